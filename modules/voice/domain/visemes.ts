import type { MouthWeights, PhonemeTiming, SpeechLanguage } from "../contract";
import { closedMouth } from "./closed-mouth";

/** A weight of 1 looks shouted on most faces; speech stays below it. */
const fullWeight = 0.8;
/** Centred on the boundary of two phones, never longer than the shorter one. */
const crossfadeMs = 50;
/** The mouth is shut this long after a pause begins, and at the end of the speech. */
const closeWithinMs = 80;
/** Lips stay shut for this share of m, b, p. */
const closureShare = 0.6;
/** A diphthong turns to its second vowel here. */
const diphthongTurn = 0.6;
const devoicedFactor = 0.4;

type Shape = Partial<MouthWeights>;
type PhoneShape =
  | { kind: "vowel"; shapes: readonly [Shape, ...Shape[]] }
  | { kind: "consonant"; own: Shape; ofNextVowel: number }
  | { kind: "closed" }
  | { kind: "hold"; fallTo: number }
  | { kind: "rest" };

const vowel = (...shapes: [Shape, ...Shape[]]): PhoneShape => ({ kind: "vowel", shapes });
const consonant = (own: Shape, ofNextVowel = 0): PhoneShape => ({ kind: "consonant", own, ofNextVowel });
const closed: PhoneShape = { kind: "closed" };
const rest: PhoneShape = { kind: "rest" };

function each(names: string, shape: PhoneShape): [string, PhoneShape][] {
  return names.split(" ").map((name) => [name, shape]);
}

const aa: Shape = { aa: 1 };
const ih: Shape = { ih: 1 };
const ou: Shape = { ou: 1 };
const ee: Shape = { ee: 1 };
const oh: Shape = { oh: 1 };
const japaneseU: Shape = { ou: 0.8 };

const japanese = new Map<string, PhoneShape>([
  ["a", vowel(aa)],
  ["i", vowel(ih)],
  ["u", vowel(japaneseU)],
  ["e", vowel(ee)],
  ["o", vowel(oh)],
  ["A", vowel(scaled(aa, devoicedFactor))],
  ["I", vowel(scaled(ih, devoicedFactor))],
  ["U", vowel(scaled(japaneseU, devoicedFactor))],
  ["E", vowel(scaled(ee, devoicedFactor))],
  ["O", vowel(scaled(oh, devoicedFactor))],
  ["N", consonant({ ih: 0.15 })],
  ...each("m b p my by py N_m", closed),
  ...each("f v", consonant({ ou: 0.25 })),
  ["w", consonant({ ou: 0.6 })],
  ...each("s z ts sh ch j t d n r ty dy ky gy hy ny ry y", consonant({ ih: 0.3 }, 0.5)),
  ...each("k g h", consonant({}, 0.5)),
  ["cl", { kind: "hold", fallTo: 0.2 }],
  ...each("pau sil", rest),
]);

/** ARPAbet as the CMU voices name it. */
const english = new Map<string, PhoneShape>([
  ...each("aa ah ax", vowel(aa)),
  ["ae", vowel({ aa: 0.6, ee: 0.4 })],
  ["ao", vowel(oh)],
  ["eh", vowel(ee)],
  ["er", vowel({ ee: 0.3, ou: 0.4 })],
  ...each("ih iy", vowel(ih)),
  ...each("uh uw", vowel(ou)),
  ["ow", vowel(oh, ou)],
  ["aw", vowel(aa, ou)],
  ["ay", vowel(aa, ih)],
  ["ey", vowel(ee, ih)],
  ["oy", vowel(oh, ih)],
  ...each("m b p", closed),
  ...each("f v", consonant({ ou: 0.2 })),
  ...each("w r", consonant({ ou: 0.5 })),
  ...each("th dh l t d n s z sh zh ch jh y", consonant({ ih: 0.3 })),
  ...each("k g ng hh", consonant({}, 0.2)),
  ["pau", rest],
]);

const phoneSets: Record<SpeechLanguage, ReadonlyMap<string, PhoneShape>> = { ja: japanese, en: english };

type Segment = { startMs: number; endMs: number; from: MouthWeights; to: MouthWeights; kind: PhoneShape["kind"] };

export type MouthTimeline = {
  durationMs: number;
  /** Weights at a time from the start of the speech; all 0 before it and after its end. */
  weightsAt(ms: number): MouthWeights;
};

/**
 * Mouth weights over time from the ends of the phones: the shape of each phone at its middle, crossfaded
 * at the boundaries, shut in m, b, p and pauses. A phone that the set does not know rests.
 */
export function mouthTimeline(phonemes: readonly PhonemeTiming[], language: SpeechLanguage): MouthTimeline {
  const segments = segmentsOf(phonemes, language);
  const fades = fadesBetween(segments);
  const durationMs = segments.at(-1)?.endMs ?? 0;

  return {
    durationMs,
    weightsAt(ms) {
      if (!(ms >= 0) || ms >= durationMs) return closedMouth;
      const index = indexAt(segments, ms);
      const segment = segments[index]!;
      const left = fades[index]!;
      const right = fades[index + 1]!;
      if (ms < left.endMs) {
        return mixed(shapeAt(segments[index - 1], ms), shapeAt(segment, ms), eased(ms, left));
      }
      if (ms >= right.startMs) {
        return mixed(shapeAt(segment, ms), shapeAt(segments[index + 1], ms), eased(ms, right));
      }
      return shapeAt(segment, ms);
    },
  };
}

function segmentsOf(phonemes: readonly PhonemeTiming[], language: SpeechLanguage): Segment[] {
  const set = phoneSets[language];
  const shapes = phonemes.map(({ phoneme }) => set.get(phoneme) ?? rest);
  const segments: Segment[] = [];
  let previousEndMs = 0;
  const push = (endMs: number, kind: PhoneShape["kind"], from: MouthWeights, to = from) => {
    const startMs = segments.at(-1)?.endMs ?? 0;
    if (endMs > startMs) segments.push({ startMs, endMs, from, to, kind });
  };

  phonemes.forEach(({ endMs, phoneme }, index) => {
    const startMs = previousEndMs;
    const lengthMs = endMs - startMs;
    if (lengthMs <= 0) return;
    previousEndMs = endMs;
    const shape = lipsMeetAfter(phoneme, shapes[index + 1]) ? closed : shapes[index]!;
    switch (shape.kind) {
      case "vowel": {
        const [first, second] = shape.shapes;
        if (second) push(startMs + diphthongTurn * lengthMs, "vowel", full(first));
        push(endMs, "vowel", full(second ?? first));
        return;
      }
      case "consonant":
        push(endMs, "consonant", full(added(shape.own, nextVowel(shapes, index), shape.ofNextVowel)));
        return;
      case "closed": {
        // After the closure the lips are already on their way to the next phone, which begins earlier by that much.
        const staysShut = shapes[index + 1]?.kind === "closed";
        push(staysShut ? endMs : startMs + closureShare * lengthMs, "closed", closedMouth);
        return;
      }
      case "hold": {
        const held = segments.at(-1)?.to ?? closedMouth;
        push(endMs, "hold", held, { ...closedMouth, ...scaled(held, shape.fallTo) });
        return;
      }
      case "rest":
        push(endMs, "rest", closedMouth);
    }
  });
  // A speech that ends in a closure (or in nothing) still lasts as long as its sound.
  push(previousEndMs, "rest", closedMouth);
  return segments;
}

/** The moraic nasal takes the place of what follows: before m, b, p it is an m. */
function lipsMeetAfter(phoneme: string, next: PhoneShape | undefined): boolean {
  return phoneme === "N" && next?.kind === "closed";
}

function nextVowel(shapes: readonly PhoneShape[], index: number): Shape {
  for (let next = index + 1; next < shapes.length; next += 1) {
    const shape = shapes[next]!;
    if (shape.kind === "vowel") return shape.shapes[0];
    if (shape.kind === "rest") break;
  }
  return {};
}

type Fade = { startMs: number; endMs: number };

/** One fade per boundary, the outer two included. Each takes at most half of a segment, so that they never meet. */
function fadesBetween(segments: readonly Segment[]): Fade[] {
  const fades: Fade[] = [];
  for (let boundary = 0; boundary <= segments.length; boundary += 1) {
    const before = segments[boundary - 1];
    const after = segments[boundary];
    const atMs = before?.endMs ?? 0;
    const beforeMs = before ? before.endMs - before.startMs : 0;
    const afterMs = after ? after.endMs - after.startMs : 0;
    if (!after) fades.push({ startMs: atMs - Math.min(closeWithinMs, beforeMs / 2), endMs: atMs });
    else if (!before) fades.push({ startMs: atMs, endMs: atMs + Math.min(crossfadeMs, afterMs / 2) });
    else if (after.kind === "closed") fades.push({ startMs: atMs - Math.min(crossfadeMs, beforeMs / 2), endMs: atMs });
    else if (before.kind === "closed") fades.push({ startMs: atMs, endMs: atMs + Math.min(crossfadeMs, afterMs / 2) });
    else {
      const half = Math.min(crossfadeMs, beforeMs, afterMs) / 2;
      fades.push({ startMs: atMs - half, endMs: atMs + half });
    }
  }
  return fades;
}

function indexAt(segments: readonly Segment[], ms: number): number {
  let low = 0;
  let high = segments.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (segments[middle]!.endMs <= ms) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The shape of a segment, held at its ends beyond them. */
function shapeAt(segment: Segment | undefined, ms: number): MouthWeights {
  if (!segment) return closedMouth;
  if (segment.from === segment.to) return segment.from;
  const share = (ms - segment.startMs) / (segment.endMs - segment.startMs);
  return mixed(segment.from, segment.to, Math.min(1, Math.max(0, share)));
}

function eased(ms: number, fade: Fade): number {
  const share = Math.min(1, Math.max(0, (ms - fade.startMs) / (fade.endMs - fade.startMs)));
  return share * share * (3 - 2 * share);
}

export function mixed(from: MouthWeights, to: MouthWeights, share: number): MouthWeights {
  const keep = 1 - share;
  return {
    aa: from.aa * keep + to.aa * share,
    ih: from.ih * keep + to.ih * share,
    ou: from.ou * keep + to.ou * share,
    ee: from.ee * keep + to.ee * share,
    oh: from.oh * keep + to.oh * share,
  };
}

function scaled(shape: Shape, factor: number): Shape {
  return Object.fromEntries(Object.entries(shape).map(([name, weight]) => [name, weight * factor]));
}

function added(own: Shape, other: Shape, share: number): Shape {
  const sum: Record<string, number> = { ...own };
  for (const [name, weight] of Object.entries(other)) sum[name] = Math.min(1, (sum[name] ?? 0) + weight * share);
  return sum;
}

function full(shape: Shape): MouthWeights {
  return { ...closedMouth, ...scaled(shape, fullWeight) };
}
