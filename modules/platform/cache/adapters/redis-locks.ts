import type { Lease, Locks } from "../ports/locks";
import type { RedisConnection, RedisScript } from "./redis-connection";

/** The token grows even where the record of the last one has expired: it is never below the server's time. */
const acquireScript = `
if redis.call('EXISTS', KEYS[1]) == 1 then return false end
local time = redis.call('TIME')
local floor = tonumber(time[1]) * 1000 + math.floor(tonumber(time[2]) / 1000)
local token = math.max(floor, tonumber(redis.call('GET', KEYS[2]) or 0) + 1)
redis.call('SET', KEYS[1], string.format('%.0f', token), 'PX', ARGV[1])
redis.call('SET', KEYS[2], string.format('%.0f', token), 'EX', 86400)
return token`;

const extendScript = `
if redis.call('GET', KEYS[1]) ~= ARGV[1] then return 0 end
return redis.call('PEXPIRE', KEYS[1], ARGV[2])`;

const releaseScript = `
if redis.call('GET', KEYS[1]) ~= ARGV[1] then return 0 end
return redis.call('DEL', KEYS[1])`;

export class RedisLocks implements Locks {
  private readonly acquireOnce: RedisScript<number | null>;
  private readonly extendOwn: RedisScript<number>;
  private readonly releaseOwn: RedisScript<number>;

  constructor(private readonly connection: RedisConnection) {
    this.acquireOnce = connection.script(acquireScript, 2);
    this.extendOwn = connection.script(extendScript, 1);
    this.releaseOwn = connection.script(releaseScript, 1);
  }

  async acquire(key: string, leaseMs: number): Promise<Lease | null> {
    const name = `${this.connection.prefix}lock:{${key}}`;
    const token = await this.acquireOnce([name, `${name}:last-token`], [Math.ceil(leaseMs)]);
    if (token === null) return null;
    return {
      key,
      fencingToken: token,
      extend: async (ms) => (await this.extendOwn([name], [token, Math.ceil(ms)])) === 1,
      release: async () => (await this.releaseOwn([name], [token])) === 1,
    };
  }
}
