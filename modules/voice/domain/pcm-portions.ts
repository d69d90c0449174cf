/** What a stream of sound turned out to be. The bytes before it are a text, another format, or a broken header. */
export class UnreadableSound extends Error {
  constructor(reason: string) {
    super(reason);
    this.name = "UnreadableSound";
  }
}

/** Bytes of a sound as they come, in; mono 16-bit samples, out. However the bytes are split, the samples are the same. */
export type PcmPortions = {
  /** Hertz; null until the header has been read. */
  readonly sampleRate: number | null;
  /** Throws `UnreadableSound`. The result may be empty. */
  push(bytes: Uint8Array): Int16Array;
  /** To be called once behind the last byte. Throws `UnreadableSound` when no sound had begun. Half a sample is dropped. */
  end(): Int16Array;
};

type Format = { sampleRate: number; channels: number; bits: number; float: boolean };

const nothing = new Int16Array(0);
const riffHeaderBytes = 12;
const chunkHeaderBytes = 8;
/** The longest form there is (`WAVE_FORMAT_EXTENSIBLE`) has 40. */
const longestFormatBytes = 256;
const sampleRates = { min: 4_000, max: 192_000 };
const mostChannels = 8;
const pcm = 1;
const ieeeFloat = 3;
const extensible = 0xfffe;
/** Who cannot know the length when the header is sent writes this, or the greatest number there is. */
const unknownLength = 0;
/** Formats that would be deafening noise if they were taken for samples. */
const otherFormats = ["ID3", "OggS", "fLaC", "<htm", "<!do", "<!DO", "<HTM", "FORM", "\x1aE\xdf\xa3"];

/**
 * WAV of 8, 16, 24, 32 bit or float with any number of channels, also with a length that is not known yet; its channels
 * are averaged. Bytes that are no WAV are read as mono 16-bit little-endian samples of `rawSampleRate`, and refused where
 * that is null. RIFF: Microsoft, Multimedia Programming Interface and Data Specifications 1.0 (1991).
 */
export function openPcmPortions(rawSampleRate: number | null): PcmPortions {
  let format: Format | null = null;
  let soundBegan = false;
  /** Bytes of the sound that are still to come; what stands behind them is no sound. */
  let soundBytesLeft = Infinity;
  let skippedBytesLeft = 0;
  let riffRead = false;
  let waiting: Uint8Array = new Uint8Array(0);

  const take = (count: number) => {
    const taken = waiting.subarray(0, count);
    waiting = waiting.subarray(count);
    return taken;
  };

  function beginRaw(): void {
    if (rawSampleRate === null) throw new UnreadableSound("neither a WAV file nor anything else that can be read");
    if (otherFormats.some((tag) => startsWith(waiting, tag))) {
      throw new UnreadableSound("another format than the one that was asked for");
    }
    format = { sampleRate: rawSampleRate, channels: 1, bits: 16, float: false };
    soundBegan = true;
  }

  /** False when more bytes are needed. */
  function readHeader(): boolean {
    if (!riffRead) {
      if (waiting.length < riffHeaderBytes) return false;
      if (!isWav(waiting)) {
        beginRaw();
        return true;
      }
      take(riffHeaderBytes);
      riffRead = true;
    }
    for (;;) {
      const skipped = Math.min(skippedBytesLeft, waiting.length);
      take(skipped);
      skippedBytesLeft -= skipped;
      if (skippedBytesLeft > 0 || waiting.length < chunkHeaderBytes) return false;
      const size = viewOf(waiting).getUint32(4, true);
      if (startsWith(waiting, "data")) {
        if (format === null) throw new UnreadableSound("a WAV file that tells no format");
        take(chunkHeaderBytes);
        soundBytesLeft = size === unknownLength ? Infinity : size;
        soundBegan = true;
        return true;
      }
      if (startsWith(waiting, "fmt ")) {
        if (size < 16 || size > longestFormatBytes) throw new UnreadableSound("a WAV file with a broken format");
        if (waiting.length < chunkHeaderBytes + size) return false;
        take(chunkHeaderBytes);
        format = formatOf(viewOf(take(size)));
        skippedBytesLeft = size & 1;
      } else {
        take(chunkHeaderBytes);
        skippedBytesLeft = size + (size & 1);
      }
    }
  }

  function readSamples(): Int16Array {
    const { channels, bits, float } = format!;
    const frameBytes = (channels * bits) / 8;
    const available = Math.min(waiting.length, soundBytesLeft);
    const frames = Math.floor(available / frameBytes);
    const bytes = take(frames * frameBytes);
    soundBytesLeft -= bytes.length;
    if (soundBytesLeft < frameBytes) waiting = waiting.subarray(waiting.length);
    return frames === 0 ? nothing : monoSamplesOf(bytes, channels, bits, float);
  }

  return {
    get sampleRate() {
      return soundBegan ? format!.sampleRate : null;
    },
    push(given) {
      // `slice` of a Node buffer would be a window into it instead of a copy.
      const bytes = new Uint8Array(given.buffer, given.byteOffset, given.byteLength);
      waiting = waiting.length === 0 ? bytes : joined(waiting, bytes);
      if (!soundBegan && !readHeader()) {
        waiting = waiting.slice();
        return nothing;
      }
      const samples = readSamples();
      // The sender may use its buffer again.
      waiting = waiting.slice();
      return samples;
    },
    end() {
      if (soundBegan) return nothing;
      if (waiting.length === 0 && !riffRead) throw new UnreadableSound("nothing at all");
      if (riffRead || startsWith(waiting, "RIFF")) throw new UnreadableSound("a WAV file that ends too early");
      beginRaw();
      return readSamples();
    },
  };
}

function formatOf(view: DataView): Format {
  let kind = view.getUint16(0, true);
  // The real kind is the begin of the identifier at the end of the long form.
  if (kind === extensible && view.byteLength >= 26) kind = view.getUint16(24, true);
  const format = {
    channels: view.getUint16(2, true),
    sampleRate: view.getUint32(4, true),
    bits: view.getUint16(14, true),
    float: kind === ieeeFloat,
  };
  const bitsAreKnown = format.float ? [32, 64].includes(format.bits) : [8, 16, 24, 32].includes(format.bits);
  if (
    (kind !== pcm && kind !== ieeeFloat) ||
    !bitsAreKnown ||
    format.channels < 1 ||
    format.channels > mostChannels ||
    format.sampleRate < sampleRates.min ||
    format.sampleRate > sampleRates.max
  ) {
    throw new UnreadableSound("a WAV file of a kind that cannot be read");
  }
  return format;
}

function monoSamplesOf(bytes: Uint8Array, channels: number, bits: number, float: boolean): Int16Array {
  // Every machine that runs Node has the byte order of the file.
  if (bits === 16 && channels === 1) return new Int16Array(bytes.slice().buffer);
  const view = viewOf(bytes);
  const width = bits / 8;
  const read = readerOf(view, bits, float);
  const samples = new Int16Array(bytes.length / (width * channels));
  for (let frame = 0, at = 0; frame < samples.length; frame += 1) {
    let sum = 0;
    for (let channel = 0; channel < channels; channel += 1, at += width) sum += read(at);
    samples[frame] = Math.max(-32_768, Math.min(32_767, Math.round(sum / channels)));
  }
  return samples;
}

/** The sample at a byte, in units of a 16-bit one. Eight bits are unsigned in WAV, all others signed. */
function readerOf(view: DataView, bits: number, float: boolean): (at: number) => number {
  // A value that is no number would otherwise become silence in one place and a crash in another.
  if (float && bits === 64) return (at) => (view.getFloat64(at, true) || 0) * 32_768;
  if (float) return (at) => (view.getFloat32(at, true) || 0) * 32_768;
  if (bits === 8) return (at) => (view.getUint8(at) - 128) * 256;
  if (bits === 16) return (at) => view.getInt16(at, true);
  if (bits === 24) return (at) => view.getInt16(at + 1, true) + view.getUint8(at) / 256;
  return (at) => view.getInt32(at, true) / 65_536;
}

function isWav(bytes: Uint8Array): boolean {
  return (startsWith(bytes, "RIFF") || startsWith(bytes, "RF64")) && startsWith(bytes.subarray(8), "WAVE");
}

function startsWith(bytes: Uint8Array, tag: string): boolean {
  return bytes.length >= tag.length && [...tag].every((letter, index) => bytes[index] === letter.charCodeAt(0));
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  const all = new Uint8Array(first.length + second.length);
  all.set(first);
  all.set(second, first.length);
  return all;
}
