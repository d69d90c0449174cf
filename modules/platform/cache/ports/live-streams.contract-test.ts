import { setImmediate as nextTurn } from "node:timers/promises";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { LiveEntry, LiveStreams, LiveStreamsSettings } from "./live-streams";

type Harness = {
  /** `other` reaches the same streams, from another process where the adapter allows that. */
  create(settings?: Partial<LiveStreamsSettings>): { writer: LiveStreams; other: LiveStreams };
  propertyRuns: number;
};

let number = 0;
const newKey = () => `contract-${process.pid}-${Date.now()}-${(number += 1)}`;

async function all(source: AsyncIterable<LiveEntry>): Promise<string[]> {
  const entries: string[] = [];
  for await (const { id, data } of source) entries.push(`${id}:${data}`);
  return entries;
}

export function liveStreamsContract(harness: Harness): void {
  const { writer, other } = harness.create();

  describe("live streams", () => {
    it("number their entries and replay them", async () => {
      const key = newKey();
      expect(await writer.append(key, "a")).toBe(1);
      expect(await writer.append(key, "")).toBe(2);
      expect(await writer.append(key, "日本\n🎭")).toBe(3);
      await writer.end(key);
      expect(await all(other.read(key, 0))).toEqual(["1:a", "2:", "3:日本\n🎭"]);
      expect(await all(other.read(key, 2))).toEqual(["3:日本\n🎭"]);
      expect(await all(other.read(key, 3))).toEqual([]);
      expect(await all(writer.read(key, 99))).toEqual([]);
    });

    it("keep the order of appends that do not wait for each other", async () => {
      const key = newKey();
      const ids = await Promise.all(Array.from({ length: 50 }, (_, index) => writer.append(key, String(index))));
      expect(ids).toEqual(Array.from({ length: 50 }, (_, index) => index + 1));
      await writer.end(key);
      expect(await all(other.read(key, 48))).toEqual(["49:48", "50:49"]);
    });

    it("deliver live to several readers, who may come before the first entry", async () => {
      const key = newKey();
      const readers = [other.read(key, 0), other.read(key, 0), writer.read(key, 1)].map(all);
      await writer.append(key, "a");
      await nextTurn();
      await writer.append(key, "b");
      await writer.end(key);
      expect(await Promise.all(readers)).toEqual([["1:a", "2:b"], ["1:a", "2:b"], ["2:b"]]);
    });

    it("know their state", async () => {
      const key = newKey();
      const reader = new AbortController();
      const reading = all(other.read(key, 0, reader.signal));
      expect(await other.state(key)).toBe("absent");
      reader.abort();
      expect(await reading).toEqual([]);
      await writer.open(key);
      expect(await other.state(key)).toBe("open");
      expect(await writer.append(key, "a")).toBe(1);
      await writer.open(key);
      expect(await other.state(key)).toBe("open");
      await writer.end(key);
      await writer.end(key);
      expect(await other.state(key)).toBe("ended");
      await writer.end(newKey());
    });

    it("refuse entries after the end", async () => {
      const key = newKey();
      await writer.append(key, "a");
      await writer.end(key);
      await expect(writer.append(key, "b")).rejects.toMatchObject({ kind: "conflict", code: "live-streams.ended" });
      expect(await all(other.read(key, 0))).toEqual(["1:a"]);
    });

    it("let a reader go at once, by signal and by return, while it waits", async () => {
      const key = newKey();
      await writer.open(key);
      const stop = new AbortController();
      const reading = all(other.read(key, 0, stop.signal));
      await writer.append(key, "a");
      stop.abort();
      await reading;
      const iterator = other.read(key, 1)[Symbol.asyncIterator]();
      const waiting = iterator.next();
      await iterator.return?.();
      expect(await waiting).toMatchObject({ done: true });
      expect(await all(other.read(key, 0, AbortSignal.abort()))).toEqual([]);
    });

    it("do not keep a reader for ever who waits for what never comes", async () => {
      const { other: impatient } = harness.create({ absentWaitMs: 50 });
      expect(await all(impatient.read(newKey(), 0))).toEqual([]);
    });

    it("give every entry exactly once and in order, however a reader breaks off and resumes", async () => {
      const step = fc.oneof(
        {
          weight: 4,
          arbitrary: fc.record({ act: fc.constant("append" as const), count: fc.integer({ min: 1, max: 4 }) }),
        },
        { weight: 3, arbitrary: fc.record({ act: fc.constant("read" as const), reader: fc.nat(2), count: fc.nat(5) }) },
        {
          weight: 2,
          arbitrary: fc.record({ act: fc.constant("leave" as const), reader: fc.nat(2), abort: fc.boolean() }),
        },
        { weight: 1, arbitrary: fc.record({ act: fc.constant("turn" as const) }) },
      );
      await fc.assert(
        fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
          const key = newKey();
          const readers = Array.from(
            { length: 3 },
            (_, index) => new ResumingReader(index === 0 ? writer : other, key),
          );
          let appended = 0;
          for (const each of steps) {
            if (each.act === "append") {
              const batch = Array.from({ length: each.count }, () => writer.append(key, `entry ${(appended += 1)}`));
              if (each.count % 2 === 0) await Promise.all(batch);
              else void Promise.all(batch);
            } else if (each.act === "read") await readers[each.reader]!.read(Math.min(each.count, appended));
            else if (each.act === "leave") await readers[each.reader]!.leave(each.abort);
            else await nextTurn();
          }
          await writer.append(key, `entry ${(appended += 1)}`);
          await writer.end(key);
          const expected = Array.from({ length: appended }, (_, index) => `${index + 1}:entry ${index + 1}`);
          for (const reader of readers) expect(await reader.finish()).toEqual(expected);
        }),
        { numRuns: harness.propertyRuns },
      );
    });
  });
}

/** Reads a little, breaks off, and comes back with the last id it saw, like a browser does. */
class ResumingReader {
  private readonly seen: LiveEntry[] = [];
  private iterator: AsyncIterator<LiveEntry> | null = null;
  private stop = new AbortController();

  constructor(
    private readonly streams: LiveStreams,
    private readonly key: string,
  ) {}

  /** Until it has seen `upTo` entries. */
  async read(upTo: number): Promise<void> {
    while (this.seen.length < upTo && (await this.take()));
  }

  async leave(abort: boolean): Promise<void> {
    const iterator = this.iterator;
    this.iterator = null;
    if (abort) this.stop.abort();
    else await iterator?.return?.();
    this.stop = new AbortController();
  }

  async finish(): Promise<string[]> {
    while (await this.take());
    return this.seen.map(({ id, data }) => `${id}:${data}`);
  }

  private async take(): Promise<boolean> {
    this.iterator ??= this.streams.read(this.key, this.seen.at(-1)?.id ?? 0, this.stop.signal)[Symbol.asyncIterator]();
    const result = await this.iterator.next();
    if (result.done !== true) this.seen.push(result.value);
    return result.done !== true;
  }
}
