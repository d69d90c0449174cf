import { countGraphemes, graphemeIndex } from "./graphemes";

export type Segment = {
  index: number;
  /** The words as they stand in the reply; all segments joined are the input. */
  text: string;
  /** False for code blocks, which are shown and not spoken. */
  spoken: boolean;
};

export type SegmenterOptions = {
  /** The first segment may end at a comma once it has this many graphemes, so that the voice starts early. */
  firstMinimum?: number;
  /** No segment is longer, in graphemes; it is cut at the last pause, else between graphemes. */
  maximum?: number;
};

const endsSentence = /[。！？!?．｡…‥♪♫]/;
const closes = /[」』）)\]】〉》"'”’〟]/;
const opensQuote = /[「『（(【〈《“]/;
const closesQuote = /[」』）)】〉》”]/;
const pauses = /[、，,;；:：]/;
const completeSentence = /[。！？!?．｡…♪♫.\n][」』）)\]】〉》"'”’]*\s*$/;
const abbreviation = /(?:^|[\s("'“])(?:mr|mrs|ms|dr|prof|st|jr|sr|vs|etc|e\.g|i\.e|no|approx|dept|est|fig)$/i;
const initial = /(?:^|[\s(."'“])[A-Za-z]$/;
const fence = "```";
/** Text in which nothing can end and that changes the meaning of nothing before it. */
const plain = /^[\p{L}\p{N} ]*$/u;

/**
 * Cuts a reply into sentences while it streams, each ready to be voiced.
 *
 * A push/flush machine. For any splitting of the same input it makes the same segments, and the segments joined
 * are the input: a sentence is cut once the character behind its end is known. It reads Japanese, English and
 * mixed text, decimals, abbreviations, quotations (kept whole while short), ellipses, emoji and code fences.
 */
export class Segmenter {
  private buffer = "";
  private count = 0;
  /** The buffer was read to its end, and plain text behind it would only lengthen it. */
  private open = false;
  private readonly firstMinimum: number;
  private readonly maximum: number;

  constructor(options: SegmenterOptions = {}) {
    this.firstMinimum = options.firstMinimum ?? 6;
    this.maximum = options.maximum ?? 120;
  }

  push(text: string): Segment[] {
    this.buffer += text;
    if (this.open && this.buffer.length < this.maximum && plain.test(text)) return [];
    return this.take(false);
  }

  flush(): Segment[] {
    return this.take(true);
  }

  /** Ends the present segment here, for a cue that changes the voice in the middle of a sentence. */
  cut(): Segment[] {
    const segments = this.take(false);
    if (this.buffer.trim() && !this.insideFence()) segments.push(this.emit(this.buffer.length));
    return segments;
  }

  /** Ends the present segment here if its sentence is complete, for a cue that belongs to what follows. */
  cutSentence(): Segment[] {
    const segments = this.take(false);
    if (completeSentence.test(this.buffer) && !this.insideFence()) segments.push(this.emit(this.buffer.length));
    return segments;
  }

  private insideFence(): boolean {
    return this.buffer.trimStart().startsWith(fence);
  }

  private take(final: boolean): Segment[] {
    const segments: Segment[] = [];
    this.open = false;
    while (this.buffer) {
      const end = this.nextEnd(final);
      if (end === null) break;
      segments.push(this.emit(end));
    }
    return segments;
  }

  private emit(end: number): Segment {
    const text = this.buffer.slice(0, end);
    this.buffer = this.buffer.slice(end);
    const spoken = !text.trimStart().startsWith(fence);
    return { index: this.count++, text, spoken };
  }

  /** Where the next segment ends in the buffer, or null while that cannot be said yet. */
  private nextEnd(final: boolean): number | null {
    const { buffer } = this;
    const start = buffer.length - buffer.trimStart().length;
    if (buffer.startsWith(fence, start)) return this.fenceEnd(start, final);
    // While the buffer could still become the opening of a fence, nothing can be said.
    if (!final && fence.startsWith(buffer.slice(start)) && start < buffer.length) return null;

    let depth = 0;
    let lastPause = 0;
    // UTF-16 units are at least as many as graphemes, so counting starts only when units exceed the limit.
    for (let at = start; at < buffer.length; at += 1) {
      const unit = buffer[at]!;
      if (at - start >= this.maximum) {
        const cut = this.lengthCut(start, at, lastPause, final);
        if (cut !== null) return cut;
      }
      if (unit === "`" && at > start && buffer[at - 1] === "\n" && fence.startsWith(buffer.slice(at, at + 3))) {
        if (buffer.startsWith(fence, at)) return at;
        if (!final) return null;
      }
      if (unit === "\n") {
        const end = this.lineEnd(at, final);
        if (end === null) return null;
        return end;
      }
      if (opensQuote.test(unit)) depth += 1;
      else if (closesQuote.test(unit)) depth = Math.max(0, depth - 1);
      if (endsSentence.test(unit) || unit === ".") {
        const end = this.sentenceEnd(start, at, depth, final);
        if (end === "unknown") return null;
        if (end !== null) return end;
      } else if (pauses.test(unit)) {
        const next = buffer[at + 1];
        const isPause = /[、，；：]/.test(unit) || (next !== undefined && /\s/.test(next));
        if (isPause) lastPause = at + 1;
        if (
          this.count === 0 &&
          depth === 0 &&
          isPause &&
          next !== undefined &&
          countGraphemes(buffer.slice(start, at)) >= this.firstMinimum
        ) {
          return at + 1;
        }
      } else if (unit === " ") {
        if (lastPause < at - 40) lastPause = at + 1;
      }
    }
    this.open = /[\p{L}\p{N}]$/u.test(buffer);
    return final ? buffer.length : null;
  }

  private fenceEnd(start: number, final: boolean): number | null {
    const close = this.buffer.indexOf(`\n${fence}`, start + fence.length);
    if (close >= 0) {
      const lineEnd = this.buffer.indexOf("\n", close + 1);
      if (lineEnd >= 0) return lineEnd + 1;
    }
    return final ? this.buffer.length : null;
  }

  /** A run of line breaks belongs to the segment before it. */
  private lineEnd(at: number, final: boolean): number | null {
    let end = at;
    while (end < this.buffer.length && /[\n\r \t]/.test(this.buffer[end]!)) end += 1;
    if (end < this.buffer.length || final) {
      const lastBreak = this.buffer.lastIndexOf("\n", end - 1);
      return end < this.buffer.length ? lastBreak + 1 : end;
    }
    return null;
  }

  private sentenceEnd(start: number, at: number, depth: number, final: boolean): number | "unknown" | null {
    const { buffer } = this;
    let end = at + 1;
    let closed = depth;
    while (end < buffer.length) {
      const unit = buffer[end]!;
      if (closesQuote.test(unit)) closed = Math.max(0, closed - 1);
      if (endsSentence.test(unit) || unit === "." || closes.test(unit) || isExtension(buffer, end)) end += 1;
      else break;
    }
    if (end >= buffer.length && !final) return "unknown";
    const next = buffer[end];
    const run = buffer.slice(at, end);
    if (/^\.+["'”’)\]]*$/.test(run)) {
      // A full stop ends a sentence only before white space or the end: 3.14, example.com, v1.2 go on.
      if (next !== undefined && !/\s/.test(next)) return null;
      const before = buffer.slice(start, at);
      if (run === "." && (abbreviation.test(before) || initial.test(before))) return null;
      // A numbered list: "1. First"
      if (run === "." && /(?:^|\n)\s*\d{1,3}$/.test(before)) return null;
    } else if (/^[!?]["'”’)\]]*$/.test(run) && next !== undefined && /[A-Za-z0-9=&]/.test(next)) {
      // A question mark inside an address: example.com/?q=1
      return null;
    }
    // A short quotation stays whole: 「おはよう。元気？」と言った。
    if (closed > 0 && end - start < this.maximum / 2) return null;
    if (depth > 0 && closed === 0 && next !== undefined && /[とっのなをはがにでも]/.test(next)) return null;
    return end;
  }

  private lengthCut(start: number, at: number, lastPause: number, final: boolean): number | null {
    // Half a surrogate pair would count as a grapheme of its own.
    const whole = /[\uD800-\uDBFF]/.test(this.buffer[at - 1]!) ? at - 1 : at;
    const window = this.buffer.slice(start, whole);
    if (countGraphemes(window, this.maximum) < this.maximum) return null;
    if (lastPause > start) return lastPause;
    const end = start + graphemeIndex(window, this.maximum - 1);
    return end > start && (final || end < this.buffer.length) ? end : null;
  }
}

/** Whether the unit at `end` continues the grapheme before it. */
function isExtension(text: string, end: number): boolean {
  return /^(?:[\p{M}\u200D\uFE0E\uFE0F]|\p{Emoji_Modifier})/u.test(text.slice(end, end + 2));
}
