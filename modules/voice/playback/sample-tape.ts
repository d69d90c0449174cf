/** Samples in a row with their places; what was forgotten is gone, what has not come is silence. */
export class SampleTape {
  #samples = new Float32Array(8_192);
  /** Place of the first sample that is kept. */
  #from = 0;
  #end = 0;

  get end(): number {
    return this.#end;
  }

  append(samples: Float32Array): void {
    const kept = this.#end - this.#from;
    if (kept + samples.length > this.#samples.length) {
      const larger = new Float32Array(Math.max(2 * this.#samples.length, kept + samples.length));
      larger.set(this.#samples.subarray(0, kept));
      this.#samples = larger;
    }
    this.#samples.set(samples, kept);
    this.#end += samples.length;
  }

  /** @param place of the first sample that is still wanted */
  forgetBefore(place: number): void {
    const gone = Math.min(place, this.#end) - this.#from;
    // Moving what is kept costs time in proportion to it.
    if (gone < this.#samples.length / 2) return;
    this.#samples.copyWithin(0, gone, this.#end - this.#from);
    this.#from += gone;
  }

  at(place: number): number {
    return place >= this.#from && place < this.#end ? this.#samples[place - this.#from]! : 0;
  }

  /** A view while nothing is appended or forgotten; shorter where the tape ends. */
  view(from: number, to: number): Float32Array<ArrayBuffer> {
    const first = Math.max(from, this.#from) - this.#from;
    return this.#samples.subarray(first, Math.max(first, Math.min(to, this.#end) - this.#from));
  }
}
