import type { SpeechClipStore } from "../ports/speech-clip-store";
import type { CacheTier, VoiceMeasures } from "../ports/voice-measures";

export type ClipTier = { name: CacheTier; store: SpeechClipStore };

/** Asks the nearest first; what a farther one has is brought nearer. A tier that fails is a tier without the clip. */
export function tieredSpeechClipStore(tiers: readonly ClipTier[], measure: VoiceMeasures): SpeechClipStore {
  const nothing = () => null;
  const put = (stores: readonly ClipTier[], ...clip: Parameters<SpeechClipStore["put"]>) =>
    Promise.all(stores.map(({ store }) => store.put(...clip).catch(nothing)));
  return {
    async get(key) {
      for (const [index, { name, store }] of tiers.entries()) {
        const clip = await store.get(key).catch(nothing);
        measure.cache("clip", name, clip !== null);
        if (!clip) continue;
        void put(tiers.slice(0, index), key, clip);
        return clip;
      }
      return null;
    },
    async put(key, clip) {
      await put(tiers, key, clip);
    },
  };
}
