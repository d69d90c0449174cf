// Which server runs on this data folder, if any: `.data/server.json`.
import { mkdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { dataFolder } from "./places.mjs";

const stateFile = () => join(dataFolder(), "server.json");
/** While it prepares, a start touches its file this often; one that is silent for longer than `silentAfterMs` is gone. */
const touchEveryMs = 1_000;
const silentAfterMs = 5_000;

const read = () => {
  try {
    return JSON.parse(readFileSync(stateFile(), "utf8"));
  } catch {
    return null;
  }
};

function isLiving(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}

export async function answers(url, timeoutMs = 2_000) {
  try {
    const response = await fetch(new URL("/api/health/live", url), {
      signal: AbortSignal.timeout(timeoutMs),
      redirect: "manual",
    });
    await response.arrayBuffer();
    return response.status < 500;
  } catch {
    return false;
  }
}

/** The other server: `{ pid, url }`, with `url` null while it is still preparing; null when there is none. */
export async function otherServer() {
  const state = read();
  if (!state || state.pid === process.pid || !isLiving(state.pid)) return null;
  if (state.url) return (await answers(state.url)) ? state : null;
  const age = Date.now() - (statSync(stateFile(), { throwIfNoEntry: false })?.mtimeMs ?? 0);
  return age < silentAfterMs ? state : null;
}

/** Claims the folder for this start; `ready(url)` says where the server is, `done()` frees it. */
export function claim() {
  const file = stateFile();
  mkdirSync(dirname(file), { recursive: true });
  const write = (state) =>
    writeFileSync(file, `${JSON.stringify({ pid: process.pid, startedAt: new Date().toISOString(), ...state })}\n`);
  write({ url: null });
  const touching = setInterval(() => {
    const now = new Date();
    try {
      utimesSync(file, now, now);
    } catch {
      // Removed by hand; the next start will not see this one, nothing worse.
    }
  }, touchEveryMs);
  touching.unref();
  const done = () => {
    clearInterval(touching);
    if (read()?.pid === process.pid) rmSync(file, { force: true });
  };
  process.on("exit", done);
  return {
    ready: (url) => {
      clearInterval(touching);
      write({ url });
    },
    done,
  };
}
