import { createHash } from "node:crypto";
import type { TranscriptionResult } from "../contract";
import type { Transcriber } from "../ports/transcriber";

/**
 * Knows the words of certain recordings and hears nothing in all others: what stands in for a vendor where the same
 * recording must always give the same words.
 */
export function memoryTranscriber(known: readonly { wav: Uint8Array; result: TranscriptionResult }[]): Transcriber {
  const words = new Map(known.map(({ wav, result }) => [fingerprintOf(wav), result]));
  return {
    id: "memory",
    async transcribe({ wav, signal }) {
      signal.throwIfAborted();
      return words.get(fingerprintOf(wav)) ?? { text: "", language: null };
    },
  };
}

function fingerprintOf(wav: Uint8Array): string {
  return createHash("sha256").update(wav).digest("hex");
}
