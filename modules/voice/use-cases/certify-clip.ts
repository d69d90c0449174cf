import type { PhonemeTiming, WordTiming } from "../contract";
import { wavOf, type MonoSound } from "../domain/rendered-clip";
import type { SpeechClip } from "../ports/speech-clip-store";
import type { ProvenanceFacts, SpeechProvenance } from "../ports/speech-provenance";

type Timings = { phonemes: PhonemeTiming[]; words: WordTiming[] };

/** Makes a clip of marked samples: signed, logged, with the manifest in it. */
export function certifyClip(
  provenance: SpeechProvenance,
  { samples, sampleRate }: MonoSound,
  facts: ProvenanceFacts,
  { phonemes, words }: Timings,
): SpeechClip {
  const { trailer } = provenance.certifySound(samples, sampleRate, facts);
  return {
    bytes: wavOf({ samples, sampleRate }, trailer),
    mimeType: "audio/wav",
    durationMs: Math.round((samples.length / sampleRate) * 1000),
    phonemes,
    words,
    consentId: facts.consentId,
  };
}

/** Puts the watermark into a whole sound; as long as before. */
export function markWhole(provenance: SpeechProvenance, { samples, sampleRate }: MonoSound): MonoSound {
  const marker = provenance.openMarker(sampleRate);
  return { samples: joined([marker.push(samples), marker.end()]), sampleRate };
}

export function joined(portions: readonly Int16Array[]): Int16Array {
  const whole = new Int16Array(portions.reduce((length, portion) => length + portion.length, 0));
  let at = 0;
  for (const portion of portions) {
    whole.set(portion, at);
    at += portion.length;
  }
  return whole;
}
