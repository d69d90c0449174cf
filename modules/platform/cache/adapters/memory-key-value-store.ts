import { LRUCache } from "lru-cache";
import type { KeyValueStore } from "../ports/key-value-store";

export class MemoryKeyValueStore implements KeyValueStore {
  private readonly kept: LRUCache<string, string>;
  private readonly bytes: LRUCache<string, Uint8Array>;

  constructor({
    maxCharacters = 16 * 1024 * 1024,
    maxBytes = 16 * 1024 * 1024,
  }: { maxCharacters?: number; maxBytes?: number } = {}) {
    this.bytes = new LRUCache({
      maxSize: maxBytes,
      sizeCalculation: (value, key) => value.length + key.length + 1,
      ttlResolution: 0,
    });
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
    this.bytes.delete(key);
  }

  async getBytes(key: string): Promise<Uint8Array | null> {
    return this.bytes.get(key) ?? null;
  }

  async setBytes(key: string, value: Uint8Array, ttlSeconds: number): Promise<void> {
    this.bytes.set(key, value, { ttl: Math.max(1, Math.round(ttlSeconds * 1000)) });
  }
}
