// Which Node runs the application: this one when it is new enough, else one of our own in `.node`.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { runQuietly } from "./commands.mjs";
import { root } from "./places.mjs";
import { bold, step, Trouble } from "./terminal.mjs";

const ownVersion = "24.21.0";
const ownNode = join(root, ".node", "node_modules", "node", "bin", process.platform === "win32" ? "node.exe" : "node");

/** Runs TypeScript as it is: 22.18 and newer, but not the first releases of 23. */
export function isNewEnough(version = process.versions.node) {
  const [major, minor] = version.split(".").map(Number);
  return major === 22 ? minor >= 18 : major === 23 ? minor >= 6 : major > 23;
}

/** Stops where even these scripts cannot run. */
export function refuseOldNode() {
  const major = Number(process.versions.node.split(".")[0]);
  if (major >= 20) return;
  throw new Trouble(
    `Node ${process.versions.node} is too old. Install Node 22.18 or newer from https://nodejs.org and start again.\n` +
      `  Node ${process.versions.node} は古すぎます。https://nodejs.org から Node 22.18 以上を入れて、もう一度お試しください。`,
  );
}

function works(node) {
  return existsSync(node) && spawnSync(node, ["--version"], { encoding: "utf8" }).stdout?.trim() === `v${ownVersion}`;
}

/** The Node to use without installing anything, or null. */
export function availableNode() {
  if (isNewEnough()) return process.execPath;
  return works(ownNode) ? ownNode : null;
}

/** npm as whoever started us found it. */
export function npmCommand() {
  const script = process.env.npm_execpath;
  if (script && /\.c?js$/.test(script) && existsSync(script)) return { command: process.execPath, args: [script] };
  return process.platform === "win32" ? { command: "cmd", args: ["/c", "npm"] } : { command: "npm", args: [] };
}

/** Installs our own Node when the machine's is too old; the machine itself is not touched. */
export async function ensureNode() {
  const present = availableNode();
  if (present) return present;
  await step("Node · 実行環境", async (tell) => {
    tell(`this machine has Node ${process.versions.node}; fetching Node ${ownVersion} into .node`);
    const npm = npmCommand();
    const args = [
      "install",
      "--prefix",
      join(root, ".node"),
      "--no-save",
      "--no-audit",
      "--no-fund",
      "--ignore-scripts=false",
      `node@${ownVersion}`,
    ];
    try {
      await runQuietly(npm.command, [...npm.args, ...args], { log: "node" });
    } catch (error) {
      throw new Trouble(
        `Node ${ownVersion} could not be fetched. Install Node 22.18 or newer (${bold("https://nodejs.org")}) and start again.\n\n${error.message}`,
      );
    }
    if (!works(ownNode)) {
      throw new Trouble(
        `There is no Node ${ownVersion} for this machine. Install Node 22.18 or newer (${bold("https://nodejs.org")}) and start again.`,
      );
    }
    return ownVersion;
  });
  return ownNode;
}
