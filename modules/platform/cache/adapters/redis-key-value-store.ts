import type { KeyValueStore } from "../ports/key-value-store";
import type { RedisConnection, RedisScript } from "./redis-connection";

const claimScript = `
local present = redis.call('GET', KEYS[1])
if present then return present end
redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2])
return false`;

const toMs = (seconds: number) => Math.max(1, Math.round(seconds * 1000));

export class RedisKeyValueStore implements KeyValueStore {
  private readonly claimOnce: RedisScript<string | null>;

  constructor(private readonly connection: RedisConnection) {
    this.claimOnce = connection.script(claimScript, 1);
  }

  get(key: string): Promise<string | null> {
    return this.connection.commands((client) => client.get(this.nameOf(key)));
  }

  async set(key: string, value: string, ttlSeconds: number): Promise<void> {
    await this.connection.commands((client) => client.set(this.nameOf(key), value, "PX", toMs(ttlSeconds)));
  }

  claim(key: string, value: string, ttlSeconds: number): Promise<string | null> {
    return this.claimOnce([this.nameOf(key)], [value, toMs(ttlSeconds)]);
  }

  async delete(key: string): Promise<void> {
    await this.connection.commands((client) => client.del(this.nameOf(key)));
  }

  async getBytes(key: string): Promise<Uint8Array | null> {
    const found = await this.connection.commands((client) => client.getBuffer(this.nameOf(key)));
    return found && new Uint8Array(found);
  }

  async setBytes(key: string, value: Uint8Array, ttlSeconds: number): Promise<void> {
    const bytes = Buffer.from(value.buffer, value.byteOffset, value.byteLength);
    await this.connection.commands((client) => client.set(this.nameOf(key), bytes, "PX", toMs(ttlSeconds)));
  }

  private nameOf(key: string): string {
    return `${this.connection.prefix}kv:${key}`;
  }
}
