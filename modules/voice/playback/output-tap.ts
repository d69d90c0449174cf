import type { PlayedPortion } from "../listening/listening-session";
import type { PlaybackContext } from "./playback-context";

/** The device plays at most so much behind the context; a larger distance is no measurement. */
const longestDelaySeconds = 1;

/** Tells whoever wants to know what goes to the loudspeaker, and when it is heard. */
export class OutputTap {
  isMuted = false;
  readonly #listeners = new Set<(portion: PlayedPortion | null) => void>();

  constructor(
    private readonly performanceNow: () => number,
    private readonly context: () => PlaybackContext | null,
    private readonly latencySeconds: () => number,
  ) {}

  get hasListeners(): boolean {
    return this.#listeners.size > 0 && !this.isMuted;
  }

  listen(listener: (portion: PlayedPortion | null) => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  /** @param when the first sample, on the context's clock */
  tell(samples: Float32Array, sampleRate: number, when: number): void {
    const context = this.context();
    if (!context || !this.hasListeners) return;
    const portion = { samples, sampleRate, heardAtMs: this.#heardAtMs(context, when) };
    for (const listener of [...this.#listeners]) listener(portion);
  }

  tellTakenBack(): void {
    if (this.hasListeners) for (const listener of [...this.#listeners]) listener(null);
  }

  #heardAtMs(context: PlaybackContext, when: number): number {
    const { currentTime } = context;
    const { contextTime, performanceTime } = context.getOutputTimestamp?.() ?? {};
    if (contextTime && performanceTime) {
      const behind = currentTime - contextTime;
      // Some browsers leave the pair at what it was when the context was last suspended.
      const ageMs = this.performanceNow() - performanceTime;
      if (behind >= 0 && behind < longestDelaySeconds && ageMs > -50 && ageMs < 1000 * longestDelaySeconds)
        return performanceTime + (when - contextTime) * 1000;
    }
    return this.performanceNow() + (when - currentTime + this.latencySeconds()) * 1000;
  }
}
