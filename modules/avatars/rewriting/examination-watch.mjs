// A thread beside the one that reads a hostile file. It goes on while that one is caught in native code or WebAssembly,
// and ends the whole process: says why on descriptor 3 first. Every allocator counts in the resident set, so it is what
// is bounded; V8's own limits see neither libvips nor WebAssembly.
import { writeSync } from "node:fs";
import { parentPort, workerData } from "node:worker_threads";

const { memoryBytes, parent } = workerData;
/** Milliseconds since 1970; given when the reading begins, so that a slow start is not counted. */
let deadline = Infinity;
parentPort.on("message", (time) => (deadline = time));
/** libvips fills about 2 GB a second, so this lets at most some 20 MB pass the bound. */
const everyMs = 10;

function end(reason) {
  try {
    writeSync(3, reason);
  } catch {
    // Nobody listens any more.
  }
  process.kill(process.pid, "SIGKILL");
}

setInterval(() => {
  if (process.memoryUsage.rss() > memoryBytes) end("memory");
  if (Date.now() > deadline) end("time");
  // Whoever asked is gone.
  if (process.ppid !== parent) end("orphan");
}, everyMs);
