import { createHmac, timingSafeEqual } from "node:crypto";

/** A key of its own for each purpose, from the one secret of the application. */
export function derivedKey(secret: string, purpose: string): string {
  return createHmac("sha256", secret).update(`oshaberi:${purpose}`).digest("hex");
}

export type Signatures = {
  sign(purpose: string, value: string): string;
  /** The value, or null when it was not signed here for this purpose. */
  open(purpose: string, signed: string): string | null;
};

/** `value.signature`; the value may hold anything a cookie may hold. The secret is asked for on first use. */
export function hmacSignatures(secret: () => string): Signatures {
  const keys = new Map<string, Buffer>();
  const signature = (purpose: string, value: string): string => {
    let key = keys.get(purpose);
    if (!key) keys.set(purpose, (key = Buffer.from(derivedKey(secret(), purpose), "hex")));
    return createHmac("sha256", key).update(value).digest("base64url");
  };
  return {
    sign: (purpose, value) => `${value}.${signature(purpose, value)}`,
    open: (purpose, signed) => {
      const at = signed.lastIndexOf(".");
      if (at < 0) return null;
      const value = signed.slice(0, at);
      const given = Buffer.from(signed.slice(at + 1));
      const right = Buffer.from(signature(purpose, value));
      return given.length === right.length && timingSafeEqual(given, right) ? value : null;
    },
  };
}
