import { describe, expect, it, vi } from "vitest";
import { withLock } from "../domain/with-lock";
import type { Locks } from "./locks";

let number = 0;
const newKey = () => `contract-${process.pid}-${Date.now()}-${(number += 1)}`;

export function locksContract(create: () => { mine: Locks; theirs: Locks }): void {
  const { mine, theirs } = create();

  describe("locks", () => {
    it("have one holder at a time", async () => {
      const key = newKey();
      const attempts = await Promise.all([mine, theirs, mine, theirs].map((locks) => locks.acquire(key, 60_000)));
      const [lease, ...others] = attempts.filter((attempt) => attempt !== null);
      expect(others).toEqual([]);
      expect(await lease!.extend(60_000)).toBe(true);
      expect(await lease!.release()).toBe(true);
      expect(await lease!.release()).toBe(false);
      expect(await lease!.extend(60_000)).toBe(false);
    });

    it("pass on when the lease is over, with a greater fencing token, and the late holder changes nothing", async () => {
      const key = newKey();
      const late = await mine.acquire(key, 20);
      const next = await vi.waitUntil(() => theirs.acquire(key, 60_000), { interval: 10 });
      expect(next.fencingToken).toBeGreaterThan(late!.fencingToken);
      expect(await late!.release()).toBe(false);
      expect(await late!.extend(1_000)).toBe(false);
      expect(await mine.acquire(key, 1_000)).toBeNull();
      await next.release();
      const third = await mine.acquire(key, 1_000);
      expect(third!.fencingToken).toBeGreaterThan(next.fencingToken);
      await third!.release();
    });

    it("run work one after another, renewing the lease, and free the lock when it fails", async () => {
      const key = newKey();
      let inside = 0;
      let most = 0;
      const work = (index: number) => async () => {
        most = Math.max(most, (inside += 1));
        await new Promise((resolve) => setTimeout(resolve, index === 0 ? 450 : 1));
        inside -= 1;
        if (index === 1) throw new Error("failed");
        return index;
      };
      const results = await Promise.allSettled(
        [0, 1, 2].map((index) =>
          withLock(index === 1 ? theirs : mine, key, { leaseMs: 200, waitMs: 5_000 }, work(index)),
        ),
      );
      expect(results.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
      expect(most).toBe(1);
    });

    it("say so when the wait is over", async () => {
      const key = newKey();
      const lease = await theirs.acquire(key, 60_000);
      await expect(withLock(mine, key, {}, () => Promise.resolve())).rejects.toMatchObject({
        kind: "conflict",
        code: "locks.held",
      });
      await lease!.release();
    });
  });
}
