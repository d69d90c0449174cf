import { describe, expect, it } from "vitest";
import type { CredentialStore } from "./credential-store";

const now = new Date("2026-05-05T12:00:00Z");
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);

export function credentialStoreContract(name: string, open: () => CredentialStore) {
  let count = 0;
  const personIn = async (store: CredentialStore) => {
    const n = (count += 1);
    const credential = {
      id: `crd_${name.replace(/\W/g, "")}_${n}`,
      email: `fan${n}@example.com`,
      passwordHash: "hash",
      displayName: "はる",
      birthDate: "1995-04-12",
    };
    expect(await store.create(credential)).toBe(true);
    return credential;
  };
  const linkIn = async (store: CredentialStore, credentialId: string, purpose: "verify" | "reset", minutes = 60) => {
    const tokenHash = `hash-${name}-${(count += 1)}`;
    await store.addToken({ credentialId, purpose, tokenHash, expiresAt: later(minutes) });
    return tokenHash;
  };

  describe(`credential store: ${name}`, () => {
    it("finds by id and by address", async () => {
      const store = open();
      const person = await personIn(store);
      expect(await store.find(person.id)).toEqual({ ...person, emailVerified: false });
      expect((await store.findByEmail(person.email))?.id).toBe(person.id);
      expect(await store.findByEmail("nobody@example.com")).toBeNull();
    });

    it("refuses a second account of one address, also at the same moment", async () => {
      const store = open();
      const person = await personIn(store);
      const twins = ["a", "b"].map((suffix) =>
        store.create({ ...person, id: `${person.id}${suffix}`, email: `twin-${person.email}` }),
      );
      expect((await Promise.all(twins)).sort()).toEqual([false, true]);
    });

    it("spends a link once, before it expires, for its own purpose", async () => {
      const store = open();
      const { id } = await personIn(store);
      const link = await linkIn(store, id, "verify", 10);
      expect(await store.resetPassword(link, "new", now)).toBeNull();
      expect((await store.findByToken(link, "verify", now))?.id).toBe(id);
      expect(await store.findByToken(link, "verify", later(10))).toBeNull();
      expect(await store.verifyEmail(link, later(11))).toBeNull();
      expect(await store.verifyEmail(link, now)).toMatchObject({ id, emailVerified: true });
      expect(await store.verifyEmail(link, now)).toBeNull();
      expect(await store.findByToken(link, "verify", now)).toBeNull();
    });

    it("a reset changes the password, confirms the address and ends the other reset links", async () => {
      const store = open();
      const { id } = await personIn(store);
      const [first, second, confirm] = [
        await linkIn(store, id, "reset"),
        await linkIn(store, id, "reset"),
        await linkIn(store, id, "verify"),
      ];
      expect(await store.lastResetAt(id)).toBeNull();
      expect(await store.resetPassword(second, "new", now)).toMatchObject({
        id,
        passwordHash: "new",
        emailVerified: true,
      });
      expect(await store.resetPassword(first, "other", later(1))).toBeNull();
      expect(await store.lastResetAt(id)).toEqual(now);
      expect((await store.findByToken(confirm, "verify", now))?.id).toBe(id);
      expect((await store.find(id))?.passwordHash).toBe("new");
    });
  });
}
