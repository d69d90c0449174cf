import type { JapaneseScore } from "../contract";

/** Scores under the sha256 of what they say; `{ score: null }` is a text with nothing to say. */
export interface ScoreStore {
  /** Never rejects: a store that cannot be reached has nothing. */
  get(key: string): Promise<{ score: JapaneseScore | null } | null>;
  put(key: string, score: JapaneseScore | null): Promise<void>;
}
