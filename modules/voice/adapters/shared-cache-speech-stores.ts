import { z } from "zod";
import type { KeyValueStore, PubSub } from "@modules/platform/cache";
import { japaneseScoreSchema } from "../contract";
import { packedClip, unpackedClip } from "../domain/packed-clip";
import type { ClipsElsewhere } from "../ports/clips-elsewhere";
import type { ScoreStore } from "../ports/score-store";
import type { SpeechClipStore } from "../ports/speech-clip-store";

type SharedCache = { keyValueStore: () => KeyValueStore; pubSub: () => PubSub };

export type SharedClipLimits = {
  /** A larger clip is left to the files. */
  maxBytesEach: number;
  ttlSeconds: number;
};

/** Clips for all processes, over the platform's store. What it holds in all is limited by the store itself. */
export function sharedSpeechClipStore(
  { keyValueStore }: Pick<SharedCache, "keyValueStore">,
  { maxBytesEach, ttlSeconds }: SharedClipLimits,
): SpeechClipStore {
  const name = (key: string) => `voice:clip:${key}`;
  return {
    async get(key) {
      const packed = await keyValueStore().getBytes(name(key));
      return packed && unpackedClip(packed);
    },
    async put(key, clip) {
      const packed = packedClip(clip);
      if (packed.length <= maxBytesEach) await keyValueStore().setBytes(name(key), packed, ttlSeconds);
    },
  };
}

const keptScoreSchema = z.object({ score: japaneseScoreSchema.nullable() });
const scoreTtlSeconds = 7 * 24 * 60 * 60;

export function sharedScoreStore({ keyValueStore }: Pick<SharedCache, "keyValueStore">): ScoreStore {
  const name = (key: string) => `voice:score:${key}`;
  return {
    async get(key) {
      try {
        const text = await keyValueStore().get(name(key));
        return text === null ? null : keptScoreSchema.parse(JSON.parse(text));
      } catch {
        return null;
      }
    },
    async put(key, score) {
      await keyValueStore()
        .set(name(key), JSON.stringify({ score }), scoreTtlSeconds)
        .catch(() => undefined);
    },
  };
}

/** Longer than a sound takes to be made; a process that dies in the middle of one is forgotten then. */
const makingTtlSeconds = 60;

/** Who makes a clip sets a mark and takes it off; who waits listens for that. */
export function sharedCacheClipsElsewhere({ keyValueStore, pubSub }: SharedCache): ClipsElsewhere {
  const name = (key: string) => `voice:making:${key}`;
  const here = new Map<string, number>();
  return {
    async begin(key) {
      here.set(key, (here.get(key) ?? 0) + 1);
      await keyValueStore()
        .set(name(key), "1", makingTtlSeconds)
        .catch(() => undefined);
    },

    async end(key) {
      const left = (here.get(key) ?? 1) - 1;
      if (left > 0) return void here.set(key, left);
      here.delete(key);
      const told = async () => {
        await keyValueStore().delete(name(key));
        await pubSub().publish(name(key), "");
      };
      await told().catch(() => undefined);
    },

    async settled(key, limitMs) {
      const isMade = async () => (await keyValueStore().get(name(key))) === null;
      const news = Promise.withResolvers<void>();
      let stop = async () => {};
      let timer: NodeJS.Timeout | undefined;
      try {
        if (await isMade()) return;
        stop = await pubSub().subscribe(name(key), () => news.resolve());
        // It may have ended before anybody listened.
        if (await isMade()) return;
        timer = setTimeout(news.resolve, limitMs);
        await news.promise;
      } catch {
        // Without the shared store nobody else is known.
      } finally {
        clearTimeout(timer);
        await stop().catch(() => undefined);
      }
    },
  };
}
