import { fileURLToPath } from "node:url";
import { fliteEnglishSynthesizer } from "../../adapters/flite-english-synthesizer";
import { monoSoundOf } from "../../domain/rendered-clip";
import { emotionStyle, type VoiceEmotion } from "../../hts/emotion-styles";
import { loadMei, referenceCases } from "../../hts/reference-cases";
import { toPlayable } from "../../hts/samples";
import { synthesize } from "../../hts/synthesis";
import { EchoMarker } from "./echo-marker";
import { randomNumbers, type Sound } from "./sound-treatments";

/** Sentences of both embedded voices, with and without the mark; for tests and measurements. */
export type SpokenSentence = { speaker: string; sampleRate: number; plain: Float32Array; marked: Float32Array };

const emotions: VoiceEmotion[] = ["neutral", "happy", "angry", "sad", "relaxed", "surprised", "shy"];

/** Every reference sentence in one manner after another, as the listener's browser voices it. */
export function japaneseSentences(): SpokenSentence[] {
  const voice = loadMei();
  return referenceCases().map(({ labels }, index) => {
    const emotion = emotions[index % emotions.length]!;
    const { styles, durationStyles, speed, halfTones } = emotionStyle(emotion, 0.8);
    const speech = synthesize(voice, labels, { styles, durationStyles, speed, halfTones });
    const plain = new Float32Array(speech.sampleCount);
    const marked = new Float32Array(speech.sampleCount);
    const marker = new EchoMarker(speech.sampleRate);
    let at = 0;
    for (const chunk of speech.chunks()) {
      plain.set(toPlayable(chunk), at);
      marker.mark(chunk);
      marked.set(toPlayable(chunk), at);
      at += chunk.length;
    }
    return { speaker: `mei ${emotion}`, sampleRate: speech.sampleRate, plain, marked };
  });
}

const englishTexts = [
  "Good morning, it is nice to see you again.",
  "I went to the market yesterday and bought far too many apples.",
  "Oh no, I am so sorry to hear that.",
  "Really? You did all of that by yourself?",
  "The train was late, so I read a book on the platform.",
  "Yes, of course.",
  "I have never been to the sea in winter, but I would love to go.",
  "It rained all night, and this morning the garden was full of birds.",
  "My favourite colour is blue, the deep kind, just after the sun has gone down.",
  "Thank you for waiting so patiently.",
  "When I was small, I wanted to be an astronaut, and later a baker.",
  "Let us make something warm to drink and listen to some music.",
];

/** Both English voices at two pitches, whose sample rates differ. */
export async function englishSentences(): Promise<SpokenSentence[]> {
  const place = (path: string) => fileURLToPath(new URL(`../../../../${path}`, import.meta.url));
  const flite = fliteEnglishSynthesizer({
    workerFile: place("modules/voice/adapters/flite-worker.mjs"),
    packagesFolder: place("node_modules"),
  });
  const sentences: SpokenSentence[] = [];
  for (const voice of ["slt", "rms"] as const) {
    for (const [index, text] of englishTexts.entries()) {
      const halfTones = index % 2 === 0 ? 0 : 2;
      const clip = await flite.synthesize({ text, voice, speed: 1, halfTones, signal: new AbortController().signal });
      if (!clip) throw new Error(`Nothing was said of ${text}`);
      const { samples, sampleRate } = monoSoundOf(clip.bytes);
      const plain = Float32Array.from(samples, (sample) => sample / 32_768);
      const marked = plain.slice();
      new EchoMarker(sampleRate).mark(marked);
      sentences.push({ speaker: `${voice} ${halfTones}`, sampleRate, plain, marked });
    }
  }
  await flite.dispose();
  return sentences;
}

/** A talk of one speaker: sentences in any order with pauses of 150 to 750 ms, cut anywhere; marked and unmarked alike. */
export function talkOf(
  sentences: readonly SpokenSentence[],
  seconds: number,
  seed: number,
): { marked: Sound; plain: Sound } {
  const { sampleRate } = sentences[0]!;
  const next = randomNumbers(seed);
  const length = Math.round(seconds * sampleRate);
  const marked = new Float32Array(length);
  const plain = new Float32Array(length);
  let at = -Math.floor(next() * sampleRate);
  while (at < length) {
    const sentence = sentences[Math.floor(next() * sentences.length)]!;
    const from = Math.max(0, -at);
    const to = Math.min(sentence.plain.length, length - at);
    if (to > from) {
      marked.set(sentence.marked.subarray(from, to), at + from);
      plain.set(sentence.plain.subarray(from, to), at + from);
    }
    at += sentence.plain.length + Math.floor((0.15 + 0.6 * next()) * sampleRate);
  }
  return { marked: { samples: marked, sampleRate }, plain: { samples: plain, sampleRate } };
}

export function bySpeaker(sentences: readonly SpokenSentence[]): SpokenSentence[][] {
  return [...Map.groupBy(sentences, ({ speaker }) => speaker).values()];
}
