import { z } from "zod";
import { japanesePhones, type JapaneseScore } from "./hts/score";

export * from "./provenance/contract";
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

/** Which voice of which vendor, and how it speaks. A vendor that is not set up here is passed over. */
export const voiceChoiceSchema = z.object({
  /** `embedded`, or the id of an adapter: `voicevox`, `elevenlabs` … */
  vendor: z.string().regex(/^[a-z0-9-]{1,40}$/),
  /** The vendor's own id of the voice: `mei`, `3`, `21m00Tcm4TlvDq8ikWAM`. Empty: the vendor's default. */
  voice: z.string().max(200),
  /** The vendor's own name of a style (for VOICEVOX the id of a speaker's style) for an emotion, where it has styles. */
  styles: z.partialRecord(speechEmotionSchema, z.string().min(1).max(200)).optional(),
  /** 1 is the voice's own pace. */
  speed: z.number().min(speedRange.min).max(speedRange.max).default(1),
  /** Against the voice's own pitch. */
  halfTones: z.number().min(-widestPitchShift).max(widestPitchShift).default(0),
  /** Shown wherever this voice is heard, where its licence asks for it: `VOICEVOX:ずんだもん`. */
  credit: z.string().min(1).max(300).optional(),
  /** Of a voice made from a person's recordings: the consent it is spoken under. Without a valid one it is silent. */
  consentId: z.uuid().optional(),
  /** Made from a person's recordings: then a character with it can be published only under a consent. */
  cloned: z.boolean().optional(),
});
export type VoiceChoice = z.infer<typeof voiceChoiceSchema>;

/** How a written word is said, where the reader would say it otherwise: names above all. */
export const readingSchema = z.object({ written: z.string().min(1).max(60), spoken: z.string().min(1).max(120) });
export type Reading = z.infer<typeof readingSchema>;

/** How a character sounds. Where none of the voices can be had, the embedded voice of the language speaks. */
export const voiceProfileSchema = z.object({
  /** In which she speaks; the text may be in another. */
  language: speechLanguageSchema,
  primary: voiceChoiceSchema,
  /** Tried in this order when the primary voice fails or is not set up here. */
  fallbacks: z.array(voiceChoiceSchema).max(12).default([]),
  readings: z.array(readingSchema).max(500).default([]),
});
export type VoiceProfile = z.infer<typeof voiceProfileSchema>;

/** A word of the text and when it sounds. */
export const wordTimingSchema = z.object({
  /** In the segment's text as shown, in UTF-16 units: the word is `text.slice(from, to)`. */
  from: z.int().nonnegative(),
  to: z.int().nonnegative(),
  startMs: z.number().nonnegative(),
  endMs: z.number().nonnegative(),
});
export type WordTiming = z.infer<typeof wordTimingSchema>;

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

/** Sound that lies on the server, or is just coming there, with the phones in it. */
export const audioSpeechSchema = z.object({
  form: z.literal("audio"),
  vendor: z.string().min(1).max(40),
  voice: z.string().max(200),
  language: speechLanguageSchema,
  /** Path on this server, a mono 16-bit WAV: `/api/speech/<64 hex>.wav`. */
  url: z.string().regex(/^\/api\/speech\/[0-9a-f]{64}\.wav$/),
  mimeType: z.string(),
  /** Null while it is being made: the sound is then read from the address as it comes, and has no timings. */
  durationMs: z.number().nonnegative().nullable(),
  /** Japanese phones or ARPAbet, as `language` says; none when the vendor tells none, then the mouth follows the ear. */
  phonemes: z.array(phonemeTimingSchema).max(20_000),
  /** None when the vendor tells none: then they are estimated. */
  words: z.array(wordTimingSchema).max(2_000).default([]),
  credit: z.string().max(300).optional(),
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
  consentMissing: "voice.consent-missing",
  transcriptionFailed: "voice.transcription-failed",
  transcriptionNotSetUp: "voice.transcription-not-set-up",
  recordingInvalid: "voice.recording-invalid",
  clipNotFound: "voice.clip-not-found",
} as const;

/** Which ways of listening this server offers; the browser's own recogniser is the browser's to offer. */
export const transcriptionResultSchema = z.object({
  /** Empty when nothing was said. */
  text: z.string().max(5_000),
  /** Null when the vendor tells none and the text does not show it. */
  language: z.string().max(20).nullable(),
});
export type TranscriptionResult = z.infer<typeof transcriptionResultSchema>;
/** Longest recording that is taken, in seconds. */
export const longestRecordingSeconds = 60;

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
