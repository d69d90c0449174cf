/** What this tab has spoken, kept through a reload so that nothing is spoken twice; other tabs stay silent. */
export class SpokenRecord {
  constructor(private readonly storage: Pick<Storage, "getItem" | "setItem"> | null) {}

  /** This tab asked for the reply, so it is the one that speaks it. */
  claim(replyId: string): void {
    this.write(replyId, -1);
  }

  spoke(replyId: string, segment: number): void {
    this.write(replyId, segment);
  }

  /** The last segment that began to sound here, -1 for none; null when another tab speaks this reply. */
  lastSpoken(replyId: string): number | null {
    const [id, segment] = (this.read() ?? "").split(" ");
    return id === replyId ? Number(segment) : null;
  }

  private write(replyId: string, segment: number): void {
    try {
      this.storage?.setItem("oshaberi.spoken", `${replyId} ${segment}`);
    } catch {
      // Private windows may refuse storage; a reload then stays silent.
    }
  }

  private read(): string | null {
    try {
      return this.storage?.getItem("oshaberi.spoken") ?? null;
    } catch {
      return null;
    }
  }
}
