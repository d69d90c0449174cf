import { expect, it } from "vitest";
import type { SyntheticSound, SyntheticSoundLog } from "./synthetic-sound-log";

export const someSound = (change: Partial<SyntheticSound> = {}): SyntheticSound => ({
  hash: "a".repeat(64),
  form: "audio",
  vendor: "embedded",
  voice: "slt",
  language: "en",
  consentId: null,
  madeAt: new Date("2026-11-21T12:00:00.123Z"),
  manifest: "e30.e30.c2ln",
  ...change,
});

/** What every log of synthetic sounds does. */
export function syntheticSoundLogContract(open: () => SyntheticSoundLog): void {
  it("finds what was added, and nothing else", async () => {
    const log = open();
    const consented = someSound({ hash: "b".repeat(64), form: "score", consentId: "c-1", language: "ja" });
    await log.add([someSound(), consented]);
    expect(await log.find("a".repeat(64))).toEqual(someSound());
    expect(await log.find("b".repeat(64))).toEqual(consented);
    expect(await log.find("c".repeat(64))).toBeNull();
  });

  it("keeps the first record of a hash, also within one write", async () => {
    const log = open();
    const hash = "d".repeat(64);
    await log.add([someSound({ hash, voice: "rms" }), someSound({ hash, voice: "twice" })]);
    await log.add([someSound({ hash, voice: "later" }), someSound({ hash: "e".repeat(64) })]);
    expect(await log.find(hash)).toMatchObject({ voice: "rms" });
    expect(await log.find("e".repeat(64))).not.toBeNull();
  });

  it("takes an empty write", async () => {
    await expect(open().add([])).resolves.toBeUndefined();
  });
}
