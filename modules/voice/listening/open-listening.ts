import type { SpeechLanguage } from "../contract";
import type { ListeningSession } from "./listening-session";

export { findTranscription, type FoundTranscription } from "./transcription/find-transcription";

const weightsUrl = "/voices/silero/voice-activity.bin";

/**
 * Fetches what listening needs (0.5 MB) and makes a session; the microphone is asked for by its `start`.
 *
 * @param options.language what the talk is in; the page's language when it is not told
 * @throws Error when something could not be fetched; it may be tried again
 */
export async function openListeningSession(options: { language?: SpeechLanguage } = {}): Promise<ListeningSession> {
  const [{ browserListeningSession }, weights] = await Promise.all([
    import("./browser-listening-session"),
    fetchWeights(),
  ]);
  return browserListeningSession(options.language ?? pageLanguage(), weights);
}

async function fetchWeights(): Promise<ArrayBuffer> {
  const response = await fetch(weightsUrl);
  if (!response.ok) throw new Error(`${weightsUrl}: status ${response.status}`);
  return response.arrayBuffer();
}

function pageLanguage(): SpeechLanguage | null {
  const { lang } = document.documentElement;
  if (lang.startsWith("ja")) return "ja";
  return lang.startsWith("en") ? "en" : null;
}
