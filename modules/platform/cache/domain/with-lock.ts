import { setTimeout as delay } from "node:timers/promises";
import { AppError } from "@modules/kernel";
import type { Lease, Locks } from "../ports/locks";

export type LockOptions = {
  leaseMs?: number;
  /** How long to wait for another holder; 0 = not at all. */
  waitMs?: number;
  signal?: AbortSignal;
};

/**
 * Runs `work` as the only one who holds `key`. The lease is renewed while the work runs; if it is
 * lost all the same (a frozen process), `work`'s signal aborts. A conflict when the wait is over.
 */
export async function withLock<T>(
  locks: Locks,
  key: string,
  options: LockOptions,
  work: (lease: Lease, signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const leaseMs = options.leaseMs ?? 10_000;
  const lease = await acquire(locks, key, leaseMs, options);
  const lost = new AbortController();
  const signal = options.signal === undefined ? lost.signal : AbortSignal.any([options.signal, lost.signal]);
  const renewal = setInterval(() => {
    lease.extend(leaseMs).then(
      (held) => void (held || lost.abort(lockLost(key))),
      () => undefined, // The lock's store is unreachable for a moment: the lease may still hold.
    );
  }, leaseMs / 3);
  try {
    return await work(lease, signal);
  } finally {
    clearInterval(renewal);
    await lease.release().catch(() => undefined);
  }
}

async function acquire(locks: Locks, key: string, leaseMs: number, options: LockOptions): Promise<Lease> {
  const deadline = performance.now() + (options.waitMs ?? 0);
  for (let pauseMs = 5; ; pauseMs = Math.min(pauseMs * 2, 200)) {
    options.signal?.throwIfAborted();
    const lease = await locks.acquire(key, leaseMs);
    if (lease !== null) return lease;
    const leftMs = deadline - performance.now();
    if (leftMs <= 0) {
      throw new AppError({
        kind: "conflict",
        code: "locks.held",
        message: "This is being changed elsewhere at the moment. Try again shortly.",
        details: {},
        retryable: true,
        retryAfterSeconds: 1,
      });
    }
    // Waiters spread out, or they would all come back at the same instant.
    await delay(Math.min(leftMs, pauseMs * (0.5 + Math.random())), undefined, { signal: options.signal });
  }
}

function lockLost(key: string): Error {
  return new Error(`The lease on "${key}" was lost while work under it was running.`);
}
