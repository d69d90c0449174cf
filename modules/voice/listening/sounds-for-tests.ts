import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { emotionStyle, type VoiceEmotion } from "../hts/emotion-styles";
import { toPlayable } from "../hts/samples";
import type { JapaneseScore } from "../hts/score";
import { synthesize } from "../hts/synthesis";
import type { HtsVoice } from "../hts/voice";
import { SampleRateConverter } from "./sample-rate-converter";
import { readNetworkWeights } from "./silero/network-weights";
import { listeningRate, VoiceActivityNetwork } from "./silero/voice-activity-network";

/** Sounds for tests and measurements of the listening; mono, between -1 and 1, at 16 kHz unless said otherwise. */

const fixture = (name: string) => readFileSync(new URL(`./fixtures/${name}`, import.meta.url));

export function weightsFile(): ArrayBuffer {
  const file = new URL("../../../public/voices/silero/voice-activity.bin", import.meta.url);
  return Uint8Array.from(readFileSync(file)).buffer;
}

export function openNetwork(): VoiceActivityNetwork {
  return new VoiceActivityNetwork(readNetworkWeights(weightsFile()));
}

type HerSentence = { text: string; emotion: VoiceEmotion; score: JapaneseScore };
/** Japanese sentences as the reader of the server reads them. */
export const herSentences = JSON.parse(fixture("her-sentences.json").toString("utf8")) as HerSentence[];

/** What the character plays: 48 kHz. */
export function spokenByHer(voice: HtsVoice, { score, emotion }: HerSentence, halfTones = 0, speed = 1): Float32Array {
  const style = emotionStyle(emotion, 0.8);
  const speech = synthesize(voice, score, {
    ...style,
    speed: style.speed * speed,
    halfTones: style.halfTones + halfTones,
  });
  return joined([...speech.chunks()].map(toPlayable));
}

export function joined(portions: readonly Float32Array[]): Float32Array<ArrayBuffer> {
  const whole = new Float32Array(portions.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const portion of portions) {
    whole.set(portion, at);
    at += portion.length;
  }
  return whole;
}

/** With the end, for which the converter waits. */
export function atRate(samples: Float32Array, from: number, to: number): Float32Array<ArrayBuffer> {
  const converter = new SampleRateConverter(from, to);
  const converted = joined([converter.convert(samples), converter.convert(new Float32Array(from / 100))]);
  return converted.slice(0, Math.floor((samples.length * to) / from));
}

/** The first sentence of hers, 「こんにちは。」 and more, from a recording that the network's answers were made with. */
export function recordedSentence(): Float32Array {
  const pcm = new Int16Array(Uint8Array.from(gunzipSync(fixture("sentence.pcm16.gz"))).buffer);
  return Float32Array.from(pcm, (sample) => sample / 32_768);
}

/** Uniform random numbers from 0 to 1 (xorshift32); the same ones everywhere. */
export function seededRandom(seed: number): () => number {
  let state = seed | 0 || 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}

/** White noise of a loudness (root mean square). */
export function whiteNoise(count: number, loudness: number, seed = 7): Float32Array {
  const random = seededRandom(seed);
  return Float32Array.from({ length: count }, () => (random() * 2 - 1) * loudness * Math.sqrt(3));
}

/** Chords that change twice a second and fade, as of a piano: no voice. */
export function chords(count: number, rate = listeningRate): Float32Array {
  const chordsInTurn = [
    [262, 330, 392],
    [220, 262, 330],
    [349, 440, 523],
    [392, 494, 587],
  ];
  const length = rate / 2;
  return Float32Array.from({ length: count }, (_, n) => {
    const seconds = (n % length) / rate;
    const notes = chordsInTurn[Math.floor(n / length) % chordsInTurn.length]!;
    const sum = notes.reduce(
      (total, note) => total + Math.sin(2 * Math.PI * note * seconds) + 0.4 * Math.sin(4 * Math.PI * note * seconds),
      0,
    );
    return 0.12 * sum * Math.min(1, seconds * 100) * Math.exp(-4 * seconds);
  });
}

export function loudnessOf(samples: Float32Array): number {
  return Math.sqrt(samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length);
}
