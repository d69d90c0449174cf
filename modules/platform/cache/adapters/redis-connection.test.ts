import { createServer, type AddressInfo, type Server, type Socket } from "node:net";
import { afterEach, expect, it } from "vitest";
import { RedisConnection } from "./redis-connection";
import { RedisLiveStreams } from "./redis-live-streams";
import { RedisPubSub } from "./redis-pub-sub";

const opened: { close(): void }[] = [];
afterEach(() => opened.splice(0).forEach((each) => each.close()));

const connectTo = (url: string, timeoutMs?: number) => {
  const connection = new RedisConnection(url, { timeoutMs });
  opened.push(connection);
  return connection;
};
const unreachable = { kind: "unavailable", code: "cache.redis-unreachable", retryable: true };

async function freePort(): Promise<number> {
  const server: Server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

it("fails fast and clearly where no Redis is, without showing the password", async () => {
  const connection = connectTo(`redis://user:hunter2@127.0.0.1:${await freePort()}`);
  const startedAt = performance.now();
  const attempt = connection.ping();
  await expect(attempt).rejects.toMatchObject(unreachable);
  await expect(attempt).rejects.toThrow(/127\.0\.0\.1:\d+ does not answer\. Check REDIS_URL/);
  await expect(attempt).rejects.not.toThrow(/hunter2/);
  await expect(connection.ping()).rejects.toMatchObject(unreachable);
  expect(performance.now() - startedAt).toBeLessThan(1_000);
});

it("tells a reader of a live stream, too", async () => {
  const connection = connectTo(`redis://127.0.0.1:${await freePort()}`);
  const streams = new RedisLiveStreams(connection, new RedisPubSub(connection));
  await expect(streams.read("k", 0)[Symbol.asyncIterator]().next()).rejects.toMatchObject(unreachable);
  await expect(streams.append("k", "a")).rejects.toMatchObject(unreachable);
});

it("gives up on a server that accepts and says nothing", async () => {
  const sockets: Socket[] = [];
  const silent = createServer((socket) => sockets.push(socket));
  await new Promise<void>((resolve) => silent.listen(0, "127.0.0.1", resolve));
  opened.push({
    close: () => {
      for (const socket of sockets) socket.destroy();
      silent.close();
    },
  });
  const connection = connectTo(`redis://127.0.0.1:${(silent.address() as AddressInfo).port}`, 100);
  const startedAt = performance.now();
  await expect(connection.ping()).rejects.toMatchObject(unreachable);
  expect(performance.now() - startedAt).toBeLessThan(1_000);
});
