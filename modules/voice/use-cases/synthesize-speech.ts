import { createHash } from "node:crypto";
import { AppError } from "@modules/kernel";
import {
  longestSpokenText,
  speedRange,
  voiceErrorCodes,
  widestPitchShift,
  type AudioSpeech,
  type JapaneseScore,
  type ScoreSpeech,
  type Speech,
  type SpeechEmotion,
  type SpeechLanguage,
} from "../contract";
import { englishManner } from "../domain/english-manner";
import { normaliseSpokenTextEn } from "../domain/normalise-spoken-text-en";
import { normaliseSpokenTextJa } from "../domain/normalise-spoken-text-ja";
import { RecentValues } from "../domain/recent-values";
import type { EnglishPronunciations } from "../ports/english-pronunciations";
import type { SpeechClip, SpeechClipStore } from "../ports/speech-clip-store";
import type { EnglishSynthesizer, EnglishVoice, JapaneseScorer } from "../ports/speech-synthesizer";

export type SynthesizeSpeechRequest = {
  /** What she says, without cue tags; markup, addresses and pictures are left out of the sound. */
  text: string;
  language: SpeechLanguage;
  emotion: SpeechEmotion;
  /** 0 … 1 */
  intensity: number;
  /** A voice of the other language, or an unknown one, gives the first voice of this language. */
  voiceId: string;
  /** The character's own pace; 1 is the voice's. */
  speed?: number;
  /** The character's own pitch against the voice's. */
  halfTones?: number;
  signal?: AbortSignal;
};

export type SynthesizeSpeech = (request: SynthesizeSpeechRequest) => Promise<Speech | null>;

export type SpeechCollaborators = {
  japaneseScorer: JapaneseScorer;
  englishSynthesizer: EnglishSynthesizer;
  pronunciations: EnglishPronunciations;
  clips: SpeechClipStore;
};

const rememberedScores = 500;
const graphemes = new Intl.Segmenter("ja", { granularity: "grapheme" });

/**
 * Makes the speech of one sentence, or null when it has nothing that can be spoken. Throws `voice.text-too-long`
 * (invalid), `voice.synthesis-failed` (unavailable, retryable) and, when the signal aborts, its reason.
 */
export function synthesizeSpeechWith(collaborators: SpeechCollaborators): SynthesizeSpeech {
  const { japaneseScorer, englishSynthesizer, pronunciations, clips } = collaborators;
  // Greetings and set phrases come again and again; null is a score too.
  const scores = new RecentValues<{ score: JapaneseScore | null }>(rememberedScores);
  const underWay = new Map<string, Promise<SpeechClip | null>>();

  async function scoreOf(text: string): Promise<JapaneseScore | null> {
    const known = scores.get(text);
    if (known) return known.score;
    if (/[A-Za-z]/.test(text.normalize("NFKC"))) await pronunciations.warm();
    const spoken = normaliseSpokenTextJa(text, (word) => pronunciations.phonesOf(word));
    const score = await japaneseScorer.score(spoken).catch((error: unknown) => {
      throw new AppError({
        kind: "unavailable",
        code: voiceErrorCodes.synthesisFailed,
        message: "The Japanese voice failed. Try again.",
        cause: error,
        retryable: true,
      });
    });
    scores.set(text, { score });
    return score;
  }

  async function inJapanese(request: SynthesizeSpeechRequest): Promise<ScoreSpeech | null> {
    const score = await scoreOf(request.text);
    request.signal?.throwIfAborted();
    if (!score) return null;
    return {
      form: "score",
      voice: "mei",
      language: "ja",
      score,
      emotion: request.emotion,
      intensity: bounded(request.intensity, 0, 1),
      speed: bounded(request.speed ?? 1, speedRange.min, speedRange.max),
      halfTones: bounded(request.halfTones ?? 0, -widestPitchShift, widestPitchShift),
    };
  }

  async function inEnglish(request: SynthesizeSpeechRequest): Promise<AudioSpeech | null> {
    const text = normaliseSpokenTextEn(request.text);
    if (!/[A-Za-z0-9]/.test(text)) return null;
    const voice: EnglishVoice = request.voiceId === "rms" ? "rms" : "slt";
    const intensity = bounded(request.intensity, 0, 1);
    const manner = englishManner(request.emotion, intensity);
    const rendering = {
      text,
      voice,
      speed: rounded(bounded((request.speed ?? 1) * manner.speed, speedRange.min, speedRange.max)),
      halfTones: rounded(bounded((request.halfTones ?? 0) + manner.halfTones, -widestPitchShift, widestPitchShift)),
    };
    const key = createHash("sha256")
      .update(JSON.stringify({ ...rendering, edition: 1 }))
      .digest("hex");
    const clip = (await clips.get(key)) ?? (await rendered(key, rendering, request.signal));
    request.signal?.throwIfAborted();
    if (!clip) return null;
    const { mimeType, durationMs, phonemes } = clip;
    const url = `/api/speech/${key}.wav`;
    return {
      form: "audio",
      voice,
      language: "en",
      url,
      mimeType,
      durationMs,
      phonemes,
      emotion: request.emotion,
      intensity,
    };
  }

  /** Two who want the same sentence at once share one rendering; then none of them can stop it alone. */
  async function rendered(
    key: string,
    rendering: { text: string; voice: EnglishVoice; speed: number; halfTones: number },
    signal: AbortSignal = new AbortController().signal,
  ): Promise<SpeechClip | null> {
    const shared = underWay.get(key);
    if (shared) {
      const clip = await shared.catch(() => undefined);
      if (clip !== undefined) return clip;
    }
    const own = englishSynthesizer.synthesize({ ...rendering, signal }).then(async (clip) => {
      if (clip) await clips.put(key, clip);
      return clip;
    });
    underWay.set(key, own);
    try {
      return await own;
    } finally {
      if (underWay.get(key) === own) underWay.delete(key);
    }
  }

  return async (request) => {
    request.signal?.throwIfAborted();
    refuseTooLong(request.text);
    return spokenLanguage(request) === "ja" ? inJapanese(request) : inEnglish(request);
  };
}

/** A Japanese sentence in an English talk (a name, a greeting) is spoken in Japanese: the English voices cannot. */
function spokenLanguage({ text, language }: SynthesizeSpeechRequest): SpeechLanguage {
  if (language === "ja") return "ja";
  const letters = text.match(/\p{Letter}/gu) ?? [];
  const japanese = letters.filter((letter) => /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}ー]/u.test(letter));
  return japanese.length > letters.length / 2 ? "ja" : "en";
}

function refuseTooLong(text: string): void {
  if (text.length <= longestSpokenText) return;
  let count = 0;
  for (const { index } of graphemes.segment(text)) {
    count += 1;
    // A grapheme may hold any number of marks: the length in characters is bounded too.
    if (count <= longestSpokenText && index <= longestSpokenText * 12) continue;
    throw new AppError({
      kind: "invalid",
      code: voiceErrorCodes.textTooLong,
      message: `At most ${longestSpokenText} characters can be spoken at once.`,
      details: { longestSpokenText },
    });
  }
}

function bounded(value: number, low: number, high: number): number {
  return Number.isFinite(value) ? Math.min(high, Math.max(low, value)) : Math.max(low, Math.min(high, 1));
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
