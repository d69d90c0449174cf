// `npm run bench:report [FILE]`: writes docs/performance.md from the lines of `npm run bench`, from a file or from
// standard input. Run it on the machine that was measured: it is described in it.
import { execFile } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { cpus, loadavg, release, totalmem, type } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { chromiumPath } from "../scripts/browser.mjs";
import { root } from "../scripts/parts/places.mjs";
import { figuresFrom, performanceReport } from "./performance-report.mjs";

const target = join(root, "docs", "performance.md");

try {
  const [file] = process.argv.slice(2);
  if (!file && process.stdin.isTTY) throw new Error("Name a file, or give the lines on standard input.");
  const figures = figuresFrom(readFileSync(file ?? 0, "utf8"));
  if (figures.length === 0) throw new Error("There is no figure in it. Run `npm run bench > figures.jsonl` first.");
  const measuredOn = new Date().toISOString().slice(0, 10);
  writeFileSync(target, performanceReport({ figures, machine: await machine(), measuredOn }));
  process.stderr.write(`${figures.length} figures → docs/performance.md\n`);
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}

async function machine() {
  const processors = cpus();
  return [
    ["processor", `${processors[0]?.model.trim() || "unknown"}, ${processors.length} cores`],
    ["memory", `${Math.round(totalmem() / 2 ** 30)} GiB`],
    ["system", `${type()} ${release()}, ${process.arch}`],
    ["Node", process.version],
    ["Chromium", await chromiumVersion()],
    ["load while this was written", loadavg()[1].toFixed(1)],
  ];
}

async function chromiumVersion() {
  try {
    const { stdout } = await promisify(execFile)(await chromiumPath(), ["--version"]);
    return stdout.trim();
  } catch {
    return "none found";
  }
}
