import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { audioSpeech, scoreSpeech } from "../testing";
import { afterPromises, playerStage as stage, wavBytes } from "./testing";

describe("playing segments", () => {
  it("starts the first one 30 ms after its first samples, before the rest is made", () => {
    const { voice, audio, say, pass, events } = stage();
    say("a");
    pass(0.5);
    voice.timings("a", 0.4);
    voice.chunk("a", 0.04);
    expect(audio.sources[0]!.when).toBeCloseTo(0.53, 3);
    pass(0.04);
    const start = events.find((event) => event.type === "segment-start");
    expect(start).toMatchObject({ id: "a", text: "a", durationMs: 400 });
    expect(start!.atContextTime).toBeCloseTo(0.53, 3);
  });

  it("plays in the order in which they were given, whatever is ready first", async () => {
    const { voice, player, sounds, say, pass, told } = stage();
    const second = audioSpeech();
    say("a");
    player.enqueue({ id: "b", text: "b", speech: second });
    say("c");
    sounds.get(second.url)!.push(wavBytes(new Float32Array(9_600)));
    sounds.get(second.url)!.end();
    await afterPromises();
    voice.speak("c", 0.2);
    pass(0.3);
    expect(told()).toEqual(["running"]);
    voice.speak("a", 0.2);
    pass(1);
    expect(told()).toEqual([
      "running",
      "segment-start a",
      "segment-end a",
      "segment-start b",
      "segment-end b",
      "segment-start c",
      "segment-end c",
      "idle",
    ]);
  });

  it("leaves no gap and no overlap between portions and segments, to the sample", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 3 }), (lengths) => {
        const { voice, audio, say, pass } = stage();
        const ids = lengths.map((_, index) => `s${index}`);
        say(...ids);
        ids.forEach((id, index) => {
          voice.speak(id, lengths[index]! * 0.04, 0.5);
          pass(0.02);
        });
        pass(7);
        const total = lengths.reduce((sum, length) => sum + length * 0.04, 0);
        const from = audio.sources[0]!.when;
        const sound = audio.rendered(from, from + total);
        expect(sound.every((sample) => Math.abs(sample - 0.5) < 1e-6)).toBe(true);
        expect(audio.rendered(from + total, from + total + 1).every((sample) => sample === 0)).toBe(true);
      }),
      { numRuns: 25 },
    );
  });

  it("starts each segment where the one before it ends", () => {
    const { voice, say, pass, events } = stage();
    say("a", "b", "c");
    voice.speak("a", 0.2);
    voice.speak("b", 0.36);
    voice.speak("c", 0.08);
    pass(2);
    const starts = events.filter((event) => event.type === "segment-start");
    expect(starts[1]!.atContextTime - starts[0]!.atContextTime).toBeCloseTo(0.2, 9);
    expect(starts[2]!.atContextTime - starts[1]!.atContextTime).toBeCloseTo(0.36, 9);
  });

  it("moves the rest back when samples come too late, and loses none", () => {
    const { voice, audio, say, pass } = stage();
    say("a");
    voice.timings("a", 0.08);
    voice.chunk("a", 0.04);
    pass(0.3);
    voice.chunk("a", 0.04);
    voice.end("a");
    pass(0.3);
    const played = audio.rendered(0, 0.6).filter((sample) => sample > 0.4);
    expect(played.length).toBe(0.08 * 48_000);
  });

  it("makes two segments ahead and no more", () => {
    const { voice, say, pass } = stage();
    say("a", "b", "c", "d", "e");
    expect(voice.asked).toEqual(["a", "b", "c"]);
    voice.speak("a", 0.1);
    pass(0.2);
    expect(voice.asked).toEqual(["a", "b", "c", "d"]);
  });

  it("lets a sentence without sound pass in its turn", () => {
    const { voice, player, say, pass, told } = stage();
    say("a");
    player.enqueue({ id: "smile", text: "😊", speech: null });
    voice.speak("a", 0.1);
    pass(0.3);
    expect(told().slice(1)).toEqual([
      "segment-start a",
      "segment-end a",
      "segment-start smile",
      "segment-end smile",
      "idle",
    ]);
  });

  it("tells of each segment even if who is told has the queue go on meanwhile", () => {
    const { voice, player, say, pass, told } = stage();
    player.on("segment-start", ({ id }) => void player.enqueue({ id: `${id}!`.slice(0, 2), text: "", speech: null }));
    say("a");
    for (const id of ["b", "c"]) player.enqueue({ id, text: "😊", speech: null });
    voice.speak("a", 0.1);
    pass(0.5);
    const ids = ["a", "b", "c", "a!", "b!", "c!"];
    expect(told().slice(1)).toEqual([...ids.flatMap((id) => [`segment-start ${id}`, `segment-end ${id}`]), "idle"]);
  });

  it("speaks nothing twice", () => {
    const { player, voice } = stage();
    const segment = { id: "a", text: "a", speech: scoreSpeech() };
    expect(player.enqueue(segment)).toBe(true);
    expect(player.enqueue(segment)).toBe(false);
    player.stop();
    expect(player.enqueue(segment)).toBe(false);
    expect(voice.asked).toEqual(["a"]);
  });
});

describe("stopping", () => {
  it("is silent within 50 ms, cancels the rest and tells what was heard", () => {
    const { voice, audio, player, say, pass, told } = stage();
    say("a", "b", "c");
    voice.speak("a", 0.2);
    voice.speak("b", 0.4);
    pass(0.03 + 0.2 + 0.1);
    const stoppedAt = audio.context.currentTime;
    expect(player.stop()).toEqual({
      heard: ["a"],
      skipped: [],
      cut: { id: "b", heardMs: 100, fraction: expect.closeTo(0.25) },
      unheard: ["c"],
    });
    expect(audio.rendered(stoppedAt + 0.05, stoppedAt + 2).every((sample) => sample === 0)).toBe(true);
    expect(Math.max(...audio.rendered(stoppedAt - 0.01, stoppedAt))).toBeCloseTo(0.5);
    expect(voice.cancelled.some((id) => id.endsWith(":c"))).toBe(true);
    expect(told().at(-1)).toBe("idle");
    expect(player.isSpeaking).toBe(false);
  });

  it("fades instead of clicking", () => {
    const { voice, audio, player, say, pass } = stage();
    say("a");
    voice.speak("a", 0.4);
    pass(0.2);
    const stoppedAt = audio.context.currentTime;
    player.stop();
    const fade = audio.rendered(stoppedAt, stoppedAt + 0.03);
    const largestStep = fade.reduce(
      (largest, sample, index) => Math.max(largest, Math.abs(sample - (fade[index - 1] ?? 0.5))),
      0,
    );
    expect(largestStep).toBeLessThan(0.01);
  });

  it("does not let late answers of the stopped reply into the next one", () => {
    const { voice, audio, player, say, pass, told } = stage();
    say("a");
    voice.timings("a", 0.2);
    player.stop();
    const before = audio.sources.length;
    voice.chunk("a", 0.04);
    voice.end("a");
    pass(0.3);
    expect(audio.sources.length).toBe(before);
    say("b");
    voice.speak("b", 0.1);
    pass(0.3);
    expect(told().filter((event) => event.startsWith("segment"))).toEqual(["segment-start b", "segment-end b"]);
  });

  it("plays what comes afterwards at full loudness", () => {
    const { voice, audio, player, say, pass } = stage();
    say("a");
    voice.speak("a", 0.2);
    pass(0.1);
    player.stop();
    say("b");
    voice.speak("b", 0.2, 0.25);
    pass(0.4);
    const now = audio.context.currentTime;
    expect(Math.max(...audio.rendered(now - 0.35, now))).toBeCloseTo(0.25);
  });

  it("may be called by who listens to an event", () => {
    const { voice, player, say, pass, told } = stage();
    player.on("segment-start", () => void player.stop());
    say("a", "b");
    voice.speak("a", 0.2);
    pass(0.3);
    expect(told()).toEqual(["running", "segment-start a", "idle"]);
  });
});

describe("failure", () => {
  it("skips a segment whose sound cannot be made", async () => {
    const { voice, player, sounds, say, pass, told } = stage();
    const broken = audioSpeech();
    player.enqueue({ id: "a", text: "a", speech: broken });
    say("b");
    sounds.get(broken.url)!.fail(new Error("404"));
    await afterPromises();
    voice.speak("b", 0.1);
    pass(0.3);
    expect(told().slice(1)).toEqual(["segment-failed a", "segment-start b", "segment-end b", "idle"]);
  });

  it("plays what it has of a segment that breaks off, then the next", () => {
    const { voice, audio, say, pass, told } = stage();
    say("a", "b");
    voice.timings("a", 1);
    voice.chunk("a", 0.2);
    voice.fail("a");
    voice.speak("b", 0.1);
    pass(1);
    expect(told().slice(1)).toEqual([
      "segment-start a",
      "segment-failed a",
      "segment-start b",
      "segment-end b",
      "idle",
    ]);
    expect(audio.rendered(0, 1).filter((sample) => sample > 0.4).length).toBe(Math.round(0.3 * 48_000));
  });

  it("is idle after the last one failed", () => {
    const { voice, say, told } = stage();
    say("a");
    voice.fail("a");
    expect(told()).toEqual(["running", "segment-failed a", "idle"]);
  });
});
