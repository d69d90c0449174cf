import { bandCount, BandEnergies, hopMs, hopSamples, silenceDb } from "./band-energies";
import type { PlayedPortion } from "./listening-session";
import { SampleRateConverter } from "./sample-rate-converter";
import { listeningRate } from "./silero/voice-activity-network";

/** What is older has left the room. */
const rememberedHops = 1_500 / hopMs;
/** Portions that meet more closely are one stream. */
const seamMs = 20;

/**
 * What the loudspeaker plays, on the clock of `performance.now()`, as loudness of bands every 8 ms. Portions come before
 * they are heard, up to seconds ahead.
 */
export class PlayedSound {
  private readonly energies = new BandEnergies();
  private readonly hops = new Map<number, Float32Array>();
  private readonly measured = new Map<number, Float32Array>();
  private readonly silence = new Float32Array(bandCount).fill(silenceDb);
  private readonly window = new Float32Array(2 * hopSamples);
  private stream: { converter: SampleRateConverter; rate: number; endsAtMs: number; next: number } | null = null;

  add({ samples, sampleRate, heardAtMs }: PlayedPortion): void {
    const { stream } = this;
    const joins = stream && stream.rate === sampleRate && Math.abs(heardAtMs - stream.endsAtMs) < seamMs;
    const current = joins
      ? stream
      : {
          converter: new SampleRateConverter(sampleRate, listeningRate),
          rate: sampleRate,
          endsAtMs: heardAtMs,
          next: Math.round((heardAtMs * listeningRate) / 1000),
        };
    current.endsAtMs = heardAtMs + (samples.length / sampleRate) * 1000;
    this.stream = current;
    const sound = current.converter.convert(samples);
    for (let n = 0; n < sound.length; n += 1, current.next += 1) {
      const hop = Math.floor(current.next / hopSamples);
      let block = this.hops.get(hop);
      if (!block) this.hops.set(hop, (block = new Float32Array(hopSamples)));
      block[current.next - hop * hopSamples] = sound[n]!;
      if (n === 0 || n === sound.length - 1) this.forgetMeasurements(hop);
    }
  }

  /** What would have been heard from now on is not. */
  takeBack(nowMs: number): void {
    this.stream = null;
    const from = Math.ceil(nowMs / hopMs);
    for (const hop of [...this.hops.keys()]) {
      if (hop < from) continue;
      this.hops.delete(hop);
      this.forgetMeasurements(hop);
    }
  }

  /** Of the 16 ms that begin at a multiple of 8 ms: decibels a band. */
  at(hop: number): Float32Array {
    const known = this.measured.get(hop);
    if (known) return known;
    const first = this.hops.get(hop);
    const second = this.hops.get(hop + 1);
    if (!first && !second) return this.silence;
    this.window.fill(0);
    if (first) this.window.set(first);
    if (second) this.window.set(second, hopSamples);
    const bands = this.energies.measure(this.window, 0);
    this.measured.set(hop, bands);
    return bands;
  }

  get isEmpty(): boolean {
    return this.hops.size === 0;
  }

  forgetBefore(nowMs: number): void {
    const from = Math.floor(nowMs / hopMs) - rememberedHops;
    for (const kept of [this.hops, this.measured]) for (const hop of kept.keys()) if (hop < from) kept.delete(hop);
  }

  private forgetMeasurements(hop: number): void {
    for (let near = hop - 1; near <= hop; near += 1) this.measured.delete(near);
  }
}
