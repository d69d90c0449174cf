import type { SpeechPlayer } from "@client/voice";
import type { SpeechPart, SpokenMessage } from "../contract";

export type LineReplayOptions = {
  fetch: typeof globalThis.fetch;
  player: Pick<SpeechPlayer, "replay" | "stop" | "on" | "isReplaying">;
  /** A sentence of the line begins to sound. */
  onSentence: (part: SpeechPart) => void;
  /** The line cannot be heard now. */
  onFailed: () => void;
};

/** The line that is heard again; `loading` until its speech is there. */
export type LineReplayState = { messageId: string; isLoading: boolean } | null;

/** A past line of hers once more, with its voice, mouth and face. Plain TypeScript; a view subscribes. */
export class LineReplay {
  private state: LineReplayState = null;
  private readonly listeners = new Set<() => void>();
  private readonly unsubscribe: (() => void)[];
  private request = new AbortController();
  private runs = 0;
  private segments: SpokenMessage["segments"] = [];

  constructor(private readonly options: LineReplayOptions) {
    const { player } = options;
    this.unsubscribe = [
      player.on("segment-start", ({ id, isReplay }) => {
        const part = isReplay ? this.segments.find(({ segment }) => this.idOf(segment) === id) : undefined;
        if (part) options.onSentence(part);
      }),
      player.on("idle", () => this.ended()),
    ];
  }

  readonly getState = (): LineReplayState => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** From its beginning, or from the sentence in which that place of its text stands (UTF-16 units). */
  async play(conversationId: string, messageId: string, from = 0): Promise<void> {
    this.stop();
    const { signal } = (this.request = new AbortController());
    this.update({ messageId, isLoading: true });
    try {
      const response = await this.options.fetch(`/api/conversations/${conversationId}/messages/${messageId}/speech`, {
        signal,
      });
      if (!response.ok) throw new Error(`The speech of a line was refused: ${response.status}`);
      const { segments } = (await response.json()) as SpokenMessage;
      if (signal.aborted) return;
      this.runs += 1;
      this.segments = segmentsFrom(segments, from);
      const begun = this.options.player.replay(
        this.segments.map(({ segment, text, speech }) => ({ id: this.idOf(segment), text, speech })),
      );
      this.update(begun ? { messageId, isLoading: false } : null);
    } catch {
      if (signal.aborted) return;
      this.update(null);
      this.options.onFailed();
    }
  }

  /** Silences the line; does nothing to a reply. */
  stop(): void {
    this.request.abort();
    if (this.options.player.isReplaying) this.options.player.stop();
    this.update(null);
  }

  dispose(): void {
    this.request.abort();
    this.listeners.clear();
    for (const off of this.unsubscribe) off();
  }

  private ended(): void {
    if (this.state && !this.state.isLoading) this.update(null);
  }

  private idOf(segment: number): string {
    return `replay/${this.runs}/${segment}`;
  }

  private update(state: LineReplayState): void {
    if (state === this.state) return;
    this.state = state;
    for (const listener of this.listeners) listener();
  }
}

function segmentsFrom(segments: SpokenMessage["segments"], from: number): SpokenMessage["segments"] {
  let end = 0;
  const rest = segments.filter(({ text }) => (end += text.length) > from);
  return rest.length > 0 ? rest : segments;
}
