import type { TranscriptionNews } from "./transcription/speech-to-text";

type Told = Extract<TranscriptionNews, { type: "partial" | "final" | "failed" }>;

/**
 * Turns in the order in which they were begun, whichever is understood first: what is told of a turn waits until all
 * before it are done.
 */
export class TurnsInWords {
  private readonly turns: { id: number; partial: Told | null; done: Told | null }[] = [];

  constructor(private readonly tell: (news: Told) => void) {}

  get isEmpty(): boolean {
    return this.turns.length === 0;
  }

  begin(id: number): void {
    this.turns.push({ id, partial: null, done: null });
  }

  drop(id: number): void {
    const at = this.turns.findIndex((turn) => turn.id === id);
    if (at < 0) return;
    this.turns.splice(at, 1);
    this.tellWhatIsDue();
  }

  clear(): void {
    this.turns.length = 0;
  }

  hear(news: Told): void {
    const turn = this.turns.find(({ id }) => id === news.turn);
    if (!turn || turn.done) return;
    if (news.type === "partial") turn.partial = news;
    else turn.done = news;
    this.tellWhatIsDue();
  }

  private tellWhatIsDue(): void {
    for (let first = this.turns[0]; first; first = this.turns[0]) {
      const { done, partial } = first;
      first.partial = null;
      if (!done) {
        if (partial) this.tell(partial);
        return;
      }
      this.turns.shift();
      this.tell(done);
    }
  }
}
