import { LRUCache } from "lru-cache";
import { gcra } from "../domain/gcra";
import type { Limit, LimitVerdict, RateLimiter } from "../ports/rate-limiter";

export class MemoryRateLimiter implements RateLimiter {
  /** The least recently seen keys go first; at this size they have long been idle. */
  private readonly arrivals = new LRUCache<string, number>({ max: 200_000 });

  constructor(private readonly now: () => number = () => performance.now()) {}

  async consume(key: string, limit: Limit): Promise<LimitVerdict> {
    const { verdict, arrival } = gcra(this.arrivals.get(key) ?? null, this.now(), limit);
    if (verdict.allowed) this.arrivals.set(key, arrival);
    return verdict;
  }
}
