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
      keeper.keep({ replyId: "one", attempt: 1, text });
      keeper.keep({ replyId: "two", attempt: 1, text });
    }
    keeper.keep({ replyId: "done", attempt: 1, text: "x" });
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
        await new Promise((resolve) => setTimeout(resolve, 3000));
        open -= 1;
        writes += 1;
        if (writes === 1) throw new Error("full");
      },
      (error) => errors.push(error),
    );
    for (let i = 0; i < 20; i += 1) {
      keeper.keep({ replyId: "one", attempt: 1, text: String(i) });
      await vi.advanceTimersByTimeAsync(500);
    }
    await vi.advanceTimersByTimeAsync(10_000);
    expect({ most, errors: errors.length, writes: writes >= 3 }).toEqual({ most: 1, errors: 1, writes: true });
  });
});
