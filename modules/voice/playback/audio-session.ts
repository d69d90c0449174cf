import { PlaybackClock } from "./playback-clock";
import { openAudioContext, type PlaybackContext } from "./playback-context";
import { SoundOutput } from "./sound-output";

/** A new context needs a moment before it runs; after that the browser is taken to block it. */
const blockedAfterMs = 300;
const longestSaneLatencySeconds = 0.5;

export type AudioSessionOptions = {
  createContext?: () => PlaybackContext | null;
  wallClockMs: () => number;
  /** Sound goes out from now on. */
  onRunning: () => void;
  /** The system took the sound away: what was scheduled must be taken back, it is scheduled anew when it runs again. */
  onLost: () => void;
  /** The browser wants a gesture first; from now on the clock is the wall's. */
  onBlocked: () => void;
};

/** The one audio context, opened when there is something to say, and the clock that survives its being blocked. */
export class AudioSession {
  clock: PlaybackClock;
  output: SoundOutput | null = null;
  isBlocked = false;
  #context: PlaybackContext | null | undefined;
  #askedAtMs = 0;
  #closed = false;
  #level = 1;

  constructor(private readonly options: AudioSessionOptions) {
    this.clock = new PlaybackClock(null, options.wallClockMs);
  }

  get context(): PlaybackContext | null {
    return this.#context ?? null;
  }

  /** The context neither runs nor is it known to be blocked: times cannot be given yet. */
  get isUndecided(): boolean {
    return this.context !== null && !this.clock.followsAudio && !this.isBlocked;
  }

  /** Seconds from the clock to the ear. */
  get latency(): number {
    const reported = this.clock.followsAudio ? (this.#context?.outputLatency ?? 0) : 0;
    return reported > 0 && reported <= longestSaneLatencySeconds ? reported : 0;
  }

  open(): void {
    if (this.#context !== undefined || this.#closed) return;
    const context = (this.options.createContext ?? openAudioContext)();
    this.#context = context;
    this.clock = new PlaybackClock(context, this.options.wallClockMs);
    this.waitAnew();
    if (!context) {
      this.clock.followWall();
      return;
    }
    this.output = new SoundOutput(context);
    this.output.setLevel(this.#level);
    context.addEventListener("statechange", () => this.#followState());
    this.#followState();
    void context.resume().catch(() => undefined);
  }

  async unlock(): Promise<boolean> {
    this.open();
    await this.#context?.resume().catch(() => undefined);
    this.#followState();
    return this.#context?.state === "running";
  }

  waitAnew(): void {
    this.#askedAtMs = this.options.wallClockMs();
  }

  /** To be called now and then while there is something to say. */
  noticeBlocking(): void {
    if (!this.isUndecided || this.options.wallClockMs() - this.#askedAtMs < blockedAfterMs) return;
    this.isBlocked = true;
    this.clock.followWall();
    this.options.onBlocked();
  }

  setLevel(level: number): void {
    this.#level = level;
    this.output?.setLevel(level);
  }

  close(): void {
    this.#closed = true;
    void this.#context?.close().catch(() => undefined);
  }

  #followState(): void {
    const context = this.#context;
    if (!context || this.#closed) return;
    if (context.state === "running") {
      if (this.clock.followsAudio) return;
      this.clock.followAudio();
      this.isBlocked = false;
      this.options.onRunning();
    } else if (this.clock.followsAudio) {
      this.clock.stand();
      this.waitAnew();
      this.options.onLost();
      void context.resume().catch(() => undefined);
    }
  }
}
