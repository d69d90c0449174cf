import { generateKeyPairSync, randomBytes } from "node:crypto";
import { copyFileSync, linkSync, mkdirSync, readFileSync, unlinkSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

/**
 * The private key in `file` (PEM), made at the first call with no access for others. It appears by linking a finished
 * file: processes that start at once get the same key, and nobody reads half of one.
 */
export function keptSigningKey(file: string): string {
  const kept = readIfThere(file);
  if (kept !== null) return kept;
  mkdirSync(dirname(file), { recursive: true });
  const draft = `${file}.${process.pid}.${randomBytes(4).toString("hex")}`;
  const { privateKey } = generateKeyPairSync("ed25519");
  writeFileSync(draft, privateKey.export({ format: "pem", type: "pkcs8" }), { mode: 0o600, flag: "wx" });
  try {
    linkSync(draft, file);
  } catch (error) {
    const reason = codeOf(error);
    // A file system without hard links: then the last of those that start at once wins.
    if (["EPERM", "ENOTSUP", "EOPNOTSUPP", "ENOSYS"].includes(reason)) copyFileSync(draft, file);
    else if (reason !== "EEXIST") throw error;
  } finally {
    unlinkSync(draft);
  }
  return readFileSync(file, "utf8");
}

function readIfThere(file: string): string | null {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    if (codeOf(error) === "ENOENT") return null;
    throw error;
  }
}

const codeOf = (error: unknown) => (error as NodeJS.ErrnoException).code ?? "";
