import { describe, expect, it } from "vitest";
import type { PlayedPortion } from "../listening/listening-session";
import { scoreSpeech } from "../testing";
import { playerStage } from "./testing";

const segment = (id: string) => ({ id, text: id, speech: scoreSpeech() });

describe("skipping", () => {
  it("ends what sounds within 50 ms, begins the next, and tells how much was heard", () => {
    const { voice, audio, player, say, pass, events } = playerStage();
    say("a", "b", "c");
    voice.speak("a", 1, 0.5);
    voice.speak("b", 0.5, 0.25);
    pass(0.03 + 0.4);
    const skippedAt = audio.context.currentTime;
    expect(player.skip()).toEqual({ id: "a", heardMs: 400, fraction: expect.closeTo(0.4) });
    expect(events.find((event) => event.type === "segment-end")).toMatchObject({ id: "a", heard: expect.closeTo(0.4) });
    pass(0.1);
    const after = audio.rendered(skippedAt + 0.05, skippedAt + 0.1);
    expect(after.every((sample) => Math.abs(sample - 0.25) < 1e-6)).toBe(true);
    expect(events.at(-1)).toMatchObject({ type: "segment-start", id: "b" });
    pass(0.6);
    expect(Math.max(...audio.rendered(skippedAt + 0.05, skippedAt + 0.7))).toBeCloseTo(0.25);
    expect(player.stop()).toEqual({
      heard: ["b"],
      skipped: [{ id: "a", heardMs: 400, fraction: expect.closeTo(0.4) }],
      cut: null,
      unheard: ["c"],
    });
  });

  it("fades instead of clicking", () => {
    const { voice, audio, player, say, pass } = playerStage();
    say("a");
    voice.speak("a", 1);
    pass(0.4);
    const at = audio.context.currentTime;
    player.skip();
    const fade = audio.rendered(at, at + 0.05);
    expect(Math.max(...fade.slice(1).map((sample, n) => Math.abs(sample - fade[n]!)))).toBeLessThan(0.01);
    expect(fade.at(-1)).toBe(0);
  });

  it("goes on with a next segment that is still being made, as soon as it is there", () => {
    const { voice, player, say, pass, told } = playerStage();
    say("a", "b");
    voice.speak("a", 1);
    pass(0.3);
    player.skip();
    pass(0.2);
    expect(told().at(-1)).toBe("segment-end a");
    voice.speak("b", 0.1);
    pass(0.3);
    expect(told().slice(-3)).toEqual(["segment-start b", "segment-end b", "idle"]);
  });

  it("is nothing while nothing sounds, and idle after the last", () => {
    const { voice, player, say, pass, told } = playerStage();
    expect(player.skip()).toBeNull();
    say("a");
    expect(player.skip()).toBeNull();
    voice.speak("a", 1);
    pass(0.2);
    player.skip();
    expect(told().slice(-2)).toEqual(["segment-end a", "idle"]);
    expect(player.isSpeaking).toBe(false);
  });
});

describe("past lines again", () => {
  it("are played although their ids were seen, and marked as a replay", () => {
    const { voice, player, say, pass, events } = playerStage();
    say("a");
    voice.speak("a", 0.1);
    pass(0.3);
    expect(player.replay([segment("a"), segment("x")])).toBe(true);
    expect(player.isReplaying).toBe(true);
    voice.speak("a", 0.1);
    voice.speak("x", 0.1);
    pass(0.5);
    const starts = events.filter((event) => event.type === "segment-start");
    expect(starts.map(({ id, isReplay }) => [id, isReplay])).toEqual([
      ["a", false],
      ["a", true],
      ["x", true],
    ]);
    expect(player.isReplaying).toBe(false);
    expect(player.enqueue(segment("x"))).toBe(true);
  });

  it("do not disturb a reply", () => {
    const { voice, player, say, pass, told } = playerStage();
    say("a");
    expect(player.replay([segment("x")])).toBe(false);
    voice.speak("a", 0.1);
    pass(0.3);
    expect(voice.asked).toEqual(["a"]);
    expect(told().at(-1)).toBe("idle");
  });

  it("give way to another replay and to a new reply, of which alone is reported", () => {
    const { voice, player, say, pass } = playerStage();
    player.replay([segment("x"), segment("y")]);
    voice.speak("x", 1);
    pass(0.2);
    expect(player.replay([segment("y")])).toBe(true);
    expect(player.debugTap().waiting.map(({ id }) => id)).toEqual(["y"]);
    voice.speak("y", 1);
    pass(0.2);
    say("a");
    expect(player.isReplaying).toBe(false);
    expect(player.debugTap().waiting.map(({ id }) => id)).toEqual(["a"]);
    voice.speak("a", 1);
    pass(0.13);
    expect(player.stop()).toMatchObject({ heard: [], cut: { id: "a" }, unheard: [] });
  });

  it("are not reported when they are stopped", () => {
    const { voice, player, pass } = playerStage();
    player.replay([segment("x"), segment("y")]);
    voice.speak("x", 0.1);
    voice.speak("y", 1);
    pass(0.3);
    expect(player.stop()).toEqual({ heard: [], skipped: [], cut: null, unheard: [] });
  });
});

describe("the place in what is heard", () => {
  it("is nowhere in silence, and is later by the latency of the output", () => {
    const { voice, player, say, pass } = playerStage({ outputLatency: 0.1 });
    expect(player.position()).toBeNull();
    say("a");
    voice.speak("a", 1);
    pass(0.03 + 0.05);
    expect(player.position()).toBeNull();
    pass(0.3);
    expect(player.position()).toEqual({ id: "a", atMs: expect.closeTo(250), word: expect.toBeOneOf([0, null]) });
    pass(2);
    expect(player.position()).toBeNull();
  });
});

describe("listening to the output", () => {
  const listening = (...options: Parameters<typeof playerStage>) => {
    const stage = playerStage(...options);
    const told: (PlayedPortion | null)[] = [];
    const off = stage.player.listenToOutput((portion) => told.push(portion));
    return { ...stage, heard: told, off };
  };

  it("tells all sound in order, with the moment at which it is heard", () => {
    const { voice, say, pass, heard, wallClockMs } = listening({ outputLatency: 0.05 });
    say("a");
    pass(0.2);
    voice.speak("a", 2);
    const first = wallClockMs() + 30 + 50;
    pass(2.5);
    let expected = first;
    for (const portion of heard) {
      expect(portion!.heardAtMs).toBeCloseTo(expected, 6);
      expected += (portion!.samples.length / portion!.sampleRate) * 1000;
    }
    expect(expected - first).toBeCloseTo(2_000);
    expect(heard.every((portion) => portion!.samples.every((sample) => sample === 0.5))).toBe(true);
  });

  it("takes the device's own clock where it can be believed", () => {
    const sane = listening({ outputTimestamp: () => ({ contextTime: 0.4, performanceTime: 480 }) });
    sane.pass(0.01);
    sane.say("a");
    sane.pass(0.5);
    sane.voice.speak("a", 0.2);
    expect(sane.heard[0]!.heardAtMs).toBeCloseTo(480 + (0.51 + 0.03 - 0.4) * 1000, 6);
    for (const outputTimestamp of [
      () => ({ contextTime: 0, performanceTime: 0 }),
      () => ({ contextTime: 30, performanceTime: 480 }),
      () => ({ contextTime: 0.4, performanceTime: -9_000 }),
      () => ({}),
    ]) {
      const other = listening({ outputTimestamp });
      other.pass(0.01);
      other.say("a");
      other.pass(0.5);
      other.voice.speak("a", 0.2);
      expect(other.heard[0]!.heardAtMs).toBeCloseTo(540, 6);
    }
  });

  it.each([
    ["stopped", (player: { stop(): unknown }) => player.stop()],
    ["skipped", (player: { skip(): unknown }) => player.skip()],
    ["muted", (player: { setMuted(value: boolean): void }) => player.setMuted(true)],
  ])("tells that she fell silent when she is %s", (_, silence) => {
    const { voice, player, say, pass, heard } = listening();
    say("a");
    voice.speak("a", 2);
    pass(0.5);
    silence(player);
    expect(heard.at(-1)).toBeNull();
    expect(heard.filter((portion) => portion === null)).toHaveLength(1);
  });

  it("tells nothing while muted, and what is still to come when she is heard again", () => {
    const { voice, player, say, pass, heard, wallClockMs } = listening();
    player.setMuted(true);
    say("a");
    voice.speak("a", 1);
    pass(0.53);
    expect(heard).toEqual([]);
    player.setMuted(false);
    expect(heard[0]!.heardAtMs).toBeGreaterThanOrEqual(wallClockMs() - 1);
    const left = heard.reduce((sum, portion) => sum + portion!.samples.length, 0) / 48_000;
    expect(left).toBeCloseTo(0.5, 2);
  });

  it("tells who comes late what is still to come, and nobody who has gone", () => {
    const { voice, player, say, pass, heard, off } = listening();
    off();
    say("a");
    voice.speak("a", 1);
    pass(0.53);
    expect(heard).toEqual([]);
    const late: (PlayedPortion | null)[] = [];
    player.listenToOutput((portion) => late.push(portion));
    expect(late.reduce((sum, portion) => sum + portion!.samples.length, 0) / 48_000).toBeCloseTo(0.5, 2);
  });

  it("tells anew, from where it is heard, what sounds at another speed", () => {
    const { voice, player, say, pass, heard } = listening();
    say("a");
    voice.speak("a", 2);
    pass(0.53);
    player.setSpeed(2);
    const taken = heard.indexOf(null);
    const after = heard.slice(taken + 1);
    expect(taken).toBeGreaterThan(0);
    expect(after.every((portion, n) => n === 0 || portion!.heardAtMs > after[n - 1]!.heardAtMs)).toBe(true);
    const seconds = after.reduce((sum, portion) => sum + portion!.samples.length, 0) / 48_000;
    expect(seconds).toBeGreaterThan(0.74);
    expect(seconds).toBeLessThan(0.86);
  });
});
