export type LiveEntry = { id: number; data: string };
export type LiveState = "absent" | "open" | "ended";

/**
 * Numbered entries that one side appends while any number of others read along, from any point.
 * The ids of a key are 1, 2, 3 … without a gap; every reader sees each entry after its starting
 * point exactly once and in order, wherever and however often it breaks off and resumes.
 */
export interface LiveStreams {
  /** Makes the state "open" before there is a first entry. Does nothing to a stream that exists. */
  open(key: string): Promise<void>;
  /** Opens the stream where it is absent. A conflict when it has ended. */
  append(key: string, data: string): Promise<number>;
  /** Ending an absent or ended stream does nothing. Entries are kept for some minutes. */
  end(key: string): Promise<void>;
  /**
   * The kept entries after `afterId`, then live ones; finishes when the stream has ended or the
   * signal aborts. Waits for a stream that is not there yet, but not for ever (`absentWaitMs`).
   */
  read(key: string, afterId: number, signal?: AbortSignal): AsyncIterable<LiveEntry>;
  state(key: string): Promise<LiveState>;
}

export type LiveStreamsSettings = {
  /** How long the entries of an ended stream stay readable. */
  keepEndedMs: number;
  /** A stream that nobody appends to for so long counts as ended: its writer is gone. */
  idleMs: number;
  /** How long a reader waits for a stream to appear. */
  absentWaitMs: number;
  /** All kept entries of this process together (in-process adapter only). */
  maxTotalBytes: number;
};

export const defaultLiveStreamsSettings: LiveStreamsSettings = {
  keepEndedMs: 5 * 60_000,
  idleMs: 15 * 60_000,
  absentWaitMs: 30_000,
  maxTotalBytes: 64 * 1024 * 1024,
};
