import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { WriteBehind } from "./write-behind";

function openQueue({
  most = 20_000,
  write,
}: { most?: number; write?: (batch: readonly number[]) => Promise<void> } = {}) {
  const written: number[][] = [];
  const scheduled: { run: () => void; delayMs: number }[] = [];
  const givenUp: number[] = [];
  const failures: unknown[] = [];
  const queue = new WriteBehind<number>({
    write: write ?? (async (batch) => void written.push([...batch])),
    schedule: (run, delayMs) => void scheduled.push({ run, delayMs }),
    onGivenUp: (items) => givenUp.push(...items),
    onWriteFailed: (error) => failures.push(error),
    most,
  });
  return { queue, written, scheduled, givenUp, failures };
}
const settled = () => new Promise((resolve) => setImmediate(resolve));

describe("writing behind", () => {
  it("writes everything once and in order, in batches, however it is added and flushed", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 0, max: 900 }), { maxLength: 8 }), async (counts) => {
        const { queue, written } = openQueue();
        let next = 0;
        const flushes: Promise<void>[] = [];
        for (const count of counts) {
          for (let n = 0; n < count; n += 1) queue.add(next++);
          flushes.push(queue.flush());
        }
        await Promise.all(flushes);
        expect(written.flat()).toEqual(Array.from({ length: next }, (_, n) => n));
        expect(Math.max(0, ...written.map(({ length }) => length))).toBeLessThanOrEqual(500);
      }),
      { numRuns: 30 },
    );
  });

  it("writes by itself a little later, with one appointment for many", async () => {
    const { queue, written, scheduled } = openQueue();
    for (let n = 0; n < 10; n += 1) queue.add(n);
    expect(scheduled).toHaveLength(1);
    expect(queue.find((item) => item === 7)).toBe(7);
    scheduled[0]!.run();
    await settled();
    expect(written).toEqual([[0, 1, 2, 3, 4, 5, 6, 7, 8, 9]]);
    expect(queue.find((item) => item === 7)).toBeUndefined();
    queue.add(10);
    expect(scheduled).toHaveLength(2);
  });

  it("keeps what could not be written, says so, and tries again later", async () => {
    const written: number[] = [];
    let down = true;
    const { queue, scheduled, failures } = openQueue({
      write: async (batch) => {
        if (down) throw new Error("down");
        written.push(...batch);
      },
    });
    queue.add(1);
    scheduled[0]!.run();
    await settled();
    expect(failures).toHaveLength(1);
    await expect(queue.flush()).rejects.toThrow("down");
    down = false;
    expect(scheduled[1]!.delayMs).toBeGreaterThan(scheduled[0]!.delayMs);
    scheduled[1]!.run();
    await settled();
    expect(written).toEqual([1]);
  });

  it("gives up the oldest when too many wait, and tells which", async () => {
    const { queue, written, givenUp } = openQueue({ most: 3 });
    for (let n = 0; n < 5; n += 1) queue.add(n);
    await queue.flush();
    expect(givenUp).toEqual([0, 1]);
    expect(written).toEqual([[2, 3, 4]]);
  });

  it("loses nothing new when what is being written is given up meanwhile", async () => {
    const done = Promise.withResolvers<void>();
    const written: number[] = [];
    const { queue } = openQueue({
      most: 3,
      write: async (batch) => {
        if (written.length === 0) await done.promise;
        written.push(...batch);
      },
    });
    for (const item of [0, 1, 2]) queue.add(item);
    const flushed = queue.flush();
    for (const item of [3, 4, 5]) queue.add(item);
    done.resolve();
    await flushed;
    expect(written).toEqual([0, 1, 2, 3, 4, 5]);
  });
});
