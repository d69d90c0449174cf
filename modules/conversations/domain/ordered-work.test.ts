import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { OrderedWork } from "./ordered-work";

describe("OrderedWork", () => {
  it("keeps the order and the limit for any order of completion", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.scheduler(),
        fc.array(fc.boolean(), { minLength: 1, maxLength: 12 }),
        fc.integer({ min: 1, max: 4 }),
        async (scheduler, fails, limit) => {
          let running = 0;
          let most = 0;
          const delivered: string[] = [];
          const work = new OrderedWork<number>(limit, (result) => {
            delivered.push(result.status === "fulfilled" ? String(result.value) : `failed ${result.reason}`);
          });
          fails.forEach((fail, i) =>
            work.submit(async () => {
              running += 1;
              most = Math.max(most, running);
              await scheduler.schedule(Promise.resolve());
              running -= 1;
              if (fail) throw i;
              return i;
            }),
          );
          await scheduler.waitFor(work.idle());
          expect(most).toBeLessThanOrEqual(limit);
          expect(delivered).toEqual(fails.map((fail, i) => (fail ? `failed ${i}` : String(i))));
        },
      ),
      { numRuns: 200 },
    );
  });

  it("begins and hands over nothing after an abort", async () => {
    const abort = new AbortController();
    const delivered: unknown[] = [];
    let begun = 0;
    const work = new OrderedWork<number>(1, (result) => void delivered.push(result), abort.signal);
    const never = () => {
      begun += 1;
      return new Promise<number>(() => undefined);
    };
    work.submit(never);
    work.submit(never);
    await Promise.resolve();
    abort.abort(new Error("stopped"));
    await work.idle();
    expect({ begun, delivered }).toEqual({ begun: 1, delivered: [] });
  });
});
