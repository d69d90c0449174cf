import { describe, expect, it } from "vitest";
import { loadMei } from "../hts/reference-cases";
import { ListeningDesk } from "./listening-desk";
import type { FromListeningWorker } from "./listening-protocol";
import { herSentences, joined, loudnessOf, spokenByHer, weightsFile, whiteNoise } from "./sounds-for-tests";

const rate = 48_000;
const silence = (seconds: number) => new Float32Array(Math.round(seconds * rate));
const sentence = spokenByHer(loadMei(), herSentences[0]!);
const sentenceSeconds = sentence.length / rate;

/** A desk with a microphone, whose time passes as it hears. */
function openDesk() {
  const told: FromListeningWorker[] = [];
  let nowMs = 1_000_000;
  let contextMs = 0;
  const desk = new ListeningDesk(
    (message) => message.type !== "level" && told.push(message),
    () => nowMs,
  );
  const openMicrophone = () => desk.receive({ type: "microphone", port: new MessageChannel().port1, sampleRate: rate });
  desk.receive({ type: "load", weights: weightsFile() });
  openMicrophone();
  return {
    desk,
    told,
    openMicrophone,
    types: () => told.map((message) => message.type),
    hear(sound: Float32Array) {
      for (let at = 0; at < sound.length; at += 512) {
        const samples = sound.slice(at, at + 512);
        contextMs += (1000 * samples.length) / rate;
        nowMs += (1000 * samples.length) / rate;
        desk.hear({ samples, endsAt: contextMs / 1000 });
      }
    },
  };
}

const recordingsOf = (told: FromListeningWorker[]) => told.filter((message) => message.type === "recording");
const samplesOf = (wav: ArrayBuffer) => Float32Array.from(new Int16Array(wav.slice(44)), (sample) => sample / 32_768);

describe("ListeningDesk", () => {
  it("tells a sentence and gives its recording, with a little before and after", () => {
    const { hear, told, types } = openDesk();
    hear(joined([silence(1), sentence, silence(1.5)]));
    expect(types()).toEqual(["listening", "speech-start", "recording"]);
    const [recording] = recordingsOf(told);
    expect(recording).toMatchObject({ turn: 1, isWhole: true });
    const samples = samplesOf(recording!.wav);
    expect(samples.length / 16_000).toBeGreaterThan(sentenceSeconds - 0.1);
    expect(samples.length / 16_000).toBeLessThan(sentenceSeconds + 0.8);
    expect(loudnessOf(samples)).toBeGreaterThan(0.03);
  });

  it("gives what it has of a turn when it is asked, and nothing when there is none", () => {
    const { desk, hear, told } = openDesk();
    desk.receive({ type: "snapshot", turn: 0 });
    hear(joined([silence(0.5), sentence.slice(0, rate)]));
    desk.receive({ type: "snapshot", turn: 1 });
    desk.receive({ type: "snapshot", turn: 9 });
    const recordings = recordingsOf(told);
    expect(recordings).toHaveLength(1);
    expect(recordings[0]).toMatchObject({ turn: 1, isWhole: false });
    const { length } = samplesOf(recordings[0]!.wav);
    hear(sentence.slice(rate, 1.5 * rate));
    desk.receive({ type: "snapshot", turn: 1 });
    // Half a second more, up to the frame that is not full yet.
    const more = samplesOf(recordingsOf(told)[1]!.wav).length - length;
    expect(Math.abs(more - 8_000)).toBeLessThanOrEqual(512);
  });

  it("records what is said while the button is held", () => {
    const { desk, hear, told, types } = openDesk();
    desk.receive({ type: "mode", mode: "push-to-talk" });
    hear(joined([sentence, silence(1)]));
    expect(types()).toEqual(["listening"]);
    desk.receive({ type: "press" });
    hear(joined([sentence, silence(1)]));
    desk.receive({ type: "release" });
    hear(silence(0.3));
    expect(types()).toEqual(["listening", "speech-start", "recording"]);
    expect(samplesOf(recordingsOf(told)[0]!.wav).length / 16_000).toBeCloseTo(sentenceSeconds + 1 + 0.15, 1);
  });

  it("says of a turn that is cancelled, or loses its microphone, that it was none", () => {
    const { desk, hear, types, openMicrophone } = openDesk();
    hear(joined([silence(0.5), sentence.slice(0, rate)]));
    desk.receive({ type: "cancel" });
    expect(types()).toEqual(["listening", "speech-start", "misfire"]);
    hear(silence(2));
    hear(sentence.slice(0, rate));
    desk.receive({ type: "microphone-closed" });
    hear(sentence);
    openMicrophone();
    hear(silence(1));
    expect(types().slice(3)).toEqual(["speech-start", "misfire", "listening"]);
  });

  it("takes noise for nothing", () => {
    const { hear, types } = openDesk();
    hear(whiteNoise(3 * rate, 0.05));
    expect(types()).toEqual(["listening"]);
  });

  it("does not hear what the character says", () => {
    const { desk, hear, types } = openDesk();
    const said = joined([sentence, sentence, sentence]);
    // Its times are those of the microphone's messages.
    desk.receive({ type: "playback", portion: { samples: said, sampleRate: rate, heardAtMs: 1_000_500 } });
    const echo = said.map((sample) => sample * 0.1);
    hear(joined([silence(0.6), echo, silence(1)]));
    expect(types()).toEqual(["listening"]);
  });
});
