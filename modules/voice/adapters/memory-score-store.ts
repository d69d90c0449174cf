import { RecentValues } from "../domain/recent-values";
import type { ScoreStore } from "../ports/score-store";
import type { JapaneseScore } from "../contract";
import type { VoiceMeasures } from "../ports/voice-measures";

/** A score is a few hundred bytes: two thousand of them are less than 2 MB. */
const rememberedScores = 2_000;

/** The scores used last; in front of a store that other processes share, if there is one. */
export function memoryScoreStore(measure: VoiceMeasures, shared: ScoreStore | null = null): ScoreStore {
  const scores = new RecentValues<{ score: JapaneseScore | null }>(rememberedScores);
  return {
    async get(key) {
      const near = scores.get(key) ?? null;
      measure.cache("score", "memory", near !== null);
      if (near || !shared) return near;
      const found = await shared.get(key);
      measure.cache("score", "shared", found !== null);
      if (found) scores.set(key, found);
      return found;
    },
    async put(key, score) {
      scores.set(key, { score });
      await shared?.put(key, score);
    },
  };
}
