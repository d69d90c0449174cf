import type { ListeningEvent, ListeningMode, ListeningSession, ListeningState, PlayedPortion } from "@client/voice";

/** A microphone that the test speaks into. */
export class PlayedSession implements ListeningSession {
  state: ListeningState = "off";
  mode: ListeningMode = "push-to-talk";
  level = 0.5;
  refuses = false;
  readonly calls: string[] = [];
  readonly fed: (PlayedPortion | null)[] = [];
  private readonly listeners = new Set<(event: ListeningEvent) => void>();

  async start(mode: ListeningMode): Promise<boolean> {
    this.calls.push(`start ${mode}`);
    if (this.refuses) {
      this.tell({ type: "problem", problem: "permission-denied" });
      return false;
    }
    this.mode = mode;
    this.become("ready");
    return true;
  }
  stop(): void {
    this.calls.push("stop");
    if (this.state !== "off") this.become("off");
  }
  press(): void {
    this.calls.push("press");
    this.become("hearing");
  }
  release(): void {
    this.calls.push("release");
    this.become("transcribing");
  }
  cancel(): void {
    this.calls.push("cancel");
    this.become("ready");
  }
  hearPlayback(portion: PlayedPortion | null): void {
    this.fed.push(portion);
  }
  on<Type extends ListeningEvent["type"]>(
    type: Type,
    listener: (event: Extract<ListeningEvent, { type: Type }>) => void,
  ): () => void {
    const own = (event: ListeningEvent) => {
      if (event.type === type) listener(event as Extract<ListeningEvent, { type: Type }>);
    };
    this.listeners.add(own);
    return () => void this.listeners.delete(own);
  }
  dispose(): void {
    this.calls.push("dispose");
  }
  tell(event: ListeningEvent): void {
    for (const listener of this.listeners) listener(event);
  }
  become(state: ListeningState): void {
    this.state = state;
    this.tell({ type: "state", state });
  }
  /** A whole utterance, as the session tells it. */
  say(text: string): void {
    this.tell({ type: "speech-start" });
    this.become("hearing");
    this.tell({ type: "partial", text: text.slice(0, 1) });
    this.become("transcribing");
    this.tell({ type: "final", text, language: "ja" });
    this.become("ready");
  }
}
