import { z } from "zod";
import { phonemeTimingSchema, wordTimingSchema } from "../contract";
import type { SpeechClip } from "../ports/speech-clip-store";

/** What is kept of a clip beside its sound. */
export const clipDescriptionSchema = z.object({
  mimeType: z.string(),
  durationMs: z.number(),
  phonemes: z.array(phonemeTimingSchema),
  words: z.array(wordTimingSchema).default([]),
  consentId: z.string().nullable().default(null),
});

const lengthBytes = 4;

/** One value: the length of the description, the description as JSON, the sound. */
export function packedClip({ bytes, ...description }: SpeechClip): Uint8Array {
  const told = new TextEncoder().encode(JSON.stringify(description));
  const packed = new Uint8Array(lengthBytes + told.length + bytes.length);
  new DataView(packed.buffer).setUint32(0, told.length);
  packed.set(told, lengthBytes);
  packed.set(bytes, lengthBytes + told.length);
  return packed;
}

/** Throws on anything that `packedClip` has not written. */
export function unpackedClip(packed: Uint8Array): SpeechClip {
  const told = new DataView(packed.buffer, packed.byteOffset, packed.byteLength).getUint32(0);
  const description = new TextDecoder().decode(packed.subarray(lengthBytes, lengthBytes + told));
  return { bytes: packed.slice(lengthBytes + told), ...clipDescriptionSchema.parse(JSON.parse(description)) };
}
