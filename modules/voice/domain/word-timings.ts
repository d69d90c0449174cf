import type { PhonemeTiming, SpeechLanguage, WordTiming } from "../contract";
import { alignUnits, type Sound, type TextUnit } from "./align-units";
import { captionChunksOf, spokenPlacesOf, type CaptionChunk } from "./caption-chunks";
import { expectedPhones, unlikePhones } from "./expected-sounds-en";
import { expectedMorae, moraLabel, unlikeMorae } from "./expected-sounds-ja";

export type TimedText = {
  /** As it is shown, with its markup and pictures. */
  text: string;
  language: SpeechLanguage;
  durationMs: number;
  /** Japanese phones or ARPAbet; may be empty, then only the lengths of the words and the marks between them count. */
  phonemes: readonly PhonemeTiming[];
  /** What the vendor told, in the text as shown. */
  words?: readonly WordTiming[];
};

const silences = new Set(["pau", "sil", "sp", "", "_"]);
const moraEnds = new Set([
  "a",
  "i",
  "u",
  "e",
  "o",
  "A",
  "I",
  "U",
  "E",
  "O",
  "N",
  "N_m",
  "N_n",
  "N_ng",
  "N_uvular",
  "cl",
]);
const pausing = /[、。，．,.!?！？…‥;:；：—―\n()（）「」『』]/;
/** How long a reader rests at a mark, in sounds. */
const restInSounds = 2;

/**
 * When each spoken word of a text sounds, for captions: in order, without overlap, within the speech. A vendor's own
 * times are taken where there are any; else the letters are aligned with the phones of the speech (punctuation with
 * its pauses, a kana with its mora, an English word with the phones its letters suggest, kanji and figures with
 * whatever lies between), and without phones the time is shared out by the expected lengths.
 */
export function wordTimingsOf({ text, language, durationMs, phonemes, words = [] }: TimedText): WordTiming[] {
  const chunks = captionChunksOf(text, language);
  if (chunks.length === 0 || !(durationMs > 0)) return [];
  const told = withinText(words, text, durationMs);
  if (told.length > 0) return toldTimings(chunks, told);
  const units = unitsOf(text, language, chunks);
  const sounds = soundsOf(phonemes, language, durationMs);
  return sounds.some(({ isPause }) => !isPause)
    ? alignedTimings(chunks, units, sounds, language, durationMs)
    : sharedTimings(chunks, units, durationMs);
}

/** The units of a text with the chunk that each belongs to; breaks belong to none. */
type OwnedUnit = { unit: TextUnit; chunk: number };

function unitsOf(text: string, language: SpeechLanguage, chunks: readonly CaptionChunk[]): OwnedUnit[] {
  const { shown, ruby } = spokenPlacesOf(text, language);
  const expected = language === "ja" ? expectedMorae : expectedPhones;
  const units: OwnedUnit[] = [];
  let at = 0;
  chunks.forEach(({ from, to }, chunk) => {
    if (pausing.test(shown.slice(at, from)) && chunk > 0) units.push({ unit: { kind: "break" }, chunk: -1 });
    let read = from;
    for (const { base, reading } of ruby.filter(({ base }) => base.from >= from && base.to <= to)) {
      for (const unit of [...expected(shown.slice(read, base.from)), ...expected(reading)]) units.push({ unit, chunk });
      read = base.to;
    }
    for (const unit of expected(shown.slice(read, to))) units.push({ unit, chunk });
    at = to;
  });
  return units;
}

function soundsOf(phonemes: readonly PhonemeTiming[], language: SpeechLanguage, durationMs: number): Sound[] {
  const sounds: Sound[] = [];
  let startMs = 0;
  let endMs = 0;
  let phones: string[] = [];
  const close = () => {
    if (phones.length > 0)
      sounds.push({ label: language === "ja" ? moraLabel(phones) : phones[0]!, isPause: false, startMs, endMs });
    phones = [];
    startMs = endMs;
  };
  for (const { phoneme, endMs: until } of phonemes) {
    const end = Math.min(durationMs, Math.max(endMs, Number.isFinite(until) ? until : endMs));
    if (silences.has(phoneme)) {
      close();
      sounds.push({ label: "", isPause: true, startMs, endMs: end });
      startMs = endMs = end;
      continue;
    }
    phones.push(language === "ja" ? phoneme : phoneme.toLowerCase().replace(/\d/g, ""));
    endMs = end;
    if (language === "en" || moraEnds.has(phoneme)) close();
  }
  close();
  // Silence around the speech belongs to no mark of the text.
  const first = sounds.findIndex(({ isPause }) => !isPause);
  return first < 0 ? [] : sounds.slice(first, sounds.findLastIndex(({ isPause }) => !isPause) + 1);
}

function alignedTimings(
  chunks: readonly CaptionChunk[],
  units: readonly OwnedUnit[],
  sounds: readonly Sound[],
  language: SpeechLanguage,
  durationMs: number,
): WordTiming[] {
  const costs = language === "ja" ? { unlike: unlikeMorae, missing: 1 } : { unlike: unlikePhones, missing: 0.8 };
  const ranges = alignUnits(
    units.map(({ unit }) => unit),
    sounds,
    costs,
  );
  const heard: ({ from: number; to: number } | null)[] = chunks.map(() => null);
  units.forEach(({ chunk }, index) => {
    const range = ranges[index]!;
    if (chunk < 0 || range.to <= range.from) return;
    const known = heard[chunk];
    heard[chunk] = known ? { from: known.from, to: range.to } : { ...range };
  });
  const weights = weightsOf(chunks, units);
  const timings: WordTiming[] = [];
  for (let index = 0; index < chunks.length;) {
    // Words that got no sound share the time of the word before them, or of the next one.
    let next = index + 1;
    if (heard[index] === null) while (next < chunks.length && heard[next - 1] === null) next += 1;
    while (next < chunks.length && heard[next] === null) next += 1;
    const range = heard.slice(index, next).find((found) => found !== null);
    const startMs = range ? sounds[range.from]!.startMs : (timings.at(-1)?.endMs ?? 0);
    const endMs = range ? sounds[range.to - 1]!.endMs : durationMs;
    timings.push(...shared(chunks.slice(index, next), weights.slice(index, next), startMs, endMs));
    index = next;
  }
  return timings;
}

function sharedTimings(chunks: readonly CaptionChunk[], units: readonly OwnedUnit[], durationMs: number): WordTiming[] {
  const weights = weightsOf(chunks, units);
  const rests = chunks.map(() => 0);
  units.forEach(({ unit }, index) => {
    const following = units[index + 1]?.chunk;
    if (unit.kind === "break" && following !== undefined && following >= 0) rests[following] = restInSounds;
  });
  const total = weights.reduce((sum, weight) => sum + weight, 0) + rests.reduce((sum, rest) => sum + rest, 0);
  let passed = 0;
  return chunks.map((chunk, index) => {
    const startMs = ((passed += rests[index]!) / total) * durationMs;
    const endMs = Math.min(durationMs, ((passed += weights[index]!) / total) * durationMs);
    return { ...chunk, startMs: Math.min(startMs, endMs), endMs };
  });
}

function weightsOf(chunks: readonly CaptionChunk[], units: readonly OwnedUnit[]): number[] {
  const weights = chunks.map(() => 0);
  for (const { unit, chunk } of units) {
    if (chunk >= 0) weights[chunk]! += unit.kind === "open" ? (unit.costs ? 1.9 : unit.expected) : 1;
  }
  return weights.map((weight) => Math.max(weight, 0.5));
}

function shared(
  chunks: readonly CaptionChunk[],
  weights: readonly number[],
  startMs: number,
  endMs: number,
): WordTiming[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let passed = 0;
  let at = startMs;
  return chunks.map((chunk, index) => {
    passed += weights[index]!;
    const until = index === chunks.length - 1 ? endMs : startMs + ((endMs - startMs) * passed) / total;
    const timing = { ...chunk, startMs: at, endMs: Math.max(at, until) };
    at = timing.endMs;
    return timing;
  });
}

/** Each chunk with the times that the vendor's words have at its ends; between two words it has the time between them. */
function toldTimings(chunks: readonly CaptionChunk[], words: readonly WordTiming[]): WordTiming[] {
  const within = ({ from, to, startMs, endMs }: WordTiming, place: number) =>
    startMs + ((endMs - startMs) * (place - from)) / (to - from);
  let at = 0;
  return chunks.map(({ from, to }) => {
    const opening = words.find((word) => word.to > from);
    const closing = words.findLast((word) => word.from < to);
    const first = opening ? within(opening, Math.max(opening.from, from)) : words.at(-1)!.endMs;
    const last = closing ? within(closing, Math.min(closing.to, to)) : words[0]!.startMs;
    const startMs = Math.max(at, Math.min(first, last));
    at = Math.max(startMs, first, last);
    return { from, to, startMs, endMs: at };
  });
}

/** A vendor's words, as far as they lie in the text and in the speech and follow each other. */
function withinText(words: readonly WordTiming[], text: string, durationMs: number): WordTiming[] {
  const kept: WordTiming[] = [];
  for (const { from, to, startMs, endMs } of words) {
    const last = kept.at(-1);
    if (!(from >= (last?.to ?? 0) && to > from && to <= text.length)) continue;
    const start = Math.min(durationMs, Math.max(startMs, last?.endMs ?? 0));
    kept.push({ from, to, startMs: start, endMs: Math.min(durationMs, Math.max(start, endMs)) });
  }
  return kept;
}
