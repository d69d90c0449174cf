export type Lease = {
  readonly key: string;
  /**
   * Grows with every lease of this key. Whoever writes under the lock passes it on, and the
   * receiver refuses a smaller one: a holder that slept past its lease then does no harm.
   */
  readonly fencingToken: number;
  /** False when the lease was lost. */
  extend(leaseMs: number): Promise<boolean>;
  /** False when the lease was already lost. */
  release(): Promise<boolean>;
};

export interface Locks {
  /** Null when someone else holds it. */
  acquire(key: string, leaseMs: number): Promise<Lease | null>;
}
