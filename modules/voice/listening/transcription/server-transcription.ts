import type { SpeechLanguage } from "../../contract";
import { transcriptionAddress } from "./find-transcription";
import type { SpeechToText, TellTranscription } from "./speech-to-text";
import { languageOfText } from "./text-language";

type Turn = {
  underWay: AbortController | null;
  /** Came while a request was under way; a later one replaces it. */
  next: ArrayBuffer | null;
  text: string;
};

type Answer = { text: string; language: string | null };

const attempts = 2;
const passingStatuses = [429, 502, 503, 504];
const pauseMs = 600;

export type ServerTranscriptionOptions = {
  /** What the talk is in. */
  language: SpeechLanguage | null;
  fetch: typeof fetch;
  wait: (ms: number) => Promise<void>;
};

/**
 * Our server's transcription. The growing recording is sent again and again, one request at a time, for words to show;
 * the whole one is sent at once when the turn ends. Recordings are let go when they are answered.
 */
export function serverTranscription(options: ServerTranscriptionOptions, tell: TellTranscription): SpeechToText {
  const turns = new Map<number, Turn>();
  const query = options.language ? `?language=${options.language}` : "";

  async function ask(wav: ArrayBuffer, signal: AbortSignal): Promise<Answer> {
    const response = await options.fetch(`${transcriptionAddress}${query}`, {
      method: "POST",
      headers: { "content-type": "audio/wav" },
      body: wav,
      signal,
    });
    if (!response.ok) throw new TranscriptionRefused(response.status);
    return answerIn(await response.json());
  }

  async function askPatiently(wav: ArrayBuffer, signal: AbortSignal): Promise<Answer> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await ask(wav, signal);
      } catch (error) {
        const isFinal = error instanceof TranscriptionRefused && !passingStatuses.includes(error.status);
        if (isFinal || signal.aborted || attempt === attempts) throw error;
        await options.wait(pauseMs);
      }
    }
  }

  async function askForPartial(id: number, turn: Turn, wav: ArrayBuffer): Promise<void> {
    const controller = new AbortController();
    turn.underWay = controller;
    try {
      const { text } = await ask(wav, controller.signal);
      if (controller.signal.aborted) return;
      if (text !== turn.text && text !== "") {
        turn.text = text;
        tell({ type: "partial", turn: id, text });
      }
    } catch {
      // There will be another, and the whole recording at the end.
    }
    if (controller.signal.aborted) return;
    turn.underWay = null;
    const { next } = turn;
    turn.next = null;
    if (next) void askForPartial(id, turn, next);
  }

  function drop(id: number): void {
    turns.get(id)?.underWay?.abort();
    turns.delete(id);
  }

  return {
    by: "server",
    wantsRecordings: true,
    listen: () => undefined,

    begin(id) {
      turns.set(id, { underWay: null, next: null, text: "" });
    },

    hear(id, wav) {
      const turn = turns.get(id);
      if (!turn) return;
      if (turn.underWay) turn.next = wav;
      else void askForPartial(id, turn, wav);
    },

    finish(id, wav) {
      const turn = turns.get(id);
      if (!turn) return;
      turn.underWay?.abort();
      turn.next = null;
      const controller = new AbortController();
      turn.underWay = controller;
      askPatiently(wav, controller.signal).then(
        ({ text, language }) => {
          if (!turns.delete(id)) return;
          tell({ type: "final", turn: id, text, language: languageOfText(text, language) });
        },
        () => {
          if (turns.delete(id)) tell({ type: "failed", turn: id });
        },
      );
    },

    drop,

    rest() {
      for (const id of [...turns.keys()]) drop(id);
    },
  };
}

class TranscriptionRefused extends Error {
  constructor(readonly status: number) {
    super(`The transcription was refused with status ${status}`);
  }
}

function answerIn(value: unknown): Answer {
  const { text, language } = value as { text?: unknown; language?: unknown };
  if (typeof text !== "string") throw new TranscriptionRefused(200);
  return { text: text.trim(), language: typeof language === "string" ? language : null };
}
