import { randomBytes } from "node:crypto";
import { copyFileSync, linkSync, mkdirSync, readFileSync, unlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { EnvironmentError } from "./rules.ts";

const read = (file: string): string | null => {
  try {
    return readFileSync(file, "utf8").trim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
};

/**
 * The secret that signs cookies, kept in `<folder>/secret` so that a restart signs nobody out. It appears by linking a
 * finished file: two processes starting at once get the same one, and a reader never sees half of it.
 */
export function keptSessionSecret(folder: string): string {
  const file = join(folder, "secret");
  try {
    const kept = read(file);
    if (kept !== null) {
      if (kept.length >= 32) return kept;
      throw new EnvironmentError([
        `SESSION_SECRET: ${file} is damaged. Delete that file (everybody is then signed out) or set SESSION_SECRET.`,
      ]);
    }
    mkdirSync(folder, { recursive: true });
    const draft = `${file}.${process.pid}.${randomBytes(4).toString("hex")}`;
    writeFileSync(draft, `${randomBytes(32).toString("hex")}\n`, { mode: 0o600, flag: "wx" });
    try {
      linkSync(draft, file);
    } catch (error) {
      const reason = (error as NodeJS.ErrnoException).code ?? "";
      // A file system without hard links: then the last of those that start at once wins, before anybody signs in.
      if (["EPERM", "ENOTSUP", "EOPNOTSUPP", "ENOSYS"].includes(reason)) copyFileSync(draft, file);
      else if (reason !== "EEXIST") throw error;
    } finally {
      unlinkSync(draft);
    }
    return read(file) ?? "";
  } catch (error) {
    if (error instanceof EnvironmentError) throw error;
    const reason = (error as NodeJS.ErrnoException).code ?? "unknown reason";
    throw new EnvironmentError([
      `DATA_DIR: ${folder} cannot be written (${reason}). Make the folder writable for this user, or set DATA_DIR to another one.`,
    ]);
  }
}
