import { z } from "zod";
import { japanesePhones, type JapaneseScore } from "./hts/score";

export type { AccentPhrase, BreathGroup, JapaneseScore } from "./hts/score";

/** `mei` is voiced in the listener's browser (Japanese); `slt` (woman) and `rms` (man) on the server (English). */
export const voiceIds = ["mei", "slt", "rms"] as const;
export const voiceIdSchema = z.enum(voiceIds);
export type VoiceId = z.infer<typeof voiceIdSchema>;

export const speechLanguages = ["ja", "en"] as const;
export const speechLanguageSchema = z.enum(speechLanguages);
export type SpeechLanguage = z.infer<typeof speechLanguageSchema>;

export const speechEmotions = ["neutral", "happy", "angry", "sad", "relaxed", "surprised", "shy"] as const;
export const speechEmotionSchema = z.enum(speechEmotions);
export type SpeechEmotion = z.infer<typeof speechEmotionSchema>;

/** Longest text of one synthesis, in graphemes; a reply is spoken sentence by sentence. */
export const longestSpokenText = 500;
/** Half-tones by which a voice may be moved, either way. */
export const widestPitchShift = 12;
export const speedRange = { min: 0.5, max: 2 } as const;

/** Weights of the five vowel shapes of a VRM face, each 0 … 1. */
export type MouthWeights = { aa: number; ih: number; ou: number; ee: number; oh: number };

/** A phone and its end, in milliseconds from the start of its speech. */
export const phonemeTimingSchema = z.object({ phoneme: z.string().min(1).max(12), endMs: z.number().nonnegative() });
export type PhonemeTiming = z.infer<typeof phonemeTimingSchema>;

const accentPhraseSchema = z.object({
  morae: z
    .string()
    .min(1)
    .max(4_000)
    .refine((morae) => morae.split(/[ .]/).every((phone) => japanesePhones.has(phone)), "knows only Japanese phones"),
  nucleus: z.int().nonnegative(),
  question: z.literal(true).optional(),
});

export const japaneseScoreSchema: z.ZodType<JapaneseScore> = z.object({
  breathGroups: z.array(z.array(accentPhraseSchema).min(1)).min(1).max(200),
});

const manner = {
  emotion: speechEmotionSchema,
  /** 0 speaks like `neutral`, 1 is the whole emotion. */
  intensity: z.number().min(0).max(1),
};

/** What to say, small; the listener's browser voices it. */
export const scoreSpeechSchema = z.object({
  form: z.literal("score"),
  voice: z.literal("mei"),
  language: z.literal("ja"),
  score: japaneseScoreSchema,
  ...manner,
  /** 1 is the voice's own pace, 2 twice as fast. */
  speed: z.number().min(speedRange.min).max(speedRange.max),
  halfTones: z.number().min(-widestPitchShift).max(widestPitchShift),
});
export type ScoreSpeech = z.infer<typeof scoreSpeechSchema>;

/** Sound that lies on the server, with the phones in it. */
export const audioSpeechSchema = z.object({
  form: z.literal("audio"),
  voice: z.enum(["slt", "rms"]),
  language: z.literal("en"),
  /** Path on this server: `/api/speech/<sha256>.wav`. */
  url: z.string().regex(/^\/api\/speech\/[0-9a-f]{64}\.wav$/),
  mimeType: z.string(),
  durationMs: z.number().nonnegative(),
  phonemes: z.array(phonemeTimingSchema).max(20_000),
  ...manner,
});
export type AudioSpeech = z.infer<typeof audioSpeechSchema>;

export const speechSchema = z.discriminatedUnion("form", [scoreSpeechSchema, audioSpeechSchema]);
export type Speech = z.infer<typeof speechSchema>;

/** The name a clip has in its address; everything else is refused. */
export const clipFileNameSchema = z.string().regex(/^[0-9a-f]{64}\.wav$/);

export const voiceErrorCodes = {
  textTooLong: "voice.text-too-long",
  synthesisFailed: "voice.synthesis-failed",
  synthesisCancelled: "voice.synthesis-cancelled",
  clipNotFound: "voice.clip-not-found",
} as const;

/** The credit that the licence of the Japanese voice wants to be seen. */
export const voiceCredits = [
  {
    voiceId: "mei",
    credit:
      'HTS Voice "Mei" © 2009-2013 Nagoya Institute of Technology, Department of Computer Science (MMDAgent project)',
    licence: "CC BY 3.0",
    url: "https://creativecommons.org/licenses/by/3.0/",
  },
  {
    voiceId: "slt",
    credit: "Flite and its voices © 1999-2017 Language Technologies Institute, Carnegie Mellon University",
    licence: "BSD-like",
    url: "https://github.com/festvox/flite",
  },
] as const;
