/**
 * The microphone's samples, counted since it was opened. Those before `keepFrom` are overwritten sooner or later; nothing
 * is kept when the microphone is closed.
 */
export class HeardSound {
  private samples: Float32Array;
  private from = 0;
  private to = 0;

  /** @param room samples that are there at first; it grows when more must be kept */
  constructor(room: number) {
    this.samples = new Float32Array(room);
  }

  get length(): number {
    return this.to;
  }

  add(portion: Float32Array): void {
    const kept = this.to - this.from;
    if (kept + portion.length > this.samples.length) {
      const larger = new Float32Array(2 * (kept + portion.length));
      larger.set(this.samples.subarray(0, kept));
      this.samples.fill(0);
      this.samples = larger;
    }
    this.samples.set(portion, kept);
    this.to += portion.length;
  }

  /** Forgets what came before. */
  keepFrom(sample: number): void {
    const from = Math.min(Math.max(sample, this.from), this.to);
    this.samples.copyWithin(0, from - this.from, this.to - this.from);
    this.samples.fill(0, this.to - from, this.to - this.from);
    this.from = from;
  }

  /** What is still there of it. */
  slice(from: number, to: number): Float32Array {
    const clamp = (sample: number) => Math.min(Math.max(sample, this.from), this.to) - this.from;
    return this.samples.slice(clamp(from), clamp(to));
  }
}
