import type { Cue, MessagePart } from "../contract";
import { Segmenter } from "./segmenter";

export type SpokenSegment = Cue & {
  text: string;
  /** False for code blocks, which are shown and not spoken. */
  spoken: boolean;
};

/** How a reply speaks before its first cue. */
export const firstManner = { emotion: "neutral", intensity: 0.7 } as const;

/**
 * The segments of a stored reply with their cues, as they were when it was made: from the lengths that are kept with its
 * text. What has none (a reply that a restart cut off, or an older one) is cut into sentences anew. All segments joined
 * are the text. Pure.
 */
export function spokenSegmentsOf(parts: readonly MessagePart[]): SpokenSegment[] {
  const segments: SpokenSegment[] = [];
  const cues = parts.flatMap((part) => (part.type === "data-cue" ? [part.data as Cue] : []));
  let manner: Pick<Cue, "emotion" | "intensity"> = firstManner;
  const add = (text: string) => {
    const segment = segments.length;
    const cue = cues.find((other) => other.segment === segment);
    if (cue) manner = { emotion: cue.emotion, intensity: cue.intensity };
    segments.push({ segment, ...manner, gestures: cue?.gestures ?? [], text, spoken: isSpoken(text) });
  };
  for (const part of parts) {
    if (part.type !== "text") continue;
    const text = String(part.text);
    let at = 0;
    for (const length of lengthsOf(part)) {
      if (length <= 0 || at + length > text.length) break;
      add(text.slice(at, at + length));
      at += length;
    }
    const segmenter = new Segmenter();
    for (const { text: rest } of [...segmenter.push(text.slice(at)), ...segmenter.flush()]) add(rest);
  }
  return segments;
}

function lengthsOf(part: MessagePart): number[] {
  const kept = "segmentLengths" in part ? part.segmentLengths : [];
  return Array.isArray(kept) ? kept.filter((length): length is number => Number.isInteger(length)) : [];
}

function isSpoken(text: string): boolean {
  return !text.trimStart().startsWith("```");
}
