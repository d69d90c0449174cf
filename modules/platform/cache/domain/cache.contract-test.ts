import { describe, expect, it, vi } from "vitest";
import type { Cache } from "./cache";

let number = 0;
const newKey = () => `contract-${process.pid}-${Date.now()}-${(number += 1)}`;

export function cacheContract(create: () => Cache): void {
  const cache = create();

  describe("a cache", () => {
    it("tells nothing from none, and keeps values apart from their makers", async () => {
      const key = newKey();
      expect(await cache.get(key)).toBeUndefined();
      await cache.set(key, null, { ttlSeconds: 60 });
      expect(await cache.get(key)).toBeNull();
      const value = { list: [1, "二"] };
      await cache.set(key, value, { ttlSeconds: 60 });
      value.list.push(3);
      expect(await cache.get(key)).toEqual({ list: [1, "二"] });
      await cache.delete(key);
      expect(await cache.get(key)).toBeUndefined();
    });

    it("loads once for all who ask at the same time, and then not at all", async () => {
      const key = newKey();
      const load = vi.fn(() => Promise.resolve("value"));
      const setting = { ttlSeconds: 60 };
      const all = await Promise.all(Array.from({ length: 30 }, () => cache.getOrLoad(key, setting, load)));
      expect(new Set(all)).toEqual(new Set(["value"]));
      expect(await cache.getOrLoad(key, setting, load)).toBe("value");
      expect(load).toHaveBeenCalledOnce();
    });

    it("remembers that there is none, for its own time", async () => {
      const load = vi.fn(() => Promise.resolve(null));
      const [kept, short, never] = [newKey(), newKey(), newKey()];
      for (let count = 0; count < 2; count += 1) {
        await cache.getOrLoad(kept, { ttlSeconds: 60 }, load);
        await cache.getOrLoad(never, { ttlSeconds: 60, negativeTtlSeconds: 0 }, load);
      }
      expect(load).toHaveBeenCalledTimes(3);
      await cache.set(short, null, { ttlSeconds: 60, negativeTtlSeconds: 0.03 });
      await vi.waitFor(async () => expect(await cache.get(short)).toBeUndefined(), { interval: 10 });
    });

    it("does not remember a failure", async () => {
      const key = newKey();
      await expect(cache.getOrLoad(key, { ttlSeconds: 60 }, () => Promise.reject(new Error("down")))).rejects.toThrow(
        "down",
      );
      expect(await cache.getOrLoad(key, { ttlSeconds: 60 }, () => Promise.resolve(1))).toBe(1);
    });

    it("does not keep what was loaded before a change", async () => {
      const key = newKey();
      let finish = (_: string) => {};
      const loading = vi.fn(() => new Promise<string>((resolve) => (finish = resolve)));
      const old = cache.getOrLoad(key, { ttlSeconds: 60 }, loading);
      await vi.waitFor(() => expect(loading).toHaveBeenCalled());
      await cache.delete(key);
      finish("old");
      expect(await old).toBe("old");
      expect(await cache.get(key)).toBeUndefined();
    });
  });
}
