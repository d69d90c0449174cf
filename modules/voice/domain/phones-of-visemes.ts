import type { PhonemeTiming, SpeechLanguage } from "../contract";

/** Which mouth Azure shows from when on; `id` is 0 … 21. */
export type TimedViseme = { id: number; startMs: number };

/**
 * One phone for each of Azure's 22 visemes, in ARPAbet: where several sounds share a viseme, one of them, as they look
 * alike (learn.microsoft.com/azure/ai-services/speech-service/how-to-speech-synthesis-viseme, "Map phonemes to visemes").
 */
const englishPhones = "pau ah aa ao eh er iy uw ow aw oy ay hh r l s sh dh f d k b" // 0 … 21
  .split(" ");

/** The same for Japanese (SSML phonetic alphabets, ja-JP), where 6 is i, u and y: see `japanesePhoneOf`. */
const japanesePhones = "pau a a o e e i w o a o a h r r s sh z f t k m" // 0 … 21
  .split(" ");

const narrow = 6;
const rounded = 7;
const hissing = 15;
const openVowels = new Set([2, 8]);
const syllableBegins = new Set([12, 16, 19, 20, 21]);

/** Phones with their ends; a viseme lasts until the next one, the last until the end of the sound. */
export function phonesOfVisemes(
  visemes: readonly TimedViseme[],
  language: SpeechLanguage,
  durationMs: number,
): PhonemeTiming[] {
  const known = visemes.filter(({ id, startMs }) => id in englishPhones && Number.isFinite(startMs));
  if (known.length === 0) return [];
  const ids = known.map(({ id }) => id);
  const timings: PhonemeTiming[] = [];
  const push = (phoneme: string, endMs: number) => {
    const within = Math.min(durationMs, endMs);
    if (within > (timings.at(-1)?.endMs ?? 0)) timings.push({ phoneme, endMs: within });
  };
  push("pau", known[0]!.startMs);
  known.forEach(({ id }, index) => {
    push(language === "ja" ? japanesePhoneOf(ids, index) : englishPhones[id]!, known[index + 1]?.startMs ?? durationMs);
  });
  return timings;
}

/**
 * The table writes ウ as 7 6, ス as 15 6, キャ as 20 6 2, キュ as 20 6 6, イ as 6 6: what 6 is shows in its neighbours.
 * ク and キ, both 20 6, cannot be told apart; the mouth is narrow in both.
 */
function japanesePhoneOf(ids: readonly number[], index: number): string {
  const id = ids[index]!;
  if (id !== narrow) return japanesePhones[id]!;
  const before = ids[index - 1];
  const after = ids[index + 1];
  if (after !== undefined && openVowels.has(after)) return "y";
  if (before === rounded || before === hissing) return "u";
  if (before !== undefined && syllableBegins.has(before)) {
    const afterNext = ids[index + 2];
    const opensLater = afterNext !== undefined && openVowels.has(afterNext);
    return after === narrow && !opensLater ? "y" : "i";
  }
  const beforeThat = ids[index - 2];
  const closesSyllable = before === narrow && beforeThat !== undefined && syllableBegins.has(beforeThat);
  return closesSyllable ? "u" : "i";
}
