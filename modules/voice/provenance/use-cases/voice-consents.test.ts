import { beforeEach, describe, expect, it } from "vitest";
import { memoryConsentStore } from "../adapters/memory-consent-store";
import { grantConsentRequestSchema, type GrantConsentRequest } from "../contract";
import type { ConsentStore } from "../ports/consent-store";
import { consentsInForceWith } from "./consents-in-force";
import { keepConsentsWith } from "./keep-consents";

const owner = "acc_1";
const request: GrantConsentRequest = {
  personName: "Hana Mori",
  relation: "other",
  vendor: "elevenlabs",
  voice: "hana-1",
  scopes: ["companion-chat"],
  languages: ["ja"],
  validUntil: "2027-01-01T00:00:00.000Z",
  proofNote: "Contract of 1 November",
  confirmed: true,
};

let store: ConsentStore;
let now: Date;
let asked: number;
const clock = { now: () => now };
/** Two processes on one store; `deliver` says whether the second one hears the first. */
function openProcesses(deliver = true) {
  const listeners: ((id: string) => void)[] = [];
  const counted: Pick<ConsentStore, "find"> = {
    find(id) {
      asked += 1;
      return store.find(id);
    },
  };
  const listen = async (listener: (id: string) => void) => {
    if (!deliver) throw new Error("no news today");
    listeners.push(listener);
  };
  const here = consentsInForceWith({ store: counted, clock, listen });
  const there = consentsInForceWith({ store: counted, clock, listen });
  const keeping = keepConsentsWith({
    store,
    clock,
    announce: async (id) => {
      here.forget(id);
      for (const listener of listeners) listener(id);
    },
  });
  return { here, there, keeping };
}

beforeEach(() => {
  store = memoryConsentStore();
  now = new Date("2026-11-21T12:00:00.000Z");
  asked = 0;
});
const later = (ms: number) => (now = new Date(now.getTime() + ms));

describe("a voice under consent", () => {
  it("may be used from the beginning of its term to the end, and never without a record", async () => {
    const { here, keeping } = openProcesses();
    const { id } = await keeping.grantConsent(owner, { ...request, validFrom: "2026-12-01T00:00:00.000Z" });
    const at = async (time: string) => {
      now = new Date(time);
      return here.mayUseVoice(id);
    };
    expect(await at("2026-11-30T23:59:59.999Z")).toBe(false);
    expect(await at("2026-12-01T00:00:00.000Z")).toBe(true);
    // Remembered, yet it ends on the moment.
    expect(await at("2026-12-31T23:59:59.999Z")).toBe(true);
    expect(await at("2027-01-01T00:00:00.000Z")).toBe(false);
    expect(await here.mayUseVoice("0192f3a0-0000-7000-8000-00000000000f")).toBe(false);
  });

  it("asks the store once for many sentences at the same time, and again after half a minute", async () => {
    const { here, keeping } = openProcesses();
    const { id } = await keeping.grantConsent(owner, request);
    expect(await Promise.all(Array.from({ length: 50 }, () => here.mayUseVoice(id)))).not.toContain(false);
    expect(asked).toBe(1);
    later(29_999);
    await here.mayUseVoice(id);
    expect(asked).toBe(1);
    later(1);
    await here.mayUseVoice(id);
    expect(asked).toBe(2);
  });

  it("is silent at once when it is revoked, here and where the news is heard", async () => {
    const { here, there, keeping } = openProcesses();
    const { id } = await keeping.grantConsent(owner, request);
    expect([await here.mayUseVoice(id), await there.mayUseVoice(id)]).toEqual([true, true]);
    const view = await keeping.revokeConsent(owner, id, "She asked for it");
    expect(view).toMatchObject({ state: "revoked", revokedReason: "She asked for it" });
    expect([await here.mayUseVoice(id), await there.mayUseVoice(id)]).toEqual([false, false]);
  });

  it("is silent within half a minute where no news arrives", async () => {
    const { there, keeping } = openProcesses(false);
    const { id } = await keeping.grantConsent(owner, request);
    expect(await there.mayUseVoice(id)).toBe(true);
    await keeping.revokeConsent(owner, id);
    later(30_000);
    expect(await there.mayUseVoice(id)).toBe(false);
  });

  it("is silent too when the revocation comes while the store is being asked", async () => {
    const answer = Promise.withResolvers<void>();
    let slow = true;
    const here = consentsInForceWith({
      clock,
      listen: async () => {},
      store: {
        async find(id) {
          const found = await store.find(id);
          if (slow) await answer.promise;
          return found;
        },
      },
    });
    const keeping = keepConsentsWith({ store, clock, announce: async (id) => here.forget(id) });
    const { id } = await keeping.grantConsent(owner, request);
    const asking = here.mayUseVoice(id);
    await Promise.resolve();
    await keeping.revokeConsent(owner, id);
    slow = false;
    answer.resolve();
    expect(await asking).toBe(false);
    expect(await here.mayUseVoice(id)).toBe(false);
  });

  it("says so when the store cannot be asked, and does not remember that", async () => {
    let down = true;
    const here = consentsInForceWith({
      clock,
      listen: async () => {},
      store: { find: (id) => (down ? Promise.reject(new Error("down")) : store.find(id)) },
    });
    const { keeping } = openProcesses();
    const { id } = await keeping.grantConsent(owner, request);
    await expect(here.mayUseVoice(id)).rejects.toThrow("down");
    down = false;
    expect(await here.mayUseVoice(id)).toBe(true);
  });
});

describe("keeping consents", () => {
  it("shows and revokes only one's own", async () => {
    const { keeping } = openProcesses();
    const { id } = await keeping.grantConsent(owner, request);
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect((await keeping.listConsents("acc_2", { limit: 10 })).items).toEqual([]);
    expect((await keeping.listConsents(owner, { limit: 10 })).items).toMatchObject([{ id, state: "in-force" }]);
    await expect(keeping.revokeConsent("acc_2", id)).rejects.toMatchObject({ code: "voice.consent-not-found" });
  });

  it("refuses more than an account may keep", async () => {
    const { keeping } = openProcesses();
    for (let n = 0; n < 200; n += 1) await keeping.grantConsent(owner, request);
    await expect(keeping.grantConsent(owner, request)).rejects.toMatchObject({ code: "voice.too-many-consents" });
  });

  it("silences the voices of an account that ends", async () => {
    const { here, keeping } = openProcesses();
    const { id } = await keeping.grantConsent(owner, request);
    expect(await here.mayUseVoice(id)).toBe(true);
    await keeping.eraseConsentsOf(owner);
    expect(await here.mayUseVoice(id)).toBe(false);
  });

  it.each([
    ["another's voice without any proof", { proofNote: undefined }],
    ["an end before the beginning", { validFrom: "2027-02-01T00:00:00.000Z" }],
    ["nothing it may be used for", { scopes: [] }],
    ["no confirmation", { confirmed: false }],
  ])("takes no record with %s", (_name, change) => {
    expect(grantConsentRequestSchema.safeParse(request).success).toBe(true);
    expect(grantConsentRequestSchema.safeParse({ ...request, ...change }).success).toBe(false);
  });
});

describe("publishing with a person's voice", () => {
  const choice = { vendor: "elevenlabs", voice: "hana-1", speed: 1, halfTones: 0 };
  const plain = { vendor: "embedded", voice: "mei", speed: 1, halfTones: 0 };
  const use = { accountId: owner, scope: "companion-chat" } as const;
  const profileOf = (primary: object, fallbacks: object[] = []) =>
    ({ language: "ja", primary: { ...plain, ...primary }, fallbacks }) as never;

  it("is allowed under a consent for this voice, use and language, and with voices that are nobody's", async () => {
    const { keeping } = openProcesses();
    const { id: consentId } = await keeping.grantConsent(owner, request);
    expect(await keeping.mayPublishVoice(profileOf({ ...choice, consentId }), use)).toEqual({ allowed: true });
    expect(await keeping.mayPublishVoice(profileOf(plain), use)).toEqual({ allowed: true });
  });

  it.each([
    ["consent-missing", { cloned: true, voice: "someone" }, {}, {}],
    // A consent for this voice is on record, so it is a person's, whatever the profile says.
    ["consent-missing", {}, {}, {}],
    ["consent-of-another-voice", { useConsent: true, voice: "other" }, {}, {}],
    ["consent-of-another-owner", { useConsent: true }, {}, { accountId: "acc_2" }],
    ["scope-not-allowed", { useConsent: true }, {}, { scope: "perks" }],
    ["language-not-allowed", { useConsent: true }, { languages: ["en"] }, {}],
    ["consent-not-in-force", { useConsent: true }, { validUntil: "2026-11-21T12:00:00.000Z" }, {}],
  ] as const)("is refused: %s", async (reason, inChoice, inConsent, inUse) => {
    const { keeping } = openProcesses();
    const { id } = await keeping.grantConsent(owner, { ...request, ...inConsent } as GrantConsentRequest);
    const { useConsent, ...rest } = { useConsent: false, ...inChoice };
    const wanted = { ...choice, ...rest, ...(useConsent && { consentId: id }) };
    const verdict = await keeping.mayPublishVoice(profileOf(wanted), { ...use, ...inUse });
    expect(verdict).toEqual({ allowed: false, reason, vendor: "elevenlabs", voice: wanted.voice });
    const asFallback = await keeping.mayPublishVoice(profileOf(plain, [wanted]), { ...use, ...inUse });
    expect(asFallback).toEqual(verdict);
  });

  it("is refused after the revocation", async () => {
    const { keeping } = openProcesses();
    const { id: consentId } = await keeping.grantConsent(owner, request);
    await keeping.revokeConsent(owner, consentId);
    expect(await keeping.mayPublishVoice(profileOf({ ...choice, consentId }), use)).toMatchObject({
      reason: "consent-not-in-force",
    });
  });
});
