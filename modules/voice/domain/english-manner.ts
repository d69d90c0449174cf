import type { SpeechEmotion } from "../contract";

/** How the English voices, which have one style, show an emotion: pace and pitch at full intensity. */
const manners: Record<SpeechEmotion, { speed: number; halfTones: number }> = {
  neutral: { speed: 1, halfTones: 0 },
  happy: { speed: 1.06, halfTones: 0.8 },
  angry: { speed: 1.08, halfTones: -0.6 },
  sad: { speed: 0.88, halfTones: -0.8 },
  relaxed: { speed: 0.94, halfTones: -0.2 },
  surprised: { speed: 1.05, halfTones: 1.2 },
  shy: { speed: 0.94, halfTones: 0.4 },
};

export function englishManner(emotion: SpeechEmotion, intensity: number): { speed: number; halfTones: number } {
  const full = manners[emotion];
  return { speed: 1 + (full.speed - 1) * intensity, halfTones: full.halfTones * intensity };
}
