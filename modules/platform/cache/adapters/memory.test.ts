import { expect, it, vi } from "vitest";
import { AppError } from "@modules/kernel";
import { LayeredCache } from "../domain/cache";
import { cacheContract } from "../domain/cache.contract-test";
import { keyValueStoreContract } from "../ports/key-value-store.contract-test";
import { locksContract } from "../ports/locks.contract-test";
import { pubSubContract } from "../ports/pub-sub.contract-test";
import { rateLimiterContract } from "../ports/rate-limiter.contract-test";
import { FallbackRateLimiter } from "./fallback-rate-limiter";
import { MemoryKeyValueStore } from "./memory-key-value-store";
import { MemoryLocks } from "./memory-locks";
import { MemoryPubSub } from "./memory-pub-sub";
import { MemoryRateLimiter } from "./memory-rate-limiter";

keyValueStoreContract(() => new MemoryKeyValueStore());
rateLimiterContract((clock) => new MemoryRateLimiter(() => clock.now));
locksContract(() => {
  const locks = new MemoryLocks();
  return { mine: locks, theirs: locks };
});
pubSubContract((onListenerError) => {
  const pubSub = new MemoryPubSub(onListenerError);
  return { here: pubSub, there: pubSub };
});
cacheContract(() => new LayeredCache(null));
cacheContract(() => new LayeredCache({ store: new MemoryKeyValueStore(), pubSub: new MemoryPubSub() }));

it("the caches of two processes agree after a change", async () => {
  const shared = { store: new MemoryKeyValueStore(), pubSub: new MemoryPubSub() };
  const [one, two] = [new LayeredCache(shared), new LayeredCache(shared)];
  await one.set("k", 1, { ttlSeconds: 60 });
  expect(await two.get("k")).toBe(1);
  await one.set("k", 2, { ttlSeconds: 60 });
  expect(await two.get("k")).toBe(2);
  await two.delete("k");
  expect(await one.get("k")).toBeUndefined();
});

it("a cache whose store is down goes on alone", async () => {
  const down = () => Promise.reject(new Error("down"));
  const onError = vi.fn();
  const store = { get: down, set: down, claim: down, delete: down, getBytes: down, setBytes: down };
  const cache = new LayeredCache({ store, pubSub: { publish: down, subscribe: down } }, { onError });
  const load = vi.fn(() => Promise.resolve("x"));
  expect(await cache.getOrLoad("k", { ttlSeconds: 60 }, load)).toBe("x");
  expect(await cache.getOrLoad("k", { ttlSeconds: 60 }, load)).toBe("x");
  expect(load).toHaveBeenCalledOnce();
  await cache.delete("k");
  expect(onError).toHaveBeenCalled();
});

it("limits go on in the process while the shared limiter is away", async () => {
  const away = new AppError({ kind: "unavailable", code: "cache.redis-unreachable", message: "Away." });
  const onFallback = vi.fn();
  const shared = { consume: vi.fn(() => Promise.reject(away)) };
  const limiter = new FallbackRateLimiter(shared, new MemoryRateLimiter(() => 0), onFallback);
  const limit = { requests: 1, perSeconds: 10 };
  expect((await limiter.consume("k", limit)).allowed).toBe(true);
  expect((await limiter.consume("k", limit)).allowed).toBe(false);
  expect(onFallback).toHaveBeenCalledTimes(2);
  shared.consume.mockRejectedValueOnce(new Error("a fault of ours") as AppError);
  await expect(limiter.consume("k", limit)).rejects.toThrow("a fault of ours");
});
