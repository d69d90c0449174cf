import { bandCount, hopMs } from "./band-energies";
import type { PlayedSound } from "./played-sound";

/** Hops of 8 ms: 500 ms. */
export const longestDelay = Math.ceil(500 / hopMs);
/** After so long what was heard counts for a third. */
const memoryHops = 2_000 / hopMs;
/** For the likeness. */
const shortMemoryHops = 600 / hopMs;
const meanHops = 1_000 / hopMs;
/** Bands quieter than this are silent, however silent. */
const floorDb = -75;
const trustedCorrelation = 0.4;
/** The second best delay, apart from its neighbours, correlates so much less. */
const trustedLead = 1.15;
const neighbours = 4;
/** Of sound that was played, before a delay is believed. */
const learningHops = 400 / hopMs;

/**
 * Learns how long after its playing a sound comes back in the microphone: at the delay at which the loudness of the
 * bands rises and falls alike. With headphones there is no such delay.
 */
export class EchoDelay {
  private readonly products = new Float64Array(longestDelay + 1);
  private readonly playedSquares = new Float64Array(longestDelay + 1);
  private heardSquares = 0;
  private readonly heardMeans = new Float64Array(bandCount).fill(floorDb);
  private readonly playedMeans = new Float64Array(bandCount).fill(floorDb);
  private heardHops = 0;
  private best: number | null = null;
  private lately = { product: 0, playedSquares: 0, heardSquares: 0 };

  /** In hops of 8 ms; null while it is not known. */
  get hops(): number | null {
    return this.best;
  }

  /** How alike what was heard of late and what was played have been at the delay, -1 … 1. */
  get likeness(): number {
    const { product, playedSquares, heardSquares } = this.lately;
    return product / Math.sqrt(playedSquares * heardSquares + 1e-9);
  }

  /** @param hop of the clock that `played` is on, when `heard` began */
  learn(played: PlayedSound, hop: number, heard: Float32Array): void {
    const kept = 1 - 1 / memoryHops;
    const differences = new Float64Array(bandCount);
    let squares = 0;
    let isPlaying = false;
    const now = played.at(hop);
    for (let band = 0; band < bandCount; band += 1) {
      const level = Math.max(floorDb, heard[band]!);
      this.heardMeans[band]! += (level - this.heardMeans[band]!) / meanHops;
      differences[band] = level - this.heardMeans[band]!;
      squares += differences[band]! ** 2;
      const playedLevel = Math.max(floorDb, now[band]!);
      if (playedLevel > floorDb + 15) isPlaying = true;
      this.playedMeans[band]! += (playedLevel - this.playedMeans[band]!) / meanHops;
    }
    if (isPlaying) this.heardHops += 1;
    if (!isPlaying && this.heardHops === 0) return;
    this.heardSquares = this.heardSquares * kept + squares;
    for (let delay = 0; delay <= longestDelay; delay += 1) {
      const then = played.at(hop - delay);
      let product = 0;
      let playedSquares = 0;
      for (let band = 0; band < bandCount; band += 1) {
        const difference = Math.max(floorDb, then[band]!) - this.playedMeans[band]!;
        product += differences[band]! * difference;
        playedSquares += difference * difference;
      }
      this.products[delay] = this.products[delay]! * kept + product;
      this.playedSquares[delay] = this.playedSquares[delay]! * kept + playedSquares;
      if (delay === this.best) this.follow(product, playedSquares, squares);
    }
    if (this.heardHops >= learningHops) this.choose();
  }

  private follow(product: number, playedSquares: number, heardSquares: number): void {
    const kept = 1 - 1 / shortMemoryHops;
    this.lately.product = this.lately.product * kept + product;
    this.lately.playedSquares = this.lately.playedSquares * kept + playedSquares;
    this.lately.heardSquares = this.lately.heardSquares * kept + heardSquares;
  }

  private correlation(delay: number): number {
    return this.products[delay]! / Math.sqrt(this.playedSquares[delay]! * this.heardSquares + 1e-9);
  }

  private choose(): void {
    let best = 0;
    for (let delay = 1; delay <= longestDelay; delay += 1)
      if (this.correlation(delay) > this.correlation(best)) best = delay;
    const height = this.correlation(best);
    let second = 0;
    for (let delay = 0; delay <= longestDelay; delay += 1)
      if (Math.abs(delay - best) > neighbours) second = Math.max(second, this.correlation(delay));
    if (height > trustedCorrelation && height > trustedLead * second) this.best = best;
  }
}
