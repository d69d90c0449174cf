/**
 * What is being said and typed at this moment, before it is sent. Spoken words stand in the text where the caret was and
 * change as they are understood better; what was typed is never touched by them.
 */
export type SpokenTurn = {
  text: string;
  /** Where the next spoken words go, in UTF-16 units. */
  caret: number;
  /** The utterance that is being heard: its place in the text, and what the recogniser has said of it so far. */
  heard: { from: number; to: number; words: string; isCorrected: boolean } | null;
  /** The fan has taken the text in hand: it waits for them, however much is spoken. */
  isHeld: boolean;
  /** Counts how often the time before sending has begun to run; `null` while it does not run. */
  countdown: number | null;
  countdowns: number;
  /** The time before sending stands while the fan talks on. */
  isPaused: boolean;
};

export type SpokenTurnEvent =
  | { type: "typed"; text: string; caret: number }
  | { type: "caret"; caret: number }
  /** A click into the field, or on "not yet". */
  | { type: "touched" }
  | { type: "speech-start" }
  | { type: "misfire" }
  | { type: "partial"; text: string }
  | { type: "final"; text: string; sendsItself: boolean }
  /** What is being heard will not be understood any more: listening has ended or has failed. */
  | { type: "unheard" }
  /** The time is over, but the message before is still on its way. */
  | { type: "not-yet" }
  | { type: "sent" }
  /** It could not be sent and stands in the field again. */
  | { type: "returned"; text: string };

export const emptyTurn: SpokenTurn = {
  text: "",
  caret: 0,
  heard: null,
  isHeld: false,
  countdown: null,
  countdowns: 0,
  isPaused: false,
};

const standing = { countdown: null, isPaused: false } as const;

/** Pure. */
export function afterTurnEvent(turn: SpokenTurn, event: SpokenTurnEvent): SpokenTurn {
  switch (event.type) {
    case "typed":
      return typed(turn, event.text, event.caret);
    case "caret":
      return { ...turn, caret: within(event.caret, turn.text) };
    case "touched":
      return { ...turn, ...standing, isHeld: turn.text.trim() !== "" };
    case "speech-start":
      return paused(turn);
    case "misfire":
      return wentOn({ ...turn, heard: null });
    case "partial":
      return understood(event.text.trim() ? paused(turn) : turn, event.text);
    case "final": {
      const next = { ...understood(turn, event.text), heard: null };
      if (!event.text.trim()) return wentOn(next);
      return event.sendsItself && !next.isHeld ? counting(next) : { ...next, ...standing };
    }
    case "unheard":
      return { ...turn, ...standing, heard: null };
    case "not-yet":
      return turn.countdown === null ? turn : counting(turn);
    case "sent":
      return { ...emptyTurn, countdowns: turn.countdowns };
    case "returned":
      return {
        ...emptyTurn,
        countdowns: turn.countdowns,
        text: event.text,
        caret: event.text.length,
        isHeld: event.text.trim() !== "",
      };
  }
}

function counting(turn: SpokenTurn): SpokenTurn {
  // The fan may have deleted what was said.
  if (!turn.text.trim()) return { ...turn, ...standing };
  const countdowns = turn.countdowns + 1;
  return { ...turn, countdowns, countdown: countdowns, isPaused: false };
}

function paused(turn: SpokenTurn): SpokenTurn {
  return { ...turn, countdown: null, isPaused: turn.isPaused || turn.countdown !== null };
}

/** Nothing more was said: what waited for it waits anew. */
function wentOn(turn: SpokenTurn): SpokenTurn {
  return turn.isPaused && !turn.isHeld ? counting(turn) : { ...turn, isPaused: false };
}

function typed(turn: SpokenTurn, text: string, caret: number): SpokenTurn {
  if (text === turn.text) return { ...turn, caret: within(caret, text) };
  const { start, oldEnd, growth } = changeBetween(turn.text, text);
  let { heard } = turn;
  if (heard && oldEnd <= heard.from) heard = { ...heard, from: heard.from + growth, to: heard.to + growth };
  else if (heard && start < heard.to) {
    const to = Math.max(heard.to, oldEnd) + growth;
    heard = { ...heard, from: Math.min(heard.from, start), to, isCorrected: true };
  }
  return { ...turn, ...standing, text, caret: within(caret, text), heard, isHeld: text.trim() !== "" };
}

/** The one stretch in which two texts differ. */
function changeBetween(before: string, after: string): { start: number; oldEnd: number; growth: number } {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  let same = 0;
  while (same < shorter - start && before[before.length - 1 - same] === after[after.length - 1 - same]) same += 1;
  return { start, oldEnd: before.length - same, growth: after.length - before.length };
}

function understood(turn: SpokenTurn, said: string): SpokenTurn {
  const words = said.trim();
  const { heard } = turn;
  if (!heard) {
    if (!words) return turn;
    const at = within(turn.caret, turn.text);
    return placed(turn, { from: at, to: at, words: "", isCorrected: false }, words);
  }
  if (!heard.isCorrected) return placed(turn, heard, words);
  // The fan has corrected these words: theirs stay, and what was said after them follows.
  if (!words.startsWith(heard.words)) return turn;
  const more = words.slice(heard.words.length);
  const text = turn.text.slice(0, heard.to) + more + turn.text.slice(heard.to);
  return withCaret(turn, text, { ...heard, to: heard.to + more.length, words });
}

/** The words in place of those that were there, apart from their neighbours where the script asks for it. */
function placed(turn: SpokenTurn, heard: NonNullable<SpokenTurn["heard"]>, words: string): SpokenTurn {
  const before = turn.text.slice(0, heard.from);
  const after = turn.text.slice(heard.to);
  const put = words && `${gap(before, words)}${words}${gap(words, after)}`;
  return withCaret(turn, before + put + after, { ...heard, to: heard.from + put.length, words });
}

/** The caret goes with the words; one that stands before or behind them stays at its letter. */
function withCaret(turn: SpokenTurn, text: string, heard: NonNullable<SpokenTurn["heard"]>): SpokenTurn {
  const was = turn.heard ?? { from: turn.caret, to: turn.caret };
  const caret =
    turn.caret < was.from ? turn.caret : turn.caret > was.to ? turn.caret + text.length - turn.text.length : heard.to;
  return { ...turn, text, heard, caret: within(caret, text) };
}

const writtenTogether = /[\s\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}ー、。「」『』（）！？…]/u;

function gap(left: string, right: string): "" | " " {
  const last = [...left.slice(-2)].at(-1);
  const first = [...right.slice(0, 2)].at(0);
  if (!last || !first || writtenTogether.test(last) || writtenTogether.test(first)) return "";
  return /[.,;:!?)\]}'’”]/.test(first) || /[([{“‘]/.test(last) ? "" : " ";
}

function within(caret: number, text: string): number {
  return Math.max(0, Math.min(caret, text.length));
}
