// `npm run bench [NAME …]`: measures the production build on this machine. One JSON line per figure on standard output,
// everything else on standard error; exit status 1 only when a benchmark could not run.
import { chromiumPath } from "../scripts/browser.mjs";
import { ensureBuild, ensureDatabaseClient, prepareTools } from "../scripts/parts/preparation.mjs";

const all = ["talk", "stream", "voice", "page", "stage", "avatar-upload"];
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !all.includes(name));
if (unknown.length > 0) {
  process.stderr.write(`There is no benchmark called ${unknown.join(", ")}. There are: ${all.join(", ")}.\n`);
  process.exit(1);
}

const write = process.stdout.write.bind(process.stdout);
// Preparation talks on standard output; here that is for figures alone.
process.stdout.write = process.stderr.write.bind(process.stderr);
const node = await prepareTools();
await ensureDatabaseClient(node);
await ensureBuild(node);
process.env.CHROMIUM_PATH = await chromiumPath();

/** Median, or the percentile that the metric's name says; with least and greatest. */
export function summary(metric, unit, values, { percentile = 50, ...more } = {}) {
  const sorted = [...values].sort((a, b) => a - b);
  const at = Math.min(sorted.length - 1, Math.ceil((percentile / 100) * sorted.length) - 1);
  return {
    metric,
    value: round(sorted[Math.max(0, at)]),
    unit,
    runs: sorted.length,
    min: round(sorted[0]),
    max: round(sorted.at(-1)),
    ...more,
  };
}

function round(value) {
  return Math.round(value * 1000) / 1000;
}

let failed = false;
for (const name of wanted.length > 0 ? wanted : all) {
  process.stderr.write(`\n— ${name}\n`);
  try {
    const { measure } = await import(`./${name}.mjs`);
    for (const line of await measure({ node, summary, say: (text) => process.stderr.write(`${text}\n`) }))
      write(`${JSON.stringify(line)}\n`);
  } catch (error) {
    failed = true;
    process.stderr.write(`${name} could not run: ${error.stack}\n`);
  }
}
process.exit(failed ? 1 : 0);
