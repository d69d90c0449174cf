import type { ListeningMode, ListeningProblem, ListeningSession, ListeningState, PlayedPortion } from "@client/voice";
import { afterTurnEvent, emptyTurn, type SpokenTurn, type SpokenTurnEvent } from "./spoken-turn";

/** The field in which the fan writes. */
export type Draft = {
  show(text: string, caret: number): void;
  /** `busy`: the message before is on its way. `closed`: nothing can be sent any more. */
  readiness(): "ready" | "busy" | "closed";
  submit(): void;
  /** The words are there: the way to send them is put at hand. */
  offerSending(): void;
};

export type TalkByVoiceOptions = {
  openSession: () => Promise<ListeningSession>;
  draft: Draft;
  /** She can be heard, or is about to be. */
  isReplying: () => boolean;
  /** Silences her, as the stop button does. */
  interrupt: () => void;
  /** What goes to the loudspeaker; ends with the function returned. */
  listenToOutput: (listener: (portion: PlayedPortion | null) => void) => () => void;
  /** What went there before and may still be in the room. */
  recentOutput: () => readonly PlayedPortion[];
  /** Whether the fan knows where the sound goes. */
  hasConsent: () => boolean;
  /** Whether what is said with free hands is sent by itself. */
  sendsItself: () => boolean;
  /** Runs it after so many ms unless the function returned was called. */
  startTimer?: (run: () => void, ms: number) => () => void;
};

export type TalkByVoiceState = {
  /** Null while nobody listens. */
  mode: ListeningMode | null;
  listening: ListeningState;
  isHolding: boolean;
  /** The way of listening that waits for the fan's consent. */
  asksConsent: ListeningMode | null;
  /** `not-loaded`: the part of the page that listens could not be fetched. */
  problem: ListeningProblem | "not-loaded" | null;
  turn: SpokenTurn;
};

/** From the last word to the sending of it, in ms: long enough to stop it, short enough to be a talk. */
export const countdownMs = 1200;
/** The microphone is let go when the button has not been held for so long, in ms. */
const idleMicrophoneMs = 15_000;
/** A press that is shorter is a tap, in ms. */
export const tapMs = 400;
/** She falls silent when the button has been held for so long, in ms. */
const interruptsAfterMs = 200;

const nobodyListens = { mode: null, listening: "off", isHolding: false } as const;

/**
 * Talking instead of typing: holds the microphone, puts what is said into the field, sends it, and silences her when the
 * fan begins to talk. Plain TypeScript; a view subscribes.
 */
export class TalkByVoice {
  private state: TalkByVoiceState = { ...nobodyListens, asksConsent: null, problem: null, turn: emptyTurn };
  private readonly listeners = new Set<() => void>();
  private session: ListeningSession | null = null;
  private opening: Promise<ListeningSession | null> | null = null;
  /** One start after another. */
  private starts: Promise<boolean> = Promise.resolve(false);
  private stopFeeding: () => void = () => {};
  private endCountdown: (() => void) | null = null;
  private endIdleTime: (() => void) | null = null;
  private endHoldTime: (() => void) | null = null;
  private isComposing = false;
  /** Came while the input method was converting: a change of the field would break the conversion off. */
  private held: SpokenTurnEvent[] = [];
  private talksOverHer = false;
  private disposed = false;

  constructor(private readonly options: TalkByVoiceOptions) {}

  readonly getState = (): TalkByVoiceState => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** 0 … 1 */
  get level(): number {
    return this.session?.level ?? 0;
  }

  /** The button goes down. With free hands it is only a way to end them. */
  press(): void {
    if (this.state.mode === "hands-free" || !this.options.hasConsent()) return;
    this.endIdleTime?.();
    this.update({ isHolding: true });
    void this.start("push-to-talk").then((listens) => {
      if (listens && this.state.isHolding) this.session?.press();
      else this.waitIdle();
    });
    this.endHoldTime = this.timer(() => {
      if (this.options.isReplying()) this.options.interrupt();
    }, interruptsAfterMs);
  }

  /** The button comes up. After a tap the hands are free, or free no more. */
  release({ isTap }: { isTap: boolean }): void {
    this.endHoldTime?.();
    if (isTap) return this.toggle();
    if (!this.options.hasConsent() && this.state.mode === null) return this.askConsent("push-to-talk");
    if (!this.state.isHolding) return;
    this.update({ isHolding: false });
    this.session?.release();
    this.waitIdle();
  }

  /** The press was taken away by the system, or by Escape: nothing was meant. */
  cancel(): void {
    this.endHoldTime?.();
    if (!this.state.isHolding) return;
    this.update({ isHolding: false });
    this.session?.cancel();
    this.tell({ type: "unheard" });
    this.waitIdle();
  }

  toggle(): void {
    if (this.state.mode === "hands-free") return this.stop();
    if (!this.options.hasConsent()) return this.askConsent("hands-free");
    this.endIdleTime?.();
    if (this.state.isHolding) this.session?.cancel();
    this.update({ isHolding: false });
    void this.start("hands-free");
  }

  /** The fan has read where the sound goes. `hasConsent` tells so from now on. */
  consented(): void {
    const mode = this.state.asksConsent;
    this.update({ asksConsent: null });
    if (mode) void this.start(mode).then(() => mode === "push-to-talk" && this.waitIdle());
  }

  declined(): void {
    this.update({ asksConsent: null });
  }

  clearProblem(): void {
    this.update({ problem: null });
  }

  /** Nobody listens any more; what stands in the field stays. */
  stop(): void {
    this.endIdleTime?.();
    this.endHoldTime?.();
    this.talksOverHer = false;
    this.session?.stop();
    this.update({ ...nobodyListens });
    this.tell({ type: "unheard" });
  }

  /** A reply begins: the fan who is talking right now is not talked over. */
  replyBegan(): void {
    if (this.talksOverHer && this.options.isReplying()) this.options.interrupt();
  }

  typed(text: string, caret: number): void {
    this.tell({ type: "typed", text, caret }, { isShown: true });
  }

  caretMoved(caret: number): void {
    this.tell({ type: "caret", caret }, { isShown: true });
  }

  touched(): void {
    if (this.state.turn.countdown !== null || this.state.turn.isPaused)
      this.tell({ type: "touched" }, { isShown: true });
  }

  sent(): void {
    this.tell({ type: "sent" }, { isShown: true });
  }

  returned(text: string): void {
    this.tell({ type: "returned", text }, { isShown: true });
  }

  composing(isComposing: boolean): void {
    this.isComposing = isComposing;
    if (!isComposing) for (const event of this.held.splice(0)) this.tell(event);
  }

  dispose(): void {
    if (this.disposed) return;
    this.stop();
    this.disposed = true;
    this.endCountdown?.();
    this.stopFeeding();
    this.session?.dispose();
    this.listeners.clear();
  }

  private start(mode: ListeningMode): Promise<boolean> {
    this.update({ problem: null });
    this.starts = this.starts.then(async () => {
      const session = await this.open();
      if (!session || this.disposed) return false;
      if (session.state !== "off" && this.state.mode === mode) return true;
      this.update({ mode });
      const listens = await session.start(mode);
      if (!listens) this.update({ ...nobodyListens });
      return listens;
    });
    return this.starts;
  }

  /** What listens is fetched while the fan reads. */
  private askConsent(mode: ListeningMode): void {
    this.update({ asksConsent: mode });
    void this.open();
  }

  private open(): Promise<ListeningSession | null> {
    this.opening ??= this.options.openSession().then(
      (session) => {
        if (this.disposed) {
          session.dispose();
          return null;
        }
        this.follow(session);
        return (this.session = session);
      },
      () => {
        this.opening = null;
        this.update({ ...nobodyListens, problem: "not-loaded" });
        return null;
      },
    );
    return this.opening;
  }

  private follow(session: ListeningSession): void {
    for (const portion of this.options.recentOutput()) session.hearPlayback(portion);
    this.stopFeeding = this.options.listenToOutput((portion) => session.hearPlayback(portion));
    session.on("state", ({ state }) => {
      if (state === "off" && this.state.mode !== null && this.state.listening !== "off") this.stop();
      else this.update({ listening: state });
    });
    session.on("speech-start", () => {
      this.talksOverHer = true;
      if (this.options.isReplying()) this.options.interrupt();
      this.tell({ type: "speech-start" });
    });
    session.on("misfire", () => {
      this.talksOverHer = false;
      this.tell({ type: "misfire" });
    });
    session.on("partial", ({ text }) => this.tell({ type: "partial", text }));
    session.on("final", ({ text }) => {
      this.talksOverHer = false;
      if (this.state.problem === "transcription-failed") this.clearProblem();
      const freely = this.state.mode === "hands-free";
      this.tell({ type: "final", text, sendsItself: freely && this.options.sendsItself() });
      if (text.trim() && !freely) this.options.draft.offerSending();
    });
    session.on("problem", ({ problem }) => {
      this.talksOverHer = false;
      this.tell({ type: "unheard" });
      this.update({ problem });
    });
  }

  private tell(event: SpokenTurnEvent, { isShown = false } = {}): void {
    if (this.isComposing && !isShown) return void this.held.push(event);
    const before = this.state.turn;
    const turn = afterTurnEvent(before, event);
    if (turn === before) return;
    this.update({ turn });
    if (!isShown && turn.text !== before.text) this.options.draft.show(turn.text, turn.caret);
    if (turn.countdown === before.countdown) return;
    this.endCountdown?.();
    this.endCountdown = turn.countdown === null ? null : this.timer(() => this.countdownOver(), countdownMs);
  }

  private countdownOver(): void {
    const readiness = this.options.draft.readiness();
    if (readiness === "ready") this.options.draft.submit();
    else this.tell({ type: readiness === "busy" ? "not-yet" : "touched" });
  }

  private waitIdle(): void {
    this.endIdleTime?.();
    this.endIdleTime = this.timer(() => {
      if (this.state.mode === "push-to-talk" && !this.state.isHolding) this.stop();
    }, idleMicrophoneMs);
  }

  private timer(run: () => void, ms: number): () => void {
    return (this.options.startTimer ?? startTimer)(run, ms);
  }

  private update(change: Partial<TalkByVoiceState>): void {
    if (this.disposed) return;
    this.state = { ...this.state, ...change };
    for (const listener of this.listeners) listener();
  }
}

function startTimer(run: () => void, ms: number): () => void {
  const timer = setTimeout(run, ms);
  return () => clearTimeout(timer);
}
