import type { EchoVerdict } from "./echo-guard";

/** Of a doubtful frame at most this is believed: it neither begins a turn nor ends one. */
const doubtfulVoice = 0.45;

/** Of a frame that is likely a person's: a voice, but not for sure. */
const likelyVoice = 0.85;

/** How likely a frame holds a person's voice that is not the character's own. */
export function guardedVoice(voice: number, verdict: EchoVerdict): number {
  if (verdict === "echo") return 0;
  if (verdict === "doubtful") return Math.min(voice, doubtfulVoice);
  return verdict === "likely" ? Math.min(voice, likelyVoice) : voice;
}
