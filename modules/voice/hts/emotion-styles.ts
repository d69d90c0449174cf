import type { StyleWeights } from "./style-weights";
import { styleNames } from "./voice";

export const voiceEmotions = ["neutral", "happy", "angry", "sad", "relaxed", "shy", "surprised"] as const;
export type VoiceEmotion = (typeof voiceEmotions)[number];

/** How an emotion sounds: the mixture of styles, and how fast and how high. */
export type EmotionStyle = {
  readonly styles: StyleWeights;
  /** Mixed apart: the pure angry, sad and bashful styles last 1.7 times as long as normal speech. */
  readonly durationStyles: StyleWeights;
  readonly speed: number;
  readonly halfTones: number;
};

const neutral: EmotionStyle = { styles: { normal: 1 }, durationStyles: { normal: 1 }, speed: 1, halfTones: 0 };

/** At full intensity. Chosen so that every phone stays intelligible; the pure styles are less so. */
const fullEmotions: Readonly<Record<VoiceEmotion, EmotionStyle>> = {
  neutral,
  happy: {
    ...neutral,
    styles: { happy: 0.6, normal: 0.4 },
    durationStyles: { happy: 0.6, normal: 0.4 },
  },
  angry: {
    ...neutral,
    styles: { angry: 0.8, normal: 0.2 },
    durationStyles: { normal: 0.9, angry: 0.1 },
  },
  sad: {
    ...neutral,
    styles: { sad: 0.8, normal: 0.2 },
    durationStyles: { normal: 0.6, sad: 0.4 },
  },
  relaxed: {
    ...neutral,
    styles: { normal: 0.6, bashful: 0.4 },
    durationStyles: { normal: 0.85, bashful: 0.15 },
  },
  shy: {
    ...neutral,
    styles: { bashful: 0.8, normal: 0.2 },
    durationStyles: { normal: 0.6, bashful: 0.4 },
  },
  surprised: {
    styles: { normal: 0.7, happy: 0.3 },
    durationStyles: { normal: 1 },
    speed: 1.05,
    halfTones: 1,
  },
};

/** The emotion at an intensity from 0 (neutral) to 1 (full); values outside are brought inside. */
export function emotionStyle(emotion: VoiceEmotion, intensity: number): EmotionStyle {
  const full = fullEmotions[emotion];
  const share = Math.min(1, Math.max(0, Number.isNaN(intensity) ? 1 : intensity));
  return {
    styles: between(neutral.styles, full.styles, share),
    durationStyles: between(neutral.durationStyles, full.durationStyles, share),
    speed: 1 + (full.speed - 1) * share,
    halfTones: full.halfTones * share,
  };
}

function between(from: StyleWeights, to: StyleWeights, share: number): StyleWeights {
  return Object.fromEntries(
    styleNames.flatMap((style) => {
      const weight = (1 - share) * (from[style] ?? 0) + share * (to[style] ?? 0);
      return weight > 0 ? [[style, weight]] : [];
    }),
  );
}
