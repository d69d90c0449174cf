import { LRUCache } from "lru-cache";
import type { KeyValueStore } from "../ports/key-value-store";

export class MemoryKeyValueStore implements KeyValueStore {
  private readonly kept: LRUCache<string, string>;

  constructor({ maxCharacters = 16 * 1024 * 1024 }: { maxCharacters?: number } = {}) {
    this.kept = new LRUCache({
      maxSize: maxCharacters,
      sizeCalculation: (value, key) => value.length + key.length + 1,
      ttlResolution: 0,
    });
  }

  async get(key: string): Promise<string | null> {
    return this.kept.get(key) ?? null;
  }

  async set(key: string, value: string, ttlSeconds: number): Promise<void> {
    this.kept.set(key, value, { ttl: Math.max(1, Math.round(ttlSeconds * 1000)) });
  }

  async claim(key: string, value: string, ttlSeconds: number): Promise<string | null> {
    const present = this.kept.get(key);
    if (present !== undefined) return present;
    await this.set(key, value, ttlSeconds);
    return null;
  }

  async delete(key: string): Promise<void> {
    this.kept.delete(key);
  }
}
