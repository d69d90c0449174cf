import { randomUUID } from "node:crypto";
import {
  constants,
  copyFileSync,
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  statSync,
  unlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { hostname } from "node:os";
import { dirname } from "node:path";

/** Who holds a lock. */
export type LockHolder = {
  pid: number;
  host: string;
  /** When the kernel started that process; null where /proc is missing. Pids are used again, above all in containers. */
  processStart: string | null;
  nonce: string;
};

export type FolderLock = { readonly holder: LockHolder; release(): void };

export class LockHeldError extends Error {
  readonly holder: LockHolder;

  constructor(file: string, holder: LockHolder) {
    super(`${file} is held by process ${holder.pid} on ${holder.host}`);
    this.name = "LockHeldError";
    this.holder = holder;
  }
}

/** A holder on another host (a container that is gone, say) counts as living while it touches the file. */
const heartbeatMs = 5_000;
const silentAfterMs = 20_000;

/** Of this process, whatever number of times this module was loaded into it. */
const held = ((globalThis as Record<symbol, unknown>)[Symbol.for("oshaberi.folder-locks")] ??=
  new Set<string>()) as Set<string>;

const code = (error: unknown) => (error as NodeJS.ErrnoException).code;

function processStart(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    // Field 22; the second field is a name in brackets that may hold spaces.
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? null;
  } catch {
    return null;
  }
}

function read(file: string): LockHolder | "absent" | "unreadable" {
  try {
    const value = JSON.parse(readFileSync(file, "utf8")) as Partial<LockHolder>;
    if (typeof value.pid === "number" && typeof value.nonce === "string") {
      return {
        pid: value.pid,
        nonce: value.nonce,
        host: value.host ?? hostname(),
        processStart: value.processStart ?? null,
      };
    }
    return "unreadable";
  } catch (error) {
    if (code(error) === "ENOENT") return "absent";
    if (error instanceof SyntaxError) return "unreadable";
    throw error;
  }
}

function isLiving(file: string, holder: LockHolder): boolean {
  if (holder.host !== hostname()) {
    const age = Date.now() - (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0);
    return age < silentAfterMs;
  }
  if (holder.pid === process.pid) return held.has(holder.nonce);
  try {
    process.kill(holder.pid, 0);
  } catch (error) {
    return code(error) === "EPERM";
  }
  return holder.processStart === null || holder.processStart === processStart(holder.pid);
}

/** The living holder of the lock, or null. */
export function lockHolder(file: string): LockHolder | null {
  const holder = read(file);
  return typeof holder !== "string" && isLiving(file, holder) ? holder : null;
}

/** What linking says on file systems that cannot: FAT, some network and container mounts. */
const withoutHardLinks = new Set(["EPERM", "ENOTSUP", "EOPNOTSUPP", "ENOSYS", "EMLINK"]);

/** True when this call made the file; its content is whole from the first moment. */
function createWith(file: string, draft: string): boolean {
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if (code(error) === "EEXIST") return false;
    if (!withoutHardLinks.has(code(error) ?? "")) throw error;
  }
  try {
    copyFileSync(draft, file, constants.COPYFILE_EXCL);
    return true;
  } catch (error) {
    if (code(error) === "EEXIST") return false;
    throw error;
  }
}

const remove = (file: string) => {
  try {
    unlinkSync(file);
  } catch (error) {
    if (code(error) !== "ENOENT") throw error;
  }
};

/**
 * Replaces the lock of a dead holder. Many may find the same dead holder at once: only one can create the file named
 * after that holder's nonce, and whoever has it looks again whether the dead holder is still the one in the lock.
 */
function takeOver(file: string, dead: LockHolder | "unreadable", draft: string): boolean {
  const nonce = dead === "unreadable" ? "unreadable" : dead.nonce;
  const claim = `${file}.${nonce}`;
  if (!createWith(claim, draft)) {
    const claimant = read(claim);
    if (claimant === "absent") return false;
    if (claimant !== "unreadable" && isLiving(claim, claimant)) throw new LockHeldError(file, claimant);
    return takeOver(claim, claimant, draft) && (remove(claim), false);
  }
  try {
    const now = read(file);
    if (now === "absent" || (now === "unreadable" ? "unreadable" : now.nonce) !== nonce) return false;
    const replacement = `${draft}.own`;
    copyFileSync(draft, replacement);
    renameSync(replacement, file);
    return true;
  } finally {
    remove(claim);
  }
}

/**
 * Takes the lock or throws LockHeldError. The lock of a process that is gone is taken over, also after kill -9.
 * Throws the file system's error when the folder cannot be written.
 */
export function takeFolderLock(file: string): FolderLock {
  mkdirSync(dirname(file), { recursive: true });
  const holder: LockHolder = {
    pid: process.pid,
    host: hostname(),
    processStart: processStart(process.pid),
    nonce: randomUUID(),
  };
  const draft = `${file}.draft-${holder.nonce}`;
  writeFileSync(draft, JSON.stringify(holder), { flag: "wx", mode: 0o600 });
  held.add(holder.nonce);
  try {
    for (let attempt = 0; !createWith(file, draft); attempt += 1) {
      const current = read(file);
      if (current === "absent") continue;
      if (current !== "unreadable" && (isLiving(file, current) || attempt > 100))
        throw new LockHeldError(file, current);
      if (takeOver(file, current, draft)) break;
    }
  } catch (error) {
    held.delete(holder.nonce);
    throw error;
  } finally {
    remove(draft);
  }

  const heartbeat = setInterval(() => {
    try {
      const now = new Date();
      utimesSync(file, now, now);
    } catch {
      // The folder is gone or the disk fails; the database says so itself.
    }
  }, heartbeatMs);
  heartbeat.unref();
  const release = () => {
    clearInterval(heartbeat);
    process.off("exit", release);
    if (!held.delete(holder.nonce)) return;
    const current = read(file);
    if (typeof current !== "string" && current.nonce === holder.nonce) remove(file);
  };
  process.on("exit", release);
  return { holder, release };
}
