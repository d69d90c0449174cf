import { createHash, createPrivateKey, createPublicKey, sign, verify, type KeyObject } from "node:crypto";
import type { ManifestSigner } from "../ports/manifest-signer";

/** @throws Error when the text is no Ed25519 private key: PEM (PKCS #8), or that in base64. */
export function ed25519ManifestSigner(keyText: string): ManifestSigner {
  const privateKey = privateKeyOf(keyText);
  const ownKey = createPublicKey(privateKey);
  const { x } = ownKey.export({ format: "jwk" }) as { x: string };
  const kid = createHash("sha256")
    .update(JSON.stringify({ crv: "Ed25519", kty: "OKP", x }))
    .digest("base64url");
  const header = encoded({ alg: "EdDSA", typ: "oshaberi-manifest", kid });
  return {
    sign(manifest) {
      const content = `${header}.${encoded(manifest)}`;
      return `${content}.${sign(null, Buffer.from(content), privateKey).toString("base64url")}`;
    },
    read(manifest) {
      const [head, payload, signature, ...more] = manifest.split(".");
      // The header is part of what was signed, so that nobody can name another algorithm.
      if (head !== header || !payload || !signature || more.length > 0) return null;
      if (!verify(null, Buffer.from(`${head}.${payload}`), ownKey, Buffer.from(signature, "base64url"))) return null;
      return JSON.parse(Buffer.from(payload, "base64url").toString("utf8")) as unknown;
    },
    publicKey: { kty: "OKP", crv: "Ed25519", x, kid, alg: "EdDSA", use: "sig" },
  };
}

function privateKeyOf(text: string): KeyObject {
  const pem = text.includes("-----BEGIN") ? text.replaceAll("\\n", "\n") : Buffer.from(text, "base64").toString("utf8");
  let key: KeyObject | null = null;
  try {
    key = createPrivateKey(pem);
  } catch {
    // Said below, without the key.
  }
  if (key?.asymmetricKeyType === "ed25519") return key;
  throw new Error(
    "SPEECH_SIGNING_KEY is not an Ed25519 private key. Make one with: openssl genpkey -algorithm ed25519, and set it as PEM or as the base64 of that.",
  );
}

const encoded = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
