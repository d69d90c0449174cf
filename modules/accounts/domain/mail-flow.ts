/** Which mails a browser has caused: those to an address, from a moment on. */
export type MailFlow = { to: string; since: number };

export const mailFlowText = ({ to, since }: MailFlow): string =>
  Buffer.from(JSON.stringify([to, since])).toString("base64url");

export function mailFlowFrom(text: string): MailFlow | null {
  try {
    const [to, since] = JSON.parse(Buffer.from(text, "base64url").toString("utf8")) as unknown[];
    return typeof to === "string" && typeof since === "number" ? { to, since } : null;
  } catch {
    return null;
  }
}

/**
 * Whether a request comes from the machine the application runs on. All three must say so: where people reach the
 * application (set to a public address wherever others use it), the host they asked for, and whoever passed it on.
 */
export function isFromThisMachine(headers: Pick<Headers, "get">, appBaseUrl: string): boolean {
  const host = headers.get("host") ?? "";
  const passedOn = (headers.get("x-forwarded-for") ?? "").split(",").map((entry) => entry.trim());
  return (
    isLoopback(new URL(appBaseUrl).host) &&
    isLoopback(host) &&
    passedOn.every((address) => address === "" || isLoopback(address))
  );
}

function isLoopback(host: string): boolean {
  const name = host
    .toLowerCase()
    .replace(/^(\[[^\]]*\]|[^:]*)(:\d+)$/, "$1")
    .replace(/^\[|\]$/g, "");
  return name === "localhost" || name === "::1" || /^(::ffff:)?127\.\d+\.\d+\.\d+$/.test(name);
}
