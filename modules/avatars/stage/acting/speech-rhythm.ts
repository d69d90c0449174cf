import { clamp01 } from "../easing";

/** What the body hears of its own voice: where a stretch of speech begins and where a sentence ends. */
export type SpeechRhythm = {
  /** `loudness` 0..1 of the voice now. */
  advance(deltaSeconds: number, loudness: number): { began: boolean; sentenceEnded: boolean };
  /** Said by those who know the text: the sentence is over, whatever the voice does. */
  endSentence(): void;
};

/** Softer than this is silence. */
const soundFloor = 0.06;
/** Pauses inside a sentence are shorter, between sentences longer (seconds). */
const sentencePause = 0.42;
/** A shorter sound is a word of assent and no sentence. */
const shortestSentence = 0.7;

export function createSpeechRhythm(): SpeechRhythm {
  let level = 0;
  let sounded = 0;
  let silent = Infinity;
  let told = false;

  return {
    advance(delta, loudness) {
      level += (clamp01(loudness) - level) * clamp01(delta / 0.03);
      const sounding = level > soundFloor;
      const began = sounding && silent >= sentencePause;
      if (began) sounded = 0;
      if (sounding) {
        sounded += delta;
        silent = 0;
      }
      const silentBefore = silent;
      if (!sounding) silent += delta;
      const paused = silentBefore < sentencePause && silent >= sentencePause && sounded >= shortestSentence;
      const sentenceEnded = told || paused;
      // Told and heard are the same end.
      if (sentenceEnded) sounded = 0;
      told = false;
      return { began, sentenceEnded };
    },
    endSentence() {
      told = true;
    },
  };
}
