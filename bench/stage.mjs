// What the stage costs beside a bare three-vrm page on the same model, drawn alike in software; and whether twenty switches
// of models leave anything behind.
import { chromium } from "@playwright/test";
import { launchArguments } from "../scripts/browser.mjs";
import { heldByPage, heldLines } from "./held-resources.mjs";
import { servedStagePages } from "./stage-pages.mjs";

const model = "/avatars/hikari.vrm";
const others = ["/avatars/ren.vrm", "/avatars/mochi.vrm", model];
const loads = 7;
const framesEach = 30;
const switches = 20;

export async function measure({ summary, say }) {
  const pages = await servedStagePages();
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH,
    args: launchArguments,
  });
  try {
    const open = async (path) => {
      const page = await browser.newPage({ viewport: { width: 640, height: 480 } });
      await page.goto(pages.url + path);
      await page.waitForFunction(() => window.stageBench);
      return page;
    };
    const ask = (page, task, input) => page.evaluate(([t, i]) => window.stageBench[t](i), [task, input]);

    // Both see the same part of the figure, from the same place.
    const framed = await open("/ours");
    await ask(framed, "load", { url: model });
    const camera = await ask(framed, "camera");
    await framed.close();

    const seen = { ours: { load: [], frame: [] }, bare: { load: [], frame: [] } };
    // By turns, and every other time the other way round: the machine's moods meet both.
    for (let run = 0; run < loads + 1; run += 1) {
      const order = run % 2 ? ["bare", "ours"] : ["ours", "bare"];
      for (const side of order) {
        const page = await open(`/${side}`);
        const loadMs = await ask(page, "load", { url: model, camera });
        await ask(page, "frames", { count: 5 });
        const frameMs = await ask(page, "frames", { count: framesEach });
        await page.close();
        // The first of each warms the browser's own caches of compiled code.
        if (run === 0) continue;
        seen[side].load.push(loadMs);
        seen[side].frame.push(median(frameMs));
      }
    }
    const against = (metric, what) => {
      const reference = Math.round(median(seen.bare[what]) * 100) / 100;
      const line = summary(metric, "ms", seen.ours[what]);
      return { ...line, reference, ratio: Math.round((line.value / reference) * 100) / 100 };
    };
    const lines = [against("stage.frame", "frame"), against("stage.firstFrame", "load")].flatMap((line) => {
      say(`${line.metric}: ${line.ratio} × a bare page`);
      const { metric, ratio } = line;
      // A line of its own, because a goal is set to a value.
      return [line, { metric: `${metric}.ratio`, value: ratio, unit: "×", runs: loads, min: ratio, max: ratio }];
    });

    const page = await open("/ours");
    await ask(page, "load", { url: model });
    const session = await page.context().newCDPSession(page);
    const held = async () => {
      await session.send("HeapProfiler.collectGarbage");
      const counts = await ask(page, "held");
      const { usedSize } = await session.send("Runtime.getHeapUsage");
      return { ...counts, heap: heldByPage(await heapSnapshot(session)), wholeHeap: usedSize };
    };
    // Twice through the cast first: what three.js keeps for any model it keeps by then.
    for (const url of [...others, ...others]) await ask(page, "switchTo", { url });
    const first = await held();
    for (let count = 1; count < switches; count += 1) await ask(page, "switchTo", { url: others[count % 3] });
    await ask(page, "switchTo", { url: model });
    const last = await held();
    say(`held at first ${JSON.stringify(first)}, after ${switches} switches ${JSON.stringify(last)}`);
    await page.close();
    return [...lines, ...heldLines(first, last, switches)];
  } finally {
    await browser.close();
    pages.close();
  }
}

async function heapSnapshot(session) {
  const parts = [];
  const add = ({ chunk }) => parts.push(chunk);
  session.on("HeapProfiler.addHeapSnapshotChunk", add);
  await session.send("HeapProfiler.takeHeapSnapshot", { reportProgress: false });
  session.off("HeapProfiler.addHeapSnapshotChunk", add);
  return JSON.parse(parts.join(""));
}

function median(values) {
  return [...values].sort((a, b) => a - b)[Math.ceil(values.length / 2) - 1];
}
