// Whether something that was made is still what its sources would make.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { root } from "./places.mjs";

const isTest = (path) => /\.test\.[a-z]+$|[\\/](fixtures|__snapshots__)[\\/]|\.md$/.test(path);

function* filesUnder(path) {
  const entry = statSync(path, { throwIfNoEntry: false });
  if (!entry) return;
  if (entry.isFile()) return yield path;
  const names = readdirSync(path, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const name of names) {
    const inner = join(path, name.name);
    if (name.isDirectory()) yield* filesUnder(inner);
    else if (name.isFile()) yield inner;
  }
}

/** Of the names and contents of these files and folders (relative to the root), tests and notes left out. */
export function fingerprintOf(paths, extra = "", folder = root) {
  const hash = createHash("sha256").update(extra);
  for (const path of paths) {
    for (const file of filesUnder(join(folder, path))) {
      if (isTest(file)) continue;
      hash.update(`\0${relative(folder, file)}\0`).update(readFileSync(file));
    }
  }
  return hash.digest("hex");
}

export function isCurrent(stamp, fingerprint) {
  return existsSync(stamp) && readFileSync(stamp, "utf8") === fingerprint;
}

export function remember(stamp, fingerprint) {
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, fingerprint);
}
