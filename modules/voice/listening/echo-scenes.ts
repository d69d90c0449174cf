import { EchoGuard } from "./echo-guard";
import type { PlayedPortion } from "./listening-session";
import { frameSamples, listeningRate, type VoiceActivityNetwork } from "./silero/voice-activity-network";
import { atRate, loudnessOf, seededRandom, whiteNoise } from "./sounds-for-tests";
import { guardedVoice } from "./guarded-voice";
import { TurnMachine, type TurnEvent } from "./turn-machine";

/** Rooms for tests and measurements: she plays, it comes back into the microphone, somebody may talk over her. */
export type EchoScene = {
  microphone: Float32Array;
  portions: PlayedPortion[];
  /** When somebody's voice is first heard, in milliseconds of the microphone. */
  voiceAtMs: number[];
};

export type EchoSceneOptions = {
  /** Her sentences at 48 kHz. */
  her: readonly Float32Array[];
  seconds: number;
  /** Null: headphones. */
  echo: {
    db: number;
    delayMs: number;
    reverberationMs?: number;
    seed?: number;
    turnedUp?: { atMs: number; db: number };
  } | null;
  /** Root mean square. */
  noise?: number;
  /** Voices at 16 kHz, with their place and loudness against hers as it is played, in decibels. */
  people?: readonly { atMs: number; samples: Float32Array; db: number }[];
};

const herRate = 48_000;
const pauseMs = 350;
const portionSamples = 1_920;
/** One of so many reflections of the room is computed, louder for those that are not. */
const sparsity = 13;

export function echoScene({ her, seconds, echo, noise = 0.0005, people = [] }: EchoSceneOptions): EchoScene {
  const length = Math.ceil(seconds * listeningRate);
  const played = new Float32Array(length);
  const portions: PlayedPortion[] = [];
  let atMs = 300;
  for (let n = 0; atMs < seconds * 1000; n += 1) {
    const sentence = her[n % her.length]!;
    for (let at = 0; at < sentence.length; at += portionSamples) {
      const samples = sentence.slice(at, at + portionSamples);
      portions.push({ samples, sampleRate: herRate, heardAtMs: atMs + (at / herRate) * 1000 });
    }
    const place = Math.round((atMs * listeningRate) / 1000);
    const sound = heardRate(sentence);
    played.set(sound.subarray(0, Math.max(0, length - place)), place);
    atMs += (sentence.length / herRate) * 1000 + pauseMs;
  }
  const herLoudness = loudnessOf(her[0]!);
  const microphone = whiteNoise(length, noise, 11);
  if (echo) addEcho(microphone, played, echo);
  const voiceAtMs = people.map(({ atMs: personAtMs, samples, db }) => {
    const gain = (herLoudness * 10 ** (db / 20)) / loudnessOf(samples);
    const place = Math.round((personAtMs * listeningRate) / 1000);
    for (let n = 0; n < samples.length && place + n < length; n += 1) microphone[place + n]! += gain * samples[n]!;
    return personAtMs + (voiceBegins(samples) / listeningRate) * 1000;
  });
  return { microphone, portions, voiceAtMs };
}

const converted = new WeakMap<Float32Array, Float32Array>();
function heardRate(sentence: Float32Array): Float32Array {
  const known = converted.get(sentence) ?? atRate(sentence, herRate, listeningRate);
  converted.set(sentence, known);
  return known;
}

/** The first sample from which 5 ms are louder than a thirtieth (-30 dB) of the loudest 5 ms. */
export function voiceBegins(samples: Float32Array): number {
  const length = 80;
  const loudness: number[] = [];
  for (let at = 0; at + length <= samples.length; at += length)
    loudness.push(loudnessOf(samples.subarray(at, at + length)));
  const threshold = Math.max(...loudness) / 30;
  return loudness.findIndex((one) => one > threshold) * length;
}

/** Through a small loudspeaker and a room: the direct sound, then what fades away. */
function addEcho(
  microphone: Float32Array,
  played: Float32Array,
  { db, delayMs, reverberationMs = 300, seed = 5, turnedUp }: NonNullable<EchoSceneOptions["echo"]>,
): void {
  const random = seededRandom(seed);
  const taps = Math.round((reverberationMs * listeningRate) / 2000);
  const response = Float32Array.from({ length: taps }, (_, n) => {
    const fading = 10 ** ((-3 * n) / ((reverberationMs * listeningRate) / 1000));
    return n === 0 ? 1 : (random() * 2 - 1) * 0.12 * fading;
  });
  const loudspeaker = highPassed(played);
  const heard = new Float32Array(played.length);
  // Sparse, so that a minute is done in a second.
  for (let tap = 0; tap < taps; tap = tap === 0 ? 12 : tap + sparsity) {
    const weight = response[tap]! * (tap === 0 ? 1 : Math.sqrt(sparsity));
    for (let n = tap; n < played.length; n += 1) heard[n]! += weight * loudspeaker[n - tap]!;
  }
  const gain = 10 ** (db / 20) * (loudnessOf(played) / loudnessOf(heard));
  const delay = Math.round((delayMs * listeningRate) / 1000);
  const turnedUpAt = turnedUp ? (turnedUp.atMs * listeningRate) / 1000 : Infinity;
  const turnedUpGain = gain * 10 ** ((turnedUp?.db ?? 0) / 20);
  for (let n = delay; n < microphone.length; n += 1)
    microphone[n]! += (n < turnedUpAt ? gain : turnedUpGain) * heard[n - delay]!;
}

/** A loudspeaker of a telephone gives little below 300 Hz. */
function highPassed(samples: Float32Array): Float32Array {
  const kept = Math.exp((-2 * Math.PI * 300) / listeningRate);
  let before = 0;
  let filtered = 0;
  return samples.map((sample) => {
    filtered = kept * (filtered + sample - before);
    before = sample;
    return filtered;
  });
}

/** Of a scene, what is told in hands-free mode, with the time at which it was; the guard may be left out. */
export function listenTo(
  { microphone, portions }: EchoScene,
  network: VoiceActivityNetwork,
  guard: EchoGuard | null = new EchoGuard(),
): (TurnEvent & { atMs: number })[] {
  network.reset();
  const machine = new TurnMachine("hands-free");
  const events: (TurnEvent & { atMs: number })[] = [];
  let next = 0;
  for (let at = 0; at + frameSamples <= microphone.length; at += frameSamples) {
    const startsAtMs = (at / listeningRate) * 1000;
    const endsAtMs = ((at + frameSamples) / listeningRate) * 1000;
    // The player hands out its sound some time before it is heard.
    for (; next < portions.length && portions[next]!.heardAtMs < endsAtMs + 200; next += 1)
      guard?.play(portions[next]!, endsAtMs);
    const frame = microphone.subarray(at, at + frameSamples);
    const probability = network.hear(frame);
    const event = machine.hear(guard ? guardedVoice(probability, guard.judge(frame, startsAtMs)) : probability);
    if (event) events.push({ ...event, atMs: endsAtMs });
  }
  return events;
}
