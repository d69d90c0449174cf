import type { PlaybackBuffer, PlaybackContext, PlaybackGain, PlaybackSource } from "./playback-context";

const fadeOutSeconds = 0.025;
const volumeRampSeconds = 0.02;
const analysedSamples = 2048;

/** A portion of sound and the node that plays it, if one does. */
export type Portion = { startSample: number; buffer: PlaybackBuffer; node: PlaybackSource | null };

/**
 * sources → fade (one per generation) → volume → tap → loudspeaker. What is silenced keeps its own fade, so that the
 * next words are not faded with the last.
 */
export class SoundOutput {
  readonly #volume: PlaybackGain;
  readonly #tap: ReturnType<PlaybackContext["createAnalyser"]>;
  readonly #samples: Float32Array<ArrayBuffer>;
  #fade: PlaybackGain;

  constructor(private readonly context: PlaybackContext) {
    this.#volume = context.createGain();
    this.#tap = context.createAnalyser();
    this.#tap.fftSize = analysedSamples;
    this.#samples = new Float32Array(analysedSamples);
    this.#volume.connect(this.#tap);
    this.#tap.connect(context.destination);
    this.#fade = this.#newFade();
  }

  #newFade(): PlaybackGain {
    const fade = this.context.createGain();
    fade.connect(this.#volume);
    return fade;
  }

  bufferOf(samples: Float32Array<ArrayBuffer>, sampleRate: number): PlaybackBuffer {
    const buffer = this.context.createBuffer(1, samples.length, sampleRate);
    buffer.getChannelData(0).set(samples);
    return buffer;
  }

  /** Plays a portion at a time of the context, or from within when that time is past. */
  play(portion: Portion, when: number): void {
    const earliest = this.context.currentTime;
    const offset = Math.max(0, earliest - when);
    if (offset >= portion.buffer.duration) return;
    const node = this.context.createBufferSource();
    node.buffer = portion.buffer;
    node.connect(this.#fade);
    node.onended = () => node.disconnect();
    node.start(Math.max(when, earliest), offset);
    portion.node = node;
  }

  /** Takes a portion back; what is playing is cut. */
  retract(portion: Portion): void {
    const { node } = portion;
    portion.node = null;
    if (!node) return;
    node.onended = null;
    node.stop();
    node.disconnect();
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
    this.#tap.getFloatTimeDomainData(this.#samples);
    return this.#samples;
  }
}
