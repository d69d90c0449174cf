import Provider, { interactionPolicy, type Configuration, type KoaContextWithOIDC } from "oidc-provider";
import type { JWK } from "jose";
import type { PrismaClient } from "@modules/platform/db";
import { isLocale, type Locale } from "@modules/kernel";
import type { Credential } from "../ports/credential-store";
import { answerWithNode, collectedResponse, nodeRequestOf } from "./node-bridge";
import { issuerMountPath, type IssuerPlace } from "./issuer-place";
import { prismaOidcRecords } from "./prisma-oidc-records";

export type IssuerSettings = {
  place: IssuerPlace;
  cookieKey: string;
  keys: JWK[];
  database: () => Promise<PrismaClient>;
  findCredential(id: string): Promise<Credential | null>;
  onError(error: unknown): void;
};

/** A sign-in that a browser has begun and not finished. */
export type SignInFlow = { locale: Locale | null; loginHint: string | null };

export type OidcIssuer = {
  /** Answers every request below the mount path. */
  answer(request: Request): Promise<Response>;
  /** The flow this browser is in; null when it is in none, or took too long. */
  flowOf(headers: Headers): Promise<SignInFlow | null>;
  /** Ends the flow with this person signed in; where the browser goes next, or null when there is no flow. */
  finishFlow(headers: Headers, credentialId: string): Promise<string | null>;
};

const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;

/** The issuer inside the application: one client (the application itself), code flow with PKCE, nothing else. */
export function oidcIssuer({ place, cookieKey, keys, database, findCredential, onError }: IssuerSettings): OidcIssuer {
  const { appBaseUrl, clientId, clientSecret, issuer } = place;
  const secure = appBaseUrl.startsWith("https:");

  // The application asks its own people: to consent is never a question, though a client may say that it wants to ask.
  const policy = interactionPolicy.base();
  policy.get("consent")?.checks.clear();

  const configuration: Configuration = {
    adapter: prismaOidcRecords(database),
    clients: [
      {
        client_id: clientId,
        client_secret: clientSecret,
        redirect_uris: [`${appBaseUrl}/auth/callback`],
        post_logout_redirect_uris: [appBaseUrl, `${appBaseUrl}/`],
        grant_types: ["authorization_code", "refresh_token"],
        response_types: ["code"],
        token_endpoint_auth_method: "client_secret_post",
        id_token_signed_response_alg: "RS256",
      },
    ],
    jwks: { keys: keys as NonNullable<Configuration["jwks"]>["keys"] },
    responseTypes: ["code"],
    scopes: ["openid", "offline_access"],
    claims: { openid: ["sub"], profile: ["name"], email: ["email", "email_verified"] },
    // The sign-in library reads the id token and never asks for userinfo.
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    rotateRefreshToken: true,
    issueRefreshToken: (_ctx, client, code) =>
      client.grantTypeAllowed("refresh_token") && code.scopes.has("offline_access"),
    extraParams: ["screen_hint"],
    interactions: { policy, url: (_ctx, interaction) => flowPath(interaction.params) },
    cookies: {
      keys: [cookieKey],
      names: { interaction: "oidc_flow", resume: "oidc_resume", session: "oidc_session" },
      // The pages of a flow lie below each language, so the path is the whole site.
      short: { path: "/", httpOnly: true, sameSite: "lax", signed: true, secure },
      long: { path: "/", httpOnly: true, sameSite: "lax", signed: true, secure },
    },
    ttl: {
      AccessToken: hour,
      AuthorizationCode: minute,
      IdToken: hour,
      Interaction: hour,
      Session: 30 * day,
      Grant: 30 * day,
      RefreshToken: 30 * day,
    },
    features: {
      devInteractions: { enabled: false },
      dPoP: { enabled: false },
      pushedAuthorizationRequests: { enabled: false },
      resourceIndicators: { enabled: false },
      revocation: { enabled: true, allowedPolicy: (_ctx, client, token) => token.clientId === client.clientId },
      rpInitiatedLogout: { enabled: true, logoutSource: showLogout },
      userinfo: { enabled: true },
    },
    findAccount: async (_ctx, id) => {
      const credential = await findCredential(id);
      if (!credential) return undefined;
      return {
        accountId: id,
        claims: () => ({
          sub: id,
          email: credential.email,
          email_verified: credential.emailVerified,
          ...(credential.displayName === null ? {} : { name: credential.displayName }),
        }),
      };
    },
    loadExistingGrant: async (ctx) => {
      const { client, session, provider } = ctx.oidc;
      const grantId = ctx.oidc.result?.consent?.grantId ?? session?.grantIdFor(client!.clientId);
      const kept = grantId ? await provider.Grant.find(grantId) : undefined;
      const grant = kept ?? new provider.Grant({ clientId: client!.clientId, accountId: session!.accountId! });
      grant.addOIDCScope("openid profile email offline_access");
      await grant.save();
      return grant;
    },
    renderError: (ctx, out) => {
      ctx.status = 303;
      ctx.redirect(`${appBaseUrl}/sign-in-problem?reason=${encodeURIComponent(out.error)}`);
    },
  };

  const provider = new Provider(issuer, configuration);
  // The bridge says what scheme the application is reached by.
  provider.proxy = true;
  provider.on("server_error", (_ctx, error) => onError(error));
  const handler = provider.callback();

  /** The cookies are all that tells the flow of a browser. */
  const exchangeOf = (headers: Headers) => {
    const request = nodeRequestOf(headers, { method: "GET", path: "/", baseUrl: appBaseUrl });
    return { request, response: collectedResponse(request).response };
  };
  const unlessNoFlow = (error: unknown): null => {
    if (error instanceof Error && error.name === "SessionNotFound") return null;
    throw error;
  };

  return {
    answer: (request) => answerWithNode(handler, request, { baseUrl: appBaseUrl, mountPath: issuerMountPath }),
    flowOf: async (headers) => {
      const { request, response } = exchangeOf(headers);
      const interaction = await provider.interactionDetails(request, response).catch(unlessNoFlow);
      if (!interaction || interaction.prompt.name !== "login") return null;
      const hint = interaction.params.login_hint;
      return {
        locale: localeOf(interaction.params),
        loginHint: typeof hint === "string" && hint.length <= 254 ? hint : null,
      };
    },
    finishFlow: async (headers, credentialId) => {
      const { request, response } = exchangeOf(headers);
      const to = await provider
        .interactionResult(
          request,
          response,
          { login: { accountId: credentialId, remember: true } },
          { mergeWithLastSubmission: false },
        )
        .catch(unlessNoFlow);
      // The provider names its own address; the browser knows the application by this one.
      return to === null ? null : `${appBaseUrl}${new URL(to).pathname}`;
    },
  };
}

function localeOf(params: Record<string, unknown>): Locale | null {
  const wanted = typeof params.ui_locales === "string" ? params.ui_locales.split(" ") : [];
  return wanted.map((tag) => tag.split("-")[0]).find(isLocale) ?? null;
}

/** `begun` tells a page that cookies must be there by now. Without a language, the proxy adds the visitor's. */
function flowPath(params: Record<string, unknown>): string {
  const locale = localeOf(params);
  return `${locale ? `/${locale}` : ""}/${params.screen_hint === "signup" ? "sign-up" : "sign-in"}?begun=1`;
}

/** The person pressed "sign out" already: the question of the protocol answers itself, and waits only without scripts. */
function showLogout(ctx: KoaContextWithOIDC, form: string): void {
  ctx.type = "html";
  ctx.body = `<!DOCTYPE html>
<html lang="ja"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title>おしゃべり</title></head>
<body>${form}<input type="hidden" name="logout" value="yes" form="op.logoutForm">
<noscript><button type="submit" form="op.logoutForm">ログアウト / Sign out</button></noscript>
<script>document.getElementById("op.logoutForm").submit()</script></body></html>`;
}
