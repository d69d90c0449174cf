export type Progress = { replyId: string; attempt: number; text: string };
/** Its words are asked for when they are written: then they are the newest, and nobody keeps a copy till then. */
export type GrowingReply = { replyId: string; attempt: number; text: () => string };

/** After a write its own duration is waited this many times: on a busy machine keeping takes a tenth of it at most. */
const restsPerWrite = 9;
/** Replies in one write. The embedded database works in this thread: a long write would hold back every token. */
const repliesPerWrite = 25;

/**
 * Keeps the words so far of all replies that this process makes, in writes of some dozens at most each `everyMs`: a crash then
 * loses the words of that time, about one clause. With many replies, or where a write takes long, a few seconds.
 */
export class ProgressKeeper {
  private readonly changed = new Map<string, GrowingReply>();
  private timer: ReturnType<typeof setTimeout> | null = null;

  constructor(
    private readonly save: (batch: Progress[]) => Promise<void>,
    private readonly report: (error: unknown) => void,
    private readonly everyMs = 250,
    private readonly now: () => number = () => performance.now(),
  ) {}

  keep(reply: GrowingReply): void {
    this.changed.set(reply.replyId, reply);
    this.timer ??= setTimeout(() => void this.flush(), this.everyMs);
  }

  /** What is finished is written by its end; a late write of its words would only cost. */
  forget(replyId: string): void {
    this.changed.delete(replyId);
  }

  private async flush(): Promise<void> {
    // In the order in which they changed first, so that each has its turn.
    const batch = [...this.changed.values()].slice(0, repliesPerWrite);
    for (const { replyId } of batch) this.changed.delete(replyId);
    const begun = this.now();
    try {
      if (batch.length > 0) await this.save(batch.map((reply) => ({ ...reply, text: reply.text() })));
    } catch (error) {
      this.report(error);
    }
    const own = (this.now() - begun) * restsPerWrite;
    const rest = this.changed.size > 0 ? own : Math.max(this.everyMs, own);
    // Set while a write runs and rests, so that `keep` begins no second one.
    this.timer = setTimeout(() => {
      if (this.changed.size > 0) void this.flush();
      else this.timer = null;
    }, rest);
  }
}
