/**
 * How many steps a backtracking matcher takes over a text, counted and not timed: a matcher of its own for the patterns
 * that our tests put to it (ECMA-262, 22.2.2, in continuation-passing form). Knows groups, alternatives, greedy and lazy
 * quantifiers, look-around, back-references and classes, which it hands to the real engine one character at a time.
 */
type Continue = (at: number) => boolean;
type Matcher = (at: number, forward: boolean, next: Continue) => boolean;

class TooManySteps extends Error {}

export class CountedPattern {
  steps = 0;
  #text = "";
  #limit = Infinity;
  #captures: (string | undefined)[] = [];
  readonly #matcher: Matcher;
  readonly #flags: string;
  #source: string;
  #place = 0;
  #groups = 0;
  readonly #classes = new Map<string, (character: string) => boolean>();

  constructor(pattern: RegExp) {
    this.#source = pattern.source;
    this.#flags = pattern.flags.replace(/[gyd]/g, "");
    this.#matcher = this.#alternatives();
    if (this.#place < this.#source.length) throw new Error(`Cannot count ${pattern.source}`);
  }

  /** Steps of a search for all matches, as `replaceAll` does it; `limit` ends it early and is returned. */
  stepsOver(text: string, limit: number): number {
    this.steps = 0;
    this.#text = text;
    this.#limit = limit;
    try {
      for (let at = 0; at <= text.length;) {
        let end = -1;
        this.#captures = [];
        at = end = this.#matcher(at, true, (place) => ((end = place), true)) && end > at ? end : at + 1;
      }
    } catch (error) {
      if (!(error instanceof TooManySteps)) throw error;
    }
    return this.steps;
  }

  #step() {
    this.steps += 1;
    if (this.steps >= this.#limit) throw new TooManySteps();
  }

  #alternatives(): Matcher {
    const choices = [this.#sequence()];
    while (this.#source[this.#place] === "|") {
      this.#place += 1;
      choices.push(this.#sequence());
    }
    return choices.length === 1
      ? choices[0]!
      : (at, forward, next) => choices.some((choice) => choice(at, forward, next));
  }

  #sequence(): Matcher {
    const parts: Matcher[] = [];
    while (this.#place < this.#source.length && !/[|)]/.test(this.#source[this.#place]!))
      parts.push(this.#quantified());
    return (at, forward, next) => {
      const run = (index: number, place: number): boolean =>
        index === parts.length
          ? next(place)
          : parts[forward ? index : parts.length - 1 - index]!(place, forward, (later) => run(index + 1, later));
      return run(0, at);
    };
  }

  #quantified(): Matcher {
    const atom = this.#atom();
    const written = /^(?:[*+?]|\{(\d+)(,?)(\d*)\})(\??)/.exec(this.#source.slice(this.#place));
    if (!written) return atom;
    this.#place += written[0].length;
    const [whole, low, comma, high, lazy] = written;
    const least = low !== undefined ? Number(low) : whole[0] === "+" ? 1 : 0;
    const most = low === undefined ? (whole[0] === "?" ? 1 : Infinity) : high ? Number(high) : comma ? Infinity : least;
    return (at, forward, next) => {
      const run = (count: number, place: number): boolean => {
        this.#step();
        const more = () =>
          count < most &&
          atom(place, forward, (later) => (later === place && count >= least ? false : run(count + 1, later)));
        if (count < least) return more();
        return lazy ? next(place) || more() : more() || next(place);
      };
      return run(0, at);
    };
  }

  #atom(): Matcher {
    const rest = this.#source.slice(this.#place);
    const take = (length: number) => (this.#place += length);
    const group = /^\((\?:|\?=|\?!|\?<=|\?<!)?/.exec(rest);
    if (group) {
      take(group[0].length);
      const index = group[1] === undefined ? ++this.#groups : 0;
      const inside = this.#alternatives();
      take(1);
      return this.#grouped(group[1], index, inside);
    }
    if (rest[0] === "^" || rest[0] === "$") {
      take(1);
      const isStart = rest[0] === "^";
      return (at, _forward, next) => {
        this.#step();
        const neighbour = this.#text[isStart ? at - 1 : at];
        return (neighbour === undefined || (this.#flags.includes("m") && neighbour === "\n")) && next(at);
      };
    }
    const edge = /^\\([bB])/.exec(rest);
    if (edge) {
      take(2);
      return (at, _forward, next) => {
        this.#step();
        const isWord = (place: number) => /\w/.test(this.#text[place] ?? "");
        return (isWord(at - 1) !== isWord(at)) === (edge[1] === "b") && next(at);
      };
    }
    const reference = /^\\([1-9])/.exec(rest);
    if (reference) {
      take(2);
      return (at, _forward, next) => {
        this.#step();
        const captured = this.#captures[Number(reference[1])] ?? "";
        return this.#text.startsWith(captured, at) && next(at + captured.length);
      };
    }
    const single =
      /^(?:\[(?:\\[\s\S]|[^\]\\])*\]|\\[pP]\{[^}]+\}|\\u\{[^}]+\}|\\u[0-9a-fA-F]{4}|\\x[0-9a-fA-F]{2}|\\[\s\S]|[\s\S])/u.exec(
        rest,
      )![0];
    take(single.length);
    return this.#character(single);
  }

  #grouped(kind: string | undefined, index: number, inside: Matcher): Matcher {
    if (kind === "?:") return inside;
    if (kind === undefined) {
      return (at, forward, next) =>
        inside(at, forward, (later) => {
          const before = this.#captures[index];
          this.#captures[index] = this.#text.slice(Math.min(at, later), Math.max(at, later));
          return next(later) || ((this.#captures[index] = before), false);
        });
    }
    const behind = kind.includes("<");
    const wanted = kind.endsWith("=");
    return (at, _forward, next) => inside(at, !behind, () => true) === wanted && next(at);
  }

  #character(source: string): Matcher {
    let fits = this.#classes.get(source);
    if (!fits) {
      const pattern = new RegExp(`^${source}$`, this.#flags.replace("m", ""));
      const known = new Map<string, boolean>();
      fits = (character) => {
        let answer = known.get(character);
        if (answer === undefined) known.set(character, (answer = pattern.test(character)));
        return answer;
      };
      this.#classes.set(source, fits);
    }
    const matches = fits;
    const isWide = this.#flags.includes("u");
    return (at, forward, next) => {
      this.#step();
      const from = forward ? at : at - 1;
      let character = this.#text[from];
      if (character === undefined) return false;
      if (isWide) {
        const code = forward ? this.#text.codePointAt(at)! : 0;
        if (code > 0xffff) character = String.fromCodePoint(code);
      }
      return matches(character) && next(forward ? at + character.length : at - character.length);
    };
  }
}
