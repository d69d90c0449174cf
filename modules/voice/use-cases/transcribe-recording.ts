import { AppError, isAppError } from "@modules/kernel";
import { voiceErrorCodes, type SpeechLanguage, type TranscriptionResult } from "../contract";
import { withoutImaginedWords } from "../domain/imagined-words";
import { languageCodeOf, languageOfScript } from "../domain/language-of-words";
import { isSilence } from "../domain/recorded-silence";
import { recordingOf } from "../domain/recording";
import type { Transcriber } from "../ports/transcriber";
import type { TranscriptionAttempt, TranscriptionMeasures } from "../ports/transcription-measures";

export type TranscribeRecordingRequest = {
  /** A complete file: mono 16-bit WAV of 16 kHz, 0.2 … 60 s. */
  wav: Uint8Array;
  /** What the talk is in; null where the vendor should find out. */
  language: SpeechLanguage | null;
  /** Words that are likely to be said: names. */
  hints: readonly string[];
  signal: AbortSignal;
};

export type TranscribeRecording = (request: TranscribeRecordingRequest) => Promise<TranscriptionResult>;

export type TranscriptionOffer = {
  /** Whether recordings can be sent here; otherwise the browser's own recogniser is left. */
  available: boolean;
  /** The id of the vendor that is asked first: whoever speaks may know who hears it. */
  vendor: string | null;
};

export type TranscriptionCollaborators = {
  /** In the order in which they are asked. */
  transcribers: readonly Transcriber[];
  /** Milliseconds of any steady clock. */
  now: () => number;
  measure: TranscriptionMeasures;
  /** A vendor failed. Never told: the recording, the words, who spoke. */
  report(failure: { vendor: string; error: unknown }): void;
};

/** Characters; ten times what anyone says in a minute. */
const longestWords = 5_000;
/** A vendor that failed is asked last for so long, so that not everyone waits for what is dead. */
const restAfterFailureMs = 30_000;

/**
 * Turns a recording into words by the first vendor that can, and lets it go: it is held by nothing here once the promise
 * is settled, and never written. Throws `voice.recording-invalid` (invalid), `voice.transcription-not-set-up`
 * (unavailable, for good), `voice.transcription-failed` (unavailable, `retryable` when any vendor's failure is), and the
 * signal's reason.
 */
export function transcribeRecordingWith(collaborators: TranscriptionCollaborators): TranscribeRecording {
  const { transcribers, now, measure, report } = collaborators;
  const restingUntil = new Map<string, number>();

  function inOrder(): Transcriber[] {
    const resting = (transcriber: Transcriber) => (restingUntil.get(transcriber.id) ?? -Infinity) > now();
    return [...transcribers.filter((one) => !resting(one)), ...transcribers.filter(resting)];
  }

  return async ({ wav, language, hints, signal }) => {
    signal.throwIfAborted();
    if (transcribers.length === 0) throw notSetUp();
    const { samples } = recordingOf(wav);
    const failures: unknown[] = [];
    for (const transcriber of inOrder()) {
      const vendor = transcriber.id;
      const askedAt = now();
      const tell = (outcome: TranscriptionAttempt["outcome"]) =>
        measure.attempted({ vendor, outcome, seconds: (now() - askedAt) / 1000 });
      try {
        const heard = await transcriber.transcribe({ wav, language, hints, signal });
        restingUntil.delete(vendor);
        const text = withoutImaginedWords(heard.text, () => isSilence(samples)).slice(0, longestWords);
        tell(text === "" ? "silence" : "words");
        return { text, language: text === "" ? null : (languageCodeOf(heard.language) ?? languageOfScript(text)) };
      } catch (error) {
        tell(signal.aborted ? "cancelled" : "failed");
        signal.throwIfAborted();
        if (!isAboutTheRecording(error)) restingUntil.set(vendor, now() + restAfterFailureMs);
        failures.push(error);
        report({ vendor, error });
      }
    }
    throw allFailed(failures);
  };
}

export function transcriptionOfferedWith({ transcribers }: Pick<TranscriptionCollaborators, "transcribers">) {
  return (): TranscriptionOffer => ({ available: transcribers.length > 0, vendor: transcribers[0]?.id ?? null });
}

/** A recording that a vendor does not like says nothing about how it takes the next one. */
function isAboutTheRecording(error: unknown): boolean {
  return isAppError(error) && [400, 413, 415, 422].includes(error.details.status as number);
}

function notSetUp(): AppError {
  return new AppError({
    kind: "unavailable",
    code: voiceErrorCodes.transcriptionNotSetUp,
    message: "This server cannot turn speech into words. Use your browser's voice input, or type the message.",
    retryable: false,
  });
}

/** What a vendor's error says is for who runs the server; whoever spoke is told what they can do. */
function allFailed(failures: readonly unknown[]): AppError {
  const known = failures.filter((error) => isAppError(error));
  const waits = known.flatMap(({ retryAfterSeconds }) => (retryAfterSeconds === null ? [] : [retryAfterSeconds]));
  return new AppError({
    kind: "unavailable",
    code: voiceErrorCodes.transcriptionFailed,
    message: "Your words could not be made out. Say it again, or type the message.",
    retryable: known.length < failures.length || known.some(({ retryable }) => retryable),
    ...(waits.length > 0 && { retryAfterSeconds: Math.min(...waits) }),
    cause: failures[0],
  });
}
