import { FourierTransform } from "./fourier-transform";
import { markPatternOf, markShape, publicMarkKey, type MarkPattern } from "./mark-pattern";

/** Chance that a sound without a mark is taken for one with it, whatever its length. */
export const falseAlarmRate = 1e-4;

const frameMs = 120;
const hopMs = 40;
/** One part is enough for an answer; a longer sound is asked part by part, two at a time, and as a whole. */
const partSeconds = 5;
/** Frames this far below the loud ones of their part are pauses. */
const pauseDb = 40;
/** Below this mean square nothing but rounding sounds. */
const silence = 1e-8;
/** Width over which the spectrum's own shape is taken off, and how far a single bin may stand out (natural logarithm). */
const shapeHz = 250;
const greatestExcess = 2;
/** Echoes on either side by which the size of one is judged, and the most it may count for. */
const neighbours = 8;
const greatestWeight = 2.5;

export type HeardSpan = { fromSeconds: number; toSeconds: number; score: number };
export type MarkVerdict = {
  marked: boolean;
  /** Of the clearest stretch: standard deviations from what unmarked sounds give. */
  score: number;
  /** From which score a stretch of this sound counts as marked. */
  threshold: number;
  /** Where the mark was heard, to the part of 5 s. */
  spans: HeardSpan[];
  /** How much of the sound was more than pause. */
  soundingSeconds: number;
};

/**
 * Listens for the mark in a sound that comes in any portions, of any rate, loudness and length.
 *
 * An echo is a ripple on the logarithm of the spectrum. Their mean over all frames is correlated with the ripples of the
 * key's echoes; each is weighed by its neighbours, so that the voice's pitch and real rooms count for little. Where there
 * is no mark, the score is a sum of weights of random sign, divided by its standard deviation: it exceeds t with a
 * probability of at most e^(−t²/2) (Hoeffding, J. Amer. Statist. Assoc. 58, 1963), and the threshold follows from that and
 * from how many stretches were asked.
 */
export class MarkListener {
  private readonly plan: ListeningPlan;
  private readonly waiting: Float64Array;
  private waitingCount = 0;
  private readonly real: Float64Array;
  private readonly imaginary: Float64Array;
  private frames: { power: number; ripple: Float64Array }[] = [];
  private readonly parts: { ripple: Float64Array; sounding: number }[] = [];
  private readonly framesInPart: number;

  constructor(
    private readonly sampleRate: number,
    private readonly pattern: MarkPattern = markPatternOf(publicMarkKey),
  ) {
    this.plan = planOf(sampleRate);
    this.waiting = new Float64Array(this.plan.frame);
    this.real = new Float64Array(this.plan.transform.size);
    this.imaginary = new Float64Array(this.plan.transform.size);
    this.framesInPart = Math.round((partSeconds * 1000) / hopMs);
  }

  /** Samples between −1 and 1. */
  push(samples: Float32Array): void {
    const { frame, hop } = this.plan;
    for (let at = 0; at < samples.length;) {
      const take = Math.min(samples.length - at, frame - this.waitingCount);
      this.waiting.set(samples.subarray(at, at + take), this.waitingCount);
      this.waitingCount += take;
      at += take;
      if (this.waitingCount < frame) continue;
      this.hearFrame();
      this.waiting.copyWithin(0, hop);
      this.waitingCount = frame - hop;
    }
  }

  /** After the last portion. */
  finish(): MarkVerdict {
    if (this.frames.length > 0) this.endPart();
    const { parts } = this;
    const stretches =
      parts.length <= 3
        ? [{ from: 0, to: parts.length }]
        : [
            ...Array.from({ length: parts.length - 1 }, (_, from) => ({ from, to: from + 2 })),
            { from: 0, to: parts.length },
          ];
    const threshold = Math.sqrt(2 * Math.log(stretches.length / falseAlarmRate));
    const heard = stretches.map(({ from, to }) => ({
      fromSeconds: from * partSeconds,
      toSeconds: to * partSeconds,
      score: scoreOf(this.echoSizes(from, to), this.pattern),
      whole: to - from === parts.length,
    }));
    const clear = heard.filter(({ score }) => score >= threshold);
    const local = clear.filter(({ whole }) => !whole);
    return {
      marked: clear.length > 0,
      score: Math.max(...heard.map(({ score }) => score)),
      threshold,
      spans: joined(local.length > 0 ? local : clear),
      soundingSeconds: (parts.reduce((sum, { sounding }) => sum + sounding, 0) * hopMs) / 1000,
    };
  }

  /** How strongly each echo is there, its sign included: what a score is made of. For whoever asks with many keys. */
  echoSizes(from = 0, to = this.parts.length): Float64Array {
    const { lines, echoes } = this.plan;
    const ripple = new Float64Array(lines);
    for (const part of this.parts.slice(from, to)) {
      for (let line = 0; line < lines; line += 1) ripple[line] = ripple[line]! + part.ripple[line]!;
    }
    const sizes = Float64Array.from({ length: markShape.echoes }, (_, echo) => {
      let sum = 0;
      for (let line = 0; line < lines; line += 1) sum += echoes[echo * lines + line]! * ripple[line]!;
      return sum;
    });
    return sizes.map((size, echo) => {
      const near = sizes.subarray(Math.max(0, echo - neighbours), echo + neighbours + 1);
      const usual = Math.sqrt(near.reduce((sum, other) => sum + other * other, 0) / near.length);
      return usual === 0 ? 0 : Math.max(-greatestWeight, Math.min(greatestWeight, size / usual));
    });
  }

  private hearFrame(): void {
    const { plan, real, imaginary } = this;
    const { frame, window, transform, firstLine, lines, shapeReach } = plan;
    let power = 0;
    real.fill(0);
    imaginary.fill(0);
    for (let n = 0; n < frame; n += 1) {
      const sample = this.waiting[n]!;
      power += sample * sample;
      real[n] = sample * window[n]!;
    }
    power /= frame;
    if (power >= silence) {
      transform.forward(real, imaginary);
      const sums = new Float64Array(lines + 1);
      const ripple = new Float64Array(lines);
      for (let line = 0; line < lines; line += 1) {
        const k = firstLine + line;
        ripple[line] = Math.log(real[k]! * real[k]! + imaginary[k]! * imaginary[k]! + 1e-14);
        sums[line + 1] = sums[line]! + ripple[line]!;
      }
      for (let line = 0; line < lines; line += 1) {
        const low = Math.max(0, line - shapeReach);
        const high = Math.min(lines, line + shapeReach + 1);
        const excess = ripple[line]! - (sums[high]! - sums[low]!) / (high - low);
        ripple[line] = Math.max(-greatestExcess, Math.min(greatestExcess, excess));
      }
      this.frames.push({ power, ripple });
    } else this.frames.push({ power: 0, ripple: nothing });
    if (this.frames.length === this.framesInPart) this.endPart();
  }

  private endPart(): void {
    const powers = this.frames.map(({ power }) => power).sort((a, b) => a - b);
    const loud = powers[Math.floor((powers.length - 1) * 0.95)]!;
    const least = Math.max(silence, loud * 10 ** (-pauseDb / 10));
    const sum = new Float64Array(this.plan.lines);
    let sounding = 0;
    for (const { power, ripple } of this.frames) {
      if (power < least) continue;
      sounding += 1;
      for (let line = 0; line < sum.length; line += 1) sum[line] = sum[line]! + ripple[line]!;
    }
    this.parts.push({ ripple: sum, sounding });
    this.frames = [];
  }
}

const nothing = new Float64Array(0);

/** 0 when nothing was heard. */
export function scoreOf(sizes: Float64Array, pattern: MarkPattern): number {
  let sum = 0;
  let squares = 0;
  for (let echo = 0; echo < sizes.length; echo += 1) {
    sum += sizes[echo]! * pattern[echo]!;
    squares += sizes[echo]! * sizes[echo]!;
  }
  return squares === 0 ? 0 : sum / Math.sqrt(squares);
}

/** A whole sound at once. */
export function listenForMark(samples: Float32Array, sampleRate: number, pattern?: MarkPattern): MarkVerdict {
  const listener = new MarkListener(sampleRate, pattern);
  listener.push(samples);
  return listener.finish();
}

function joined(spans: readonly HeardSpan[]): HeardSpan[] {
  const result: HeardSpan[] = [];
  for (const { fromSeconds, toSeconds, score } of spans) {
    const last = result.at(-1);
    if (last && fromSeconds <= last.toSeconds) {
      last.toSeconds = Math.max(last.toSeconds, toSeconds);
      last.score = Math.max(last.score, score);
    } else result.push({ fromSeconds, toSeconds, score });
  }
  return result;
}

type ListeningPlan = {
  frame: number;
  hop: number;
  window: Float64Array;
  transform: FourierTransform;
  /** Lines of the spectrum that lie in the band. */
  firstLine: number;
  lines: number;
  shapeReach: number;
  /** The ripple of each echo on these lines, one after another. */
  echoes: Float64Array;
};

const plans = new Map<number, ListeningPlan>();
const mostPlans = 8;

function planOf(sampleRate: number): ListeningPlan {
  const known = plans.get(sampleRate);
  if (known) return known;
  const frame = Math.round((frameMs / 1000) * sampleRate);
  let size = 2;
  while (size < frame) size *= 2;
  const perLine = sampleRate / size;
  const firstLine = Math.ceil((markShape.lowHz + 50) / perLine);
  const lines = Math.floor(Math.min(markShape.highHz - 50, 0.45 * sampleRate) / perLine) - firstLine + 1;
  // The ends of the band fade, or the spectrum's own shape would look like echoes.
  const fade = (line: number) =>
    Math.sin((Math.PI / 2) * Math.min(1, Math.min(line, lines - 1 - line) / (lines / 20))) ** 2;
  const echoes = new Float64Array(markShape.echoes * lines);
  for (let echo = 0; echo < markShape.echoes; echo += 1) {
    const seconds = (markShape.delayMs + echo * markShape.spacingMs) / 1000;
    for (let line = 0; line < lines; line += 1) {
      echoes[echo * lines + line] = fade(line) * Math.cos(2 * Math.PI * (firstLine + line) * perLine * seconds);
    }
  }
  const plan: ListeningPlan = {
    frame,
    hop: Math.round((hopMs / 1000) * sampleRate),
    window: Float64Array.from({ length: frame }, (_, n) => Math.sin((Math.PI * (n + 0.5)) / frame) ** 2),
    transform: new FourierTransform(size),
    firstLine,
    lines,
    shapeReach: Math.max(1, Math.round(shapeHz / 2 / perLine)),
    echoes,
  };
  if (plans.size >= mostPlans) plans.delete(plans.keys().next().value!);
  plans.set(sampleRate, plan);
  return plan;
}
