import { describe, expect, it } from "vitest";
import type { RateLimiter } from "./rate-limiter";

let number = 0;
const newKey = () => `contract-${process.pid}-${Date.now()}-${(number += 1)}`;

/** `clock.now` is in milliseconds. */
export function rateLimiterContract(create: (clock: { now: number }) => RateLimiter): void {
  describe("a rate limiter", () => {
    const clock = { now: 1_000_000 };
    const limiter = create(clock);

    it("lets the burst through, then one at a time", async () => {
      const key = newKey();
      const limit = { requests: 3, perSeconds: 6 };
      const remaining = [];
      for (let count = 0; count < 3; count += 1) remaining.push(await limiter.consume(key, limit));
      expect(remaining).toEqual([2, 1, 0].map((left) => ({ allowed: true, retryAfterSeconds: 0, remaining: left })));
      expect(await limiter.consume(key, limit)).toEqual({ allowed: false, retryAfterSeconds: 2, remaining: 0 });
      clock.now += 500;
      expect((await limiter.consume(key, limit)).retryAfterSeconds).toBeCloseTo(1.5);
      clock.now += 1_500;
      expect((await limiter.consume(key, limit)).allowed).toBe(true);
      expect((await limiter.consume(key, limit)).allowed).toBe(false);
      clock.now += 60_000;
      expect(await limiter.consume(key, limit)).toMatchObject({ allowed: true, remaining: 2 });
    });

    it("knows a burst smaller than the quota, and counts each key by itself", async () => {
      const [key, other] = [newKey(), newKey()];
      const limit = { requests: 60, perSeconds: 60, burst: 2 };
      const verdicts = await Promise.all([1, 2, 3].map(() => limiter.consume(key, limit)));
      expect(verdicts.map(({ allowed }) => allowed)).toEqual([true, true, false]);
      expect((await limiter.consume(other, limit)).allowed).toBe(true);
    });

    it("never lets more through than the quota and one burst, whatever the pattern", async () => {
      const key = newKey();
      const limit = { requests: 5, perSeconds: 1, burst: 3 };
      const startedAt = clock.now;
      let passed = 0;
      for (let count = 0; count < 120; count += 1) {
        clock.now += (count * 37) % 90;
        if ((await limiter.consume(key, limit)).allowed) passed += 1;
      }
      const most = 3 + ((clock.now - startedAt) / 1000) * 5;
      expect(passed).toBeLessThanOrEqual(most);
      expect(passed).toBeGreaterThan(most * 0.8);
    });
  });
}
