// What a page costs before it can be used: script, first paint, largest paint, shifts; and that neither the first paint
// nor the poster waits for the stage or the voice.
import { createServer } from "node:http";
import { chromium } from "@playwright/test";
import { launchArguments } from "../scripts/browser.mjs";
import { withApplication } from "./application-for-measuring.mjs";
import { scriptsOf } from "./page-scripts.mjs";
import { visit } from "./phone-visit.mjs";

const pages = { home: "/ja", talk: "/ja/talk/hikari" };
const visits = 5;
const bareHtml =
  '<!doctype html><html lang="ja"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>bare</title><h1>おしゃべり</h1>';

export async function measure({ node, summary, say }) {
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM_PATH, args: launchArguments });
  const bare = createServer((_, response) => response.writeHead(200, { "content-type": "text/html" }).end(bareHtml));
  await new Promise((resolve) => bare.listen(0, "127.0.0.1", resolve));
  try {
    return await withApplication({ node }, async ({ url }) => {
      const lines = [];
      const scripts = {};
      for (const [name, path] of Object.entries(pages)) {
        // The first visit after a start is the server's own warming up.
        await scriptsOf(browser, url + path);
        scripts[name] = await scriptsOf(browser, url + path);
        lines.push(...sizesOf(name, scripts[name], say));
      }
      const bareUrl = `http://127.0.0.1:${bare.address().port}/`;
      const floor = await severalVisits(browser, bareUrl);
      const reference = { ttfb: median(floor, "ttfb"), fcp: median(floor, "fcp") };
      say(`a bare page on the same phone: TTFB ${Math.round(reference.ttfb)} ms, FCP ${Math.round(reference.fcp)} ms`);
      const seen = {};
      for (const [name, path] of Object.entries(pages)) {
        seen[name] = await severalVisits(browser, url + path);
        const last = seen[name].at(-1);
        say(`${name}: LCP is ${last.lcpOf}, ${last.posterCount} poster(s), shifts ${last.cls.toFixed(3)}`);
        lines.push(...paintLines(name, seen[name], reference, summary));
      }
      const stageFile = scripts.talk.find(({ part }) => part === "stage")?.url;
      const voiceFiles = new Set(
        scripts.talk.filter(({ part }) => part === "worker").map(({ url: file }) => file.split("#")[0]),
      );
      const held = (address) =>
        address === stageFile || voiceFiles.has(address.split("#")[0]) || /\.vrm$|\/voices\//.test(address);
      const heldVisits = await severalVisits(browser, url + pages.talk, { held });
      say(`held back: ${heldVisits.map(({ heldCount }) => heldCount).join(", ")} requests of the stage and the voice`);
      lines.push(...heldLines(heldVisits, seen.talk, summary));
      return lines;
    });
  } finally {
    await browser.close();
    bare.close();
  }
}

async function severalVisits(browser, url, options) {
  const seen = [];
  for (let count = 0; count < visits; count += 1) seen.push(await visit(browser, url, options));
  return seen;
}

const kilobytes = (bytes) => Math.round(bytes / 100) / 10;

/** In thousands of bytes. The same build gives the same bytes, so that one visit is enough. */
function sizesOf(name, scripts, say) {
  const line = (metric, part) => {
    const files = scripts.filter((script) => script.part === part);
    const value = kilobytes(files.reduce((sum, { bytes }) => sum + bytes, 0));
    const listed = files.map(({ url, bytes }) => `${url.split("/").at(-1).slice(0, 24)} ${kilobytes(bytes)}`);
    say(`${metric}: ${value} kB in ${files.length} files (${listed.join(", ")})`);
    return { metric, value, unit: "kB", runs: 1, min: value, max: value };
  };
  const resized = scripts.filter((script) => script.resized).length;
  if (resized > 0)
    say(`${name}: ${resized} of ${scripts.length} scripts came without gzip; their size is our own gzip's`);
  const lines = [line(`page.js.${name}`, "page")];
  if (scripts.some(({ part }) => part === "stage")) lines.push(line("page.js.stage", "stage"));
  if (scripts.some(({ part }) => part === "worker")) lines.push(line("page.js.voiceWorker", "worker"));
  if (scripts.some(({ part }) => part === "later")) lines.push(line(`page.js.${name}.later`, "later"));
  return lines;
}

function paintLines(name, seen, reference, summary) {
  const against = (line, other) => ({
    ...line,
    reference: Math.round(other * 1000) / 1000,
    ratio: Math.round((line.value / other) * 100) / 100,
  });
  const seconds = (metric, of) => summary(`page.${metric}.${name}`, "s", all(seen, of, 1000));
  return [
    against(seconds("fcp", "fcp"), reference.fcp / 1000),
    seconds("lcp", "lcp"),
    summary(`page.cls.${name}`, "–", all(seen, "cls")),
    against(summary(`page.ttfb.${name}`, "ms", all(seen, "ttfb")), reference.ttfb),
    summary(`page.poster.shown.${name}`, "s", all(seen, "poster", 1000)),
  ];
}

function heldLines(heldVisits, freeVisits, summary) {
  const came = heldVisits.filter(({ fcp, poster, heldCount }) => heldCount > 0 && fcp !== null && poster !== null);
  const share = (came.length / heldVisits.length) * 100;
  const lines = [
    { metric: "page.paint.stageHeld", value: share, unit: "%", runs: heldVisits.length, min: share, max: share },
  ];
  for (const [metric, of] of Object.entries({ "page.fcp.stageHeld": "fcp", "page.poster.stageHeld": "poster" })) {
    if (came.length === 0) continue;
    const line = summary(metric, "s", all(came, of, 1000));
    const reference = Math.round(median(freeVisits, of)) / 1000;
    lines.push({ ...line, reference, ratio: Math.round((line.value / reference) * 100) / 100 });
  }
  return lines;
}

/** One figure of every visit; a visit without it is a visit that failed. */
function all(seen, of, divisor = 1) {
  return seen.map((visited) => {
    if (visited[of] === null) throw new Error(`A visit ended without ${of}`);
    return visited[of] / divisor;
  });
}

function median(seen, of) {
  const sorted = all(seen, of).sort((a, b) => a - b);
  return sorted[Math.ceil(sorted.length / 2) - 1];
}
