import type { PhonemeTiming } from "../contract";

/** Silence that stays around the words; the voice itself puts about 200 ms on both sides. */
const keptLeadMs = 40;
const keptTailMs = 90;
const headerBytes = 44;
/** The English voices are louder than the Japanese one by 5 to 6 dB; the talk must not jump between the two. */
const loudness = 0.55;

export type MonoSound = { samples: Int16Array; sampleRate: number };

/** Reads the one form of WAV that the voice writes: 16-bit, mono, PCM. Throws on anything else. */
export function monoSoundOf(wav: Uint8Array): MonoSound {
  const view = new DataView(wav.buffer, wav.byteOffset, wav.byteLength);
  const tag = (at: number) => String.fromCharCode(...wav.subarray(at, at + 4));
  if (wav.length < headerBytes || tag(0) !== "RIFF" || tag(8) !== "WAVE") throw new Error("Not a WAV file");
  let sampleRate = 0;
  for (let at = 12; at + 8 <= wav.length;) {
    const size = view.getUint32(at + 4, true);
    const body = at + 8;
    if (tag(at) === "fmt ") {
      if (
        view.getUint16(body, true) !== 1 ||
        view.getUint16(body + 2, true) !== 1 ||
        view.getUint16(body + 14, true) !== 16
      ) {
        throw new Error("Only 16-bit mono PCM is expected");
      }
      sampleRate = view.getUint32(body + 4, true);
    }
    if (tag(at) === "data") {
      if (sampleRate === 0) throw new Error("A WAV file without a format");
      const bytes = Math.min(size, wav.length - body) & ~1;
      return { samples: new Int16Array(wav.slice(body, body + bytes).buffer), sampleRate };
    }
    at = body + size + (size & 1);
  }
  throw new Error("A WAV file without data");
}

/** `trailer` are whole RIFF chunks that stand behind the samples. */
export function wavOf({ samples, sampleRate }: MonoSound, trailer: Uint8Array = new Uint8Array(0)): Uint8Array {
  const bytes = new Uint8Array(headerBytes + samples.length * 2 + trailer.length);
  bytes.set(wavHeader(sampleRate, { dataBytes: samples.length * 2, trailerBytes: trailer.length }));
  bytes.set(pcmBytes(samples), headerBytes);
  bytes.set(trailer, headerBytes + samples.length * 2);
  return bytes;
}

/** Of a sound whose length nobody knows yet both sizes are the largest there are, as recorders write to a pipe. */
const unknownSize = 0xffffffff;

export function wavHeader(
  sampleRate: number,
  length: { dataBytes: number; trailerBytes: number } | null,
): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(headerBytes);
  const view = new DataView(bytes.buffer);
  const tag = (at: number, text: string) =>
    bytes.set(
      [...text].map((character) => character.charCodeAt(0)),
      at,
    );
  tag(0, "RIFF");
  view.setUint32(4, length ? headerBytes - 8 + length.dataBytes + length.trailerBytes : unknownSize, true);
  tag(8, "WAVE");
  tag(12, "fmt ");
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true);
  view.setUint16(22, 1, true);
  view.setUint32(24, sampleRate, true);
  view.setUint32(28, sampleRate * 2, true);
  view.setUint16(32, 2, true);
  view.setUint16(34, 16, true);
  tag(36, "data");
  view.setUint32(40, length?.dataBytes ?? unknownSize, true);
  return bytes;
}

export function pcmBytes(samples: Int16Array): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(samples.length * 2);
  const view = new DataView(bytes.buffer);
  for (let index = 0; index < samples.length; index += 1) view.setInt16(index * 2, samples[index]!, true);
  return bytes;
}

/** The voice prints `phone:endSeconds` separated by spaces. */
export function timingsOf(printed: string): PhonemeTiming[] {
  const timings: PhonemeTiming[] = [];
  for (const [, phoneme, seconds] of printed.matchAll(/([a-z]+):(\d+(?:\.\d+)?)/g)) {
    timings.push({ phoneme: phoneme!, endMs: Math.round(Number(seconds) * 1000) });
  }
  return timings;
}

/**
 * Takes the long silence off both ends, so that segments follow each other at the pace of speech, and moves the pitch
 * by playing the samples faster. Null when no phone sounds.
 */
export function trimmedClip(
  sound: MonoSound,
  phonemes: readonly PhonemeTiming[],
  pitchFactor: number,
): { sound: MonoSound; phonemes: PhonemeTiming[]; durationMs: number } | null {
  const first = phonemes.findIndex(({ phoneme }) => phoneme !== "pau");
  if (first < 0) return null;
  const last = phonemes.findLastIndex(({ phoneme }) => phoneme !== "pau");
  const soundMs = (sound.samples.length / sound.sampleRate) * 1000;
  const fromMs = Math.max(0, (phonemes[first - 1]?.endMs ?? 0) - keptLeadMs);
  const toMs = Math.min(soundMs, phonemes[last]!.endMs + keptTailMs);
  const at = (ms: number) => Math.round((ms / 1000) * sound.sampleRate);
  const samples = sound.samples.slice(at(fromMs), at(toMs)).map((sample) => Math.round(sample * loudness));
  const sampleRate = Math.round(sound.sampleRate * pitchFactor);
  const durationMs = Math.round((samples.length / sampleRate) * 1000);
  const kept = phonemes
    .filter(({ endMs }) => endMs > fromMs)
    .map(({ phoneme, endMs }) => ({
      phoneme,
      endMs: Math.min(durationMs, Math.round((endMs - fromMs) / pitchFactor)),
    }))
    .filter(({ endMs }, index, all) => index === 0 || endMs > all[index - 1]!.endMs);
  return { sound: { samples, sampleRate }, phonemes: kept, durationMs };
}
