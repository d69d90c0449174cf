// The embedded voice: how fast a sentence is read on the server, how fast it becomes sound in Node and in a browser, and
// whether the mouth fits the sound. A vendor's voice and a crowd of listeners, through the whole application.
import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { chromium } from "@playwright/test";
import { launchArguments } from "../scripts/browser.mjs";
import { environmentFor } from "../scripts/parts/commands.mjs";
import { root } from "../scripts/parts/places.mjs";
import { measureListening } from "./listening.mjs";
import { mouthOffset } from "./mouth-offset.mjs";
import { servedVoicePage } from "./voice-page.mjs";
import { measureCrowd, measureVendorVoice } from "./voice-in-talks.mjs";
import { measureWatermark } from "./watermark.mjs";

const runs = 7;
const freshStarts = 5;
const run = promisify(execFile);

export async function measure({ node, summary, say }) {
  const inNode = async (task, input = {}) => {
    const { stdout } = await run(
      node,
      ["--import", "tsx", join(root, "bench", "voice-in-node.mjs"), JSON.stringify({ task, input })],
      { cwd: root, env: environmentFor(node), maxBuffer: 64 * 1024 * 1024 },
    );
    return JSON.parse(stdout.trimEnd().split("\n").at(-1));
  };

  const { speeches, times, firstMs } = await inNode("reading");
  say(`read ${times.length} sentences; the first ${speeches.length} took ${Math.round(firstMs)} ms`);
  const ofNode = await figuresIn(inNode, { speeches, say, where: "Node" });

  const page = await servedVoicePage();
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH,
    // The stage of the talk page is left out: drawn in software it would be measured in the voice's place.
    args: [
      ...launchArguments.filter((flag) => !/gl|swiftshader|gpu/i.test(flag)),
      "--disable-gpu",
      "--disable-3d-apis",
      "--autoplay-policy=no-user-gesture-required",
    ],
  });
  try {
    const inBrowser = async (task, input) => {
      const tab = await browser.newPage();
      await tab.goto(page.url);
      await tab.waitForFunction(() => window.voiceBench);
      const result = await tab.evaluate(([task, input]) => window.voiceBench[task](input), [task, input]);
      await tab.close();
      return result;
    };
    const ofBrowser = await figuresIn(inBrowser, { speeches, say, where: "Chromium" });
    // Under half a second there is too little of a sentence to compare.
    const { recordings } = await inBrowser("mouthAndSound", { speeches: speeches.slice(1) });
    const offsets = recordings.map(mouthOffset);
    say(`sound after mouth: ${offsets.map((o) => `${o.offsetMs} ms (r ${o.agreement.toFixed(2)})`).join(", ")}`);
    const ofVendor = await measureVendorVoice({ node, summary, say, browser });
    const ofCrowd = await measureCrowd({ node, summary, say });
    const ofListening = await measureListening({ node, summary, say });
    const ofWatermark = await measureWatermark({ node, say });
    return [
      ...ofVendor,
      ...ofCrowd,
      ...ofListening,
      ...ofWatermark.map((line) => ({ min: line.value, max: line.value, ...line })),
      ...linesOfNormaliser(await inNode("normaliser"), summary),
      ...linesOf("node", ofNode, summary),
      ...linesOf("browser", ofBrowser, summary),
      summary("voice.score.p95", "ms", times, { percentile: 95 }),
      summary("voice.score.p50", "ms", times),
      summary(
        "voice.mouthOffset.median",
        "ms",
        offsets.map(({ offsetMs }) => Math.abs(offsetMs)),
      ),
    ];
  } finally {
    await browser.close();
    page.close();
  }
}

/** Fresh starts first, each with nothing compiled; then one that is warm. */
async function figuresIn(place, { speeches, say, where }) {
  const first = [];
  for (let start = 0; start < freshStarts; start += 1) first.push(await place("first", { speeches }));
  const { sentences } = await place("warm", { speeches, runs });
  const sum = (name) => sentences.reduce((total, figures) => total + figures[name], 0);
  say(`${where}: ${Math.round(sum("soundMs") / 1000)} s of sound in ${(sum("synthesisMs") / 1000).toFixed(1)} s`);
  return { first, sentences };
}

const realTimeFactor = ({ synthesisMs, soundMs }) => synthesisMs / soundMs;

function linesOfNormaliser(figures, summary) {
  return Object.entries(figures).flatMap(([language, { right, cases, times }]) => [
    { ...summary(`voice.normaliser.${language}.right`, "%", [(100 * right) / cases]), runs: cases },
    summary(`voice.normaliser.${language}.p95`, "µs", times, { percentile: 95 }),
  ]);
}

function linesOf(place, { first, sentences }, summary) {
  return [
    summary(`voice.rtf.${place}`, "×", sentences.map(realTimeFactor)),
    summary(`voice.rtf.${place}.first`, "×", first.map(realTimeFactor)),
    summary(
      `voice.firstChunk.${place}`,
      "ms",
      sentences.map(({ firstChunkMs }) => firstChunkMs),
    ),
    summary(
      `voice.firstChunk.${place}.first`,
      "ms",
      first.map(({ firstChunkMs }) => firstChunkMs),
    ),
    summary(
      `voice.load.${place}`,
      "ms",
      first.map(({ loadMs }) => loadMs),
    ),
  ];
}
