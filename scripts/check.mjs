// `npm run check`: types, lint, format, boundaries and unit tests; stops at the first red and shows its output.
import { spawn } from "node:child_process";
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { adopt, ended, environmentFor } from "./parts/commands.mjs";
import { cacheFolder, nextCommand, root } from "./parts/places.mjs";
import { ensureDatabaseClient, prepareTools } from "./parts/preparation.mjs";
import { dim, explain, green, red, say } from "./parts/terminal.mjs";
import { unitReport, vitestCounts } from "./parts/test-counts.mjs";

try {
  process.exitCode = (await check()) ? 0 : 1;
} catch (error) {
  explain(error);
  process.exitCode = 1;
}

async function check() {
  const began = performance.now();
  const node = await prepareTools();
  await ensureDatabaseClient(node);
  mkdirSync(cacheFolder, { recursive: true });
  rmSync(unitReport, { force: true });
  const bin = (...path) => join(root, "node_modules", ...path);
  // Next writes the types of pages and routes, which the type check needs.
  const typegen = { name: "route types", args: [nextCommand, "typegen"] };
  const checks = [
    {
      name: "unit tests",
      args: [
        bin("vitest", "vitest.mjs"),
        "run",
        "--reporter=dot",
        "--reporter=json",
        `--outputFile.json=${unitReport}`,
      ],
      note: unitNote,
    },
    { name: "types", args: [bin("typescript", "bin", "tsc"), "--noEmit"], after: typegen },
    {
      name: "lint",
      args: [
        bin("eslint", "bin", "eslint.js"),
        "--cache",
        "--cache-location",
        join(cacheFolder, "eslint"),
        "--max-warnings",
        "0",
        ".",
      ],
    },
    {
      name: "format",
      args: [
        bin("prettier", "bin", "prettier.cjs"),
        "--check",
        "--cache",
        "--cache-location",
        join(cacheFolder, "prettier"),
        "--log-level",
        "warn",
        ".",
      ],
    },
  ];
  const running = new Set();
  const env = environmentFor(node, { FORCE_COLOR: process.stdout.isTTY ? "1" : "0" });

  const run = async ({ name, args, after, note }) => {
    if (after && !(await run(after))) return false;
    const since = performance.now();
    const child = adopt(spawn(node, args, { cwd: root, env, stdio: ["ignore", "pipe", "pipe"] }));
    running.add(child);
    let output = "";
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (output += chunk));
    const code = await ended(child);
    running.delete(child);
    const time = dim(`${((performance.now() - since) / 1000).toFixed(1)} s`);
    if (child.stoppedByUs) return false;
    if (code === 0) {
      say(`${green("✓")} ${name} ${time}${note ? dim(` · ${note()}`) : ""}`);
      return true;
    }
    say(`${red("✗")} ${name} ${time}\n\n${output.trim()}\n`);
    return false;
  };

  // Two at once: the tests, and one after another the rest.
  const [tests, ...others] = checks;
  const stopOthers = () => {
    for (const child of running) {
      child.stoppedByUs = true;
      child.kill("SIGTERM");
    }
  };
  const lanes = [[tests], others].map(async (lane) => {
    for (const one of lane) {
      if (!(await run(one))) {
        stopOthers();
        throw new Error(one.name);
      }
    }
  });
  const results = await Promise.allSettled(lanes);
  const passed = results.every(({ status }) => status === "fulfilled");
  say(`${passed ? green("✓ check") : red("✗ check")} ${dim(`${((performance.now() - began) / 1000).toFixed(1)} s`)}`);
  return passed;
}

function unitNote() {
  const { passed, skipped } = vitestCounts(unitReport);
  return `${passed} passed${skipped ? `, ${skipped} skipped` : ""}`;
}
