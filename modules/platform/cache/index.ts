import "server-only";
import { env } from "@modules/platform/env";
import { logger } from "@modules/platform/telemetry";
import { FallbackRateLimiter } from "./adapters/fallback-rate-limiter";
import { MemoryLiveStreams } from "./adapters/memory-live-streams";
import { MemoryKeyValueStore } from "./adapters/memory-key-value-store";
import { MemoryLocks } from "./adapters/memory-locks";
import { MemoryPubSub } from "./adapters/memory-pub-sub";
import { MemoryRateLimiter } from "./adapters/memory-rate-limiter";
import { RedisConnection } from "./adapters/redis-connection";
import { RedisKeyValueStore } from "./adapters/redis-key-value-store";
import { RedisLiveStreams } from "./adapters/redis-live-streams";
import { RedisLocks } from "./adapters/redis-locks";
import { RedisPubSub } from "./adapters/redis-pub-sub";
import { RedisRateLimiter } from "./adapters/redis-rate-limiter";
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
  /** Throws when what is needed cannot be reached. */
  check(): Promise<void>;
  close(): void;
};

const slot = Symbol.for("oshaberi.platform.cache");
const home = globalThis as { [slot]?: Parts };

/** Kept on globalThis: a development reload must not lose live streams. */
const parts = (): Parts => (home[slot] ??= env.REDIS_URL === undefined ? inProcess() : onRedis(env.REDIS_URL));

function inProcess(): Parts {
  const liveStreams = new MemoryLiveStreams();
  return {
    cache: new LayeredCache(null),
    keyValueStore: new MemoryKeyValueStore(),
    liveStreams,
    locks: new MemoryLocks(),
    pubSub: new MemoryPubSub(listenerFailed),
    rateLimiter: new MemoryRateLimiter(),
    check: () => Promise.resolve(),
    close: () => liveStreams.close(),
  };
}

function onRedis(url: string): Parts {
  const connection = new RedisConnection(url);
  const pubSub = new RedisPubSub(connection, listenerFailed);
  const store = new RedisKeyValueStore(connection);
  const liveStreams = new RedisLiveStreams(connection, pubSub);
  return {
    cache: new LayeredCache(
      { store, pubSub },
      { onError: warnSeldom("the shared cache is unreachable; caching in this process") },
    ),
    keyValueStore: store,
    liveStreams,
    locks: new RedisLocks(connection),
    pubSub,
    rateLimiter: new FallbackRateLimiter(
      new RedisRateLimiter(connection),
      new MemoryRateLimiter(),
      warnSeldom("shared rate limits are unreachable; counting in this process"),
    ),
    check: () => connection.ping(),
    close: () => {
      liveStreams.close();
      connection.close();
    },
  };
}

function listenerFailed(error: unknown): void {
  logger.error({ err: error }, "a pub/sub listener failed");
}

/** An outage is one line each half minute, not one per request. */
function warnSeldom(message: string): (error: unknown) => void {
  let silentUntil = 0;
  return (error) => {
    if (performance.now() < silentUntil) return;
    silentUntil = performance.now() + 30_000;
    logger.warn({ err: error }, message);
  };
}

export const cache = (): Cache => parts().cache;
export const keyValueStore = (): KeyValueStore => parts().keyValueStore;
export const liveStreams = (): LiveStreams => parts().liveStreams;
export const locks = (): Locks => parts().locks;
export const pubSub = (): PubSub => parts().pubSub;
export const rateLimiter = (): RateLimiter => parts().rateLimiter;

/** For the readiness check. */
export const checkCaches = (): Promise<void> => parts().check();

/** Ends live streams and connections; the next use opens them anew. */
export function closeCaches(): void {
  home[slot]?.close();
  delete home[slot];
}
