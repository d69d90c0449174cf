import type { Lease, Locks } from "../ports/locks";

export class MemoryLocks implements Locks {
  private readonly held = new Map<string, { token: number; until: number }>();
  /** One counter for all keys: it grows for each of them. Starts at the time of day, so it grows over restarts. */
  private lastToken = Date.now();

  constructor(private readonly now: () => number = () => performance.now()) {}

  async acquire(key: string, leaseMs: number): Promise<Lease | null> {
    const now = this.now();
    const holder = this.held.get(key);
    if (holder !== undefined && holder.until > now) return null;
    this.forgetPast(now);
    const token = ++this.lastToken;
    this.held.set(key, { token, until: now + leaseMs });
    const own = () => {
      const current = this.held.get(key);
      return current?.token === token && current.until > this.now() ? current : null;
    };
    return {
      key,
      fencingToken: token,
      extend: async (ms) => {
        const current = own();
        if (current !== null) current.until = this.now() + ms;
        return current !== null;
      },
      release: async () => own() !== null && this.held.delete(key),
    };
  }

  private forgetPast(now: number): void {
    if (this.held.size < 1_000) return;
    for (const [key, { until }] of this.held) {
      if (until <= now) this.held.delete(key);
    }
  }
}
