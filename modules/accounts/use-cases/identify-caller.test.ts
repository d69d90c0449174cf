import { describe, expect, it } from "vitest";
import { hmacSignatures } from "../adapters/hmac-signatures";
import type { Account, AccountStore } from "../ports/account-store";
import type { Session, Sessions } from "../ports/sessions";
import { memoryAccountStore, memoryCredentialStore, standingClock } from "../testing";
import { arriveWith } from "./arrive";
import { callerMemory, identifyCallerWith } from "./identify-caller";

const facts = {
  displayName: "はる",
  email: "haru@example.com",
  emailVerified: true,
  birthDate: "1995-04-12",
  locale: "ja",
  country: "JP",
  timeZone: "Asia/Tokyo",
} as const;

async function house({ secure = false } = {}) {
  const clock = standingClock();
  const kept = memoryAccountStore();
  const asked: string[] = [];
  const accounts: AccountStore = { ...kept, find: (id) => (asked.push(id), kept.find(id)) };
  /** `__session=<subject>` stands for what the library encrypts. */
  const started = new Map<string, Date>();
  let read = 0;
  const sessions: Sessions = {
    tokenIn: (cookies) => cookies.get("__session") ?? null,
    read: async (header): Promise<Session | null> => {
      read += 1;
      const subject = /__session=(\w+)/.exec(header)?.[1];
      const createdAt = started.get(subject ?? "");
      return subject && createdAt
        ? { subject, email: "haru@example.com", emailVerified: true, name: "はる", createdAt }
        : null;
    },
  };
  const credentials = memoryCredentialStore();
  await credentials.create({
    id: "crd_haru",
    email: "haru@example.com",
    passwordHash: "h",
    displayName: "はる",
    birthDate: "1995-04-12",
  });
  started.set("crd_haru", clock.now());
  const arrivals = arriveWith({ accounts, sessions, credentials: () => credentials, issuerName: () => "local" });
  const signatures = hmacSignatures(() => "a secret of thirty-two characters!");
  const callers = identifyCallerWith({
    accounts,
    sessions,
    signatures,
    accountOfSession: arrivals.accountOfSession,
    clock,
    memory: callerMemory(clock),
    secure: () => secure,
  });
  const request = (cookie: string, language = "ja") =>
    new Request("http://localhost/", { headers: { cookie, "accept-language": language } });
  const newGuest = async () => {
    const { caller, setCookies } = await callers.identifyCaller(request(""), { createGuest: true });
    if (caller.kind !== "guest") throw new Error("no guest");
    return { caller, cookie: setCookies[0]!.split(";")[0]! };
  };
  const who = async (cookie: string, language?: string) =>
    (await callers.identifyCaller(request(cookie, language), { createGuest: false })).caller;
  return {
    clock,
    accounts,
    credentials,
    sessions,
    started,
    arrivals,
    callers,
    request,
    newGuest,
    who,
    asked,
    reads: () => read,
    signatures,
  };
}

describe("a stranger", () => {
  it("is anonymous, and costs nothing", async () => {
    const { callers, request, asked, reads } = await house();
    expect(await callers.identifyCaller(request("theme=dark; locale=ja"), { createGuest: false })).toEqual({
      caller: { kind: "anonymous" },
      setCookies: [],
    });
    expect([asked.length, reads()]).toEqual([0, 0]);
  });

  it("becomes a guest when that is wanted, and is the same guest afterwards", async () => {
    const { newGuest, who } = await house();
    const { caller, cookie } = await newGuest();
    expect(caller).toMatchObject({ kind: "guest", ageBand: "unknown", country: "JP", displayName: null, locale: "ja" });
    expect(await who(cookie)).toEqual(caller);
  });

  it("gets a cookie that scripts cannot read, over https only where there is https", async () => {
    for (const secure of [true, false]) {
      const { callers, request } = await house({ secure });
      const [cookie] = (await callers.identifyCaller(request(""), { createGuest: true })).setCookies;
      expect(cookie).toMatch(/^guest=acc_\w+\.[\w-]+; Path=\/; Max-Age=\d+; HttpOnly; SameSite=Lax/);
      expect(cookie!.includes("; Secure")).toBe(secure);
    }
  });
});

describe("a guest", () => {
  it("whose cookie was changed is a stranger, and the cookie goes", async () => {
    const { newGuest, callers, request } = await house();
    const [own, other] = [await newGuest(), await newGuest()];
    const stolen = own.cookie.replace(own.caller.accountId, other.caller.accountId);
    const identified = await callers.identifyCaller(request(stolen), { createGuest: false });
    expect(identified.caller).toEqual({ kind: "anonymous" });
    expect(identified.setCookies[0]).toContain("guest=; Path=/; Max-Age=0");
  });

  it("is asked for once in ten seconds", async () => {
    const { newGuest, who, asked, clock } = await house();
    const { cookie } = await newGuest();
    await Promise.all([who(cookie), who(cookie), who(cookie)]);
    clock.forward(9_999);
    await who(cookie);
    expect(asked.length).toBe(1);
    clock.forward(2);
    await who(cookie);
    expect(asked.length).toBe(2);
  });

  it("who is merged is a stranger at once, and may begin anew", async () => {
    const { newGuest, who, arrivals, callers, request, accounts } = await house();
    await accounts.arrive({ issuer: "local", subject: "crd_haru" }, facts, null);
    const guest = await newGuest();
    await who(guest.cookie);
    const headers = request(`${guest.cookie}; __session=crd_haru`).headers;
    const arrival = await arrivals.arrive(headers, "ja", await callers.guestOfRequest({ headers }));
    expect(arrival?.mergedGuestId).toBe(guest.caller.accountId);
    callers.forgetAccount(guest.caller.accountId);
    expect(await who(guest.cookie)).toEqual({ kind: "anonymous" });
    const again = await callers.identifyCaller(request(guest.cookie), { createGuest: true });
    expect(again.caller).toMatchObject({ kind: "guest" });
    expect(again.caller).not.toMatchObject({ accountId: guest.caller.accountId });
  });

  it("who became a member does not stay one by the guest's cookie", async () => {
    const { newGuest, who, arrivals, callers, request } = await house();
    const guest = await newGuest();
    const headers = request(`${guest.cookie}; __session=crd_haru`).headers;
    const arrival = await arrivals.arrive(headers, "ja", await callers.guestOfRequest({ headers }));
    expect(arrival).toMatchObject({
      mergedGuestId: null,
      account: { id: guest.caller.accountId, kind: "member", birthDate: "1995-04-12" },
    });
    callers.forgetAccount(guest.caller.accountId);
    expect(await who(guest.cookie)).toEqual({ kind: "anonymous" });
    expect(await who("__session=crd_haru")).toMatchObject({
      kind: "member",
      accountId: guest.caller.accountId,
      ageBand: "adult",
    });
  });
});

describe("a member", () => {
  it("is who the session says, before any guest; and is decrypted once in ten seconds", async () => {
    const { newGuest, who, reads } = await house();
    const { cookie } = await newGuest();
    const caller = await who(`${cookie}; __session=crd_haru`, "en-GB");
    expect(caller).toMatchObject({
      kind: "member",
      displayName: "はる",
      ageBand: "adult",
      country: "GB",
      locale: "ja",
    });
    await who(`__session=crd_haru`);
    expect(reads()).toBe(1);
  });

  it("of a session that nobody knows is a stranger", async () => {
    const { who } = await house();
    expect(await who("__session=crd_nobody")).toEqual({ kind: "anonymous" });
  });

  it("has to sign in again after the password was reset", async () => {
    const { who, credentials, clock, started } = await house();
    expect(await who("__session=crd_haru")).toMatchObject({ kind: "member" });
    clock.forward(60_000);
    await credentials.addToken({
      credentialId: "crd_haru",
      purpose: "reset",
      tokenHash: "t",
      expiresAt: new Date(clock.now().getTime() + 1),
    });
    await credentials.resetPassword("t", "new", clock.now());
    expect(await who("__session=crd_haru")).toEqual({ kind: "anonymous" });
    started.set("crd_haru", clock.now());
    clock.forward(10_001);
    expect(await who("__session=crd_haru")).toMatchObject({ kind: "member" });
  });
});

it("an outside tenant's member has no birth date until they tell it", async () => {
  const accounts = memoryAccountStore();
  const session: Session = {
    subject: "auth0|1",
    email: "haru@example.com",
    emailVerified: true,
    name: "Haru",
    createdAt: new Date(),
  };
  const arrivals = arriveWith({
    accounts,
    sessions: { tokenIn: () => "t", read: async () => session },
    credentials: () => null,
    issuerName: () => "tenant.example",
  });
  const arrival = await arrivals.arrive(
    new Headers({ cookie: "time-zone=Europe%2FLondon", "accept-language": "en-GB" }),
    "en",
    null,
  );
  expect(arrival?.account).toMatchObject<Partial<Account>>({
    birthDate: null,
    displayName: "Haru",
    timeZone: "Europe/London",
    country: "GB",
    locale: "en",
  });
});
