import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Transaction } from "@modules/platform/db";
import { openTestDatabase, type TestDatabase } from "@testing/platform/db";
import { accountStoreContract } from "../ports/account-store.contract-test";
import { credentialStoreContract } from "../ports/credential-store.contract-test";
import { memoryAccountStore, memoryCredentialStore } from "../testing";
import { prismaAccountStore } from "./prisma-account-store";
import { prismaCredentialStore } from "./prisma-credential-store";
import { forgetSignInsOf, prismaOidcRecords } from "./prisma-oidc-records";
import { signingKeys } from "./prisma-signing-keys";

let opened: TestDatabase;
beforeAll(async () => {
  opened = await openTestDatabase();
});
afterAll(() => opened.close());

const access = {
  database: async () => opened.prisma,
  inTransaction: <T>(run: (tx: Transaction) => Promise<T>) => opened.prisma.$transaction(run),
};
type News = { guestAccountId: string; memberAccountId: string };

accountStoreContract("on the database", () => {
  const announced: News[] = [];
  return {
    announced,
    store: prismaAccountStore({ ...access, announceMerge: async (_tx, news) => announced.push(news) }),
  };
});
accountStoreContract("in memory", () => {
  const announced: News[] = [];
  return { announced, store: memoryAccountStore((news) => announced.push(news)) };
});
credentialStoreContract("on the database", () => prismaCredentialStore(access));
credentialStoreContract("in memory", () => memoryCredentialStore());

describe("a merge whose news cannot be written", () => {
  it("does not happen", async () => {
    const good = prismaAccountStore({ ...access, announceMerge: async () => {} });
    const bad = prismaAccountStore({
      ...access,
      announceMerge: async () => {
        throw new Error("no outbox");
      },
    });
    const identity = { issuer: "local", subject: "crd_merge" };
    const facts = {
      displayName: null,
      email: null,
      emailVerified: false,
      birthDate: null,
      locale: "ja",
      country: null,
      timeZone: null,
    } as const;
    await good.arrive(identity, facts, null);
    const guest = await good.createGuest({ id: "acc_unmerged", locale: "ja", country: null, timeZone: null });
    await expect(bad.arrive(identity, facts, guest.id)).rejects.toThrow("no outbox");
    expect((await good.find(guest.id))?.mergedIntoId).toBeNull();
  });
});

describe("records of the issuer", () => {
  let now = new Date("2026-05-05T12:00:00Z");
  const records = () => prismaOidcRecords(access.database, () => now);

  it("keep a payload until it expires, by id, uid and user code", async () => {
    const sessions = new (records())("Session");
    await sessions.upsert("s1", { uid: "u1", userCode: "c1", accountId: "crd_a", jti: "s1" }, 60);
    const payload = { uid: "u1", userCode: "c1", accountId: "crd_a", jti: "s1" };
    expect(await sessions.find("s1")).toEqual(payload);
    expect(await sessions.findByUid("u1")).toEqual(payload);
    expect(await sessions.findByUserCode("c1")).toEqual(payload);
    expect(await new (records())("Grant").find("s1")).toBeUndefined();
    now = new Date(now.getTime() + 60_000);
    expect(await sessions.find("s1")).toBeUndefined();
  });

  it("remember that a code was used, and go with their grant", async () => {
    const codes = new (records())("AuthorizationCode");
    await codes.upsert("code", { grantId: "g1", accountId: "crd_a" }, 60);
    await codes.consume("code");
    expect(await codes.find("code")).toMatchObject({ consumed: Math.floor(now.getTime() / 1000) });
    await codes.revokeByGrantId("g1");
    expect(await codes.find("code")).toBeUndefined();
  });

  it("forget one person's sign-ins and nobody else's", async () => {
    const sessions = new (records())("Session");
    await sessions.upsert("mine", { accountId: "crd_mine" }, 60);
    await sessions.upsert("yours", { accountId: "crd_yours" }, 60);
    await forgetSignInsOf(access.database, "crd_mine");
    expect(await sessions.find("mine")).toBeUndefined();
    expect(await sessions.find("yours")).toEqual({ accountId: "crd_yours" });
  });

  it("that expired are deleted when somebody begins to sign in", async () => {
    const sessions = new (records())("Session");
    await sessions.upsert("old", { accountId: "crd_a" }, 60);
    now = new Date(now.getTime() + 61_000);
    await new (records())("Interaction").upsert("i1", {}, 60);
    expect(await opened.prisma.oidcRecord.count({ where: { id: "old" } })).toBe(0);
  });
});

it("the signing key is made once and stays", async () => {
  const first = await signingKeys(access.database);
  expect(first).toHaveLength(1);
  expect(first[0]).toMatchObject({ kty: "RSA", alg: "RS256", use: "sig" });
  expect(await signingKeys(access.database)).toEqual(first);
});
