import type { LiveEntry } from "../ports/live-streams";

type BatchIterator = AsyncIterableIterator<LiveEntry> & { nextBatch(): Promise<IteratorResult<LiveEntry[]>> };
type Waiting = () => void;

/** Readers with news, woken together once per turn of the event loop: tokens that arrive together travel together. */
const toWake = new Set<LiveLog>();

function wakeSoon(log: LiveLog): void {
  if (toWake.size === 0) setImmediate(wakeAll);
  toWake.add(log);
}

function wakeAll(): void {
  const logs = [...toWake];
  toWake.clear();
  for (const log of logs) log.wake();
}

/** The entries of one stream in memory, and those who wait for more. Entry `id` stands at index `id - 1`. */
export class LiveLog {
  readonly entries: LiveEntry[] = [];
  ended = false;
  /** Why it cannot be read on; each reader is told after the entries that are here. */
  failure: { error: unknown } | null = null;
  private readonly waiting = new Set<Waiting>();

  get lastId(): number {
    return this.entries.length;
  }

  push(data: string): number {
    const id = this.entries.length + 1;
    this.entries.push({ id, data });
    if (this.waiting.size > 0) wakeSoon(this);
    return id;
  }

  end(): void {
    if (this.ended) return;
    this.ended = true;
    if (this.waiting.size > 0) wakeSoon(this);
  }

  fail(error: unknown): void {
    this.failure = { error };
    this.end();
  }

  wake(): void {
    const waiting = [...this.waiting];
    this.waiting.clear();
    for (const proceed of waiting) proceed();
  }

  wait(proceed: Waiting): void {
    this.waiting.add(proceed);
  }

  unwait(proceed: Waiting): void {
    this.waiting.delete(proceed);
  }
}

/**
 * Hand-written rather than a generator, for three reasons: `return()` answers at once even while
 * it waits, a batch can be taken as a whole, and an idle reader is one closure in a set.
 */
export function readLog(log: LiveLog, afterId: number, signal: AbortSignal | undefined, onDone: () => void): BatchIterator {
  let position = Math.max(0, Math.floor(afterId));
  let done = false;
  let proceed: Waiting | null = null;

  const finish = () => {
    if (done) return;
    done = true;
    signal?.removeEventListener("abort", finish);
    onDone();
    if (proceed === null) return;
    log.unwait(proceed);
    const waiting = proceed;
    proceed = null;
    waiting();
  };
  if (signal?.aborted === true) finish();
  else signal?.addEventListener("abort", finish, { once: true });

  function take<T>(from: () => T): Promise<IteratorResult<T>> {
    if (!done && position < log.lastId) return Promise.resolve({ done: false, value: from() });
    if (!done && log.ended) {
      finish();
      if (log.failure !== null) return Promise.reject(log.failure.error as Error);
    }
    if (done) return Promise.resolve({ done: true, value: undefined });
    return new Promise((resolve) => {
      proceed = () => {
        proceed = null;
        resolve(take(from));
      };
      log.wait(proceed);
    });
  }
  const one = () => log.entries[position++]!;
  const all = () => {
    const entries = log.entries.slice(position);
    position = log.lastId;
    return entries;
  };

  return {
    next: () => take(one),
    nextBatch: () => take(all),
    return() {
      finish();
      return Promise.resolve({ done: true, value: undefined });
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}
