import type { AudioSpeech, ScoreSpeech } from "./contract";

/** A score of one word, 「はい」. */
export function scoreSpeech(more: Partial<ScoreSpeech> = {}): ScoreSpeech {
  return {
    form: "score",
    voice: "mei",
    language: "ja",
    score: { breathGroups: [[{ morae: "h.a i", nucleus: 1 }]] },
    emotion: "neutral",
    intensity: 0.7,
    speed: 1,
    halfTones: 0,
    ...more,
  };
}

/** "Hi": 400 ms that lie under a made-up address. */
export function audioSpeech(more: Partial<AudioSpeech> = {}): AudioSpeech {
  return {
    form: "audio",
    vendor: "embedded",
    voice: "slt",
    language: "en",
    url: `/api/speech/${"a".repeat(64)}.wav`,
    mimeType: "audio/wav",
    durationMs: 400,
    phonemes: [
      { phoneme: "pau", endMs: 40 },
      { phoneme: "hh", endMs: 120 },
      { phoneme: "ay", endMs: 320 },
      { phoneme: "pau", endMs: 400 },
    ],
    words: [],
    emotion: "neutral",
    intensity: 0.7,
    ...more,
  };
}
