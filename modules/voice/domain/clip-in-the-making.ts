import { pcmBytes, wavHeader } from "./rendered-clip";

/** A sound that is just being made, read by any number of listeners from its beginning, each as fast as it comes. */
export class ClipInTheMaking {
  readonly #pieces: Uint8Array<ArrayBuffer>[];
  #ended = false;
  #failure: { error: unknown } | null = null;
  #news = Promise.withResolvers<void>();

  constructor(
    sampleRate: number,
    readonly consentId: string | null,
  ) {
    this.#pieces = [wavHeader(sampleRate, null)];
  }

  push(samples: Int16Array): void {
    if (samples.length > 0) this.#add(pcmBytes(samples));
  }

  /** Listeners get to their end; nothing may follow. */
  end(): void {
    this.#ended = true;
    this.#tell();
  }

  /** Listeners get what came, then the error: a sound of unknown size that just ended would be taken for whole. */
  breakOff(error: unknown): void {
    this.#failure ??= { error };
    this.end();
  }

  /**
   * A WAV file whose sizes are unknown; throws behind what came where the sound broke off. Without the manifest: who
   * reads a file of unknown size takes everything behind its header for samples.
   */
  async *read(): AsyncGenerator<Uint8Array<ArrayBuffer>, void, void> {
    for (let next = 0; ; next += 1) {
      while (next === this.#pieces.length) {
        if (this.#failure) throw this.#failure.error;
        if (this.#ended) return;
        await this.#news.promise;
      }
      yield this.#pieces[next]!;
    }
  }

  #add(piece: Uint8Array<ArrayBuffer>): void {
    this.#pieces.push(piece);
    this.#tell();
  }

  #tell(): void {
    const told = this.#news;
    this.#news = Promise.withResolvers();
    told.resolve();
  }
}
