import { createHash, randomBytes } from "node:crypto";
import { createLocalJWKSet, jwtVerify, type JSONWebKeySet } from "jose";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTestDatabase, type TestDatabase } from "@testing/platform/db";
import { memoryCredentialStore } from "../testing";
import { derivedKey } from "./hmac-signatures";
import { issuerPlace } from "./issuer-place";
import { oidcIssuer, type OidcIssuer } from "./oidc-issuer";
import { signingKeys } from "./prisma-signing-keys";

const base = "http://localhost:4321";
const secret = () => "a secret of thirty-two characters!";
const place = issuerPlace(base, secret);
let opened: TestDatabase;
let issuer: OidcIssuer;
const errors: unknown[] = [];
const credentials = memoryCredentialStore();

/** As after a restart: another provider on the same database. */
async function start(): Promise<OidcIssuer> {
  const database = async () => opened.prisma;
  return oidcIssuer({
    place,
    cookieKey: derivedKey(secret(), "oidc-cookies"),
    keys: await signingKeys(database),
    database,
    findCredential: credentials.find,
    onError: (error) => errors.push(error),
  });
}

beforeAll(async () => {
  opened = await openTestDatabase();
  await credentials.create({
    id: "crd_haru",
    email: "haru@example.com",
    passwordHash: "h",
    displayName: "はる",
    birthDate: "1995-04-12",
  });
  issuer = await start();
});
afterAll(async () => {
  await opened.close();
  expect(errors).toEqual([]);
});

/** Keeps cookies as a browser does: by path, until they are taken back. */
function browser() {
  const jar = new Map<string, { value: string; path: string }>();
  const cookieFor = (path: string) =>
    [...jar]
      .filter(([, { path: own }]) => path === own || path.startsWith(own.endsWith("/") ? own : `${own}/`))
      .map(([name, { value }]) => `${name}=${value}`)
      .join("; ");
  const open = async (address: string, form?: Record<string, string>) => {
    const url = new URL(address, base);
    const headers = new Headers({ cookie: cookieFor(url.pathname) });
    const response = await issuer.answer(
      new Request(url, form ? { method: "POST", headers, body: new URLSearchParams(form) } : { headers }),
    );
    for (const cookie of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(cookie)!;
      const path = /; path=([^;]+)/i.exec(cookie)?.[1] ?? "/";
      if (value === "" || /expires=Thu, 01 Jan 1970/i.test(cookie)) jar.delete(name!);
      else jar.set(name!, { value: value!, path });
    }
    return response;
  };
  return { open, jar, headersAt: (path: string) => new Headers({ cookie: cookieFor(path) }) };
}

const verifier = () => randomBytes(32).toString("base64url");
const challengeOf = (text: string) => createHash("sha256").update(text).digest("base64url");

function authorizeUrl(codeVerifier: string, change: Record<string, string> = {}) {
  const query = {
    client_id: place.clientId,
    redirect_uri: `${base}/auth/callback`,
    response_type: "code",
    scope: "openid profile email",
    state: "st",
    nonce: "no",
    code_challenge: challengeOf(codeVerifier),
    code_challenge_method: "S256",
    ...change,
  };
  return `/oidc/auth?${new URLSearchParams(Object.fromEntries(Object.entries(query).filter(([, value]) => value !== "")))}`;
}

/** OpenID Connect Core 11: a refresh token is asked for together with consent. */
const offline = { scope: "openid profile email offline_access", prompt: "consent" };
const client = { client_id: place.clientId, client_secret: place.clientSecret };
type Tokens = { id_token: string; refresh_token: string; access_token: string };
const post = (path: string, form: Record<string, string>) =>
  issuer.answer(new Request(`${base}${path}`, { method: "POST", body: new URLSearchParams({ ...client, ...form }) }));

async function signIn(visitor = browser(), change: Record<string, string> = {}) {
  const codeVerifier = verifier();
  const begun = await visitor.open(authorizeUrl(codeVerifier, { ui_locales: "en", ...change }));
  expect(begun.headers.get("location")).toBe("/en/sign-in?begun=1");
  const next = await issuer.finishFlow(visitor.headersAt("/en/sign-in/submit"), "crd_haru");
  const resumed = await visitor.open(next!);
  const callback = new URL(resumed.headers.get("location")!);
  expect(callback.href).toContain(`${base}/auth/callback?code=`);
  return { visitor, codeVerifier, code: callback.searchParams.get("code")!, callback };
}

const exchange = (code: string, codeVerifier: string) =>
  post("/oidc/token", {
    grant_type: "authorization_code",
    code,
    redirect_uri: `${base}/auth/callback`,
    code_verifier: codeVerifier,
  });

describe("the issuer", () => {
  it("describes itself under its own name", async () => {
    const response = await issuer.answer(new Request("http://127.0.0.1:9/oidc/.well-known/openid-configuration"));
    expect(await response.json()).toMatchObject({
      issuer: place.issuer,
      authorization_endpoint: `${base}/oidc/auth`,
      token_endpoint: `${base}/oidc/token`,
      jwks_uri: `${base}/oidc/jwks`,
      end_session_endpoint: `${base}/oidc/session/end`,
      revocation_endpoint: `${base}/oidc/token/revocation`,
      code_challenge_methods_supported: ["S256"],
      response_types_supported: ["code"],
    });
  });

  it("signs somebody in: code, id token, name and address", async () => {
    const { code, codeVerifier, callback } = await signIn();
    expect(callback.searchParams.get("state")).toBe("st");
    const tokens = (await (await exchange(code, codeVerifier)).json()) as Tokens;
    const jwks = (await (await issuer.answer(new Request(`${base}/oidc/jwks`))).json()) as JSONWebKeySet;
    expect(jwks.keys[0]).not.toHaveProperty("d");
    const { payload, protectedHeader } = await jwtVerify(tokens.id_token, createLocalJWKSet(jwks), {
      issuer: place.issuer,
      audience: place.clientId,
    });
    expect(protectedHeader.alg).toBe("RS256");
    expect(payload).toMatchObject({
      sub: "crd_haru",
      nonce: "no",
      email: "haru@example.com",
      email_verified: false,
      name: "はる",
    });
    expect(payload).not.toHaveProperty("birthdate");
  });

  it("gives a code to one use, one verifier, one client", async () => {
    expect((await exchange((await signIn()).code, verifier())).status).toBe(400);
    const other = await signIn();
    const stranger = new Request(`${base}/oidc/token`, {
      method: "POST",
      body: new URLSearchParams({
        ...client,
        client_secret: "guess",
        grant_type: "authorization_code",
        code: other.code,
        redirect_uri: `${base}/auth/callback`,
        code_verifier: other.codeVerifier,
      }),
    });
    expect((await issuer.answer(stranger)).status).toBe(401);
    const third = await signIn();
    expect((await exchange(third.code, third.codeVerifier)).status).toBe(200);
    expect((await exchange(third.code, third.codeVerifier)).status).toBe(400);
  });

  it.each([
    ["without a challenge", { code_challenge: "", code_challenge_method: "" }],
    ["with a plain challenge", { code_challenge_method: "plain" }],
    ["for another flow", { response_type: "id_token" }],
  ])("refuses %s, at the application", async (_name, change) => {
    const response = await browser().open(authorizeUrl(verifier(), change));
    expect(response.headers.get("location")).toMatch(
      /[?&#]error=(invalid_request|unsupported_response_type|unauthorized_client)/,
    );
    expect(response.headers.get("location")).not.toContain("code=");
  });

  it("sends nobody to another site", async () => {
    const changes: Record<string, string>[] = [
      { redirect_uri: "https://evil.example/auth/callback" },
      { redirect_uri: `${base}/auth/callback/x` },
      { client_id: "other" },
    ];
    for (const change of changes) {
      const response = await browser().open(authorizeUrl(verifier(), change));
      expect(response.headers.get("location")).toMatch(/^http:\/\/localhost:4321\/sign-in-problem\?reason=/);
    }
  });

  it("turns a refresh token into another, and an old one into none", async () => {
    const { code, codeVerifier } = await signIn(browser(), offline);
    const first = (await (await exchange(code, codeVerifier)).json()) as Tokens;
    const refresh = (token: string) => post("/oidc/token", { grant_type: "refresh_token", refresh_token: token });
    const second = (await (await refresh(first.refresh_token)).json()) as Tokens;
    expect(second.refresh_token).not.toBe(first.refresh_token);
    expect((await refresh(first.refresh_token)).status).toBe(400);
    // The old one was used again, so somebody has stolen one of the two: both end.
    expect((await refresh(second.refresh_token)).status).toBe(400);
  });

  it("takes a refresh token back", async () => {
    const { code, codeVerifier } = await signIn(browser(), offline);
    const { refresh_token } = (await (await exchange(code, codeVerifier)).json()) as Tokens;
    expect((await post("/oidc/token/revocation", { token: refresh_token })).status).toBe(200);
    expect((await post("/oidc/token", { grant_type: "refresh_token", refresh_token })).status).toBe(400);
  });

  it("knows a browser again after a restart, until it signs out", async () => {
    const { visitor, code, codeVerifier } = await signIn();
    const { id_token } = (await (await exchange(code, codeVerifier)).json()) as Tokens;
    issuer = await start();
    const again = await visitor.open(authorizeUrl(verifier()));
    expect(again.headers.get("location")).toContain("/auth/callback?code=");

    const question = await visitor.open(
      `/oidc/session/end?${new URLSearchParams({ id_token_hint: id_token, post_logout_redirect_uri: base })}`,
    );
    const xsrf = /name="xsrf" value="([^"]+)"/.exec(await question.text())![1]!;
    const left = await visitor.open("/oidc/session/end/confirm", { xsrf, logout: "yes" });
    expect(left.headers.get("location")).toMatch(new RegExp(`^${base}/?$`));
    expect((await visitor.open(authorizeUrl(verifier()))).headers.get("location")).toBe("/sign-in?begun=1");
  });
});

describe("a flow", () => {
  it("tells language and hint, leads to the form that was asked for, and belongs to its browser", async () => {
    const visitor = browser();
    const begun = await visitor.open(
      authorizeUrl(verifier(), { ui_locales: "ja", screen_hint: "signup", login_hint: "haru@example.com" }),
    );
    expect(begun.headers.get("location")).toBe("/ja/sign-up?begun=1");
    expect(await issuer.flowOf(visitor.headersAt("/ja/sign-up"))).toEqual({
      locale: "ja",
      loginHint: "haru@example.com",
    });
    expect(await issuer.flowOf(new Headers())).toBeNull();
    expect(await issuer.finishFlow(new Headers(), "crd_haru")).toBeNull();
  });

  it("is not known by a cookie that was changed", async () => {
    const visitor = browser();
    await visitor.open(authorizeUrl(verifier()));
    const cookie = visitor.headersAt("/ja/sign-in").get("cookie")!;
    expect(await issuer.flowOf(new Headers({ cookie: cookie.replace(/oidc_flow=./, "oidc_flow=_") }))).toBeNull();
  });

  it("cannot be finished twice", async () => {
    const { visitor } = await signIn();
    expect(await issuer.finishFlow(visitor.headersAt("/ja/sign-in"), "crd_haru")).toBeNull();
  });
});
