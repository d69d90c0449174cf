import { describe, expect, it } from "vitest";
import type { VerifySoundAnswer } from "../contract";
import { judgeFile } from "./judge-file";

const facts = {
  vendor: "embedded",
  voice: "slt",
  language: "en",
  consented: false,
  madeAt: "2026-11-21T12:00:00.000Z",
} as const;
const unknown: VerifySoundAnswer = { logged: null, manifest: "none", claims: null };
const marked = { marked: true, soundingSeconds: 8 };
const unmarked = { marked: false, soundingSeconds: 8 };
const own = (sameHash: boolean) => ({ ...unknown, manifest: "own" as const, claims: { ...facts, sameHash } });

describe("the verdict on a file", () => {
  it("is that this server made it, when the log or the signature says so, whatever the ear says", () => {
    for (const mark of [marked, unmarked, null]) {
      expect(judgeFile({ answer: { ...unknown, logged: facts }, mark })).toEqual({
        kind: "made-here",
        facts,
        isSigned: false,
      });
      expect(judgeFile({ answer: own(true), mark })).toEqual({ kind: "made-here", facts, isSigned: true });
    }
    expect(judgeFile({ answer: { ...own(true), logged: facts }, mark: marked })).toMatchObject({ isSigned: true });
  });

  it("is that it was changed, when the manifest is ours and the sound is not the one it speaks of", () => {
    expect(judgeFile({ answer: own(false), mark: marked })).toEqual({ kind: "changed", facts, isMarked: true });
    expect(judgeFile({ answer: own(false), mark: unmarked })).toMatchObject({ kind: "changed", isMarked: false });
  });

  it("is that it is synthetic speech of an Oshaberi, when only the mark is there, also without the server", () => {
    expect(judgeFile({ answer: unknown, mark: marked })).toEqual({ kind: "marked" });
    expect(judgeFile({ answer: { ...unknown, manifest: "foreign" }, mark: marked })).toEqual({ kind: "marked" });
    expect(judgeFile({ answer: null, mark: marked })).toEqual({ kind: "marked" });
  });

  it("says nothing where nothing was found, and why", () => {
    expect(judgeFile({ answer: unknown, mark: unmarked })).toEqual({ kind: "nothing", because: "no-mark" });
    expect(judgeFile({ answer: unknown, mark: { marked: false, soundingSeconds: 0.4 } })).toMatchObject({
      because: "too-short",
    });
    expect(judgeFile({ answer: unknown, mark: null })).toMatchObject({ because: "not-decoded" });
  });
});
