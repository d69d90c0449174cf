import { beforeEach, describe, expect, it } from "vitest";
import type { MayTry } from "../domain/attempt-limits";
import type { CredentialStore } from "../ports/credential-store";
import type { Passwords } from "../ports/passwords";
import { memoryCredentialStore, standingClock } from "../testing";
import { formMemoryWith } from "./form-memory";
import { sendLinkWith, tokenHashOf } from "./link-tokens";
import { mailFlowsWith } from "./mail-flows";
import { mailLinksWith } from "./mail-links";
import { signInWith } from "./sign-in";
import { signUpWith } from "./sign-up";

const minute = 60_000;
const passwords: Passwords = {
  hash: async (password) => `hash of ${password}`,
  verify: async (password, hash) => hash === `hash of ${password}`,
};
const good = {
  email: "Haru@example.com",
  password: "correct staple battery",
  displayName: " は\u200bる\n",
  birthDate: "1995-04-12",
  consent: "yes",
  timeZone: "Asia/Tokyo",
};

let house: ReturnType<typeof build>;
beforeEach(() => (house = build()));

function build() {
  const clock = standingClock();
  const credentials = memoryCredentialStore();
  const kept: string[] = [];
  const watched: CredentialStore = {
    ...credentials,
    addToken: (token) => (kept.push(JSON.stringify(token)), credentials.addToken(token)),
  };
  const mails: { to: string; subject: string; text: string; html: string }[] = [];
  const tries = new Map<string, number>();
  const mayTry: MayTry = async (limit, email) => {
    const count = (tries.get(`${limit} ${email}`) ?? 0) + 1;
    tries.set(`${limit} ${email}`, count);
    return count <= 3;
  };
  const sendLink = sendLinkWith({
    credentials: watched,
    sendEmail: async (mail) => void mails.push(mail),
    clock,
    appBaseUrl: () => "http://localhost:3000",
  });
  const ended: string[] = [];
  const verified: string[] = [];
  const waited: number[] = [];
  const errors: unknown[] = [];
  const links = mailLinksWith({
    credentials: watched,
    passwords,
    sendLink,
    mayTry,
    clock,
    endSignIns: async (id) => void ended.push(id),
    noteVerified: async (id) => void verified.push(id),
    onMailError: (error) => errors.push(error),
    atLeast: async (milliseconds) => void waited.push(milliseconds),
  });
  const signUp = signUpWith({
    credentials: watched,
    passwords,
    sendLink,
    clock,
    onMailError: (error) => errors.push(error),
  });
  const signIn = signInWith({ credentials: watched, passwords, mayTry });
  const tokenOf = (mail = mails.at(-1)!) => /token=([\w-]+)/.exec(mail.text)![1]!;
  return { clock, credentials, mails, kept, links, signUp, signIn, tokenOf, ended, verified, waited, errors };
}

describe("signing up", () => {
  it("makes an account, and mails a link to confirm the address", async () => {
    const result = await house.signUp(good, "ja");
    expect(result).toMatchObject({ done: true, email: "haru@example.com", timeZone: "Asia/Tokyo" });
    expect(await house.credentials.findByEmail("haru@example.com")).toMatchObject({
      displayName: "はる",
      birthDate: "1995-04-12",
      emailVerified: false,
      passwordHash: "hash of correct staple battery",
    });
    expect(house.mails).toHaveLength(1);
    expect(house.mails[0]).toMatchObject({ to: "haru@example.com", subject: "【おしゃべり】メールアドレスの確認" });
    expect(house.mails[0]!.text).toContain("http://localhost:3000/ja/verify-email?token=");
  });

  it("says what is missing, for every field at once", async () => {
    expect(await house.signUp({}, "en")).toEqual({
      done: false,
      guardianNeeded: false,
      errors: {
        email: "required",
        password: "required",
        displayName: "required",
        birthDate: "required",
        consent: "consent-needed",
      },
    });
  });

  it.each([
    [{ email: "haru" }, { email: "email-invalid" }],
    [{ password: "short" }, { password: "password-short" }],
    [{ password: "password123" }, { password: "password-common" }],
    [{ displayName: "あ".repeat(41) }, { displayName: "name-long" }],
    [{ birthDate: "2001-02-30" }, { birthDate: "birth-date-invalid" }],
    [{ birthDate: "2099-01-01" }, { birthDate: "birth-date-invalid" }],
    [{ consent: "" }, { consent: "consent-needed" }],
  ])("refuses %j", async (change, errors) => {
    expect(await house.signUp({ ...good, ...change }, "ja")).toEqual({ done: false, guardianNeeded: false, errors });
    expect(house.mails).toEqual([]);
  });

  it("asks a child for a guardian and keeps nothing, whatever else is wrong", async () => {
    expect(await house.signUp({ ...good, birthDate: "2013-05-06" }, "ja")).toEqual({
      done: false,
      guardianNeeded: true,
    });
    expect(await house.signUp({ birthDate: "2020-01-01" }, "ja")).toEqual({ done: false, guardianNeeded: true });
    expect(await house.credentials.findByEmail("haru@example.com")).toBeNull();
    // Thirteen today, in Tokyo.
    expect(await house.signUp({ ...good, birthDate: "2013-05-05" }, "ja")).toMatchObject({ done: true });
  });

  it("tells who has an account already", async () => {
    await house.signUp(good, "ja");
    expect(await house.signUp({ ...good, email: " HARU@example.com" }, "ja")).toEqual({
      done: false,
      guardianNeeded: false,
      errors: { email: "email-taken" },
    });
  });

  it("works when the mail fails", async () => {
    const signUp = signUpWith({
      credentials: house.credentials,
      passwords,
      clock: house.clock,
      sendLink: async () => Promise.reject(new Error("disk full")),
      onMailError: (error) => house.errors.push(error),
    });
    expect(await signUp(good, "ja")).toMatchObject({ done: true });
    expect(house.errors).toHaveLength(1);
  });
});

describe("signing in", () => {
  beforeEach(async () => void (await house.signUp(good, "ja")));

  it("needs address and password", async () => {
    expect(await house.signIn({ email: "HARU@example.com ", password: good.password })).toMatchObject({ done: true });
    expect(await house.signIn({})).toEqual({ done: false, errors: { email: "required", password: "required" } });
  });

  it("says the same for a wrong password and for nobody", async () => {
    const wrong = { done: false, errors: { form: "credentials-wrong" } };
    expect(await house.signIn({ email: "haru@example.com", password: "not the one at all" })).toEqual(wrong);
    expect(await house.signIn({ email: "nobody@example.com", password: "not the one at all" })).toEqual(wrong);
  });

  it("is refused after too many tries at one address, even with the right password", async () => {
    for (let round = 0; round < 3; round += 1) await house.signIn({ email: "haru@example.com", password: "guess" });
    expect(await house.signIn({ email: "haru@example.com", password: good.password })).toEqual({
      done: false,
      errors: { form: "too-many-tries" },
    });
    expect(await house.signIn({ email: "other@example.com", password: "guess" })).toEqual({
      done: false,
      errors: { form: "credentials-wrong" },
    });
  });
});

describe("a link in a mail", () => {
  beforeEach(async () => void (await house.signUp(good, "en")));

  it("is kept as a hash only", () => {
    const token = house.tokenOf();
    expect(token).toMatch(/^[\w-]{43}$/);
    expect(house.kept.join()).not.toContain(token);
    expect(house.kept.join()).toContain(tokenHashOf(token));
  });

  it("confirms the address once, within three days", async () => {
    const token = house.tokenOf();
    expect(await house.links.emailOfLink(token, "verify")).toBe("haru@example.com");
    expect(await house.links.emailOfLink(token, "reset")).toBeNull();
    house.clock.forward(72 * 60 * minute - 1);
    expect(await house.links.verifyEmail(token)).toEqual({ done: true });
    expect(await house.links.verifyEmail(token)).toEqual({ done: false });
    expect(house.verified).toHaveLength(1);
  });

  it("does not confirm it later, nor with another token", async () => {
    expect(await house.links.verifyEmail(`${house.tokenOf()}x`)).toEqual({ done: false });
    house.clock.forward(72 * 60 * minute);
    expect(await house.links.verifyEmail(house.tokenOf())).toEqual({ done: false });
  });

  it("resets the password, ends every sign-in, and is spent", async () => {
    await house.links.requestReset({ email: "haru@example.com" }, "en");
    const token = house.tokenOf();
    expect(await house.links.resetPassword(token, { password: "short" })).toEqual({
      done: false,
      errors: { password: "password-short" },
    });
    expect(await house.links.resetPassword(token, { password: "haru@example.com" })).toEqual({
      done: false,
      errors: { password: "password-like-email" },
    });
    expect(await house.links.resetPassword(token, { password: "another long phrase" })).toMatchObject({ done: true });
    expect(house.ended).toHaveLength(1);
    expect(await house.links.resetPassword(token, { password: "a third long phrase" })).toEqual({
      done: false,
      errors: { form: "link-invalid" },
    });
    expect(await house.signIn({ email: "haru@example.com", password: "another long phrase" })).toMatchObject({
      done: true,
    });
  });

  it("for a reset works one hour", async () => {
    await house.links.requestReset({ email: "haru@example.com" }, "en");
    house.clock.forward(60 * minute);
    expect(await house.links.resetPassword(house.tokenOf(), { password: "another long phrase" })).toEqual({
      done: false,
      errors: { form: "link-invalid" },
    });
  });

  it("is asked for in the same way, and time, by who has no account", async () => {
    const before = house.mails.length;
    expect(await house.links.requestReset({ email: "haru@example.com" }, "en")).toEqual({ email: "haru@example.com" });
    expect(await house.links.requestReset({ email: "nobody@example.com" }, "en")).toEqual({
      email: "nobody@example.com",
    });
    expect(house.waited).toEqual([500, 500]);
    expect(house.mails.length).toBe(before + 1);
    expect(await house.links.requestReset({ email: "no" }, "en")).toEqual({ errors: { email: "email-invalid" } });
  });

  it("is not sent without end", async () => {
    for (let round = 0; round < 3; round += 1) await house.links.requestReset({ email: "haru@example.com" }, "en");
    expect(await house.links.requestReset({ email: "haru@example.com" }, "en")).toEqual({
      errors: { form: "too-many-tries" },
    });
  });
});

describe("the mails a browser has caused", () => {
  const stored = [{ id: "eml_1", subject: "s", text: "t", createdAt: new Date("2026-05-05T12:00:01Z") }];
  const flows = (change: { staysHere?: boolean; base?: string } = {}) => {
    const asked: unknown[] = [];
    const made = mailFlowsWith({
      signatures: {
        sign: (purpose, value) => `${value}.${purpose}`,
        open: (purpose, signed) => (signed.endsWith(`.${purpose}`) ? signed.slice(0, -purpose.length - 1) : null),
      },
      clock: house.clock,
      secure: () => false,
      appBaseUrl: () => change.base ?? "http://localhost:3000",
      mailStaysHere: () => change.staysHere ?? true,
      outboxMailsTo: async (...asking) => (asked.push(asking), stored),
    });
    const headers = (cookie: string) => new Headers({ cookie, host: "localhost:3000" });
    return { ...made, asked, headers };
  };

  it("are shown to that browser, those to that address and since then", async () => {
    const { mailFlowCookie, mailFlowOf, headers, asked } = flows();
    const cookie = mailFlowCookie("haru@example.com").split(";")[0]!;
    expect(await mailFlowOf(headers(cookie))).toEqual({ to: "haru@example.com", mails: stored });
    expect(asked).toEqual([["haru@example.com", house.clock.now()]]);
    expect(await mailFlowOf(headers(cookie.replace(/.$/, "x")))).toBeNull();
    expect(await mailFlowOf(headers(""))).toBeNull();
  });

  it("are not shown where mail leaves the machine, or the application is others' too", async () => {
    for (const other of [flows({ staysHere: false }), flows({ base: "https://oshaberi.example" })]) {
      const cookie = other.mailFlowCookie("haru@example.com").split(";")[0]!;
      expect(await other.mailFlowOf(other.headers(cookie))).toEqual({ to: "haru@example.com", mails: null });
      expect(other.asked).toEqual([]);
    }
  });
});

it("a form that is asked again has what was typed, and never a password", async () => {
  const kept = new Map<string, string>();
  const { rememberForm, rememberedForm } = formMemoryWith(() => ({
    get: async (key) => kept.get(key) ?? null,
    set: async (key, value) => void kept.set(key, value),
  }));
  const id = await rememberForm({
    form: "sign-up",
    errors: { email: "required" },
    values: { email: "x", password: "secret phrase", token: "t", displayName: "はる" },
  });
  expect([...kept.values()].join()).not.toContain("secret phrase");
  expect(await rememberedForm("sign-up", id)).toEqual({
    form: "sign-up",
    errors: { email: "required" },
    values: { email: "x", displayName: "はる" },
  });
  expect(await rememberedForm("sign-in", id)).toBeNull();
  expect(await rememberedForm("sign-up", "../x")).toBeNull();
});
