import type { PhonemeTiming } from "../contract";
import { japanesePhones } from "../hts/score";

/** Lengths in seconds. `vowel` may also be `N`, `cl` or `pau`; a devoiced one is a capital. */
export type EngineMora = {
  consonant?: string | null;
  consonant_length?: number | null;
  vowel: string;
  vowel_length: number;
  /** ln Hz; 0 in a mora without voice. */
  pitch: number;
};

export type EngineQuery = {
  accent_phrases: { moras: EngineMora[]; pause_mora?: EngineMora | null; is_interrogative?: boolean }[];
  speedScale: number;
  prePhonemeLength: number;
  postPhonemeLength: number;
  pauseLength?: number | null;
  pauseLengthScale?: number;
};

/** Of a VOICEVOX engine: 24,000 Hz in steps of 256 samples. */
const framesPerSecond = 93.75;
/** A question that ends voiced gets its last vowel once more, this long, when the sound is made. */
const questionSeconds = 0.15;
/** By more than that an engine counts otherwise; the phones are then stretched to the sound. */
const toleratedMs = 50;

/**
 * The phones of what an engine will say to a query, as VOICEVOX ENGINE makes them (its `tts_engine.py`, 0.14 to 0.25):
 * silence, morae, silence; a question's last vowel again; every length divided by the speed and rounded to frames.
 * Empty when the query holds no lengths, as AivisSpeech and COEIROINK leave them.
 */
export function moraTimings(query: EngineQuery, durationMs: number): PhonemeTiming[] {
  const phones = phonesOf(query);
  if (!phones.some(({ phone, seconds }) => phone !== "pau" && seconds > 0)) return [];

  let frames = 0;
  const ends = phones.map(({ phone, seconds }) => {
    frames += roundedToEven((seconds / query.speedScale) * framesPerSecond);
    return { phone, frames };
  });
  const toldMs = (frames / framesPerSecond) * 1000;
  const stretch = Math.abs(toldMs - durationMs) > toleratedMs ? durationMs / toldMs : 1;

  const timings: PhonemeTiming[] = [];
  let previousMs = 0;
  for (const end of ends) {
    const endMs = Math.min(durationMs, (end.frames / framesPerSecond) * 1000 * stretch);
    if (endMs > previousMs) timings.push({ phoneme: end.phone, endMs });
    previousMs = Math.max(previousMs, endMs);
  }
  return timings;
}

/** Whether there is a mora that sounds; engines answer signs with none, or with pauses. */
export function hasMora(query: EngineQuery): boolean {
  return query.accent_phrases.some(({ moras }) => moras.some(({ vowel }) => vowel !== "pau"));
}

/** The mean of the pitches that are told, in ln Hz; null when none is. */
export function meanPitch(query: EngineQuery): number | null {
  const pitches = query.accent_phrases.flatMap(({ moras }) => moras.map(({ pitch }) => pitch).filter((it) => it > 0));
  return pitches.length === 0 ? null : pitches.reduce((sum, pitch) => sum + pitch, 0) / pitches.length;
}

function phonesOf(query: EngineQuery): { phone: string; seconds: number }[] {
  const phones = [{ phone: "pau", seconds: query.prePhonemeLength }];
  for (const { moras, pause_mora, is_interrogative } of query.accent_phrases) {
    for (const { consonant, consonant_length, vowel, vowel_length } of moras) {
      if (consonant) phones.push({ phone: phoneOf(consonant), seconds: consonant_length ?? 0 });
      phones.push({ phone: phoneOf(vowel), seconds: vowel_length });
    }
    const last = moras.at(-1);
    if (is_interrogative && last && last.pitch > 0) {
      phones.push({ phone: phoneOf(last.vowel), seconds: questionSeconds });
    }
    if (pause_mora) {
      const seconds = (query.pauseLength ?? pause_mora.vowel_length) * (query.pauseLengthScale ?? 1);
      phones.push({ phone: "pau", seconds });
    }
  }
  phones.push({ phone: "pau", seconds: query.postPhonemeLength });
  return phones;
}

function phoneOf(name: string): string {
  return japanesePhones.has(name) ? name : "pau";
}

/** As numpy rounds: a half goes to the even neighbour. */
function roundedToEven(value: number): number {
  const floor = Math.floor(value);
  const rest = value - floor;
  if (rest !== 0.5) return Math.round(value);
  return floor % 2 === 0 ? floor : floor + 1;
}
