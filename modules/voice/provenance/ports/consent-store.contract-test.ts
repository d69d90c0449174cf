import { expect, it } from "vitest";
import type { VoiceConsent } from "../domain/voice-consent";
import type { ConsentStore } from "./consent-store";

/** Ids in the order of their number. */
export const consentId = (number: number) => `0192f3a0-0000-7000-8000-${String(number).padStart(12, "0")}`;

export const someConsent = (change: Partial<VoiceConsent> = {}): VoiceConsent => ({
  id: consentId(1),
  accountId: "acc_1",
  personName: "Hana Mori",
  relation: "other",
  vendor: "elevenlabs",
  voice: "hana-1",
  scopes: ["companion-chat"],
  languages: ["ja"],
  validFrom: new Date("2026-11-01T00:00:00.000Z"),
  validUntil: new Date("2027-11-01T00:00:00.000Z"),
  proofHash: "f".repeat(64),
  proofNote: "Contract of 1 November",
  createdAt: new Date("2026-11-01T00:00:00.000Z"),
  revokedAt: null,
  revokedReason: null,
  ...change,
});

/** What every store of consents does. `open` gives an empty one. */
export function consentStoreContract(open: () => Promise<ConsentStore>): void {
  const revokedAt = new Date("2026-11-20T10:00:00.000Z");

  it("finds what was added as it was added, and nothing under ids that are none", async () => {
    const store = await open();
    const endless = someConsent({ id: consentId(2), validUntil: null, proofHash: null, proofNote: null });
    expect(await store.add(someConsent(), 10)).toBe(true);
    expect(await store.add(endless, 10)).toBe(true);
    expect(await store.find(consentId(1))).toEqual(someConsent());
    expect(await store.find(consentId(2))).toEqual(endless);
    expect(await store.find(consentId(3))).toBeNull();
    expect(await store.find("not-an-id")).toBeNull();
  });

  it("lists an account's own, newest first, page by page", async () => {
    const store = await open();
    for (const number of [1, 2, 3]) await store.add(someConsent({ id: consentId(number) }), 10);
    await store.add(someConsent({ id: consentId(4), accountId: "acc_2" }), 10);
    const first = await store.list("acc_1", { limit: 2 });
    expect(first.items.map(({ id }) => id)).toEqual([consentId(3), consentId(2)]);
    const second = await store.list("acc_1", { limit: 2, after: first.nextCursor! });
    expect(second.items.map(({ id }) => id)).toEqual([consentId(1)]);
    expect(second.nextCursor).toBeNull();
  });

  it("adds no more than an account may keep, also when two come at once", async () => {
    const store = await open();
    const added = await Promise.all([1, 2, 3].map((number) => store.add(someConsent({ id: consentId(number) }), 2)));
    expect(added.filter(Boolean)).toHaveLength(2);
    expect(await store.add(someConsent({ id: consentId(4), accountId: "acc_2" }), 2)).toBe(true);
  });

  it("revokes once, for the owner only", async () => {
    const store = await open();
    await store.add(someConsent(), 10);
    expect(await store.revoke(consentId(1), "acc_2", revokedAt, "mine")).toBeNull();
    expect(await store.revoke(consentId(9), "acc_1", revokedAt, null)).toBeNull();
    expect(await store.revoke(consentId(1), "acc_1", revokedAt, "asked to")).toMatchObject({
      revokedAt,
      revokedReason: "asked to",
    });
    const again = await store.revoke(consentId(1), "acc_1", new Date("2026-11-21T10:00:00.000Z"), "later");
    expect(again).toMatchObject({ revokedAt, revokedReason: "asked to" });
    expect(await store.find(consentId(1))).toMatchObject({ revokedAt });
  });

  it("knows a person's voice, also after the consent was revoked", async () => {
    const store = await open();
    await store.add(someConsent(), 10);
    await store.revoke(consentId(1), "acc_1", revokedAt, null);
    expect(await store.isPersonsVoice("elevenlabs", "hana-1")).toBe(true);
    expect(await store.isPersonsVoice("azure", "hana-1")).toBe(false);
  });

  it("erases all of an account and nothing of another", async () => {
    const store = await open();
    for (const number of [1, 2]) await store.add(someConsent({ id: consentId(number) }), 10);
    await store.add(someConsent({ id: consentId(3), accountId: "acc_2" }), 10);
    expect((await store.eraseOf("acc_1")).sort()).toEqual([consentId(1), consentId(2)]);
    expect((await store.list("acc_1", { limit: 5 })).items).toEqual([]);
    expect(await store.find(consentId(3))).not.toBeNull();
    expect(await store.eraseOf("acc_1")).toEqual([]);
  });
}
