// The watermark of synthetic speech: how often it is found after what happens to sounds, how often it is heard where it
// is not, how much it changes the sound, and what it costs.
import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { environmentFor } from "../scripts/parts/commands.mjs";
import { root } from "../scripts/parts/places.mjs";

const run = promisify(execFile);

/** Lines as a benchmark returns them; takes two to three minutes. `node` is the program to run. */
export async function measureWatermark({ node, say }) {
  const { stdout } = await run(node, ["--import", "tsx", join(root, "bench", "watermark-in-node.mjs")], {
    cwd: root,
    env: environmentFor(node),
    maxBuffer: 16 * 1024 * 1024,
  });
  const figures = JSON.parse(stdout.trimEnd().split("\n").at(-1));
  for (const [name, { share, sentences }] of Object.entries(figures.foundInSentences))
    say(`single sentences of ${name}: ${percent(share)} of ${sentences}`);
  const { clips, found, falseAlarms, difference, markerRealTimeFactor, listenerRealTimeFactor } = figures;
  const line = (metric, value, unit, runs) => ({
    metric: `voice.watermark.${metric}`,
    value: rounded(value),
    unit,
    runs,
  });
  return [
    ...Object.entries(found).flatMap(([name, { share, lowestScore, threshold }]) => {
      say(
        `${name}: found in ${percent(share)} of ${clips}; lowest score ${lowestScore.toFixed(1)} of ${threshold.toFixed(1)}`,
      );
      return [line(`found.${slug(name)}`, share * 100, "%", clips)];
    }),
    line("falseAlarms", (falseAlarms.count / falseAlarms.trials) * 100, "%", falseAlarms.trials),
    line("highestFalseScore", falseAlarms.highestScore, "σ", falseAlarms.trials),
    line("segmentalSnr", difference.segmentalSnrDb, "dB", 1),
    line("spectralDifference", difference.spectralDb, "dB", 1),
    line("melCepstralDifference", difference.melCepstralDb, "dB", 1),
    line("markerRealTimeFactor", markerRealTimeFactor, "s/s", 1),
    line("listenerRealTimeFactor", listenerRealTimeFactor, "s/s", 1),
  ];
}

const percent = (share) => `${(share * 100).toFixed(1)} %`;
const rounded = (value) => Math.round(value * 10_000) / 10_000;
const slug = (name) =>
  name
    .toLowerCase()
    .replaceAll("+", "plus")
    .replaceAll("-3", "minus3")
    .replaceAll(/[^a-z0-9.]+/g, "-");
