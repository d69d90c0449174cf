import { GestureWatch } from "./gesture-watch";
import { OutputTap } from "./output-tap";
import { PlaybackClock } from "./playback-clock";
import { openAudioContext, type PlaybackContext } from "./playback-context";
import { SoundOutput } from "./sound-output";

/** A new context needs a moment before it runs; after that the browser is taken to block it. */
const blockedAfterMs = 300;
const longestSaneLatencySeconds = 0.5;
/** A context that claims to run and whose time stands so long has lost its device. */
const deadAfterMs = 500;
/** Until its time has first gone on: wireless loudspeakers wake slowly. */
const neverAliveAfterMs = 2_000;
/** Between two looks; more means that the whole page stood still. */
const longestLookMs = 100;
/** After so many contexts that stood still, one after the other, there is no device to be had. */
const mostRevivals = 3;
const provenAfterSeconds = 1;

export type AudioSessionOptions = {
  createContext?: () => PlaybackContext | null;
  wallClockMs: () => number;
  page: EventTarget | null;
  devices: EventTarget | null;
  /** Sound goes out from now on. */
  onRunning: () => void;
  /** The system took the sound away: what was scheduled must be taken back, it is scheduled anew when it runs again. */
  onLost: () => void;
  /** The browser wants a gesture first; from now on the clock is the wall's. */
  onBlocked: () => void;
};

/**
 * The one audio context, opened when there is something to say and anew when its device is lost, and the clock that
 * survives both that and its being blocked.
 *
 * The ring/silent switch of a phone is obeyed: who has silenced it does not want it to talk, and captions and mouth go on.
 * Sound in spite of it would take a playback session, which stops other programs' sound and refuses the microphone
 * (W3C Audio Session).
 */
export class AudioSession {
  readonly clock: PlaybackClock;
  readonly tap: OutputTap;
  output: SoundOutput | null = null;
  isBlocked = false;
  #context: PlaybackContext | null | undefined;
  #gestures: GestureWatch;
  #askedAtMs = 0;
  #closed = false;
  #level = 1;
  #seen = { time: -1, wallMs: 0, stoodMs: 0, openedAt: 0 };
  #revivals = 0;

  constructor(private readonly options: AudioSessionOptions) {
    this.clock = new PlaybackClock(options.wallClockMs);
    this.tap = new OutputTap(
      options.wallClockMs,
      () => this.context,
      () => this.latency,
    );
    this.#gestures = new GestureWatch(options.page, () => void this.unlock());
    options.devices?.addEventListener("devicechange", this.#lookAtDevice);
  }

  get context(): PlaybackContext | null {
    return this.#context ?? null;
  }

  get wallMs(): number {
    return this.options.wallClockMs();
  }

  /** The context neither runs nor is it known to be blocked: times cannot be given yet. */
  get isUndecided(): boolean {
    return this.context !== null && !this.clock.followsAudio && !this.isBlocked;
  }

  /** Seconds from the clock to the ear; another with each device. */
  get latency(): number {
    const reported = this.clock.followsAudio ? (this.#context?.outputLatency ?? 0) : 0;
    return reported > 0 && reported <= longestSaneLatencySeconds ? reported : 0;
  }

  open(): void {
    if (this.#context !== undefined || this.#closed) return;
    this.#openContext();
  }

  async unlock(): Promise<boolean> {
    if (this.#closed) return false;
    if (this.#context && (this.#revivals > mostRevivals || this.#context.state === "closed")) this.#openContext();
    else this.open();
    await this.#context?.resume().catch(() => undefined);
    this.#followState();
    return this.#context?.state === "running";
  }

  waitAnew(): void {
    this.#askedAtMs = this.options.wallClockMs();
  }

  /** To be called now and then while there is something to say. */
  look(): void {
    if (this.isUndecided) {
      if (this.options.wallClockMs() - this.#askedAtMs >= blockedAfterMs) this.#block();
    } else if (this.clock.followsAudio) this.#noticeStandstill(this.#context!);
  }

  setLevel(level: number): void {
    this.#level = level;
    this.output?.setLevel(level);
  }

  close(): void {
    this.#closed = true;
    this.#gestures.stop();
    this.options.devices?.removeEventListener("devicechange", this.#lookAtDevice);
    void this.#context?.close().catch(() => undefined);
  }

  #openContext(): void {
    const former = this.#context;
    void former?.close().catch(() => undefined);
    this.output = null;
    this.#revivals = 0;
    const context = this.#create();
    if (!context) this.clock.followWall();
  }

  #create(): PlaybackContext | null {
    const context = (this.options.createContext ?? openAudioContext)();
    this.#context = context;
    this.clock.change(context);
    this.waitAnew();
    this.#seen = { time: -1, wallMs: this.options.wallClockMs(), stoodMs: 0, openedAt: context?.currentTime ?? 0 };
    if (!context) return null;
    this.output = new SoundOutput(context, this.tap);
    this.output.setLevel(this.#level);
    context.addEventListener("statechange", () => this.#followState());
    context.addEventListener("sinkchange", this.#lookAtDevice);
    this.#followState();
    void context.resume().catch(() => undefined);
    return context;
  }

  /** What was standing still has had its reason; the next standstill is counted anew. */
  readonly #lookAtDevice = (): void => {
    this.#seen.stoodMs = 0;
    this.#followState();
  };

  #noticeStandstill(context: PlaybackContext): void {
    const seen = this.#seen;
    const time = context.currentTime;
    const wallMs = this.options.wallClockMs();
    if (time === seen.time) seen.stoodMs += Math.min(longestLookMs, wallMs - seen.wallMs);
    else seen.stoodMs = 0;
    if (time - seen.openedAt > provenAfterSeconds) this.#revivals = 0;
    seen.time = time;
    seen.wallMs = wallMs;
    const hasLived = time > seen.openedAt;
    if (seen.stoodMs >= (hasLived ? deadAfterMs : neverAliveAfterMs)) this.#revive(context);
  }

  /** What had not reached the ear when the device was lost is heard again. */
  #revive(dead: PlaybackContext): void {
    const unheardSeconds = this.latency;
    this.options.onLost();
    this.clock.stand(unheardSeconds);
    this.#revivals += 1;
    if (this.#revivals > mostRevivals) return this.#block();
    void dead.close().catch(() => undefined);
    this.output = null;
    if (!this.#create()) this.clock.followWall();
  }

  #block(): void {
    this.isBlocked = true;
    this.clock.followWall();
    this.#gestures.start();
    this.options.onBlocked();
  }

  #followState(): void {
    const context = this.#context;
    if (!context || this.#closed) return;
    if (context.state === "running" && this.#revivals <= mostRevivals) {
      if (this.clock.followsAudio) return;
      this.clock.followAudio();
      this.isBlocked = false;
      this.#gestures.stop();
      this.options.onRunning();
    } else if (this.clock.followsAudio) {
      this.options.onLost();
      this.clock.stand();
      this.waitAnew();
      void context.resume().catch(() => undefined);
    }
  }
}
