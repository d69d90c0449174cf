import type { PlaybackContext } from "./playback-context";

/**
 * Seconds that go on whether or not there is sound: they follow the audio clock while it runs, and the wall clock while
 * the browser blocks it, without a jump between the two, nor to another context.
 */
export class PlaybackClock {
  #context: PlaybackContext | null = null;
  /** Clock minus audio clock, while the audio runs. */
  #shift = 0;
  #following = false;
  /** Where the clock stood when it last stopped following, and the wall time then. */
  #heldAt = 0;
  #heldSinceMs: number;
  #stands = true;

  constructor(private readonly wallClockMs: () => number) {
    this.#heldSinceMs = wallClockMs();
  }

  get now(): number {
    if (this.#following && this.#context) return this.#context.currentTime + this.#shift;
    return this.#heldAt + (this.#stands ? 0 : (this.wallClockMs() - this.#heldSinceMs) / 1000);
  }

  get followsAudio(): boolean {
    return this.#following;
  }

  /** From now on this is the audio clock; the clock does not follow it yet. */
  change(context: PlaybackContext | null): void {
    this.#hold();
    this.#context = context;
  }

  followAudio(): void {
    if (!this.#context || this.#following) return;
    this.#shift = this.now - this.#context.currentTime;
    this.#following = true;
  }

  followWall(): void {
    this.#hold();
    this.#stands = false;
  }

  /** @param backSeconds the clock is put back by so much */
  stand(backSeconds = 0): void {
    this.#hold();
    this.#heldAt -= backSeconds;
    this.#stands = true;
  }

  #hold(): void {
    this.#heldAt = this.now;
    this.#heldSinceMs = this.wallClockMs();
    this.#following = false;
  }

  /** The same moment on the audio clock; only meaningful while that runs. */
  toContextTime(seconds: number): number {
    return seconds - this.#shift;
  }

  /** The next moment at which a sample of the context begins. */
  onSampleGrid(seconds: number): number {
    if (!this.#context || !this.#following) return seconds;
    const { sampleRate } = this.#context;
    return Math.ceil(this.toContextTime(seconds) * sampleRate - 1e-6) / sampleRate + this.#shift;
  }
}
