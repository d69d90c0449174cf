import type { LiveEntry } from "../ports/live-streams";

type BatchIterator = AsyncIterator<LiveEntry> & { nextBatch(): Promise<IteratorResult<LiveEntry[]>> };
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

/** The entries of one stream in memory, and those who wait for more. The data of entry `id` stands at index `id - 1`. */
export class LiveLog {
  private readonly kept: string[] = [];
  ended = false;
  /** Why it cannot be read on; each reader is told after the entries that are here. */
  failure: { error: unknown } | null = null;
  private waiting: Waiting[] = [];

  get lastId(): number {
    return this.kept.length;
  }

  push(data: string): number {
    const id = this.kept.push(data);
    if (this.waiting.length > 0) wakeSoon(this);
    return id;
  }

  entry(id: number): LiveEntry {
    return { id, data: this.kept[id - 1]! };
  }

  end(): void {
    if (this.ended) return;
    this.ended = true;
    if (this.waiting.length > 0) wakeSoon(this);
  }

  fail(error: unknown): void {
    this.failure = { error };
    this.end();
  }

  wake(): void {
    const { waiting } = this;
    this.waiting = [];
    for (const proceed of waiting) proceed();
  }

  wait(proceed: Waiting): void {
    this.waiting.push(proceed);
  }

  unwait(proceed: Waiting): void {
    this.waiting = this.waiting.filter((other) => other !== proceed);
  }
}

/** Where a reader reads, until it releases it. */
export type LogAccess = { log: LiveLog; release(): void };

/** Nothing is held for a reader that never starts, or starts after its signal. */
export function readLog(
  afterId: number,
  signal: AbortSignal | undefined,
  access: () => LogAccess,
): AsyncIterable<LiveEntry> {
  const over = { done: true, value: undefined } as const;
  const nothing: BatchIterator = { next: () => Promise.resolve(over), nextBatch: () => Promise.resolve(over) };
  return { [Symbol.asyncIterator]: () => (signal?.aborted === true ? nothing : readerOf(access(), afterId, signal)) };
}

/**
 * Hand-written rather than a generator, for three reasons: `return()` answers at once even while
 * it waits, a batch can be taken as a whole, and an idle reader is one closure in a set.
 */
function readerOf({ log, release }: LogAccess, afterId: number, signal: AbortSignal | undefined): BatchIterator {
  let position = Math.max(0, Math.floor(afterId));
  let done = false;
  let proceed: Waiting | null = null;

  const finish = () => {
    if (done) return;
    done = true;
    signal?.removeEventListener("abort", finish);
    release();
    if (proceed === null) return;
    log.unwait(proceed);
    const waiting = proceed;
    proceed = null;
    waiting();
  };
  signal?.addEventListener("abort", finish, { once: true });

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

  return {
    next: () => take(() => log.entry((position += 1))),
    nextBatch: () =>
      take(() => {
        const entries: LiveEntry[] = [];
        while (position < log.lastId) entries.push(log.entry((position += 1)));
        return entries;
      }),
    return() {
      finish();
      return Promise.resolve({ done: true, value: undefined });
    },
  };
}
