export type Progress = { replyId: string; attempt: number; text: string };

/**
 * Keeps the words so far of all replies that this process makes, in one write at most each `everyMs`, however many there
 * are: a crash then loses at most the words of that time, about one clause.
 */
export class ProgressKeeper {
  private readonly changed = new Map<string, Progress>();
  private timer: ReturnType<typeof setTimeout> | null = null;
  private writing: Promise<void> = Promise.resolve();

  constructor(
    private readonly save: (batch: Progress[]) => Promise<void>,
    private readonly report: (error: unknown) => void,
    private readonly everyMs = 250,
  ) {}

  keep(progress: Progress): void {
    this.changed.set(progress.replyId, progress);
    this.timer ??= setTimeout(() => this.flush(), this.everyMs);
  }

  /** What is finished is written by its end; a late write of its words would only cost. */
  forget(replyId: string): void {
    this.changed.delete(replyId);
  }

  private flush(): void {
    const batch = [...this.changed.values()];
    this.changed.clear();
    this.writing = this.writing
      .then(() => (batch.length > 0 ? this.save(batch) : undefined))
      .catch(this.report)
      .then(() => {
        this.timer = null;
        // What came while this was being written waits for its own time.
        if (this.changed.size > 0) this.timer = setTimeout(() => this.flush(), this.everyMs);
      });
  }
}
