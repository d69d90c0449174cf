import { describe, expect, it } from "vitest";
import { audioSpeech, scoreSpeech } from "../testing";
import { afterPromises, playerStage as stage, scriptedVoice, wavBytes } from "./testing";
import { mouthByEar } from "./lip-sync/mouth-by-ear";
import { createSpeechPlayer } from "./speech-player";

describe("when the browser blocks the sound", () => {
  it("says so once, and captions and mouth go on at their pace", () => {
    const { voice, player, say, pass, events, told } = stage({ state: "suspended" });
    say("a", "b");
    voice.speak("a", 0.4);
    voice.speak("b", 0.4);
    pass(0.2);
    expect(told()).toEqual([]);
    pass(0.4);
    expect(told()).toEqual(["blocked", "segment-start a"]);
    expect(player.mouth().aa).toBeGreaterThan(0.5);
    pass(1);
    expect(told()).toEqual(["blocked", "segment-start a", "segment-end a", "segment-start b", "segment-end b", "idle"]);
    expect(events.filter(({ type }) => type === "blocked")).toHaveLength(1);
  });

  it("joins in the middle of the word when sound is allowed", () => {
    const { voice, audio, say, pass, told } = stage({ state: "suspended" });
    say("a");
    voice.speak("a", 1);
    pass(0.3 + 0.03 + 0.5);
    audio.changeState("running");
    pass(0.6);
    expect(told()).toEqual(["blocked", "segment-start a", "running", "segment-end a", "idle"]);
    const played = audio.rendered(0, 1).filter((sample) => sample > 0.4).length / 48_000;
    expect(played).toBeGreaterThan(0.45);
    expect(played).toBeLessThan(0.55);
  });

  it("goes on silently when the system takes the sound away, and comes back in time", () => {
    const { voice, audio, say, pass, told } = stage();
    say("a");
    voice.speak("a", 2);
    pass(0.53);
    audio.changeState("interrupted");
    pass(0.7);
    audio.changeState("running");
    pass(2);
    expect(told()).toEqual(["running", "segment-start a", "blocked", "running", "segment-end a", "idle"]);
  });

  it("paces everything silently without Web Audio", () => {
    const { voice, say, pass, told } = stage(null);
    say("a");
    voice.speak("a", 0.2);
    pass(0.4);
    expect(told()).toEqual(["segment-start a", "segment-end a", "idle"]);
  });
});

describe("the mouth", () => {
  it("follows what is heard, later by the latency of the output", () => {
    const { voice, audio, player, say, pass } = stage({ outputLatency: 0.1 });
    say("a");
    voice.speak("a", 1);
    pass(0.03 + 0.1 + 0.05);
    expect(player.mouth().aa).toBe(0);
    pass(0.45);
    expect(player.mouth()).toEqual({ aa: 0.8, ih: 0, ou: 0, ee: 0, oh: 0 });
    expect(audio.context.currentTime).toBeCloseTo(0.63);
  });

  it("distrusts a latency that cannot be", () => {
    const { voice, player, say, pass } = stage({ outputLatency: 30 });
    say("a");
    voice.speak("a", 1);
    pass(0.5);
    expect(player.mouth().aa).toBe(0.8);
  });

  it("is at rest before, between and after, also after a failure", () => {
    const { voice, player, say, pass } = stage();
    const rest = { aa: 0, ih: 0, ou: 0, ee: 0, oh: 0 };
    expect(player.mouth()).toEqual(rest);
    say("a");
    voice.timings("a", 1);
    voice.chunk("a", 0.4);
    pass(0.2);
    voice.fail("a");
    pass(0.6);
    expect(player.mouth()).toEqual(rest);
  });

  it("closes smoothly when she is stopped", () => {
    const { voice, player, say, pass } = stage();
    say("a");
    voice.speak("a", 1);
    pass(0.5);
    player.stop();
    expect(player.mouth().aa).toBeCloseTo(0.8);
    pass(0.03);
    expect(player.mouth().aa).toBeGreaterThan(0.2);
    expect(player.mouth().aa).toBeLessThan(0.6);
    pass(0.04);
    expect(player.mouth().aa).toBe(0);
  });
});

describe("the mouth of one whose sound is taken away", () => {
  it("closes although the audio clock stands", () => {
    const { voice, audio, player, say, pass } = stage();
    say("a");
    voice.speak("a", 1);
    pass(0.5);
    audio.changeState("interrupted");
    player.stop();
    pass(0.1);
    expect(player.mouth().aa).toBe(0);
  });
});

describe("the mouth of a voice that tells no phonemes", () => {
  it("follows the loudness of its sound and is shut at its end", async () => {
    const { player, sounds, pass } = stage({}, { mouthByEar: async () => mouthByEar(null) });
    const speech = audioSpeech({ phonemes: [] });
    player.enqueue({ id: "a", text: "a", speech });
    await afterPromises();
    sounds
      .get(speech.url)!
      .push(wavBytes(Float32Array.from({ length: 48_000 * 0.4 }, (_, n) => 0.3 * Math.sin(n / 20))));
    await afterPromises();
    pass(0.25);
    expect(player.mouth().aa).toBeGreaterThan(0.4);
    pass(0.4);
    expect(player.mouth()).toEqual({ aa: 0, ih: 0, ou: 0, ee: 0, oh: 0 });
  });

  it("has heard all of it when what listens comes later than the sound", async () => {
    let comes: (ear: ReturnType<typeof mouthByEar>) => void = () => {};
    const ear = new Promise<ReturnType<typeof mouthByEar>>((resolve) => (comes = resolve));
    const { player, sounds, pass } = stage({}, { mouthByEar: () => ear });
    const speech = audioSpeech({ phonemes: [] });
    player.enqueue({ id: "a", text: "a", speech });
    await afterPromises();
    sounds
      .get(speech.url)!
      .push(wavBytes(Float32Array.from({ length: 48_000 * 0.4 }, (_, n) => 0.3 * Math.sin(n / 20))));
    await afterPromises();
    pass(0.2);
    expect(player.mouth().aa).toBe(0);
    comes(mouthByEar(null));
    await afterPromises();
    expect(player.mouth().aa).toBeGreaterThan(0.4);
  });
});

describe("loudness", () => {
  it("is 0 when muted, and captions go on", () => {
    const { voice, audio, player, say, pass, told } = stage();
    player.setMuted(true);
    say("a");
    pass(0.05);
    voice.speak("a", 0.4);
    pass(0.6);
    expect(Math.max(...audio.rendered(0.05, 0.6))).toBe(0);
    expect(told().at(-1)).toBe("idle");
  });

  it("follows the volume, and keeps it through muting", () => {
    const { voice, audio, player, say, pass } = stage();
    player.setVolume(0.5);
    player.setMuted(true);
    player.setMuted(false);
    say("a");
    pass(0.1);
    voice.speak("a", 0.4);
    pass(0.6);
    expect(Math.max(...audio.rendered(0.1, 0.6))).toBeCloseTo(0.25);
  });
});

describe("the end", () => {
  it("takes worker and listeners with it", () => {
    const { voice, player, say, events } = stage();
    say("a");
    player.dispose();
    const count = events.length;
    expect(voice.isTerminated).toBe(true);
    expect(player.enqueue({ id: "b", text: "b", speech: scoreSpeech() })).toBe(false);
    expect(events).toHaveLength(count);
    expect(player.mouth().aa).toBe(0);
  });

  it("does not start the voice before it is wanted", () => {
    let started = 0;
    const player = createSpeechPlayer({
      voiceBaseUrl: "/voices/mei",
      createContext: () => null,
      startWorker: () => ((started += 1), scriptedVoice().worker),
    });
    expect(started).toBe(0);
    player.prepare();
    player.prepare();
    expect(started).toBe(1);
    player.dispose();
  });
});
