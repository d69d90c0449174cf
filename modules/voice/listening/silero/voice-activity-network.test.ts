import { readFileSync } from "node:fs";
import { beforeEach, describe, expect, it } from "vitest";
import { chords, openNetwork, recordedSentence, weightsFile, whiteNoise } from "../sounds-for-tests";
import { readNetworkWeights } from "./network-weights";
import { frameSamples } from "./voice-activity-network";

/** What onnxruntime 1.30.0 answered to the same sounds with silero_vad_v5.onnx. */
const answers = JSON.parse(readFileSync(new URL("../fixtures/silero-answers.json", import.meta.url), "utf8")) as Record<
  string,
  number[]
>;

const sentence = recordedSentence();
const faintNoise = whiteNoise(sentence.length, 0.02, 3);
const sounds: Record<string, Float32Array> = {
  speech: sentence,
  speechInNoise: sentence.map((sample, n) => sample + faintNoise[n]!),
  silence: new Float32Array(12 * frameSamples),
  noise: whiteNoise(31 * frameSamples, 0.1),
  chords: chords(62 * frameSamples),
};

const network = openNetwork();
beforeEach(() => network.reset());

function heard(sound: Float32Array): number[] {
  const probabilities = [];
  for (let at = 0; at + frameSamples <= sound.length; at += frameSamples)
    probabilities.push(network.hear(sound.subarray(at, at + frameSamples)));
  return probabilities;
}

describe("VoiceActivityNetwork", () => {
  it.each(Object.keys(sounds))("answers as the original does: %s", (name) => {
    const expected = answers[name]!;
    const probabilities = heard(sounds[name]!);
    expect(probabilities).toHaveLength(expected.length);
    // The weights have 11 significant bits; the largest difference seen is 0.0007.
    probabilities.forEach((probability, n) => expect(Math.abs(probability - expected[n]!), `${n}`).toBeLessThan(0.002));
  });

  it("tells speech from what is none", () => {
    expect(heard(sounds["speech"]!).filter((probability) => probability > 0.5).length).toBeGreaterThan(50);
    network.reset();
    for (const name of ["silence", "noise", "chords"]) {
      network.reset();
      expect(Math.max(...heard(sounds[name]!)), name).toBeLessThan(0.35);
    }
  });

  it("remembers what it heard until it is reset", () => {
    const first = heard(sentence);
    const again = heard(sentence);
    expect(again.slice(0, 4)).not.toEqual(first.slice(0, 4));
    network.reset();
    expect(heard(sentence)).toEqual(first);
  });

  it("refuses frames of another length and files that are no weights", () => {
    expect(() => network.hear(new Float32Array(480))).toThrow(RangeError);
    expect(() => readNetworkWeights(weightsFile().slice(2))).toThrow(/445184 bytes, not 445186/);
  });
});
