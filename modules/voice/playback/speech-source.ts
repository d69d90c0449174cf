import type { AudioSpeech, PhonemeTiming, ScoreSpeech, Speech } from "../contract";
import type { VoiceWorker } from "../hts/voice-worker-client";
import type { PlaybackContext } from "./playback-context";

export type SourceCallbacks = {
  /** First, once: how long the speech is and what is said when. */
  onTimings(timings: { durationMs: number; phonemes: readonly PhonemeTiming[] }): void;
  /** Mono samples in order. */
  onSamples(samples: Float32Array<ArrayBuffer>, sampleRate: number): void;
  onEnd(): void;
  /** Nothing follows it. */
  onError(error: Error): void;
};

/** Stops the source; no callback comes afterwards. */
export type CancelSource = () => void;

export type SourceSurroundings = {
  voice: () => VoiceWorker;
  context: () => PlaybackContext | null;
  fetchSound: (url: string, signal: AbortSignal) => Promise<ArrayBuffer>;
};

/** Begins to make the sound of a speech. `requestId` must be new. */
export function openSpeechSource(
  requestId: string,
  speech: Speech,
  around: SourceSurroundings,
  callbacks: SourceCallbacks,
): CancelSource {
  return speech.form === "score"
    ? openScore(requestId, speech, around, callbacks)
    : openAudio(speech, around, callbacks);
}

function openScore(
  requestId: string,
  speech: ScoreSpeech,
  { voice }: SourceSurroundings,
  callbacks: SourceCallbacks,
): CancelSource {
  const { score, emotion, intensity, speed, halfTones } = speech;
  const worker = voice();
  let sampleRate = 0;
  worker.synthesize(
    { id: requestId, score, emotion, intensity, speed, halfTones },
    {
      onTimings(timings) {
        sampleRate = timings.sampleRate;
        callbacks.onTimings({
          durationMs: (timings.sampleCount / timings.sampleRate) * 1000,
          phonemes: timings.timings.map(({ phone, endMs }) => ({ phoneme: phone, endMs })),
        });
      },
      onChunk: (samples) => callbacks.onSamples(samples, sampleRate),
      onEnd: () => callbacks.onEnd(),
      onError: (error) => callbacks.onError(error),
    },
  );
  return () => worker.cancel(requestId);
}

function openAudio(speech: AudioSpeech, around: SourceSurroundings, callbacks: SourceCallbacks): CancelSource {
  const controller = new AbortController();
  const { durationMs, phonemes, url } = speech;
  const load = async () => {
    const bytes = await around.fetchSound(url, controller.signal);
    const context = around.context();
    const decoded = context && (await context.decodeAudioData(bytes));
    if (controller.signal.aborted) return;
    callbacks.onTimings({ durationMs: decoded ? decoded.duration * 1000 : durationMs, phonemes });
    if (decoded) callbacks.onSamples(decoded.getChannelData(0), decoded.sampleRate);
    callbacks.onEnd();
  };
  load().catch((error: unknown) => {
    if (!controller.signal.aborted) callbacks.onError(error instanceof Error ? error : new Error(String(error)));
  });
  return () => controller.abort();
}

export async function fetchSound(url: string, signal: AbortSignal): Promise<ArrayBuffer> {
  const response = await fetch(url, { signal });
  if (!response.ok) throw new Error(`The sound could not be fetched: ${response.status}`);
  return response.arrayBuffer();
}
