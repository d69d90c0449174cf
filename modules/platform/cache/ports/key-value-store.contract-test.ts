import { describe, expect, it, vi } from "vitest";
import type { KeyValueStore } from "./key-value-store";

let number = 0;
const newKey = () => `contract-${process.pid}-${Date.now()}-${(number += 1)}`;

export function keyValueStoreContract(create: () => KeyValueStore): void {
  const store = create();

  describe("a key-value store", () => {
    it("keeps, replaces and deletes", async () => {
      const key = newKey();
      expect(await store.get(key)).toBeNull();
      await store.set(key, "一", 60);
      await store.set(key, "", 60);
      expect(await store.get(key)).toBe("");
      await store.delete(key);
      await store.delete(key);
      expect(await store.get(key)).toBeNull();
    });

    it("keeps bytes as they are, and deletes and forgets them", async () => {
      const [key, short] = [newKey(), newKey()];
      const bytes = Uint8Array.from({ length: 300 }, (_, index) => index);
      expect(await store.getBytes(key)).toBeNull();
      await Promise.all([store.setBytes(key, bytes, 60), store.setBytes(short, bytes, 0.03)]);
      expect(await store.getBytes(key)).toEqual(bytes);
      await vi.waitFor(async () => expect(await store.getBytes(short)).toBeNull(), { interval: 10 });
      await store.delete(key);
      expect(await store.getBytes(key)).toBeNull();
    });

    it("forgets after the time to live, and not before", async () => {
      const [short, long] = [newKey(), newKey()];
      await Promise.all([store.set(short, "x", 0.03), store.set(long, "x", 60)]);
      await vi.waitFor(async () => expect(await store.get(short)).toBeNull(), { interval: 10 });
      expect(await store.get(long)).toBe("x");
    });

    it("lets exactly one claim a key", async () => {
      const key = newKey();
      const claims = await Promise.all(Array.from({ length: 20 }, (_, index) => store.claim(key, String(index), 60)));
      expect(claims.filter((found) => found === null)).toHaveLength(1);
      const winner = String(claims.indexOf(null));
      expect(new Set(claims.filter((found) => found !== null))).toEqual(new Set([winner]));
      await store.delete(key);
      expect(await store.claim(key, "again", 0.03)).toBeNull();
      await vi.waitFor(async () => expect(await store.claim(key, "later", 60)).toBeNull(), { interval: 10 });
    });
  });
}
