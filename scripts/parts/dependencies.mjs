// `npm ci`, when what is installed is not what the lock file says.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { environmentFor, runQuietly } from "./commands.mjs";
import { npmCommand } from "./node-runtime.mjs";
import { root } from "./places.mjs";
import { step } from "./terminal.mjs";

/** npm writes down what it installed once it has finished; an interrupted install leaves no such list. */
export function dependenciesAreInstalled(folder = root) {
  const installedList = join(folder, "node_modules", ".package-lock.json");
  if (!existsSync(installedList)) return false;
  const wanted = JSON.parse(readFileSync(join(folder, "package-lock.json"), "utf8")).packages;
  const installed = JSON.parse(readFileSync(installedList, "utf8")).packages;
  return Object.entries(wanted).every(([path, { version, optional, peer, link, resolved }]) => {
    if (path === "" || link) return true;
    const found = installed[path];
    // Binaries for other platforms are never there.
    if (!found) return Boolean(optional || peer);
    return (
      found.version === version &&
      (!resolved || !found.resolved || found.resolved === resolved || found.version === version)
    );
  });
}

export async function ensureDependencies(node) {
  if (dependenciesAreInstalled()) return;
  await step("Dependencies · 依存パッケージ", async (tell) => {
    tell("installing, about a minute the first time (log: .data/logs/install.log)");
    const npm = npmCommand();
    await runQuietly(npm.command, [...npm.args, "ci", "--include=dev", "--no-audit", "--no-fund"], {
      log: "install",
      env: environmentFor(node, { NODE_ENV: "" }),
    });
  });
}
