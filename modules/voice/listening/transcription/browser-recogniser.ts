import type { SpeechLanguage } from "../../contract";
import type { SpeechToText, TellTranscription, TranscriptionNews } from "./speech-to-text";
import { languageOfText } from "./text-language";

/** What of the Web Speech API's `SpeechRecognition` is used; the compiler is not given its types. */
export type Recognition = {
  lang: string;
  continuous: boolean;
  interimResults: boolean;
  onresult: ((event: { results: RecognisedPieces }) => void) | null;
  onerror: ((event: { error: string }) => void) | null;
  onend: (() => void) | null;
  /** Browsers that know no track listen to the microphone themselves. */
  start(track?: MediaStreamTrack): void;
  stop(): void;
  abort(): void;
};
export type RecognisedPieces = ArrayLike<{ isFinal: boolean; [alternative: number]: { transcript: string } }>;

export type BrowserRecogniserOptions = {
  language: SpeechLanguage | null;
  createRecognition: () => Recognition;
  nowMs: () => number;
  /** @returns what takes the call back */
  later: (run: () => void, ms: number) => () => void;
};

const tags = { ja: "ja-JP", en: "en-US" } as const;
/** After it was told to stop, the recogniser gives its last words and ends; some never do. */
const lastWordsMs = 2_500;
/** One that ends so soon after its start so often will not do better. */
const shortestRunMs = 1_000;
const shortRuns = 4;
const restartMs = 250;

const endings: Record<string, Extract<TranscriptionNews, { type: "ended" }>["problem"]> = {
  "not-allowed": "permission-denied",
  "service-not-allowed": "no-transcription",
  "language-not-supported": "no-transcription",
  "audio-capture": "microphone-lost",
};

/**
 * The browser's own recogniser. It ends when it likes and is started again; hands-free it runs all the time, as the first
 * words of a turn have been said when the turn is noticed, and what it understood before the turn is left out. Pressing
 * a button it runs only meanwhile. It may send the sound to the maker of the browser.
 */
export function browserRecogniser(options: BrowserRecogniserOptions, tell: TellTranscription): SpeechToText {
  let track: MediaStreamTrack | null = null;
  let isContinuous = false;
  let isListening = false;
  let recognition: Recognition | null = null;
  let startedMs = 0;
  let failures = 0;
  let cancelRestart: (() => void) | null = null;
  let cancelLastWords: (() => void) | null = null;
  let turn: { id: number; before: string; words: string; isFinished: boolean } | null = null;
  /** Pieces of the running recogniser that were final before the turn. */
  let skipped = 0;
  let pieces: RecognisedPieces = [];

  const isNeeded = () => isListening && (isContinuous || turn !== null);

  function run(): void {
    cancelRestart?.();
    cancelRestart = null;
    if (recognition || !isNeeded()) return;
    const current = options.createRecognition();
    recognition = current;
    skipped = 0;
    pieces = [];
    startedMs = options.nowMs();
    current.lang = tags[options.language ?? "ja"];
    current.continuous = true;
    current.interimResults = true;
    current.onresult = ({ results }) => {
      pieces = results;
      failures = 0;
      if (!turn) return;
      const words = textOf(results, skipped);
      if (words === turn.words) return;
      turn.words = words;
      const text = wordsOf(turn);
      if (!turn.isFinished && text !== "") tell({ type: "partial", turn: turn.id, text });
    };
    current.onerror = ({ error }) => {
      const problem = endings[error];
      if (problem) giveUp(problem);
    };
    current.onend = () => ended(current);
    try {
      if (track) current.start(track);
      else current.start();
    } catch {
      recognition = null;
      giveUp("no-transcription");
    }
  }

  function ended(current: Recognition): void {
    if (recognition !== current) return;
    recognition = null;
    cancelLastWords?.();
    cancelLastWords = null;
    if (options.nowMs() - startedMs < shortestRunMs) failures += 1;
    if (turn?.isFinished) conclude();
    else if (turn) turn = { ...turn, before: wordsOf(turn), words: "" };
    if (failures >= shortRuns) return giveUp("transcription-failed");
    if (isNeeded()) cancelRestart = options.later(run, failures > 0 ? restartMs : 0);
  }

  function conclude(): void {
    if (!turn) return;
    const { id } = turn;
    const text = wordsOf(turn);
    turn = null;
    tell({ type: "final", turn: id, text, language: languageOfText(text, null) });
  }

  function letGo(): void {
    cancelRestart?.();
    cancelLastWords?.();
    cancelRestart = null;
    cancelLastWords = null;
    const current = recognition;
    recognition = null;
    if (!current) return;
    current.onresult = null;
    current.onerror = null;
    current.onend = null;
    current.abort();
  }

  function giveUp(problem: Extract<TranscriptionNews, { type: "ended" }>["problem"]): void {
    isListening = false;
    letGo();
    const lost = turn;
    turn = null;
    failures = 0;
    if (lost) tell({ type: "failed", turn: lost.id });
    tell({ type: "ended", problem });
  }

  return {
    by: "browser",
    wantsRecordings: false,

    listen(microphone, continuous) {
      track = microphone;
      isContinuous = continuous;
      isListening = true;
      if (isNeeded()) run();
      else letGo();
    },

    begin(id) {
      // The turn before is still waiting for its last words: it has to do with those it has.
      conclude();
      if (cancelLastWords) letGo();
      turn = { id, before: "", words: "", isFinished: false };
      skipped = finalCount(pieces);
      run();
    },

    hear: () => undefined,

    finish(id) {
      if (turn?.id !== id) return;
      turn.isFinished = true;
      if (!recognition) return conclude();
      cancelLastWords = options.later(() => {
        letGo();
        conclude();
        run();
      }, lastWordsMs);
      recognition.stop();
    },

    drop(id) {
      if (turn?.id !== id) return;
      turn = null;
      letGo();
      run();
    },

    rest() {
      isListening = false;
      turn = null;
      failures = 0;
      letGo();
    },
  };
}

function finalCount(pieces: RecognisedPieces): number {
  return Array.from(pieces).filter(({ isFinal }) => isFinal).length;
}

function textOf(pieces: RecognisedPieces, from: number): string {
  return Array.from(pieces)
    .slice(from)
    .map((piece) => piece[0]?.transcript ?? "")
    .join("")
    .trim();
}

function wordsOf({ before, words }: { before: string; words: string }): string {
  const space = /[\p{Script=Latin}\p{N}.,!?]$/u.test(before) && /^[\p{Script=Latin}\p{N}]/u.test(words) ? " " : "";
  return `${before}${space}${words}`;
}
