// How well and how fast a text is written as it is said, over the cases of `modules/voice/domain/golden`. Runs under tsx.
import { readFileSync } from "node:fs";

const rounds = 30;
const golden = (language) =>
  Object.values(
    JSON.parse(
      readFileSync(new URL(`../modules/voice/domain/golden/spoken-${language}.json`, import.meta.url), "utf8"),
    ),
  ).flat();

/**
 * For each language: `right` of `cases` golden cases come out as written there, and how long a text takes in
 * microseconds, warm, one value a text and round.
 */
export async function measureNormaliser() {
  const [{ normaliseSpokenTextJa }, { normaliseSpokenTextEn }, { cmuEnglishPronunciations }] = await Promise.all([
    import("../modules/voice/domain/normalise-spoken-text-ja.ts"),
    import("../modules/voice/domain/normalise-spoken-text-en.ts"),
    import("../modules/voice/adapters/cmu-english-pronunciations.ts"),
  ]);
  const pronunciations = cmuEnglishPronunciations();
  await pronunciations.warm();
  const phonesOf = (word) => pronunciations.phonesOf(word);
  return {
    ja: figuresOf(golden("ja"), (text) => normaliseSpokenTextJa(text, phonesOf)),
    en: figuresOf(golden("en"), (text) => normaliseSpokenTextEn(text)),
  };
}

function figuresOf(cases, normalise) {
  const right = cases.filter(([written, spoken]) => normalise(written) === spoken).length;
  const times = [];
  // The first rounds are the compiler's.
  for (let round = -5; round < rounds; round += 1) {
    for (const [written] of cases) {
      const at = performance.now();
      normalise(written);
      const took = (performance.now() - at) * 1000;
      if (round >= 0) times.push(took);
    }
  }
  times.sort((a, b) => a - b);
  const percentile = (share) => times[Math.min(times.length - 1, Math.floor(share * times.length))];
  return { cases: cases.length, right, p50Microseconds: percentile(0.5), p95Microseconds: percentile(0.95), times };
}
