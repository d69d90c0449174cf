import type { SoundFacts, VerifySoundAnswer } from "../contract";

/** What was found out about a file in a browser, and by asking its server. */
export type FileEvidence = {
  /** Null when the server could not be asked. */
  answer: VerifySoundAnswer | null;
  /** Null when the sound could not be decoded. */
  mark: { marked: boolean; soundingSeconds: number } | null;
};

export type FileVerdict =
  /** Unchanged, and known by hash or signature. */
  | { kind: "made-here"; facts: SoundFacts; isSigned: boolean }
  /** It carries a manifest that this server signed, for another sound. */
  | { kind: "changed"; facts: SoundFacts; isMarked: boolean }
  | { kind: "marked" }
  | { kind: "nothing"; because: "no-mark" | "too-short" | "not-decoded" };

/** Less sound than this may be too little for the mark. */
export const leastSoundingSeconds = 1.5;

/** Says what the evidence allows, and no more: where nothing is found, nothing is said about where a sound is from. */
export function judgeFile({ answer, mark }: FileEvidence): FileVerdict {
  const claims = answer?.claims ?? null;
  if (answer?.logged) return { kind: "made-here", facts: answer.logged, isSigned: claims?.sameHash ?? false };
  if (claims) {
    const { sameHash, ...facts } = claims;
    if (sameHash) return { kind: "made-here", facts, isSigned: true };
    return { kind: "changed", facts, isMarked: mark?.marked ?? false };
  }
  if (mark?.marked) return { kind: "marked" };
  if (!mark) return { kind: "nothing", because: "not-decoded" };
  return { kind: "nothing", because: mark.soundingSeconds < leastSoundingSeconds ? "too-short" : "no-mark" };
}
