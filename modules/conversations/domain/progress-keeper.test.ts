import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { ProgressKeeper, type Progress } from "./progress-keeper";

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe("ProgressKeeper", () => {
  it("writes the newest words of every reply in one batch", async () => {
    const batches: Progress[][] = [];
    const keeper = new ProgressKeeper(
      async (batch) => void batches.push(batch),
      () => expect.fail(),
    );
    for (const text of ["a", "ab", "abc"]) {
      keeper.keep({ replyId: "one", attempt: 1, text: () => text });
      keeper.keep({ replyId: "two", attempt: 1, text: () => text });
    }
    keeper.keep({ replyId: "done", attempt: 1, text: () => "x" });
    keeper.forget("done");
    await vi.advanceTimersByTimeAsync(1000);
    expect(batches).toEqual([
      [
        { replyId: "one", attempt: 1, text: "abc" },
        { replyId: "two", attempt: 1, text: "abc" },
      ],
    ]);
    await vi.advanceTimersByTimeAsync(5000);
    expect(batches).toHaveLength(1);
  });

  it("never has two writes at once, and goes on after one that failed", async () => {
    let open = 0;
    let most = 0;
    const errors: unknown[] = [];
    let writes = 0;
    const keeper = new ProgressKeeper(
      async () => {
        open += 1;
        most = Math.max(most, open);
        await new Promise((resolve) => setTimeout(resolve, 400));
        open -= 1;
        writes += 1;
        if (writes === 1) throw new Error("full");
      },
      (error) => errors.push(error),
    );
    for (let i = 0; i < 40; i += 1) {
      keeper.keep({ replyId: "one", attempt: 1, text: () => String(i) });
      await vi.advanceTimersByTimeAsync(300);
    }
    expect({ most, errors: errors.length, writes }).toEqual({ most: 1, errors: 1, writes: 3 });
  });

  it("rests nine times as long as the last write took, and loses nothing of what came meanwhile", async () => {
    const begun: { at: number; text: string }[] = [];
    const keeper = new ProgressKeeper(
      async ([progress]) => {
        begun.push({ at: performance.now(), text: progress!.text });
        await new Promise((resolve) => setTimeout(resolve, 100));
      },
      () => expect.fail(),
    );
    for (let i = 0; i < 30; i += 1) {
      keeper.keep({ replyId: "one", attempt: 1, text: () => String(i) });
      await vi.advanceTimersByTimeAsync(100);
    }
    await vi.advanceTimersByTimeAsync(5000);
    expect(begun.slice(1).map(({ at }, i) => at - begun[i]!.at)).toEqual([1000, 1000, 1000]);
    expect(begun.at(-1)!.text).toBe("29");
  });

  it("takes many replies in turns, a few in each write", async () => {
    const sizes: number[] = [];
    const seen = new Set<string>();
    const keeper = new ProgressKeeper(
      async (batch) => {
        sizes.push(batch.length);
        for (const { replyId } of batch) seen.add(replyId);
        await new Promise((resolve) => setTimeout(resolve, 1));
        // The others go on meanwhile; nobody may be passed over for it.
        for (const { replyId } of batch) keeper.keep({ replyId, attempt: 1, text: () => "more" });
      },
      () => expect.fail(),
    );
    for (let i = 0; i < 200; i += 1) keeper.keep({ replyId: `reply-${i}`, attempt: 1, text: () => "words" });
    await vi.advanceTimersByTimeAsync(1000);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(25);
    expect(seen.size).toBe(200);
  });
});
