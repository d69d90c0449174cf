import type { LipSyncSource } from "./lip-sync/lip-sync-source";
import { Resampler } from "./resampler";
import { TimeStretcher, type StretchMark } from "./time-stretcher";

/** What a segment sounds like: samples as they were made → the loudspeaker's rate → the listener's speed. */
export class SegmentSound {
  mouth: LipSyncSource | null = null;
  /** Hz of what goes out; 0 before there is anything. */
  rate = 0;
  #resampler: Resampler | null = null;
  #stretcher: TimeStretcher | null = null;
  /** Samples that the ear has not got yet, as it is still being fetched; null when it needs none. */
  #unheard: [Float32Array<ArrayBuffer>, number][] | null = null;

  /** @param speed 1 is as it was made */
  constructor(private speed: number) {}

  get isEmpty(): boolean {
    return this.#stretcher === null || this.#stretcher.heardSamples === 0;
  }

  /** Of all that came in. */
  get milliseconds(): number {
    return this.#stretcher ? (this.#stretcher.heardSamples / this.rate) * 1000 : 0;
  }

  /** Everything has gone out, or nothing will. To be asked when the source has ended. */
  get isOver(): boolean {
    return this.#stretcher?.isOver ?? true;
  }

  /** Samples that `read` would give now, about. */
  get ready(): number {
    return this.#stretcher?.ready ?? 0;
  }

  /** Null before there is any sound. */
  get mark(): StretchMark | null {
    return this.#stretcher?.mark ?? null;
  }

  /** How far a mark is in the sound as it was made, in milliseconds. */
  millisecondsAt(mark: StretchMark | null): number {
    return mark ? (mark.ideal / this.rate) * 1000 : 0;
  }

  /** The ear may still be on its way; it then hears all there is. */
  async listenWith(fetchedEar: Promise<LipSyncSource | null>): Promise<void> {
    this.#unheard = [];
    const ear = await fetchedEar.catch(() => null);
    this.mouth = ear;
    for (const [samples, sampleRate] of this.#unheard) ear?.hear?.(samples, sampleRate);
    this.#unheard = null;
  }

  /** @param outputRate of the loudspeaker; asked once */
  add(samples: Float32Array<ArrayBuffer>, sampleRate: number, outputRate: number): void {
    if (!this.#resampler || !this.#stretcher) {
      this.rate = outputRate;
      this.#resampler = new Resampler(sampleRate, outputRate);
      this.#stretcher = new TimeStretcher(outputRate, this.speed);
    }
    if (this.#unheard) this.#unheard.push([samples, sampleRate]);
    else this.mouth?.hear?.(samples, sampleRate);
    this.#stretcher.push(this.#resampler.push(samples));
  }

  finish(): void {
    if (this.#resampler) this.#stretcher?.push(this.#resampler.flush());
    this.#stretcher?.flush();
  }

  setSpeed(speed: number): void {
    this.speed = speed;
    if (this.#stretcher) this.#stretcher.speed = speed;
  }

  read(most: number): Float32Array<ArrayBuffer> {
    return this.#stretcher?.read(most) ?? new Float32Array(0);
  }

  rewind(mark: StretchMark | null): void {
    if (mark) this.#stretcher?.rewind(mark);
  }

  forgetBefore(mark: StretchMark | null): void {
    if (mark) this.#stretcher?.forgetBefore(mark);
  }
}
