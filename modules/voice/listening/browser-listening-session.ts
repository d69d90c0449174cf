import type { SpeechLanguage } from "../contract";
import { createListeningSession, type ListeningWorker } from "./create-listening-session";
import type { ListeningSession } from "./listening-session";
import { prepareMicrophone } from "./microphone";
import { browserRecogniser, type Recognition } from "./transcription/browser-recogniser";
import { findTranscription, recognitionIn } from "./transcription/find-transcription";
import { serverTranscription } from "./transcription/server-transcription";
import type { OpenSpeechToText } from "./transcription/speech-to-text";

/** @param weights of the voice activity network, as they are served */
export function browserListeningSession(language: SpeechLanguage | null, weights: ArrayBuffer): ListeningSession {
  return createListeningSession({
    weights,
    findSpeechToText: () => findSpeechToText(language),
    prepareMicrophone,
    startWorker: () =>
      new Worker(new URL("./listening-worker.ts", import.meta.url), {
        type: "module",
        name: "listening",
      }) as ListeningWorker,
    nowMs: () => performance.timeOrigin + performance.now(),
    timeOriginMs: performance.timeOrigin,
    later,
  });
}

async function findSpeechToText(language: SpeechLanguage | null): Promise<OpenSpeechToText | null> {
  const found = await findTranscription();
  if (!found) return null;
  if (found.by === "server") {
    const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
    return (tell) => serverTranscription({ language, fetch: (input, init) => fetch(input, init), wait }, tell);
  }
  const Found = recognitionIn(globalThis) as new () => Recognition;
  const createRecognition = () => new Found();
  return (tell) => browserRecogniser({ language, createRecognition, nowMs: () => performance.now(), later }, tell);
}

function later(run: () => void, ms: number): () => void {
  const timer = setTimeout(run, ms);
  return () => clearTimeout(timer);
}
