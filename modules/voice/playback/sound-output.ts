import type { OutputTap } from "./output-tap";
import type { PlaybackContext, PlaybackGain, PlaybackSource } from "./playback-context";

const fadeOutSeconds = 0.025;
const volumeRampSeconds = 0.02;
const analysedSamples = 2048;

/** A portion of sound, and the node that plays it, if one does. */
export type Portion = {
  readonly samples: Float32Array<ArrayBuffer>;
  readonly sampleRate: number;
  node: PlaybackSource | null;
};

/**
 * sources → fade (one per generation) → volume → analyser → loudspeaker. What is silenced keeps its own fade, so that the
 * next words are not faded with the last.
 */
export class SoundOutput {
  readonly #volume: PlaybackGain;
  readonly #analyser: ReturnType<PlaybackContext["createAnalyser"]>;
  readonly #samples: Float32Array<ArrayBuffer>;
  #fade: PlaybackGain;

  constructor(
    private readonly context: PlaybackContext,
    private readonly tap: OutputTap,
  ) {
    this.#volume = context.createGain();
    this.#analyser = context.createAnalyser();
    this.#analyser.fftSize = analysedSamples;
    this.#samples = new Float32Array(analysedSamples);
    this.#volume.connect(this.#analyser);
    this.#analyser.connect(context.destination);
    this.#fade = this.#newFade();
  }

  #newFade(): PlaybackGain {
    const fade = this.context.createGain();
    fade.connect(this.#volume);
    return fade;
  }

  /** Plays a portion at a time of the context, or from within when that time is past. */
  play(portion: Portion, when: number): void {
    const { samples, sampleRate } = portion;
    const earliest = this.context.currentTime;
    const offset = Math.max(0, earliest - when);
    if (offset >= samples.length / sampleRate) return;
    const node = this.context.createBufferSource();
    node.buffer = this.context.createBuffer(1, samples.length, sampleRate);
    node.buffer.getChannelData(0).set(samples);
    node.connect(this.#fade);
    node.onended = () => node.disconnect();
    node.start(Math.max(when, earliest), offset);
    portion.node = node;
    this.tell(portion, when);
  }

  /** What of a portion is still to be heard, to those who listen to the output. */
  tell({ samples, sampleRate }: Portion, when: number): void {
    if (!this.tap.hasListeners) return;
    const past = Math.max(0, Math.ceil((this.context.currentTime - when) * sampleRate));
    if (past < samples.length)
      this.tap.tell(past > 0 ? samples.subarray(past) : samples, sampleRate, when + past / sampleRate);
  }

  /** Takes portions back; what is playing is cut. */
  retract(portions: readonly Portion[]): void {
    for (const portion of portions) {
      const { node } = portion;
      portion.node = null;
      if (!node) continue;
      node.onended = null;
      node.stop();
      node.disconnect();
    }
  }

  /** Everything that plays or waits is silent within 25 ms. */
  silence(portions: readonly Portion[]): void {
    const now = this.context.currentTime;
    const silencedAt = now + fadeOutSeconds;
    const fade = this.#fade;
    fade.gain.setValueAtTime(1, now);
    fade.gain.linearRampToValueAtTime(0, silencedAt);
    for (const { node } of portions) node?.stop(silencedAt);
    this.#fade = this.#newFade();
  }

  setLevel(level: number): void {
    const { gain } = this.#volume;
    const now = this.context.currentTime;
    gain.cancelScheduledValues(now);
    gain.setValueAtTime(gain.value, now);
    gain.linearRampToValueAtTime(level, now + volumeRampSeconds);
  }

  /** The last 43 ms that went to the loudspeaker. */
  lastSamples(): Float32Array<ArrayBuffer> {
    this.#analyser.getFloatTimeDomainData(this.#samples);
    return this.#samples;
  }
}
