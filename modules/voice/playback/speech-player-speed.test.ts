import { describe, expect, it } from "vitest";
import { speedRange } from "../contract";
import { audioSpeech, scoreSpeech } from "../testing";
import { afterPromises, playerStage, wavBytes } from "./testing";

const seconds = (sound: Float32Array) => sound.filter((sample) => Math.abs(sample - 0.5) < 1e-3).length / 48_000;

describe("the listener's speed", () => {
  it("is given to the voice for what is not made yet, on top of the score's own", () => {
    const { voice, player } = playerStage();
    player.setSpeed(1.5);
    player.enqueue({ id: "a", text: "a", speech: scoreSpeech({ speed: 1.2 }) });
    expect(voice.speeds).toEqual([expect.closeTo(1.8)]);
  });

  it("keeps within the range of the contract", () => {
    const { voice, player, say } = playerStage();
    player.setSpeed(7);
    say("a");
    player.setSpeed(0.1);
    expect(voice.cancelled).toHaveLength(1);
    player.setSpeed(Number.NaN);
    say("b");
    expect(voice.asked).toEqual(["a", "a", "b"]);
    expect(voice.speeds).toEqual([speedRange.max, speedRange.min, speedRange.min]);
  });

  it("bites at once within what sounds, without a gap, and what follows is voiced anew and follows at its end", () => {
    const { voice, audio, player, say, pass, events } = playerStage();
    say("a", "b");
    voice.speak("a", 3);
    voice.speak("b", 1);
    pass(0.03 + 1);
    player.setSpeed(2);
    expect(voice.asked).toEqual(["a", "b", "b"]);
    expect(voice.speeds).toEqual([1, 1, 2]);
    voice.speak("b", 0.5);
    pass(3);
    const from = audio.sources[0]!.when;
    const starts = events.filter((event) => event.type === "segment-start");
    // One second and at most a portion as it was, the other two in half the time.
    const took = starts[1]!.atContextTime - starts[0]!.atContextTime;
    expect(took).toBeGreaterThan(1.99);
    expect(took).toBeLessThan(2.12);
    const sound = audio.rendered(from, from + took + 0.5);
    expect(sound.every((sample) => Math.abs(sample - 0.5) < 1e-3)).toBe(true);
    expect(seconds(audio.rendered(from + took + 0.5, from + 4))).toBe(0);
    expect(events.filter((event) => event.type === "segment-end").map(({ id }) => id)).toEqual(["a", "b"]);
  });

  it("does not have a follower voiced anew that is just about to begin", () => {
    const { voice, player, say, pass, told } = playerStage();
    say("a", "b");
    voice.speak("a", 0.5);
    voice.speak("b", 1);
    pass(0.4);
    player.setSpeed(0.5);
    expect(voice.asked).toEqual(["a", "b"]);
    pass(4);
    expect(told().at(-1)).toBe("idle");
  });

  it("moves words, mouth and place with the sound", async () => {
    const { player, sounds, pass, events } = playerStage();
    const words = ["one", "two"].map((_, at) => ({
      from: 4 * at,
      to: 4 * at + 3,
      startMs: 1_000 * at,
      endMs: 1_000 * at + 900,
    }));
    const phonemes = [
      { phoneme: "aa", endMs: 1_000 },
      { phoneme: "m", endMs: 2_000 },
    ];
    const speech = audioSpeech({ durationMs: 2_000, words, phonemes });
    player.enqueue({ id: "a", text: "one two", speech });
    await afterPromises();
    sounds.get(speech.url)!.push(wavBytes(new Float32Array(96_000).fill(0.5)));
    await afterPromises();
    pass(0.03 + 0.5);
    expect(player.position()).toEqual({ id: "a", atMs: expect.closeTo(500, 0), word: 0 });
    expect(player.mouth().aa).toBeGreaterThan(0.5);
    player.setSpeed(0.5);
    pass(0.1);
    const told = events.findLast((event) => event.type === "segment-words")!;
    // Of the first second a half and up to a portion were heard as they were, the rest takes twice as long.
    expect(told.words[1]!.startMs).toBeGreaterThan(1_300);
    expect(told.words[1]!.startMs).toBeLessThan(1_500);
    expect(told.durationMs - told.words[1]!.startMs).toBeCloseTo(2_000);
    pass((told.words[1]!.startMs - 600 - 60) / 1000);
    expect(player.position()!.word).toBe(0);
    expect(player.mouth().aa).toBeGreaterThan(0.1);
    pass(0.12);
    expect(player.position()!.word).toBe(1);
    pass(0.5);
    expect(player.mouth().aa).toBe(0);
    pass((told.durationMs - told.words[1]!.startMs) / 1000);
    expect(events.at(-1)).toEqual({ type: "idle" });
  });

  it("also holds while the sound is blocked", () => {
    const { voice, player, say, pass, told } = playerStage({ state: "suspended" });
    player.setSpeed(1);
    say("a");
    voice.speak("a", 2);
    pass(0.3 + 0.03 + 0.5);
    player.setSpeed(2);
    pass(0.7);
    expect(told()).not.toContain("segment-end a");
    pass(0.3);
    expect(told().slice(-2)).toEqual(["segment-end a", "idle"]);
  });

  it("leaves no trace of a speed that was tried and taken back", () => {
    const { voice, audio, player, say, pass } = playerStage();
    say("a");
    voice.speak("a", 2);
    pass(0.5);
    for (const speed of [1.1, 1.6, 0.7, 1]) player.setSpeed(speed);
    pass(2);
    const from = audio.sources[0]!.when;
    expect(seconds(audio.rendered(from, from + 3))).toBe(2);
  });
});
