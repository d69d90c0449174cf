// The built application as a child process: for `npm start`, the journeys and the benchmarks.
import { spawn } from "node:child_process";
import { createWriteStream, mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { createInterface } from "node:readline";
import { adopt, ended, environmentFor } from "./commands.mjs";
import { root, serverEntry } from "./places.mjs";
import { answers } from "./running-server.mjs";
import { Trouble } from "./terminal.mjs";

const readyWithinMs = 90_000;
/** What is in progress is given this long to end; then it is cut off, which loses nothing that was acknowledged. */
const graceMs = 8_000;

/**
 * Starts the server on that port and resolves when it answers. `onLine(line, isError)` gets its output.
 * `stop()` ends it cleanly, `kill()` like a crash; both resolve with its exit code, as does `exited`.
 */
export async function startApplication({ node, port, env = {}, logFile = null, onLine = () => {} }) {
  const log = logFile ? (mkdirSync(dirname(logFile), { recursive: true }), createWriteStream(logFile)) : null;
  const url = `http://localhost:${port}`;
  const child = adopt(
    spawn(node, [serverEntry], {
      cwd: root,
      // Our own handler closes the database before it exits. The fourth channel tells the child when this process is gone.
      env: environmentFor(node, {
        NODE_ENV: "production",
        NEXT_MANUAL_SIG_HANDLE: "1",
        PORT: String(port),
        APP_BASE_URL: url,
        ...env,
      }),
      stdio: ["ignore", "pipe", "pipe", "ipc"],
    }),
  );
  const tail = [];
  for (const [stream, isError] of [
    [child.stdout, false],
    [child.stderr, true],
  ]) {
    createInterface({ input: stream }).on("line", (line) => {
      log?.write(`${line}\n`);
      tail.push(line);
      if (tail.length > 40) tail.shift();
      onLine(line, isError);
    });
  }
  const exited = ended(child).finally(() => log?.end());
  let gone = false;
  void exited.then(() => (gone = true));

  const stop = async () => {
    if (!gone) child.kill("SIGTERM");
    const late = setTimeout(() => child.kill("SIGKILL"), graceMs);
    const code = await exited;
    clearTimeout(late);
    return code;
  };
  const kill = () => {
    child.kill("SIGKILL");
    return exited;
  };

  const deadline = Date.now() + readyWithinMs;
  while (!(await answers(url))) {
    if (gone) throw new Trouble(`The application did not start.\n\n${tail.join("\n")}`);
    if (Date.now() > deadline) {
      await kill();
      throw new Trouble(`The application did not answer within ${readyWithinMs / 1000} seconds.\n\n${tail.join("\n")}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return { url, pid: child.pid, exited, stop, kill };
}
