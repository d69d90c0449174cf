export type WriteBehindOptions<Item> = {
  /** Writes a batch whole or not at all. */
  write(batch: readonly Item[]): Promise<void>;
  /** Runs something once, later. */
  schedule(run: () => void, delayMs: number): void;
  /** The oldest are given up when the store has been away for so long that more than `most` wait. */
  onGivenUp(items: readonly Item[]): void;
  onWriteFailed(error: unknown): void;
  most?: number;
};

const batchSize = 500;
const writeAfterMs = 500;
const againAfterMs = 5_000;

/** Collects what is to be written, so that a person waits for none of it; in order, each once, in bounded memory. */
export class WriteBehind<Item> {
  private waiting: Item[] = [];
  private writing: Promise<void> | null = null;
  private isScheduled = false;
  private readonly most: number;

  constructor(private readonly options: WriteBehindOptions<Item>) {
    this.most = options.most ?? 20_000;
  }

  add(item: Item): void {
    this.waiting.push(item);
    if (this.waiting.length > this.most) {
      this.options.onGivenUp(this.waiting.splice(0, this.waiting.length - this.most));
    }
    this.writeLater(writeAfterMs);
  }

  /** What waits still, the newest that fits. */
  find(fits: (item: Item) => boolean): Item | undefined {
    return this.waiting.findLast(fits);
  }

  /** Writes everything that waits; rejects when it cannot be written, and keeps it then. */
  async flush(): Promise<void> {
    while (this.waiting.length > 0 || this.writing) await (this.writing ?? this.writeBatch());
  }

  private writeLater(delayMs: number): void {
    if (this.isScheduled) return;
    this.isScheduled = true;
    this.options.schedule(() => {
      this.isScheduled = false;
      this.flush().catch((error: unknown) => {
        this.options.onWriteFailed(error);
        this.writeLater(againAfterMs);
      });
    }, delayMs);
  }

  private writeBatch(): Promise<void> {
    const batch = this.waiting.slice(0, batchSize);
    this.writing = this.options
      .write(batch)
      .then(() => {
        // Some of the batch may have been given up while it was written.
        const written = new Set(batch);
        this.waiting = this.waiting.filter((item) => !written.has(item));
      })
      .finally(() => (this.writing = null));
    return this.writing;
  }
}
