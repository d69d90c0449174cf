import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { argon2Passwords } from "./argon2-passwords";
import { derivedKey, hmacSignatures } from "./hmac-signatures";
import { issuerPlace } from "./issuer-place";

describe("a signed value", () => {
  const signatures = hmacSignatures(() => "a secret of thirty-two characters!");
  it("comes back for its own purpose", () => {
    fc.assert(
      fc.property(fc.string(), (value) => {
        const signed = signatures.sign("guest", value);
        expect(signatures.open("guest", signed)).toBe(value);
        expect(signatures.open("mail-flow", signed)).toBeNull();
      }),
    );
  });
  it("does not come back when any character was changed", () => {
    const signed = signatures.sign("guest", "acc_0123");
    for (let at = 0; at < signed.length; at += 1) {
      const changed = signed.slice(0, at) + (signed[at] === "A" ? "B" : "A") + signed.slice(at + 1);
      expect(signatures.open("guest", changed), changed).toBeNull();
    }
    for (const text of ["", ".", "acc_0123", "acc_0123.", signed + "A", signed.slice(0, -1)])
      expect(signatures.open("guest", text)).toBeNull();
  });
  it("is worth nothing under another secret", () => {
    expect(
      hmacSignatures(() => "another secret of 32 characters!!").open("guest", signatures.sign("guest", "acc_0123")),
    ).toBeNull();
  });
  it("each purpose has a key of its own", () => expect(derivedKey("s", "a")).not.toBe(derivedKey("s", "b")));
});

describe("a password", () => {
  const passwords = argon2Passwords();
  it("is kept as argon2id with the parameters of OWASP, salted", async () => {
    const [first, second] = [await passwords.hash("correct staple"), await passwords.hash("correct staple")];
    expect(first).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(first).not.toBe(second);
    expect(await passwords.verify("correct staple", first)).toBe(true);
    expect(await passwords.verify("correct stapel", first)).toBe(false);
  });
  it("is the same whether composed by the keyboard or not", async () => {
    expect(
      await passwords.verify("ガーデンの花束です", await passwords.hash("ガーデンの花束です".normalize("NFD"))),
    ).toBe(true);
  });
  it("costs as much when there is no account", async () => {
    const hash = await passwords.hash("correct staple");
    const timed = async (known: string | null) => {
      const times: number[] = [];
      for (let round = 0; round < 3; round += 1) {
        const start = performance.now();
        expect(await passwords.verify("wrong staple", known)).toBe(false);
        times.push(performance.now() - start);
      }
      return Math.min(...times);
    };
    await timed(null);
    const [known, unknown] = [await timed(hash), await timed(null)];
    expect(unknown).toBeGreaterThan(known / 3);
  });
});

describe("the issuer's name", () => {
  it.each([
    ["http://localhost:3000", "http://localhost:3000/oidc"],
    ["https://oshaberi.example", "https://oshaberi.example/oidc"],
    ["http://192.168.1.5:3000", "http://localhost:3000/oidc"],
    ["http://[::1]:3000", "http://localhost:3000/oidc"],
    ["http://studio.local", "http://localhost/oidc"],
  ])("at %s is %s", (base, issuer) => expect(issuerPlace(base, () => "secret").issuer).toBe(issuer));
});
