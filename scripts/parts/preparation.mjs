// What must be made from the sources before the application runs.
import { spawnSync } from "node:child_process";
import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { environmentFor, runQuietly } from "./commands.mjs";
import { ensureDependencies } from "./dependencies.mjs";
import { fingerprintOf, isCurrent, remember } from "./fingerprint.mjs";
import { ensureNode, refuseOldNode } from "./node-runtime.mjs";
import { cacheFolder, nextCommand, prismaCommand, root } from "./places.mjs";
import { step, Trouble } from "./terminal.mjs";

/** Node and the dependencies; resolves with the Node to use. */
export async function prepareTools() {
  refuseOldNode();
  const node = await ensureNode();
  await ensureDependencies(node);
  return node;
}

/** Before anything takes long: a wrong setting, said in one sentence. */
export function refuseWrongSettings(node) {
  const face = pathToFileURL(join(root, "modules", "platform", "env", "index.ts")).href;
  const script = `import(${JSON.stringify(face)}).catch((error) => { process.stderr.write(error.message); process.exitCode = 1; })`;
  const { status, stderr } = spawnSync(node, ["-e", script], { cwd: root, encoding: "utf8" });
  if (status !== 0) throw new Trouble(stderr.trim());
}

export async function ensureDatabaseClient(node) {
  const stamp = join(cacheFolder, "database-client");
  const fingerprint = fingerprintOf(["prisma/schema", ".config", "package-lock.json"]);
  if (isCurrent(stamp, fingerprint) && existsSync(join(root, "prisma", "client", "client.ts"))) return;
  await step("Database client · データベース", async () => {
    await runQuietly(node, [prismaCommand, "generate"], { log: "prisma", env: environmentFor(node) });
    remember(stamp, fingerprint);
  });
}

/** Everything that `next build` reads. */
const buildSources = [
  "app",
  "modules",
  "prisma/schema",
  "public",
  "proxy.ts",
  "instrumentation.ts",
  "next.config.mjs",
  "scripts/parts/lean-three.mjs",
  "package.json",
  "package-lock.json",
];
/** Next may put what it needs into it while it builds. */
const compilerSettings = "tsconfig.json";

export async function ensureBuild(node, { force = false } = {}) {
  const stamp = join(root, ".next", "fingerprint");
  const sources = fingerprintOf(buildSources);
  const fingerprint = fingerprintOf([compilerSettings], sources);
  if (!force && isCurrent(stamp, fingerprint)) return;
  await step("Build · ビルド", async (tell) => {
    tell("about half a minute (log: .data/logs/build.log)");
    rmSync(stamp, { force: true });
    await runQuietly(node, [nextCommand, "build"], {
      log: "build",
      env: environmentFor(node, { NODE_ENV: "production" }),
    });
    remember(stamp, fingerprintOf([compilerSettings], sources));
  });
}
