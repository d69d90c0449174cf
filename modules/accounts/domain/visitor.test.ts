import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countryFromLanguages, localeFromLanguages } from "./accept-language";
import { cookieHeader, readCookies } from "./cookies";
import { emailAddressFrom } from "./email-address";
import { isFromThisMachine, mailFlowFrom, mailFlowText } from "./mail-flow";
import { localeOfPath, safeReturnPath } from "./return-path";

describe("the country of a browser", () => {
  it.each([
    ["ja,en-US;q=0.9,en;q=0.8", "JP"],
    ["ja-JP,ja;q=0.9", "JP"],
    ["en-GB,en;q=0.9,ja;q=0.5", "GB"],
    ["en,en-AU;q=0.9", "AU"],
    ["en", null],
    ["zh-Hant-TW", "TW"],
    ["en;q=0.1, ko;q=0.9", "KR"],
    ["*", null],
    ["", null],
    [null, null],
  ])("that asks for %s is %s", (header, country) => expect(countryFromLanguages(header)).toBe(country));

  it("is found in any header without failing", () => {
    fc.assert(
      fc.property(fc.string(), (header) => {
        const country = countryFromLanguages(header);
        expect(country === null || /^[A-Z]{2}$/.test(country)).toBe(true);
      }),
    );
  });
});

it("the language is the first of ours that the browser asks for", () => {
  expect(localeFromLanguages("fr-FR,en;q=0.5,ja;q=0.4")).toBe("en");
  expect(localeFromLanguages("fr")).toBeNull();
});

describe("the way back", () => {
  it.each(["/", "/ja/talk/hikari?x=1#y", "/ja/about"])("%s is ours", (path) => expect(safeReturnPath(path)).toBe(path));
  it.each([
    "//evil.example",
    "/\\evil.example",
    "https://evil.example",
    "javascript:alert(1)",
    "",
    "ja",
    "/\t/evil.example",
    "/a\\b",
    `/${"a".repeat(600)}`,
    null,
    5,
  ])("%s is not", (path) => expect(safeReturnPath(path)).toBeNull());
  it("never leads to another site", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.webUrl(),
          fc.string().map((s) => `/${s}`),
          fc.webPath(),
        ),
        (text) => {
          const path = safeReturnPath(text);
          if (path !== null) expect(new URL(path, "https://own.example").origin).toBe("https://own.example");
        },
      ),
      { numRuns: 500 },
    );
  });
  it("tells its language", () => {
    expect(localeOfPath("/en/talk")).toBe("en");
    expect(localeOfPath("/english")).toBeNull();
    expect(localeOfPath(null)).toBeNull();
  });
});

describe("cookies", () => {
  it("are read as browsers send them", () => {
    expect([...readCookies('a=1; b="2"; =3; c; a=4; d=x=y')]).toEqual([
      ["a", "1"],
      ["b", "2"],
      ["d", "x=y"],
    ]);
    expect(readCookies(null).size).toBe(0);
  });
  it("are hidden from scripts, and sent over https only where there is https", () => {
    expect(cookieHeader("guest", "v", { maxAgeSeconds: 5, secure: true })).toBe(
      "guest=v; Path=/; Max-Age=5; HttpOnly; SameSite=Lax; Secure",
    );
    expect(cookieHeader("guest", "v", { maxAgeSeconds: 5, secure: false })).not.toContain("Secure");
  });
});

describe("an address of e-mail", () => {
  it.each([
    [" Haru@Example.COM ", "haru@example.com"],
    ["ｈａｒｕ@example.com", "haru@example.com"],
    ["はる@例え.jp", "はる@例え.jp"],
    ["a+b.c@mail.example.co.jp", "a+b.c@mail.example.co.jp"],
  ])("%s is kept as %s", (typed, kept) => expect(emailAddressFrom(typed)).toBe(kept));
  it.each([
    "",
    "haru",
    "haru@",
    "@example.com",
    "a b@example.com",
    "a@b",
    "a@example.com\r\nBcc: x@y.z",
    "a@-x.com",
    "a,b@example.com",
    `${"a".repeat(65)}@example.com`,
  ])("%s is none", (typed) => expect(emailAddressFrom(typed)).toBeNull());
});

describe("the outbox of this machine", () => {
  const from = (host: string, forwarded?: string) =>
    new Headers({ host, ...(forwarded === undefined ? {} : { "x-forwarded-for": forwarded }) });
  it.each([
    ["localhost:3000", "::1"],
    ["127.0.0.1:3000", "127.0.0.1"],
    ["[::1]:3000", "::ffff:127.0.0.1"],
    ["localhost", undefined],
  ])("is shown at %s to %s", (host, forwarded) =>
    expect(isFromThisMachine(from(host, forwarded), "http://localhost:3000")).toBe(true),
  );
  it.each([
    ["192.168.1.5:3000", "127.0.0.1", "http://localhost:3000"],
    ["localhost:3000", "192.168.1.9", "http://localhost:3000"],
    ["localhost:3000", "192.168.1.9, 127.0.0.1", "http://localhost:3000"],
    ["localhost:3000", "127.0.0.1", "https://oshaberi.example"],
    ["localhost.evil.example", "127.0.0.1", "http://localhost:3000"],
    ["127.0.0.1.evil.example", "127.0.0.1", "http://localhost:3000"],
  ])("is not shown at %s to %s of %s", (host, forwarded, base) =>
    expect(isFromThisMachine(from(host, forwarded), base)).toBe(false),
  );
  it("knows a flow again, and no damaged one", () => {
    const flow = { to: "はる@例え.jp", since: 1_777_000_000_000 };
    expect(mailFlowFrom(mailFlowText(flow))).toEqual(flow);
    expect(mailFlowFrom("!!")).toBeNull();
    expect(mailFlowFrom(Buffer.from('[1,"x"]').toString("base64url"))).toBeNull();
  });
});
