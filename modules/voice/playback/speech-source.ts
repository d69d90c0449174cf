import type { AudioSpeech, PhonemeTiming, ScoreSpeech, Speech } from "../contract";
import type { VoiceWorker } from "../hts/voice-worker-client";
import type { PlaybackBuffer, PlaybackContext } from "./playback-context";
import { WavStream } from "./wav-stream";

const pieceSeconds = 0.1;

export type SourceCallbacks = {
  /** First, once: what is known beforehand. A length of null becomes known at the end. */
  onTimings(timings: { durationMs: number | null; phonemes: readonly PhonemeTiming[] }): void;
  /** Mono samples in order. */
  onSamples(samples: Float32Array<ArrayBuffer>, sampleRate: number): void;
  /** There is sound, but this browser cannot read it: the time it takes passes silently. */
  onUnreadable(): void;
  onEnd(): void;
  /** Nothing follows it. */
  onError(error: Error): void;
};

/** Stops the source; no callback comes afterwards. */
export type CancelSource = () => void;

export type SourceSurroundings = {
  voice: () => VoiceWorker;
  context: () => PlaybackContext | null;
  openSound: (url: string, signal: AbortSignal) => Promise<ReadableStream<Uint8Array<ArrayBuffer>>>;
};

/**
 * Begins to make the sound of a speech. `requestId` must be new. A score is voiced at the listener's speed; a recording
 * has its own.
 */
export function openSpeechSource(
  requestId: string,
  speech: Speech,
  listenerSpeed: number,
  around: SourceSurroundings,
  callbacks: SourceCallbacks,
): CancelSource {
  return speech.form === "score"
    ? openScore(requestId, speech, listenerSpeed, around, callbacks)
    : openAudio(speech, around, callbacks);
}

function openScore(
  requestId: string,
  speech: ScoreSpeech,
  listenerSpeed: number,
  { voice }: SourceSurroundings,
  callbacks: SourceCallbacks,
): CancelSource {
  const { score, emotion, intensity, speed, halfTones } = speech;
  const worker = voice();
  let sampleRate = 0;
  worker.synthesize(
    { id: requestId, score, emotion, intensity, speed: speed * listenerSpeed, halfTones },
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
    const stream = await around.openSound(url, controller.signal);
    if (controller.signal.aborted) return;
    callbacks.onTimings({ durationMs, phonemes });
    const foreign = await readWav(stream.getReader(), controller.signal, callbacks);
    if (foreign && !controller.signal.aborted) await decode(foreign, around.context(), controller.signal, callbacks);
    if (!controller.signal.aborted) callbacks.onEnd();
  };
  load().catch((error: unknown) => {
    if (!controller.signal.aborted) callbacks.onError(error instanceof Error ? error : new Error(String(error)));
  });
  return () => controller.abort();
}

/** Hands on what comes. Resolves to all of it when it is no WAV that can be read as it comes. */
async function readWav(
  reader: ReadableStreamDefaultReader<Uint8Array<ArrayBuffer>>,
  signal: AbortSignal,
  callbacks: SourceCallbacks,
): Promise<Uint8Array<ArrayBuffer>[] | null> {
  const wav = new WavStream();
  const kept: Uint8Array<ArrayBuffer>[] = [];
  for (;;) {
    const { done, value } = await reader.read();
    if (signal.aborted) return null;
    if (done) break;
    if (wav.state === "header" || wav.state === "foreign") kept.push(value);
    const samples = wav.push(value);
    // What comes at one go would be brought to the loudspeaker's rate as a whole before its beginning could sound.
    const piece = Math.ceil(wav.sampleRate * pieceSeconds);
    for (let from = 0; from < samples.length && !signal.aborted; from += piece)
      callbacks.onSamples(samples.slice(from, from + piece), wav.sampleRate);
    if (wav.state === "sound") kept.length = 0;
    if (wav.state === "over") {
      await reader.cancel().catch(() => undefined);
      break;
    }
  }
  if (wav.isBrokenOff) throw new Error("The sound broke off");
  return wav.state === "foreign" || wav.state === "header" ? kept : null;
}

async function decode(
  parts: readonly Uint8Array<ArrayBuffer>[],
  context: PlaybackContext | null,
  signal: AbortSignal,
  callbacks: SourceCallbacks,
): Promise<void> {
  if (!context) return callbacks.onUnreadable();
  const bytes = await new Blob([...parts]).arrayBuffer();
  const decoded = await context.decodeAudioData(bytes);
  if (!signal.aborted) callbacks.onSamples(mixedToMono(decoded), decoded.sampleRate);
}

function mixedToMono(buffer: PlaybackBuffer): Float32Array<ArrayBuffer> {
  const mono = buffer.getChannelData(0).slice();
  for (let channel = 1; channel < buffer.numberOfChannels; channel += 1) {
    const samples = buffer.getChannelData(channel);
    for (let index = 0; index < mono.length; index += 1) mono[index]! += samples[index]!;
  }
  if (buffer.numberOfChannels > 1)
    for (let index = 0; index < mono.length; index += 1) mono[index]! /= buffer.numberOfChannels;
  return mono;
}

/** Rejects when the answer is not the sound. */
export async function openFetchedSound(
  url: string,
  signal: AbortSignal,
): Promise<ReadableStream<Uint8Array<ArrayBuffer>>> {
  const response = await fetch(url, { signal });
  if (!response.ok || !response.body) throw new Error(`The sound could not be fetched: ${response.status}`);
  return response.body;
}
