// A real Redis server for the length of a test run, where it is installed.
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { adopt, ended } from "./commands.mjs";
import { anyFreePort } from "./ports.mjs";

export function redisProgram() {
  const folders = ["/usr/bin", "/usr/local/bin", "/opt/homebrew/bin", ...(process.env.PATH ?? "").split(":")];
  for (const name of ["redis-server", "valkey-server"]) {
    const folder = folders.find((one) => existsSync(join(one, name)));
    if (folder) return join(folder, name);
  }
  return null;
}

/** `{ url, stop }`, or null where Redis is not installed. */
export async function startTemporaryRedis() {
  const program = redisProgram();
  if (!program) return null;
  const port = await anyFreePort();
  const folder = mkdtempSync(join(tmpdir(), "oshaberi-redis-"));
  const server = adopt(
    spawn(
      program,
      ["--port", String(port), "--bind", "127.0.0.1", "--save", "", "--appendonly", "no", "--dir", folder],
      { stdio: ["ignore", "pipe", "inherit"] },
    ),
  );
  let said = "";
  const over = ended(server);
  await new Promise((resolve, reject) => {
    server.stdout.on("data", (chunk) => {
      said += chunk;
      if (/ready to accept connections/i.test(said)) resolve();
    });
    void over.then(() => reject(new Error(`Redis did not start:\n${said}`)));
  });
  server.stdout.removeAllListeners("data").resume();
  return {
    url: `redis://127.0.0.1:${port}`,
    stop: async () => {
      server.kill("SIGTERM");
      await over;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
