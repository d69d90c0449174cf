type Waiting<T> = { start: () => Promise<T>; settle: (result: Promise<T>) => void };

/**
 * Runs tasks at most `limit` at a time and hands over their results in the order of submission.
 *
 * A task that fails hands over its error in its place; the others go on. Tasks not begun when `signal` is aborted
 * never begin, and nothing is handed over afterwards.
 */
export class OrderedWork<T> {
  private running = 0;
  private readonly waiting: Waiting<T>[] = [];
  private tail: Promise<void> = Promise.resolve();

  constructor(
    private readonly limit: number,
    private readonly deliver: (result: PromiseSettledResult<T>) => void | Promise<void>,
    private readonly signal?: AbortSignal,
  ) {}

  submit(start: () => Promise<T>): void {
    const result = new Promise<T>((resolve, reject) => {
      this.waiting.push({ start, settle: (promise) => promise.then(resolve, reject) });
    });
    this.tail = this.tail.then(async () => {
      const [settled] = await Promise.allSettled([this.unlessAborted(result)]);
      if (!this.signal?.aborted) await this.deliver(settled!);
    });
    this.startNext();
  }

  /** Resolves when everything submitted so far has been handed over, or the signal was aborted. */
  async idle(): Promise<void> {
    await this.tail;
  }

  private unlessAborted(result: Promise<T>): Promise<T> {
    const { signal } = this;
    if (!signal) return result;
    result.catch(() => undefined);
    return new Promise<T>((resolve, reject) => {
      const abort = () => reject(signal.reason);
      if (signal.aborted) return abort();
      signal.addEventListener("abort", abort, { once: true });
      result.then(resolve, reject).finally(() => signal.removeEventListener("abort", abort));
    });
  }

  private startNext(): void {
    if (this.running >= this.limit || this.signal?.aborted) return;
    const next = this.waiting.shift();
    if (!next) return;
    this.running += 1;
    const result = Promise.resolve().then(next.start);
    next.settle(result);
    const release = () => {
      this.running -= 1;
      this.startNext();
    };
    result.then(release, release);
  }
}
