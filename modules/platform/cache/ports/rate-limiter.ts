export type Limit = {
  /** So many, on average, per `perSeconds`. */
  requests: number;
  perSeconds: number;
  /** So many at once; `requests` unless told. */
  burst?: number;
};

export type LimitVerdict = {
  allowed: boolean;
  /** 0 when allowed. */
  retryAfterSeconds: number;
  /** How many would still pass at this moment. */
  remaining: number;
};

export interface RateLimiter {
  /** A refused call costs nothing. */
  consume(key: string, limit: Limit): Promise<LimitVerdict>;
}
