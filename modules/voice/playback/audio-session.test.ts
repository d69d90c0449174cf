import { describe, expect, it } from "vitest";
import { afterPromises, playerStage } from "./testing";

const seconds = (sound: Float32Array) => sound.filter((sample) => sample > 0.4).length / 48_000;

describe("a loudspeaker that goes", () => {
  it("is found out by its standing clock; everything goes on in a new context, nothing twice, nothing lost", () => {
    const { voice, audios, say, pass, told, events, player } = playerStage();
    say("a", "b");
    voice.speak("a", 1);
    voice.speak("b", 0.5);
    pass(0.03 + 0.4);
    audios[0]!.stall();
    pass(0.45);
    expect(audios).toHaveLength(1);
    expect(player.position()!.atMs).toBeCloseTo(400);
    pass(0.2);
    expect(audios).toHaveLength(2);
    expect(audios[0]!.context.state).toBe("closed");
    pass(1.5);
    expect(seconds(audios[0]!.rendered(0, 0.43))).toBeCloseTo(0.4, 2);
    expect(seconds(audios[1]!.rendered(0, 2))).toBeCloseTo(1.1, 2);
    expect(told()).toEqual([
      "running",
      "segment-start a",
      "running",
      "segment-end a",
      "segment-start b",
      "segment-end b",
      "idle",
    ]);
    expect(events.filter(({ type }) => type === "segment-failed")).toEqual([]);
  });

  it("lets what had not reached the ear be heard again", () => {
    const { voice, audios, say, pass } = playerStage({ outputLatency: 0.2 });
    say("a");
    voice.speak("a", 1);
    pass(0.03 + 0.4);
    audios[0]!.stall();
    pass(2);
    // Of the 400 ms that were handed over the last 200 had not been heard.
    expect(seconds(audios[1]!.rendered(0, 2))).toBeCloseTo(0.8, 2);
  });

  it("is not taken for gone when the page itself stood still", () => {
    const { voice, audios, say, pass, sleep, told } = playerStage();
    say("a");
    voice.speak("a", 1);
    pass(0.3);
    sleep(60);
    pass(1);
    expect(audios).toHaveLength(1);
    expect(told().slice(-2)).toEqual(["segment-end a", "idle"]);
  });

  it("is given longer to wake than to go", () => {
    const { audio, audios, say, pass } = playerStage();
    audio.stall();
    say("a");
    pass(1.9);
    expect(audios).toHaveLength(1);
    pass(0.2);
    expect(audios).toHaveLength(2);
  });

  it("is not sought for ever: captions go on silently, and the next gesture tries again", async () => {
    const { voice, audios, say, pass, told, page, player } = playerStage();
    say("a");
    voice.speak("a", 3);
    pass(0.1);
    audios[0]!.stall();
    pass(0.6);
    for (let tried = 1; tried < 4; tried += 1) {
      audios[tried]!.stall();
      pass(0.6);
    }
    expect(audios).toHaveLength(4);
    expect(told().at(-1)).toBe("blocked");
    expect(player.isBlocked).toBe(true);
    page.dispatchEvent(new Event("pointerup"));
    await afterPromises();
    expect(audios).toHaveLength(5);
    expect(player.isBlocked).toBe(false);
    pass(4);
    expect(told().slice(-2)).toEqual(["segment-end a", "idle"]);
  });

  it("follows the latency of another device", () => {
    const { voice, audio, say, pass, player, devices } = playerStage();
    say("a");
    voice.speak("a", 2);
    pass(0.03 + 0.5);
    (audio.context as { outputLatency: number }).outputLatency = 0.3;
    devices.dispatchEvent(new Event("devicechange"));
    expect(player.position()!.atMs).toBeCloseTo(200);
  });
});

describe("sound that the browser holds back", () => {
  it.each(["pointerdown", "pointerup", "keydown", "visibilitychange"])(
    "is asked for again at %s, and not once it is there",
    async (type) => {
      const { voice, audio, say, pass, page, told } = playerStage({ state: "suspended" });
      say("a");
      voice.speak("a", 1);
      const ask = async () => {
        const before = audio.context.resumed;
        page.dispatchEvent(new Event(type));
        await afterPromises();
        return audio.context.resumed - before;
      };
      expect(await ask()).toBe(0);
      pass(0.4);
      expect(told()[0]).toBe("blocked");
      expect(await ask()).toBe(1);
      audio.changeState("running");
      expect(await ask()).toBe(0);
    },
  );

  it("comes back after a call that interrupted it", () => {
    const { voice, audio, say, pass, told, player } = playerStage();
    say("a");
    voice.speak("a", 3);
    pass(0.53);
    audio.changeState("interrupted");
    expect(audio.context.resumed).toBeGreaterThan(1);
    pass(0.7);
    expect(player.isBlocked).toBe(true);
    audio.changeState("running");
    pass(3);
    expect(told()).toEqual(["running", "segment-start a", "blocked", "running", "segment-end a", "idle"]);
  });

  it("is asked for by nobody after the player was put away", async () => {
    const { audio, audios, say, pass, page, player } = playerStage({ state: "suspended" });
    say("a");
    pass(0.4);
    player.dispose();
    const before = audio.context.resumed;
    page.dispatchEvent(new Event("pointerdown"));
    await afterPromises();
    expect(audio.context.resumed).toBe(before);
    expect(await player.unlock()).toBe(false);
    expect(audios).toHaveLength(1);
  });
});
