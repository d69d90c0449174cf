/** What other processes are told of a sound that is being made, and hear of theirs. */
export interface ClipsElsewhere {
  /** Before its address goes out. Never rejects. */
  begin(key: string): Promise<void>;
  /** When it lies in the store, or never will. Never rejects. */
  end(key: string): Promise<void>;
  /** Resolves when nobody makes it (any more), at the latest after `limitMs`; at once when nobody does. Never rejects. */
  settled(key: string, limitMs: number): Promise<void>;
}
