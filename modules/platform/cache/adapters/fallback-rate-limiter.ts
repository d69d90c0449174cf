import { isAppError } from "@modules/kernel";
import type { Limit, LimitVerdict, RateLimiter } from "../ports/rate-limiter";

/** While the shared limiter cannot be reached, each process counts for itself: looser, but never open. */
export class FallbackRateLimiter implements RateLimiter {
  constructor(
    private readonly shared: RateLimiter,
    private readonly own: RateLimiter,
    private readonly onFallback: (error: unknown) => void,
  ) {}

  async consume(key: string, limit: Limit): Promise<LimitVerdict> {
    try {
      return await this.shared.consume(key, limit);
    } catch (error) {
      if (!isAppError(error) || error.kind !== "unavailable") throw error;
      this.onFallback(error);
      return this.own.consume(key, limit);
    }
  }
}
