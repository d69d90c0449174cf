import { derivedKey } from "./hmac-signatures";

/** The issuer inside the application, seen by the sign-in library and by the issuer itself: both must agree. */
export type IssuerPlace = { issuer: string; clientId: string; clientSecret: string; appBaseUrl: string };

/** How Identity rows name it; its address may change with a port or a domain, the people stay. */
export const localIssuerName = "local";

export const issuerMountPath = "/oidc";

/**
 * The sign-in library takes no issuer whose host is an IP address or ends in `.local`; there the issuer goes by the name
 * localhost. It is a name only: pages are addressed by APP_BASE_URL, and requests from here to it never leave the machine.
 */
export function issuerPlace(appBaseUrl: string, secret: () => string): IssuerPlace {
  const url = new URL(appBaseUrl);
  const unfit = /^[\d.]+$|^\[|\.local$/.test(url.hostname);
  const origin = unfit ? `http://localhost${url.port ? `:${url.port}` : ""}` : appBaseUrl;
  return {
    issuer: `${origin}${issuerMountPath}`,
    clientId: "oshaberi",
    clientSecret: derivedKey(secret(), "oidc-client"),
    appBaseUrl,
  };
}
