import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { cmuEnglishPronunciations } from "../adapters/cmu-english-pronunciations";
import { fliteEnglishSynthesizer } from "../adapters/flite-english-synthesizer";
import { piperJapaneseScorer } from "../adapters/piper-japanese-scorer";
import type { JapaneseScore, PhonemeTiming, WordTiming } from "../contract";
import { loadMei } from "../hts/reference-cases";
import { moraeOf } from "../hts/score";
import { synthesize } from "../hts/synthesis";
import { captionChunksOf } from "./caption-chunks";
import { moraLabel } from "./expected-sounds-ja";
import sentences from "./golden/timed-sentences.json";
import { normaliseSpokenTextEn } from "./normalise-spoken-text-en";
import { normaliseSpokenTextJa } from "./normalise-spoken-text-ja";
import { wordTimingsOf } from "./word-timings";

const packagesFolder = join(process.cwd(), "node_modules");
const pronunciations = cmuEnglishPronunciations();
const scorer = piperJapaneseScorer({ packagesFolder });
const flite = fliteEnglishSynthesizer({
  workerFile: join(process.cwd(), "modules/voice/adapters/flite-worker.mjs"),
  packagesFolder,
});

beforeAll(() => Promise.all([pronunciations.warm(), scorer.warm()]));
afterAll(() => flite.dispose());

type Span = { startMs: number; endMs: number };
/** Errors of all starts and ends, smallest first, in milliseconds of speech. */
const errorsOf = (words: readonly WordTiming[], truth: readonly Span[]) =>
  words.flatMap(({ startMs, endMs }, index) => [
    Math.abs(startMs - truth[index]!.startMs),
    Math.abs(endMs - truth[index]!.endMs),
  ]);
const share = (errors: readonly number[], part: number) =>
  [...errors].sort((a, b) => a - b)[Math.floor(part * (errors.length - 1))]!;

/** Phones without pauses, each with its time. */
function spans(phonemes: readonly PhonemeTiming[]): (Span & { phoneme: string })[] {
  let startMs = 0;
  return phonemes.flatMap(({ phoneme, endMs }) => {
    const span = { phoneme, startMs, endMs };
    startMs = endMs;
    return ["pau", "sil"].includes(phoneme) ? [] : [span];
  });
}

// Eighty sentences are rendered one after the other.
describe("how near the times of words are", { timeout: 90_000 }, () => {
  it("in English, to the phones of the dictionary found in those of the voice", async () => {
    const errors: number[] = [];
    const without: number[] = [];
    let compared = 0;
    for (const text of sentences.en) {
      const clip = (await flite.synthesize({
        text: normaliseSpokenTextEn(text),
        voice: "slt",
        speed: 1,
        halfTones: 0,
        signal: new AbortController().signal,
      }))!;
      const heard = spans(clip.phonemes);
      const words = text
        .toLowerCase()
        .match(/[a-z']+/g)!
        .map((word) => pronunciations.phonesOf(word)!.split(" "));
      // Vowels may be reduced; anything else means that the voice says the word its own way.
      const isVowel = (phone: string) => /^[aeiou]/i.test(phone);
      const agree = words.flat().every((phone, index) => {
        const other = heard[index]?.phoneme ?? "";
        return phone.toLowerCase().replace(/\d/, "") === other || (isVowel(phone) && isVowel(other));
      });
      if (!agree || words.flat().length !== heard.length) continue;
      compared += 1;
      let at = 0;
      const truth = words.map((phones) => {
        const span = { startMs: heard[at]!.startMs, endMs: heard[at + phones.length - 1]!.endMs };
        at += phones.length;
        return span;
      });
      const timing = { text, language: "en" as const, durationMs: clip.durationMs };
      errors.push(...errorsOf(wordTimingsOf({ ...timing, phonemes: clip.phonemes }), truth));
      without.push(...errorsOf(wordTimingsOf({ ...timing, phonemes: [] }), truth));
    }
    expect(compared).toBeGreaterThanOrEqual(60);
    expect(share(errors, 0.5)).toBeLessThanOrEqual(1);
    expect(share(errors, 0.95)).toBeLessThanOrEqual(60);
    expect(share(without, 0.5)).toBeLessThanOrEqual(150);
  });

  it("in Japanese, to the morae of each word read alone found in those of the sentence", async () => {
    const voice = loadMei();
    const score = (text: string) => scorer.score(normaliseSpokenTextJa(text, (word) => pronunciations.phonesOf(word)));
    const labels = (read: JapaneseScore | null) =>
      (read?.breathGroups ?? []).flatMap((group) => group.flatMap((phrase) => moraeOf(phrase).map(moraLabel)));
    const errors: number[] = [];
    const without: number[] = [];
    let compared = 0;
    for (const text of sentences.ja) {
      const read = (await score(text))!;
      const { timings, sampleCount, sampleRate } = synthesize(voice, read);
      const phonemes = timings.map(({ phone, endMs }) => ({ phoneme: phone, endMs }));
      const words = [];
      for (const { from, to } of captionChunksOf(text, "ja")) words.push(labels(await score(text.slice(from, to))));
      // Alone a word may be read otherwise; then nobody knows where it ends in the sentence.
      if (words.flat().join(" ") !== labels(read).join(" ")) continue;
      compared += 1;
      const heard = spans(phonemes);
      const counts = read.breathGroups.flatMap((group) =>
        group.flatMap((phrase) => moraeOf(phrase).map((mora) => mora.length)),
      );
      let [at, mora] = [0, 0];
      const truth = words.map((morae) => {
        const size = counts.slice(mora, (mora += morae.length)).reduce((sum, count) => sum + count, 0);
        const span = { startMs: heard[at]!.startMs, endMs: heard[at + size - 1]!.endMs };
        at += size;
        return span;
      });
      const timing = { text, language: "ja" as const, durationMs: (sampleCount / sampleRate) * 1000 };
      errors.push(...errorsOf(wordTimingsOf({ ...timing, phonemes }), truth));
      without.push(...errorsOf(wordTimingsOf({ ...timing, phonemes: [] }), truth));
    }
    expect(compared).toBeGreaterThanOrEqual(60);
    expect(share(errors, 0.5)).toBeLessThanOrEqual(1);
    expect(share(errors, 0.95)).toBeLessThanOrEqual(60);
    expect(share(without, 0.5)).toBeLessThanOrEqual(150);
  });
});
