/** Signs manifests with the key of this server, and knows its own signature again. */
export interface ManifestSigner {
  /** A compact JWS (RFC 7515) with EdDSA (RFC 8037) and the key's thumbprint (RFC 7638) as `kid`. */
  sign(manifest: object): string;
  /** What was signed; null when the text is no JWS, was changed, or was signed by another key. */
  read(manifest: string): unknown;
  /** The public key, a JWK (RFC 8037) with `kid`, `alg` and `use`. */
  readonly publicKey: Readonly<Record<string, string>>;
}
