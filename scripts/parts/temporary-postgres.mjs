// A real PostgreSQL server for the length of a test run, where its programs are installed.
import { spawn, spawnSync } from "node:child_process";
import { chmodSync, chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { adopt, ended } from "./commands.mjs";
import { anyFreePort } from "./ports.mjs";

/** The folder with `initdb` and `postgres`, newest version first; null when there is none. */
export function postgresPrograms() {
  const debian = "/usr/lib/postgresql";
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [...versions.map((version) => join(debian, version, "bin")), ...(process.env.PATH ?? "").split(":")];
  return folders.find((folder) => existsSync(join(folder, "initdb")) && existsSync(join(folder, "postgres"))) ?? null;
}

/** PostgreSQL refuses to run as root; then it runs as the user its package made, else as nobody. */
function unprivileged() {
  if (process.getuid?.() !== 0) return null;
  for (const name of ["postgres", "nobody"]) {
    const user = spawnSync("id", ["-u", name], { encoding: "utf8" });
    const group = spawnSync("id", ["-g", name], { encoding: "utf8" });
    if (user.status === 0 && group.status === 0) return { uid: Number(user.stdout), gid: Number(group.stdout) };
  }
  return null;
}

/** `{ url, stop }`, or null where PostgreSQL is not installed. */
export async function startTemporaryPostgres() {
  const programs = postgresPrograms();
  if (!programs) return null;
  const identity = unprivileged();
  const folder = mkdtempSync(join(tmpdir(), "oshaberi-postgres-"));
  if (identity) chownSync(folder, identity.uid, identity.gid);
  chmodSync(folder, 0o700);
  const cluster = join(folder, "cluster");
  const options = { ...identity, cwd: folder, env: { ...process.env, LC_ALL: "C.UTF-8", TZ: "UTC" } };
  const made = spawnSync(
    join(programs, "initdb"),
    ["-D", cluster, "-U", "oshaberi", "-A", "trust", "-E", "UTF8", "--no-sync"],
    { ...options, encoding: "utf8" },
  );
  if (made.status !== 0) {
    rmSync(folder, { recursive: true, force: true });
    throw new Error(`initdb failed:\n${made.stdout}${made.stderr}`);
  }

  const port = await anyFreePort();
  const server = adopt(
    spawn(
      join(programs, "postgres"),
      ["-D", cluster, "-p", String(port), "-k", folder, "-c", "listen_addresses=127.0.0.1", "-c", "fsync=off"],
      {
        ...options,
        stdio: ["ignore", "ignore", "pipe"],
      },
    ),
  );
  let said = "";
  let gone = false;
  const over = ended(server).finally(() => (gone = true));
  await new Promise((resolve, reject) => {
    server.stderr.on("data", (chunk) => {
      said += chunk;
      if (said.includes("ready to accept connections")) resolve();
    });
    void over.then(() => reject(new Error(`PostgreSQL did not start:\n${said}`)));
  });
  server.stderr.removeAllListeners("data").resume();
  const created = spawnSync(
    join(programs, "createdb"),
    ["-h", "127.0.0.1", "-p", String(port), "-U", "oshaberi", "oshaberi"],
    { ...options, encoding: "utf8" },
  );
  if (created.status !== 0) throw new Error(`createdb failed:\n${created.stderr}`);
  return {
    url: `postgresql://oshaberi@127.0.0.1:${port}/oshaberi`,
    stop: async () => {
      // "Fast": open sessions are cut.
      if (!gone) server.kill("SIGINT");
      await over;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
