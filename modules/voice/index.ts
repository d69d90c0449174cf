import "server-only";
import { join } from "node:path";
import { env } from "@modules/platform/env";
import { logger } from "@modules/platform/telemetry";
import { cmuEnglishPronunciations } from "./adapters/cmu-english-pronunciations";
import { diskSpeechClipStore } from "./adapters/disk-speech-clip-store";
import { fliteEnglishSynthesizer } from "./adapters/flite-english-synthesizer";
import { piperJapaneseScorer } from "./adapters/piper-japanese-scorer";
import { speechClipWith } from "./use-cases/speech-clip";
import { synthesizeSpeechWith } from "./use-cases/synthesize-speech";
import { warmVoicesWith } from "./use-cases/warm-voices";

const megabyte = 1024 * 1024;

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
  const clips = diskSpeechClipStore({
    folder: join(env.DATA_DIR, "speech"),
    maxBytes: 256 * megabyte,
    onWriteFailed: (error) => logger.warn({ error }, "A rendered sound could not be kept on the disk"),
  });
  const collaborators = {
    japaneseScorer: piperJapaneseScorer({ packagesFolder }),
    englishSynthesizer: fliteEnglishSynthesizer({ workerFile, packagesFolder }),
    pronunciations: cmuEnglishPronunciations(),
    clips,
  };
  return {
    synthesizeSpeech: synthesizeSpeechWith(collaborators),
    speechClip: speechClipWith({ clips }),
    warmVoices: warmVoicesWith(collaborators),
  };
}

/** Kept on the process: a development server loads this file again and again, the voices weigh 300 MB. */
const kept = globalThis as { oshaberiVoice?: ReturnType<typeof openVoice> };
const voice = () => (kept.oshaberiVoice ??= openVoice());

type Voice = ReturnType<typeof openVoice>;
export const synthesizeSpeech: Voice["synthesizeSpeech"] = (request) => voice().synthesizeSpeech(request);
export const speechClip: Voice["speechClip"] = (fileName) => voice().speechClip(fileName);
export const warmVoices: Voice["warmVoices"] = () => voice().warmVoices();

export type { ServedClip } from "./use-cases/speech-clip";
export type { SynthesizeSpeech, SynthesizeSpeechRequest } from "./use-cases/synthesize-speech";
export type { Speech, VoiceId } from "./contract";
