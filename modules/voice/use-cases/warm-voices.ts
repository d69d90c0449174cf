import type { EnglishPronunciations } from "../ports/english-pronunciations";
import type { EnglishSynthesizer, JapaneseScorer } from "../ports/speech-synthesizer";

type Warmable = {
  japaneseScorer: JapaneseScorer;
  englishSynthesizer: EnglishSynthesizer;
  pronunciations: EnglishPronunciations;
};

/**
 * Loads what the first sentence would wait for (about half a second). One voice that fails does not keep the others
 * from loading; rejects with the first failure afterwards.
 */
export function warmVoicesWith({ japaneseScorer, englishSynthesizer, pronunciations }: Warmable) {
  return async (): Promise<void> => {
    const loads = await Promise.allSettled([japaneseScorer.warm(), englishSynthesizer.warm(), pronunciations.warm()]);
    const failed = loads.find((load) => load.status === "rejected");
    if (failed) throw failed.reason;
  };
}
