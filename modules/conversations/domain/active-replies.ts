export type StopReason = "stopped" | "shutdown";

type ActiveReply = { abort: AbortController; finished: Promise<void> };

/** The replies that this process is making. */
export class ActiveReplies {
  private readonly replies = new Map<string, ActiveReply>();

  /** Runs `make` until it settles; it gets a signal that `stop` aborts with the reason. */
  begin(replyId: string, make: (signal: AbortSignal) => Promise<void>): void {
    const abort = new AbortController();
    const finished = make(abort.signal).finally(() => this.replies.delete(replyId));
    this.replies.set(replyId, { abort, finished });
    finished.catch(() => undefined);
  }

  has(replyId: string): boolean {
    return this.replies.has(replyId);
  }

  get size(): number {
    return this.replies.size;
  }

  /** Resolves when the reply has ended; at once when it is not made here. */
  async stop(replyId: string, reason: StopReason): Promise<void> {
    const reply = this.replies.get(replyId);
    reply?.abort.abort(reason);
    await reply?.finished.catch(() => undefined);
  }

  async stopAll(reason: StopReason): Promise<void> {
    await Promise.all([...this.replies.keys()].map((id) => this.stop(id, reason)));
  }
}
