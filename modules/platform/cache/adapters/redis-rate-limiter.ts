import type { Limit, LimitVerdict, RateLimiter } from "../ports/rate-limiter";
import type { RedisConnection, RedisScript } from "./redis-connection";

/** The rule of domain/gcra.ts, on the server's clock, so that all processes agree on the time. */
const consumeScript = `
local spacing, tolerance, now = tonumber(ARGV[1]), tonumber(ARGV[2]), tonumber(ARGV[3])
if now < 0 then
  local time = redis.call('TIME')
  now = tonumber(time[1]) * 1000 + tonumber(time[2]) / 1000
end
local arrival = tonumber(redis.call('GET', KEYS[1]) or now)
local next = math.max(arrival, now) + spacing
local earliest = next - tolerance
if earliest > now + 0.000001 then
  return {0, string.format('%.6f', (earliest - now) / 1000), 0}
end
redis.call('SET', KEYS[1], string.format('%.6f', next), 'PX', math.max(1, math.ceil(next - now)))
return {1, '0', math.max(0, math.floor((tolerance - (next - now)) / spacing + 0.000001))}`;

export class RedisRateLimiter implements RateLimiter {
  private readonly consumeOnce: RedisScript<[number, string, number]>;

  /** `now` (milliseconds) replaces the server's clock in tests. */
  constructor(
    private readonly connection: RedisConnection,
    private readonly now: () => number = () => -1,
  ) {
    this.consumeOnce = connection.script(consumeScript, 1);
  }

  async consume(key: string, limit: Limit): Promise<LimitVerdict> {
    const spacing = (limit.perSeconds * 1000) / limit.requests;
    const [allowed, retryAfter, remaining] = await this.consumeOnce(
      [`${this.connection.prefix}limit:${key}`],
      [spacing, spacing * (limit.burst ?? limit.requests), this.now()],
    );
    return { allowed: allowed === 1, retryAfterSeconds: Number(retryAfter), remaining };
  }
}
