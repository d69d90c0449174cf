/** Bytes; nobody speaks that long: a chunk of sound is told so when its length was not known as its header was written. */
const longestKnown = 0x7f00_0000;
const integerSamples = 1;
const extensible = 0xfffe;
const bytesPerSample = 2;
/** Of `fmt ` chunks; more would not be a header. */
const longestFormat = 1024;

/** `foreign`: not a WAV of 16-bit samples in one or two channels; whoever wants it must read it otherwise. */
export type WavState = "header" | "sound" | "over" | "foreign";

/**
 * Reads RIFF/WAVE as it comes, in any splitting: mono or stereo (mixed to mono) 16-bit samples, also with an unknown
 * length, with chunks before and behind the sound. Source: Microsoft, "Multiple Channel Audio Data and WAVE Files".
 */
export class WavStream {
  state: WavState = "header";
  /** Hz; 0 before the header is read. */
  sampleRate = 0;
  #channels = 0;
  /** Bytes that are not understood yet: less than a chunk's header, a format, or a sample. */
  #rest = new Uint8Array(0);
  #isOpened = false;
  /** Told by the outermost chunk. */
  #wholeLength = 0;
  #readBytes = 0;
  /** Of a chunk that is passed over. */
  #skip = 0;
  /** Of the sound that is still to come. */
  #left = Infinity;

  /** The sound ended before its announced length. */
  get isBrokenOff(): boolean {
    return this.state === "sound" && this.#left !== Infinity;
  }

  /** The samples in these bytes, -1 … 1; none before the sound begins. */
  push(bytes: Uint8Array): Float32Array<ArrayBuffer> {
    if (this.state === "over" || this.state === "foreign") return new Float32Array(0);
    let at = 0;
    const all = joinedBytes(this.#rest, bytes);
    while (this.state === "header") {
      const next = this.#readHeader(all.subarray(at));
      if (next === null) break;
      at += next;
      this.#readBytes += next;
    }
    if (this.state !== "sound") {
      this.#rest = all.slice(at);
      return new Float32Array(0);
    }
    const frame = bytesPerSample * this.#channels;
    const sounding = Math.min(all.length - at, this.#left);
    const frames = Math.floor(sounding / frame);
    const samples = mono(all.subarray(at, at + frames * frame), frames, this.#channels);
    this.#left -= frames * frame;
    this.#rest = all.slice(at + frames * frame);
    if (this.#left < frame) this.state = "over";
    return samples;
  }

  /** Bytes that were read, or null when there are too few. */
  #readHeader(bytes: Uint8Array): number | null {
    if (this.#skip > 0) {
      const skipped = Math.min(this.#skip, bytes.length);
      this.#skip -= skipped;
      return skipped > 0 ? skipped : null;
    }
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    if (!this.#isOpened) {
      const known = Math.min(bytes.length, 4);
      if (!"RIFF".startsWith(text(bytes, 0, known))) return this.#refuse();
      if (bytes.length < 12) return null;
      if (text(bytes, 8, 4) !== "WAVE") return this.#refuse();
      this.#isOpened = true;
      this.#wholeLength = view.getUint32(4, true);
      return 12;
    }
    if (bytes.length < 8) return null;
    const name = text(bytes, 0, 4);
    const length = view.getUint32(4, true);
    if (name === "fmt ") return this.#readFormat(view, length);
    if (name === "data") {
      if (this.#channels === 0) return this.#refuse();
      // Nothing: written before the sound was there, unless more chunks are announced behind it.
      const isEmpty = length === 0 && this.#wholeLength < longestKnown && this.#wholeLength > this.#readBytes;
      this.#left = isEmpty || (length > 0 && length < longestKnown) ? length : Infinity;
      this.state = "sound";
      return 8;
    }
    // Chunks begin at even places.
    this.#skip = length + (length % 2);
    return 8;
  }

  #readFormat(view: DataView, length: number): number | null {
    if (length < 16 || length > longestFormat) return this.#refuse();
    if (view.byteLength < 8 + length) return null;
    const kind = view.getUint16(8, true);
    const channels = view.getUint16(10, true);
    const rate = view.getUint32(12, true);
    const bits = view.getUint16(22, true);
    // The extensible form names the kind of its samples in the first bytes of a longer identity.
    const told = kind === extensible && length >= 40 ? view.getUint16(8 + 24, true) : kind;
    if (told !== integerSamples || bits !== 8 * bytesPerSample || channels < 1 || channels > 2) return this.#refuse();
    if (rate < 3_000 || rate > 384_000) return this.#refuse();
    this.#channels = channels;
    this.sampleRate = rate;
    this.#skip = length % 2;
    return 8 + length;
  }

  #refuse(): null {
    this.state = "foreign";
    return null;
  }
}

function mono(bytes: Uint8Array, frames: number, channels: number): Float32Array<ArrayBuffer> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const samples = new Float32Array(frames);
  for (let frame = 0; frame < frames; frame += 1) {
    let sum = 0;
    for (let channel = 0; channel < channels; channel += 1)
      sum += view.getInt16((frame * channels + channel) * bytesPerSample, true);
    samples[frame] = sum / (channels * 32_768);
  }
  return samples;
}

function joinedBytes(first: Uint8Array, second: Uint8Array): Uint8Array {
  if (first.length === 0) return second;
  const joined = new Uint8Array(first.length + second.length);
  joined.set(first);
  joined.set(second, first.length);
  return joined;
}

function text(bytes: Uint8Array, from: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(from, from + length));
}
