// Starting other programs: quietly into a log, or in the foreground; never leaving one behind.
import { spawn } from "node:child_process";
import { createWriteStream, mkdirSync, readFileSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { logFolder, root } from "./places.mjs";
import { Trouble } from "./terminal.mjs";

/** The environment with that Node first in the path, for programs that start `node` themselves. */
export function environmentFor(node, extra = {}) {
  return {
    ...process.env,
    NEXT_TELEMETRY_DISABLED: "1",
    CHECKPOINT_DISABLE: "1",
    PATH: `${dirname(node)}${delimiter}${process.env.PATH ?? ""}`,
    ...extra,
  };
}

const children = new Set();
let passing = false;

/** Ends with this process, whatever ends it. */
export function adopt(child) {
  children.add(child);
  child.once("exit", () => children.delete(child));
  if (!passing) {
    passing = true;
    process.on("exit", () => {
      for (const one of children) one.kill("SIGKILL");
    });
  }
  return child;
}

/** Runs it with its output in `.data/logs/<log>.log`; throws Trouble with the last lines when it fails. */
export async function runQuietly(command, args, { log, env = process.env, cwd = root, onLine } = {}) {
  mkdirSync(logFolder(), { recursive: true });
  const file = join(logFolder(), `${log}.log`);
  const output = createWriteStream(file);
  const child = adopt(spawn(command, args, { cwd, env, stdio: ["ignore", "pipe", "pipe"] }));
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk) => {
      output.write(chunk);
      onLine?.(String(chunk).trim().split("\n").at(-1));
    });
  }
  const status = await ended(child);
  await new Promise((done) => output.end(done));
  if (status !== 0) {
    const tail = readFileSync(file, "utf8").trim().split("\n").slice(-25).join("\n");
    throw new Trouble(`${command} ${args.slice(0, 3).join(" ")} failed (${status}). The whole log: ${file}\n\n${tail}`);
  }
}

/**
 * npm starts scripts through a shell that dies of a signal without passing it on; then nobody would tell us. Calls `stop`
 * once when that has happened. Started by hand, a script may outlive its shell (nohup), so then it does nothing.
 */
export function whenNpmIsGone(stop) {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    stop();
  }, 500);
  watch.unref();
}

/** Runs it in the foreground and resolves with its exit code; Ctrl-C and SIGTERM go to it. */
export async function runInForeground(command, args, { env = process.env, cwd = root } = {}) {
  const child = adopt(spawn(command, args, { cwd, env, stdio: "inherit" }));
  const pass = (signal) => child.kill(signal);
  // The terminal sends Ctrl-C to the child as well; here it must only not end us first.
  const ignore = () => {};
  process.on("SIGTERM", pass);
  process.on("SIGHUP", pass);
  process.on("SIGINT", ignore);
  whenNpmIsGone(() => child.kill("SIGTERM"));
  try {
    return await ended(child);
  } finally {
    process.off("SIGTERM", pass);
    process.off("SIGHUP", pass);
    process.off("SIGINT", ignore);
  }
}

/** The exit code; a signal counts as 128 and more, as in a shell. */
export function ended(child) {
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code, signal) =>
      resolve(code ?? (signal === "SIGINT" ? 130 : signal === "SIGTERM" ? 143 : 137)),
    );
  });
}
