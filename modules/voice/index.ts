import "server-only";
import { join } from "node:path";
import { keyValueStore, pubSub } from "@modules/platform/cache";
import { env } from "@modules/platform/env";
import { logger, metrics } from "@modules/platform/telemetry";
import { azureSpeech } from "./adapters/azure-speech";
import { azureTranscriber } from "./adapters/azure-transcriber";
import { cmuEnglishPronunciations } from "./adapters/cmu-english-pronunciations";
import { deepgramTranscriber } from "./adapters/deepgram-transcriber";
import { diskSpeechClipStore } from "./adapters/disk-speech-clip-store";
import { elevenlabsSpeech } from "./adapters/elevenlabs-speech";
import { fliteEnglishSynthesizer } from "./adapters/flite-english-synthesizer";
import { googleSpeech } from "./adapters/google-speech";
import { koemotionSpeech } from "./adapters/koemotion-speech";
import { memoryScoreStore } from "./adapters/memory-score-store";
import { memorySpeechClipStore } from "./adapters/memory-speech-clip-store";
import { openaiSpeech } from "./adapters/openai-speech";
import { openaiTranscriber } from "./adapters/openai-transcriber";
import { piperJapaneseScorer } from "./adapters/piper-japanese-scorer";
import {
  sharedCacheClipsElsewhere,
  sharedScoreStore,
  sharedSpeechClipStore,
} from "./adapters/shared-cache-speech-stores";
import { styleBertVits2Speech } from "./adapters/style-bert-vits2-speech";
import { telemetryTranscriptionMeasures } from "./adapters/telemetry-transcription-measures";
import { telemetryVoiceMeasures } from "./adapters/telemetry-voice-measures";
import { tieredSpeechClipStore, type ClipTier } from "./adapters/tiered-speech-clip-store";
import { voicevoxSpeech } from "./adapters/voicevox-speech";
import { VoiceOfReply } from "./domain/voice-of-reply";
import type { EnglishPronunciations } from "./ports/english-pronunciations";
import type { SpeechVendor } from "./ports/speech-vendor";
import type { Transcriber } from "./ports/transcriber";
import { mayUseVoice, speechProvenance as provenance } from "./provenance/open-provenance";
import { prepareSpokenTextWith } from "./use-cases/prepare-spoken-text";
import type { SoundsInTheMaking } from "./use-cases/sounds-in-the-making";
import { vendorVoice } from "./use-cases/speak-by-vendor";
import { embeddedEnglishVoice } from "./use-cases/speak-embedded-english";
import { embeddedJapaneseVoice } from "./use-cases/speak-embedded-japanese";
import { speechClipWith } from "./use-cases/speech-clip";
import { synthesizeSpeechWith } from "./use-cases/synthesize-speech";
import { transcribeRecordingWith, transcriptionOfferedWith } from "./use-cases/transcribe-recording";
import { openVoiceBreakers } from "./use-cases/voice-breakers";
import { warmVoicesWith } from "./use-cases/warm-voices";

const megabyte = 1024 * 1024;

/** Those that are set up here; which of them speaks, and in which order they are tried, is data of a character. */
function vendors(pronunciations: EnglishPronunciations): SpeechVendor[] {
  const model = env.SPEECH_MODEL ?? "tts-1";
  const set = [
    env.VOICEVOX_URL && voicevoxSpeech({ id: "voicevox", url: env.VOICEVOX_URL }),
    env.AIVISSPEECH_URL && voicevoxSpeech({ id: "aivisspeech", url: env.AIVISSPEECH_URL }),
    env.COEIROINK_URL && voicevoxSpeech({ id: "coeiroink", url: env.COEIROINK_URL }),
    env.STYLE_BERT_VITS2_URL && styleBertVits2Speech({ url: env.STYLE_BERT_VITS2_URL }),
    env.KOEMOTION_API_KEY && koemotionSpeech({ apiKey: env.KOEMOTION_API_KEY, url: env.KOEMOTION_URL }),
    env.ELEVENLABS_API_KEY &&
      elevenlabsSpeech({ apiKey: env.ELEVENLABS_API_KEY, url: env.ELEVENLABS_URL, pronunciations }),
    env.AZURE_SPEECH_KEY &&
      azureSpeech({ apiKey: env.AZURE_SPEECH_KEY, region: env.AZURE_SPEECH_REGION, url: env.AZURE_SPEECH_URL }),
    env.GOOGLE_SPEECH_API_KEY && googleSpeech({ apiKey: env.GOOGLE_SPEECH_API_KEY, url: env.GOOGLE_SPEECH_URL }),
    // The key alone is for words: voices cost by the minute and are asked for by naming their model.
    env.OPENAI_API_KEY &&
      env.OPENAI_SPEECH_MODEL && {
        ...openaiSpeech({ id: "openai", apiKey: env.OPENAI_API_KEY, model: env.OPENAI_SPEECH_MODEL }),
        edition: env.OPENAI_SPEECH_MODEL,
      },
    env.SPEECH_BASE_URL && {
      ...openaiSpeech({ id: "speech-url", baseUrl: env.SPEECH_BASE_URL, apiKey: env.SPEECH_API_KEY ?? null, model }),
      edition: `${env.SPEECH_BASE_URL} ${model}`,
    },
  ];
  return set.filter((vendor) => typeof vendor === "object");
}

/**
 * Those that are set up here, in the order in which they are asked. Azure's key serves for voices and listening; OpenAI's
 * is there for words, and recordings go to it only where a model for them is named.
 */
function transcribers(): Transcriber[] {
  const set = [
    env.TRANSCRIPTION_BASE_URL &&
      openaiTranscriber({
        id: "transcription-url",
        vendor: "The transcription server",
        setting: "TRANSCRIPTION_BASE_URL",
        modelSetting: "TRANSCRIPTION_MODEL",
        baseUrl: env.TRANSCRIPTION_BASE_URL,
        apiKey: env.TRANSCRIPTION_API_KEY ?? null,
        model: env.TRANSCRIPTION_MODEL ?? "whisper-1",
      }),
    env.DEEPGRAM_API_KEY && deepgramTranscriber({ apiKey: env.DEEPGRAM_API_KEY, url: env.DEEPGRAM_URL }),
    env.AZURE_SPEECH_KEY &&
      azureTranscriber({ apiKey: env.AZURE_SPEECH_KEY, region: env.AZURE_SPEECH_REGION, url: env.AZURE_SPEECH_URL }),
    env.OPENAI_API_KEY &&
      env.OPENAI_TRANSCRIPTION_MODEL &&
      openaiTranscriber({
        id: "openai",
        vendor: "OpenAI",
        setting: "OPENAI_API_KEY",
        modelSetting: "OPENAI_TRANSCRIPTION_MODEL",
        baseUrl: "https://api.openai.com/v1",
        apiKey: env.OPENAI_API_KEY,
        model: env.OPENAI_TRANSCRIPTION_MODEL,
      }),
  ];
  return set.filter((transcriber) => typeof transcriber === "object");
}

function openListening() {
  const collaborators = {
    transcribers: transcribers(),
    now: () => performance.now(),
    measure: telemetryTranscriptionMeasures(metrics),
    report: ({ vendor, error }: { vendor: string; error: unknown }) =>
      logger.warn({ vendor, err: error }, "a recording could not be turned into words; the next vendor is asked"),
  };
  return {
    transcribeRecording: transcribeRecordingWith(collaborators),
    transcriptionOffered: transcriptionOfferedWith(collaborators),
  };
}

function openVoice() {
  // The two packages and the worker's file are read from the disk at run time, never bundled.
  const packagesFolder = join(/* turbopackIgnore: true */ process.cwd(), "node_modules");
  const workerFile = join(
    /* turbopackIgnore: true */ process.cwd(),
    "modules",
    "voice",
    "adapters",
    "flite-worker.mjs",
  );
  const measure = telemetryVoiceMeasures(metrics);
  const cache = { keyValueStore, pubSub };
  const isShared = env.REDIS_URL !== undefined;
  const tiers: ClipTier[] = [
    { name: "memory", store: memorySpeechClipStore({ maxBytes: 16 * megabyte }) },
    ...(isShared
      ? [
          {
            name: "shared" as const,
            store: sharedSpeechClipStore(cache, { maxBytesEach: megabyte, ttlSeconds: 24 * 60 * 60 }),
          },
        ]
      : []),
    {
      name: "files",
      store: diskSpeechClipStore({
        folder: join(env.DATA_DIR, "speech"),
        maxBytes: 256 * megabyte,
        onWriteFailed: (error) => logger.warn({ error }, "A rendered sound could not be kept on the disk"),
      }),
    },
  ];
  const clips = tieredSpeechClipStore(tiers, measure);
  const scores = memoryScoreStore(measure, isShared ? sharedScoreStore(cache) : null);
  const elsewhere = sharedCacheClipsElsewhere(cache);
  const inTheMaking: SoundsInTheMaking = new Map();
  const breakerOf = openVoiceBreakers(measure);

  const japaneseScorer = piperJapaneseScorer({ packagesFolder });
  const englishSynthesizer = fliteEnglishSynthesizer({ workerFile, packagesFolder });
  const pronunciations = cmuEnglishPronunciations();
  const sounds = { clips, inTheMaking, elsewhere, provenance, measure, stallMs: 5_000 };
  const voices = [
    ...vendors(pronunciations).map((vendor) => vendorVoice({ ...sounds, vendor, breakerOf, wholeWithinMs: 120 })),
    embeddedJapaneseVoice({ japaneseScorer, scores, provenance }),
    embeddedEnglishVoice({ englishSynthesizer, clips, provenance }),
  ];
  return {
    synthesizeSpeech: synthesizeSpeechWith({
      voices,
      prepareSpokenText: prepareSpokenTextWith({ pronunciations }),
      mayUseVoice,
      measure,
      report: ({ vendor, error }) => logger.warn({ vendor, err: error }, "a voice failed; the next one speaks"),
    }),
    speechClip: speechClipWith({ clips, inTheMaking, elsewhere, mayUseVoice, waitMs: 15_000 }),
    warmVoices: warmVoicesWith({ japaneseScorer, englishSynthesizer, pronunciations }),
  };
}

/** Kept on the process: a development server loads this file again and again, the voices weigh 300 MB. */
const kept = globalThis as { oshaberiVoice?: Voice; oshaberiListening?: Listening };
const voice = () => (kept.oshaberiVoice ??= openVoice());
const listening = () => (kept.oshaberiListening ??= openListening());

type Voice = ReturnType<typeof openVoice>;
type Listening = ReturnType<typeof openListening>;
export const synthesizeSpeech: Voice["synthesizeSpeech"] = (request) => voice().synthesizeSpeech(request);
export const speechClip: Voice["speechClip"] = (fileName) => voice().speechClip(fileName);
export const warmVoices: Voice["warmVoices"] = () => voice().warmVoices();
export const transcribeRecording: Listening["transcribeRecording"] = (request) =>
  listening().transcribeRecording(request);
export const transcriptionOffered: Listening["transcriptionOffered"] = () => listening().transcriptionOffered();
/** One for each reply, handed over with each of its sentences. */
export const openVoiceOfReply = (): VoiceOfReply => new VoiceOfReply();

export {
  eraseConsentsOf,
  grantConsent,
  listConsents,
  mayPublishVoice,
  revokeConsent,
  speechPublicKeys,
  verifySound,
} from "./provenance/open-provenance";
export { embeddedOnly } from "./domain/voice-chain";
export type { VoiceOfReply } from "./domain/voice-of-reply";
export { recordingMaxBytes } from "./domain/recording";
export { transcriptionQuerySchema } from "./domain/transcription-query";
export type { ServedClip } from "./use-cases/speech-clip";
export type { SynthesizeSpeech, SynthesizeSpeechRequest } from "./use-cases/synthesize-speech";
export type { Speech, VoiceId, VoiceProfile } from "./contract";
