import { gzipSync } from "node:zlib";

/** Only the chunk with three.js has it. */
const markOfStage = "WebGLRenderer";
/** What the bundler writes for a lazy import: the chunks that come together. */
const chunksOfAnImport = /\[(?:"static\/chunks\/[^"]+\.js",?)+\]/g;
const quietMs = 3_000;
const longestMs = 60_000;

/**
 * The scripts that a visit with an empty cache asks for, each with its gzip size in bytes and its part: `page` (the page
 * itself, whatever is asked for before the stage has come), `stage`, `worker` (the voice) or `later`.
 */
export async function scriptsOf(browser, url) {
  const context = await browser.newContext({ locale: "ja-JP", viewport: { width: 412, height: 823 } });
  try {
    const page = await context.newPage();
    const asked = [];
    const workers = new Set();
    page.on("worker", (worker) => workers.add(worker.url().split("#")[0]));
    page.on("request", (request) => asked.push({ request, askedAt: performance.now(), script: sizeOf(request) }));
    const document = await page.goto(url, { waitUntil: "load" });
    const html = await document.text();
    const beganAt = performance.now();
    const quiet = () => performance.now() - (asked.at(-1)?.askedAt ?? beganAt) > quietMs;
    while (!quiet() && performance.now() - beganAt < longestMs)
      await new Promise((resolve) => setTimeout(resolve, 100));

    const scripts = [];
    for (const { request, askedAt, script } of asked) {
      const answer = await script;
      // What a worker asks for a second time comes from the browser's cache.
      if (!answer || scripts.some(({ url: known }) => known === request.url())) continue;
      scripts.push({ ...answer, askedAt, url: request.url(), isPages: request.resourceType() === "script" });
    }
    const stage = scripts.find(({ hasMark }) => hasMark);
    const ofStage = stage ? chunksThatComeWith(stage, scripts, html) : [];
    return scripts.map(({ url: address, bytes, resized, askedAt, isPages }) => {
      const isWorkers = !isPages || workers.has(address.split("#")[0]);
      const isStage = ofStage.some((chunk) => address.endsWith(chunk));
      const part = isStage ? "stage" : isWorkers ? "worker" : askedAt < (stage?.cameAt ?? Infinity) ? "page" : "later";
      return { url: address, bytes, resized, part };
    });
  } finally {
    await context.close();
  }
}

/** The stage's own chunk and those that its import names beside it, but for what the page itself names. */
function chunksThatComeWith(stage, scripts, html) {
  const lists = scripts.flatMap(({ text }) => text.match(chunksOfAnImport) ?? []).map((list) => JSON.parse(list));
  const named = lists.filter(
    (list) =>
      list.some((chunk) => stage.url.endsWith(chunk)) &&
      // Other imports name the engine too, such as that of a motion; this visit did not ask for them.
      list.every((chunk) => scripts.some(({ url }) => url.endsWith(chunk))),
  );
  return [new URL(stage.url).pathname, ...named.flat().filter((chunk) => !html.includes(chunk))];
}

/** Null for what is no script, or has not come. */
async function sizeOf(request) {
  const response = await request.response().catch(() => null);
  if (!response?.ok() || !/javascript/.test(response.headers()["content-type"] ?? "")) return null;
  try {
    const body = await response.body();
    const cameAt = performance.now();
    const isGzip = response.headers()["content-encoding"] === "gzip";
    const bytes = isGzip ? (await request.sizes()).responseBodySize : gzipSync(body).length;
    return { bytes, resized: !isGzip, text: body.toString(), hasMark: body.includes(markOfStage), cameAt };
  } catch {
    return null;
  }
}
