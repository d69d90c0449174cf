import { LRUCache } from "lru-cache";
import type { SpeechClip, SpeechClipStore } from "../ports/speech-clip-store";

export function memorySpeechClipStore(options: { maxBytes: number }): SpeechClipStore {
  const clips = new LRUCache<string, SpeechClip>({
    maxSize: options.maxBytes,
    sizeCalculation: (clip) => clip.bytes.length + 512,
  });
  return {
    async get(key) {
      return clips.get(key) ?? null;
    },
    async put(key, clip) {
      clips.set(key, clip);
    },
  };
}
