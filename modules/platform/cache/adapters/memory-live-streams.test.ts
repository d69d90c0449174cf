import { setImmediate as nextTurn } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { liveStreamsContract } from "../ports/live-streams.contract-test";
import type { BatchIterator } from "@modules/platform/http";
import type { LiveEntry } from "../ports/live-streams";
import { MemoryLiveStreams } from "./memory-live-streams";

liveStreamsContract({
  create: (settings) => {
    const streams = new MemoryLiveStreams(settings);
    return { writer: streams, other: streams };
  },
  propertyRuns: 300,
});

describe("live streams in memory", () => {
  const withClock = (settings: ConstructorParameters<typeof MemoryLiveStreams>[0]) => {
    const clock = { now: 0 };
    return { clock, streams: new MemoryLiveStreams(settings, () => clock.now) };
  };

  it("are dropped some time after their end, and when their writer is gone", async () => {
    const { clock, streams } = withClock({ keepEndedMs: 100, idleMs: 1_000 });
    await streams.append("ended", "a");
    await streams.end("ended");
    await streams.append("abandoned", "a");
    const iterator = streams.read("abandoned", 1)[Symbol.asyncIterator]();
    const waiting = iterator.next();
    clock.now = 99;
    streams.sweep();
    expect(await streams.state("ended")).toBe("ended");
    clock.now = 100;
    streams.sweep();
    expect(await streams.state("ended")).toBe("absent");
    expect(await streams.state("abandoned")).toBe("open");
    clock.now = 1_000;
    streams.sweep();
    expect(await waiting).toMatchObject({ done: true });
    expect(streams.size()).toEqual({ streams: 0, bytes: 0 });
  });

  it("keep within their memory: ended streams go first, then new entries are refused", async () => {
    const { streams } = withClock({ maxTotalBytes: 10_000 });
    await streams.append("old", "x".repeat(2_000));
    const slow = streams.read("old", 0)[Symbol.asyncIterator]();
    await streams.end("old");
    await streams.append("live", "x".repeat(2_500));
    expect(await streams.state("old")).toBe("ended");
    await streams.append("live", "x".repeat(2_000));
    expect(await streams.state("old")).toBe("absent");
    expect((await slow.next()).value).toMatchObject({ id: 1 });
    await expect(streams.append("live", "x".repeat(2_000))).rejects.toMatchObject({
      code: "live-streams.full",
      kind: "unavailable",
    });
    expect(await streams.append("live", "x")).toBe(3);
    expect(streams.size().bytes).toBeLessThanOrEqual(10_000);
  });

  it("forget readers who leave, and what nobody opened", async () => {
    const { streams } = withClock({});
    const stop = new AbortController();
    const iterator = streams.read("never", 0, stop.signal)[Symbol.asyncIterator]();
    void iterator.next();
    expect(streams.size().streams).toBe(1);
    stop.abort();
    expect(streams.size().streams).toBe(0);
  });

  it("wake a reader once for entries that come together", async () => {
    const { streams } = withClock({});
    await streams.open("k");
    const iterator = streams.read("k", 0)[Symbol.asyncIterator]() as BatchIterator<LiveEntry>;
    const batch = iterator.nextBatch!();
    for (const data of ["a", "b", "c"]) await streams.append("k", data);
    await nextTurn();
    expect((await batch).value).toHaveLength(3);
  });
});
