import "server-only";
import { MemoryLiveStreams } from "./adapters/memory-live-streams";
import { MemoryKeyValueStore } from "./adapters/memory-key-value-store";
import { MemoryLocks } from "./adapters/memory-locks";
import { MemoryPubSub } from "./adapters/memory-pub-sub";
import { MemoryRateLimiter } from "./adapters/memory-rate-limiter";
import { LayeredCache, type Cache } from "./domain/cache";
import type { KeyValueStore } from "./ports/key-value-store";
import type { LiveStreams } from "./ports/live-streams";
import type { Locks } from "./ports/locks";
import type { PubSub } from "./ports/pub-sub";
import type { RateLimiter } from "./ports/rate-limiter";

export { withLock, type LockOptions } from "./domain/with-lock";
export type { Cache, CacheSetting } from "./domain/cache";
export type { KeyValueStore } from "./ports/key-value-store";
export type { LiveEntry, LiveState, LiveStreams } from "./ports/live-streams";
export type { Lease, Locks } from "./ports/locks";
export type { PubSub } from "./ports/pub-sub";
export type { Limit, LimitVerdict, RateLimiter } from "./ports/rate-limiter";

type Parts = {
  cache: Cache;
  keyValueStore: KeyValueStore;
  liveStreams: LiveStreams;
  locks: Locks;
  pubSub: PubSub;
  rateLimiter: RateLimiter;
};

const slot = Symbol.for("oshaberi.platform.cache");
const home = globalThis as { [slot]?: Parts };

/** Kept on globalThis: a development reload must not lose live streams. */
function parts(): Parts {
  return (home[slot] ??= {
    cache: new LayeredCache(null),
    keyValueStore: new MemoryKeyValueStore(),
    liveStreams: new MemoryLiveStreams(),
    locks: new MemoryLocks(),
    pubSub: new MemoryPubSub(),
    rateLimiter: new MemoryRateLimiter(),
  });
}

export const cache = (): Cache => parts().cache;
export const keyValueStore = (): KeyValueStore => parts().keyValueStore;
export const liveStreams = (): LiveStreams => parts().liveStreams;
export const locks = (): Locks => parts().locks;
export const pubSub = (): PubSub => parts().pubSub;
export const rateLimiter = (): RateLimiter => parts().rateLimiter;
