import { LRUCache } from "lru-cache";
import type { Json } from "@modules/kernel";
import type { KeyValueStore } from "../ports/key-value-store";
import type { PubSub } from "../ports/pub-sub";

export type CacheSetting = {
  ttlSeconds: number;
  /** How long "there is none" (null) is remembered; as long as any value unless told, 0 = not at all. */
  negativeTtlSeconds?: number;
};

export interface Cache {
  /** Undefined when nothing is cached; null when it is cached that there is none. */
  get<T extends Json>(key: string): Promise<T | null | undefined>;
  set<T extends Json>(key: string, value: T | null, setting: CacheSetting): Promise<void>;
  delete(key: string): Promise<void>;
  /** Loads once, however many ask at the same time. A failed load is not cached. */
  getOrLoad<T extends Json>(key: string, setting: CacheSetting, load: () => Promise<T | null>): Promise<T | null>;
}

const channel = "cache-changes";

/** In this process first, then in the store shared with other processes, if there is one. */
export class LayeredCache implements Cache {
  private readonly near: LRUCache<string, { json: string }>;
  private readonly loads = new Map<string, { promise: Promise<unknown>; stale: boolean }>();
  private subscription: Promise<(() => Promise<void>) | null> | null = null;
  private subscribeAgainAt = 0;
  private readonly processId = Math.random().toString(36).slice(2);

  constructor(
    private readonly shared: { store: KeyValueStore; pubSub: PubSub } | null,
    private readonly options: { maxEntries?: number; nearTtlSeconds?: number; onError?: (error: unknown) => void } = {},
  ) {
    this.near = new LRUCache({ max: options.maxEntries ?? 5_000, ttlResolution: 0 });
  }

  async get<T extends Json>(key: string): Promise<T | null | undefined> {
    const near = this.near.get(key);
    if (near !== undefined) return JSON.parse(near.json) as T | null;
    const found = await this.fromShared((store) => store.get(key));
    if (found === null) return undefined;
    // What comes from the store lives here no longer than it would have lived there.
    const space = found.indexOf(" ");
    const json = found.slice(space + 1);
    this.keepNear(key, json, (Number(found.slice(0, space)) - Date.now()) / 1000);
    return JSON.parse(json) as T | null;
  }

  async set<T extends Json>(key: string, value: T | null, setting: CacheSetting): Promise<void> {
    this.spoilLoad(key);
    await this.keep(key, value, setting);
    await this.announce(key);
  }

  async delete(key: string): Promise<void> {
    this.spoilLoad(key);
    this.near.delete(key);
    await this.fromShared(async (store) => {
      await store.delete(key);
      return null;
    });
    await this.announce(key);
  }

  async getOrLoad<T extends Json>(
    key: string,
    setting: CacheSetting,
    load: () => Promise<T | null>,
  ): Promise<T | null> {
    const running = this.loads.get(key);
    if (running !== undefined) return (await running.promise) as T | null;
    const entry: { promise: Promise<unknown>; stale: boolean } = { promise: Promise.resolve(null), stale: false };
    const work = async (): Promise<T | null> => {
      const cached = await this.get<T>(key);
      if (cached !== undefined) return cached;
      const value = await load();
      // Deleted or set while it loaded: what was loaded may be the old state.
      if (!entry.stale) await this.keep(key, value, setting);
      return value;
    };
    const promise = work().finally(() => {
      if (this.loads.get(key) === entry) this.loads.delete(key);
    });
    entry.promise = promise;
    this.loads.set(key, entry);
    return promise;
  }

  async close(): Promise<void> {
    await (
      await this.subscription
    )?.();
    this.near.clear();
  }

  private async keep(key: string, value: Json, setting: CacheSetting): Promise<void> {
    const ttlSeconds = value === null ? (setting.negativeTtlSeconds ?? setting.ttlSeconds) : setting.ttlSeconds;
    if (ttlSeconds <= 0) return;
    const json = JSON.stringify(value);
    this.keepNear(key, json, ttlSeconds);
    await this.fromShared(async (store) => {
      await store.set(key, `${Date.now() + ttlSeconds * 1000} ${json}`, ttlSeconds);
      return null;
    });
  }

  /** With other processes about, a near value lives shortly: an announcement of its change may be lost. */
  private keepNear(key: string, json: string, ttlSeconds: number): void {
    const seconds = this.shared === null ? ttlSeconds : Math.min(ttlSeconds, this.options.nearTtlSeconds ?? 5);
    if (seconds <= 0) return;
    this.near.set(key, { json }, { ttl: Math.max(1, Math.round(seconds * 1000)) });
  }

  private spoilLoad(key: string): void {
    const running = this.loads.get(key);
    if (running === undefined) return;
    running.stale = true;
    this.loads.delete(key);
  }

  private async announce(key: string): Promise<void> {
    try {
      await this.shared?.pubSub.publish(channel, `${this.processId} ${key}`);
    } catch (error) {
      this.options.onError?.(error);
    }
  }

  private forget(message: string): void {
    const space = message.indexOf(" ");
    if (message.slice(0, space) === this.processId) return;
    const key = message.slice(space + 1);
    this.spoilLoad(key);
    this.near.delete(key);
  }

  private listen(pubSub: PubSub): void {
    if (this.subscription !== null || performance.now() < this.subscribeAgainAt) return;
    this.subscription = pubSub
      .subscribe(channel, (message) => this.forget(message))
      .catch((error: unknown) => {
        this.options.onError?.(error);
        this.subscription = null;
        this.subscribeAgainAt = performance.now() + 5_000;
        return null;
      });
  }

  /** A cache that cannot be reached is a cache without the value, never a failure of the request. */
  private async fromShared(action: (store: KeyValueStore) => Promise<string | null>): Promise<string | null> {
    if (this.shared === null) return null;
    this.listen(this.shared.pubSub);
    try {
      return await action(this.shared.store);
    } catch (error) {
      this.options.onError?.(error);
      return null;
    }
  }
}
