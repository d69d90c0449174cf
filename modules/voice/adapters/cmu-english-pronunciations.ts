import type { EnglishPronunciations } from "../ports/english-pronunciations";

/** The CMU Pronouncing Dictionary; about 30 MB in memory, loaded on first use. */
export function cmuEnglishPronunciations(): EnglishPronunciations {
  let words: Record<string, string> | null = null;
  let loading: Promise<void> | null = null;
  return {
    warm() {
      loading ??= import("cmu-pronouncing-dictionary").then(
        ({ dictionary }) => {
          words = dictionary;
        },
        (error: unknown) => {
          loading = null;
          throw error;
        },
      );
      return loading;
    },
    phonesOf(word) {
      return words && Object.hasOwn(words, word) ? (words[word] ?? null) : null;
    },
  };
}
