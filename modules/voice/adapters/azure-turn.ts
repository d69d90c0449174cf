import type { Connection, SpeechSynthesizer } from "microsoft-cognitiveservices-speech-sdk";
import { openPcmPortions, UnreadableSound } from "../domain/pcm-portions";
import { phonesOfVisemes, type TimedViseme } from "../domain/phones-of-visemes";
import { toldWords, type TimedCharacter } from "../domain/timed-characters";
import type { VendorRequest, VendorSound } from "../ports/speech-vendor";
import type { VendorFailures } from "./vendor-failures";
import type { VendorPatience } from "./vendor-http";

export type AzureSdk = typeof import("microsoft-cognitiveservices-speech-sdk");

/** The line broke before anything was said. */
export class ConnectionLost extends Error {}

/** Speaks one sentence at a time. */
export type AzureSpeaker = { synthesizer: SpeechSynthesizer; connection: Connection };

export type AzureTurn = {
  sdk: AzureSdk;
  speaker: AzureSpeaker;
  ssml: string;
  request: VendorRequest;
  patience: VendorPatience;
  failure: VendorFailures;
  /** Told once: whether the speaker may speak another sentence. */
  done(mayBeUsedAgain: boolean): void;
};

export const azureSampleRate = 24_000;
/** The service tells times in units of 100 ns. */
const ticksPerMs = 10_000;
const defaults = { beginWithinMs: 15_000, stallWithinMs: 10_000 };

type End = { error: unknown } | "complete";

/** Speaks one sentence. Resolves when its first samples are there; leaving the loop over them closes the connection. */
export async function speakWithAzure(turn: AzureTurn): Promise<VendorSound> {
  const { sdk, ssml, request, failure, done } = turn;
  const { synthesizer, connection } = turn.speaker;
  const { beginWithinMs, stallWithinMs } = { ...defaults, ...turn.patience };
  const reader = openPcmPortions(azureSampleRate);
  const arrived: Int16Array[] = [];
  const visemes: TimedViseme[] = [];
  const words: TimedCharacter[] = [];
  let count = 0;
  let end: End | null = null;
  let wake: () => void = () => undefined;
  let timer = setTimeout(() => finish({ error: failure.late() }), beginWithinMs);

  function finish(how: End): void {
    if (end !== null) return;
    end = how;
    clearTimeout(timer);
    request.signal.removeEventListener("abort", abort);
    connection.disconnected = () => undefined;
    synthesizer.synthesizing = () => undefined;
    synthesizer.visemeReceived = () => undefined;
    synthesizer.wordBoundary = () => undefined;
    done(how === "complete");
    wake();
  }
  function alive(): void {
    clearTimeout(timer);
    if (end === null && count > 0) timer = setTimeout(() => finish({ error: failure.stalled() }), stallWithinMs);
  }
  function samplesIn(bytes: ArrayBuffer): Int16Array {
    try {
      return reader.push(new Uint8Array(bytes));
    } catch (error) {
      // Thrown on, it would be swallowed by the SDK.
      finish({ error: failure.garbled(error instanceof UnreadableSound ? error.message : "no sound", error) });
      return new Int16Array(0);
    }
  }
  function abort(): void {
    finish({ error: request.signal.reason });
  }
  function failed(details: string): void {
    finish({ error: translated(details, count > 0, failure) });
  }

  // A server that closes the line in good order in the middle of a sentence is passed over by the SDK.
  connection.disconnected = () => setImmediate(() => failed(""));
  synthesizer.synthesizing = (_, { result }) => {
    const samples = samplesIn(result.audioData);
    count += samples.length;
    alive();
    if (samples.length === 0) return;
    arrived.push(samples);
    wake();
  };
  synthesizer.visemeReceived = (_, { visemeId, audioOffset }) => {
    visemes.push({ id: visemeId, startMs: audioOffset / ticksPerMs });
  };
  synthesizer.wordBoundary = (_, { text, audioOffset, duration, boundaryType }) => {
    if (boundaryType !== sdk.SpeechSynthesisBoundaryType.Word) return;
    words.push({ text, startMs: audioOffset / ticksPerMs, endMs: (audioOffset + duration) / ticksPerMs });
  };
  request.signal.addEventListener("abort", abort, { once: true });
  synthesizer.speakSsmlAsync(
    ssml,
    (result) => {
      if (result.reason !== sdk.ResultReason.SynthesizingAudioCompleted) failed(result.errorDetails ?? "");
      else if (count === 0) finish({ error: failure.garbled("no sound") });
      else finish("complete");
    },
    failed,
  );

  async function next(): Promise<IteratorResult<Int16Array, undefined>> {
    for (;;) {
      const portion = arrived.shift();
      if (portion) return { done: false, value: portion };
      if (end === "complete") return { done: true, value: undefined };
      if (end !== null) throw end.error;
      await new Promise<void>((resolve) => (wake = resolve));
    }
  }

  let first: IteratorResult<Int16Array, undefined> | null = await next();
  const portions: AsyncIterator<Int16Array> = {
    async next() {
      request.signal.throwIfAborted();
      const step = first ?? (await next());
      first = null;
      return step;
    },
    async return() {
      first = null;
      arrived.length = 0;
      finish({ error: new Error("Nobody listens any more") });
      return { done: true, value: undefined };
    },
  };
  return {
    sampleRate: azureSampleRate,
    portions: { [Symbol.asyncIterator]: () => portions },
    timings: () => {
      const durationMs = (count / azureSampleRate) * 1000;
      return {
        phonemes: phonesOfVisemes(visemes, request.language, durationMs),
        words: toldWords(request.text, words, durationMs),
      };
    },
  };
}

/**
 * The SDK tells in a sentence of its own what happened to the line: the status with which the server refused it, or the
 * code with which it closed it (RFC 6455 § 7.4; 44xx is the service's way to say a status of HTTP). The sentence itself
 * may repeat the text and is kept back.
 */
function translated(details: string, began: boolean, failure: VendorFailures): Error {
  const status = Number(/Unexpected server response: (\d{3})/.exec(details)?.[1]);
  if (status) return failure.refused(status, "", undefined);
  const code = Number(/websocket error code: (\d{4})/.exec(details)?.[1]);
  if (code >= 4400 && code < 4600) return failure.refused(code - 4000, "", undefined);
  if (code === 1007 || code === 1008 || code === 1009) return failure.refused(400, "", undefined);
  if (code === 1011) return failure.refused(500, "", undefined);
  if (began) return failure.brokeOff(undefined);
  return /Unable to contact server/.test(details)
    ? failure.unreachable(undefined)
    : failure.brokeOff(new ConnectionLost("The line was closed"));
}
