import { afterAll, describe, expect, it } from "vitest";
import { LayeredCache } from "../domain/cache";
import { cacheContract } from "../domain/cache.contract-test";
import { keyValueStoreContract } from "../ports/key-value-store.contract-test";
import { liveStreamsContract } from "../ports/live-streams.contract-test";
import { locksContract } from "../ports/locks.contract-test";
import { pubSubContract } from "../ports/pub-sub.contract-test";
import { rateLimiterContract } from "../ports/rate-limiter.contract-test";
import { RedisConnection } from "./redis-connection";
import { RedisKeyValueStore } from "./redis-key-value-store";
import { RedisLiveStreams } from "./redis-live-streams";
import { RedisLocks } from "./redis-locks";
import { RedisPubSub } from "./redis-pub-sub";
import { RedisRateLimiter } from "./redis-rate-limiter";

const url = process.env.TEST_REDIS_URL;

describe.skipIf(url === undefined)(
  "on Redis (needs one: apt-get install redis-server, start it, set TEST_REDIS_URL)",
  () => {
    const opened: { close(): void }[] = [];
    const connect = () => {
      const connection = new RedisConnection(url ?? "redis://localhost", { prefix: `oshaberi-test-${process.pid}:` });
      opened.push(connection);
      return connection;
    };
    const liveStreams = (settings?: ConstructorParameters<typeof RedisLiveStreams>[2]) => {
      const connection = connect();
      const streams = new RedisLiveStreams(connection, new RedisPubSub(connection), settings);
      opened.unshift(streams);
      return streams;
    };
    afterAll(async () => {
      const connection = connect();
      await connection.commands(async (client) => {
        for await (const keys of client.scanStream({ match: `${connection.prefix}*` })) {
          if ((keys as string[]).length > 0) await client.del(...(keys as string[]));
        }
      });
      for (const each of opened) each.close();
    });

    keyValueStoreContract(() => new RedisKeyValueStore(connect()));
    rateLimiterContract((clock) => new RedisRateLimiter(connect(), () => clock.now));
    locksContract(() => ({ mine: new RedisLocks(connect()), theirs: new RedisLocks(connect()) }));
    pubSubContract((onListenerError) => ({
      here: new RedisPubSub(connect(), onListenerError),
      there: new RedisPubSub(connect()),
    }));
    cacheContract(() => {
      const connection = connect();
      return new LayeredCache({ store: new RedisKeyValueStore(connection), pubSub: new RedisPubSub(connection) });
    });
    liveStreamsContract({
      create: (settings) => ({ writer: liveStreams(settings), other: liveStreams(settings) }),
      propertyRuns: 60,
    });

    it("counts on the server's own clock", async () => {
      const limiter = new RedisRateLimiter(connect());
      const limit = { requests: 1, perSeconds: 60 };
      expect((await limiter.consume("clock", limit)).allowed).toBe(true);
      const refused = await limiter.consume("clock", limit);
      expect(refused.allowed).toBe(false);
      expect(refused.retryAfterSeconds).toBeGreaterThan(55);
    });

    it("loses nothing when the connections break in the middle", async () => {
      const [writer, reader] = [liveStreams(), liveStreams()];
      const seen: number[] = [];
      const reading = (async () => {
        for await (const { id } of reader.read("broken", 0)) seen.push(id);
      })();
      const breaker = connect();
      for (let count = 1; count <= 30; count += 1) {
        if (count === 10 || count === 20) {
          // Only the readers' subscriptions: the writer must not be the one who fails.
          await breaker.commands((client) => client.call("CLIENT", "KILL", "TYPE", "pubsub"));
        }
        await writer.append("broken", String(count));
      }
      await writer.end("broken");
      await reading;
      expect(seen).toEqual(Array.from({ length: 30 }, (_, index) => index + 1));
    });

    it("lets keys expire: a stream, its end and a limit leave nothing behind", async () => {
      const streams = liveStreams({ idleMs: 40_000, keepEndedMs: 20_000 });
      const connection = connect();
      const ttl = () => connection.commands((client) => client.pttl(`${connection.prefix}live:{ttl}`));
      await streams.open("ttl");
      await streams.append("ttl", "a");
      expect(await ttl()).toBeGreaterThan(20_000);
      await streams.end("ttl");
      expect(await ttl()).toBeLessThanOrEqual(20_000);
      const everlasting = await connection.commands(async (client) => {
        const keys = await client.keys(`${connection.prefix}*`);
        const ttls = await Promise.all(keys.map((key) => client.pttl(key)));
        return keys.filter((_, index) => ttls[index] === -1);
      });
      expect(everlasting).toEqual([]);
    });
  },
);
