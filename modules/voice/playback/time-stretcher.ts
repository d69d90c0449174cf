import { SampleTape } from "./sample-tape";

/** Seconds of sound that come out at each step. */
const hopSeconds = 0.015;
/** So far to either side the best place to go on is looked for: together more than one period of a deep voice. */
const searchSeconds = 0.012;
/** Where the sound ends within a step it is faded, so that it does not click. */
const fadeSeconds = 0.003;
const coarse = 4;

/** Where the stretching stands: two places in the sound that came in. */
export type StretchMark = { readonly natural: number; readonly ideal: number };

/**
 * Another tempo at the same pitch, by waveform similarity: at each step the sound goes on at the place near the wanted one
 * that looks most like what would have followed, and passes over into it. The speed may change at any step. At speed 1
 * the samples go through untouched and at once. Source: W. Verhelst, M. Roelands, "An overlap-add technique based on
 * waveform similarity (WSOLA)", ICASSP 1993.
 */
export class TimeStretcher {
  speed: number;
  readonly #tape = new SampleTape();
  readonly #hop: number;
  readonly #search: number;
  readonly #fade: number;
  /** What follows the last step of itself. */
  #natural = 0;
  /** What should follow at this tempo; not a whole number. */
  #ideal = 0;
  #isFlushed = false;

  constructor(sampleRate: number, speed = 1) {
    this.speed = speed;
    this.#hop = Math.round(sampleRate * hopSeconds);
    this.#search = Math.round(sampleRate * searchSeconds);
    this.#fade = Math.round(sampleRate * fadeSeconds);
  }

  /** Samples that came in. */
  get heardSamples(): number {
    return this.#tape.end;
  }

  get mark(): StretchMark {
    return { natural: this.#natural, ideal: this.#ideal };
  }

  /** Everything that came in has gone out. */
  get isOver(): boolean {
    return this.#isFlushed && this.#ideal >= this.#tape.end;
  }

  /** Samples that `read` would give now, about; what is left when nothing more comes in. */
  get ready(): number {
    if (this.speed === 1) return Math.max(0, this.#tape.end - this.#natural);
    if (this.#isFlushed) return Math.max(0, (this.#tape.end - this.#ideal) / this.speed);
    return Math.max(0, (this.#tape.end - this.#needed) / this.speed);
  }

  push(samples: Float32Array): void {
    this.#tape.append(samples);
  }

  /** Nothing more comes in. */
  flush(): void {
    this.#isFlushed = true;
  }

  /** Goes on from a mark that was taken before, if nothing behind it has been forgotten. */
  rewind({ natural, ideal }: StretchMark): void {
    this.#natural = natural;
    this.#ideal = ideal;
  }

  /** It will not be rewound to before this mark. */
  forgetBefore({ natural, ideal }: StretchMark): void {
    this.#tape.forgetBefore(Math.min(natural, Math.floor(ideal) - this.#search));
  }

  /** What can be made by now, at most so many samples and one step. */
  read(most: number): Float32Array<ArrayBuffer> {
    const parts: Float32Array<ArrayBuffer>[] = [];
    let made = 0;
    while (made < most) {
      const part = this.speed === 1 ? this.#untouched(most - made) : this.#step();
      if (!part) break;
      parts.push(part);
      made += part.length;
    }
    const whole = new Float32Array(made);
    let at = 0;
    for (const part of parts) {
      whole.set(part, at);
      at += part.length;
    }
    return whole;
  }

  get #needed(): number {
    const ahead = Math.max(this.#search + 2 * this.#hop, this.#hop * this.speed);
    return Math.max(this.#ideal + ahead, this.#natural + this.#hop) + 1;
  }

  #untouched(most: number): Float32Array<ArrayBuffer> | null {
    const samples = this.#tape.view(this.#natural, this.#natural + most).slice();
    if (samples.length === 0) {
      if (this.#isFlushed) this.#ideal = this.#tape.end;
      return null;
    }
    this.#natural += samples.length;
    this.#ideal = this.#natural;
    return samples;
  }

  #step(): Float32Array<ArrayBuffer> | null {
    const end = this.#tape.end;
    const advance = this.#hop * this.speed;
    if (this.#isFlushed) {
      if (this.#ideal >= end) return null;
      if (end - this.#ideal < advance) return this.#last();
    } else {
      // So much that neither the choice of the place nor the rest at the end can depend on what is still to come.
      if (end < this.#needed) return null;
    }
    const place = this.#bestPlace();
    const samples = this.#crossfaded(place);
    this.#natural = place + this.#hop;
    this.#ideal += advance;
    return samples;
  }

  /** Less than a step is left: what follows of itself, as long as the tempo asks. */
  #last(): Float32Array<ArrayBuffer> {
    const end = this.#tape.end;
    const samples = new Float32Array(Math.round((end - this.#ideal) / this.speed));
    samples.set(this.#tape.view(this.#natural, this.#natural + samples.length));
    const sounding = Math.min(samples.length, end - this.#natural);
    // The recording's own end needs no fade.
    if (this.#natural + sounding < end) {
      const faded = Math.min(this.#fade, sounding);
      for (let index = 0; index < faded; index += 1) samples[sounding - 1 - index]! *= index / faded;
    }
    this.#natural = end;
    this.#ideal = end;
    return samples;
  }

  #crossfaded(place: number): Float32Array<ArrayBuffer> {
    const samples = new Float32Array(this.#hop);
    for (let index = 0; index < this.#hop; index += 1) {
      const share = 0.5 - 0.5 * Math.cos((Math.PI * (index + 0.5)) / this.#hop);
      const old = this.#tape.at(this.#natural + index);
      samples[index] = old + share * (this.#tape.at(place + index) - old);
    }
    return samples;
  }

  /** First roughly over the whole range, then closely around the best. Of equals the nearest to the wanted place. */
  #bestPlace(): number {
    const wanted = Math.round(this.#ideal);
    // Behind the place there must be a step and what would follow it of itself: towards the end it lies earlier.
    const highest = Math.max(0, Math.min(wanted + this.#search, this.#tape.end - 2 * this.#hop));
    const lowest = Math.max(0, Math.min(wanted, highest) - this.#search);
    const middle = Math.max(lowest, Math.min(wanted, highest));
    const rough = this.#bestAround(middle, lowest, highest, coarse);
    return this.#bestAround(rough, Math.max(lowest, rough - coarse), Math.min(highest, rough + coarse), 1);
  }

  #bestAround(middle: number, lowest: number, highest: number, stride: number): number {
    const here = this.#tape.view(this.#natural, this.#natural + this.#hop);
    let best = middle;
    let likeness = this.#likeness(here, middle, stride);
    const furthest = Math.max(middle - lowest, highest - middle);
    for (let distance = stride; distance <= furthest; distance += stride) {
      for (const place of [middle - distance, middle + distance]) {
        if (place < lowest || place > highest) continue;
        const found = this.#likeness(here, place, stride);
        if (found > likeness + 1e-9) {
          likeness = found;
          best = place;
        }
      }
    }
    return best;
  }

  /** Normalised correlation with what would follow of itself; 0 where either is silent. */
  #likeness(here: Float32Array, place: number, stride: number): number {
    const there = this.#tape.view(place, place + this.#hop);
    const length = Math.min(there.length, here.length);
    let product = 0;
    let energy = 0;
    let own = 0;
    for (let index = 0; index < length; index += stride) {
      product += there[index]! * here[index]!;
      energy += there[index]! * there[index]!;
      own += here[index]! * here[index]!;
    }
    return product / Math.sqrt(energy * own + 1e-12);
  }
}
