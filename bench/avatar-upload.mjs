// An uploaded model: how long it takes to scan and to rewrite, how much smaller it gets, and whether it still looks the same.
import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { chromium } from "@playwright/test";
import { build } from "esbuild";
import { chromiumPath, launchArguments } from "../scripts/browser.mjs";
import { environmentFor } from "../scripts/parts/commands.mjs";
import { root } from "../scripts/parts/places.mjs";

const runs = 3;
const run = promisify(execFile);

export async function measure({ node, summary, say }) {
  const folder = await mkdtemp(join(tmpdir(), "avatar-upload-"));
  try {
    const inRoot = { cwd: root, env: environmentFor(node) };
    const model = join(root, "bench", "avatar-upload-model.mjs");
    await run(node, ["--import", "tsx", model, join(folder, "original.vrm")], inRoot);
    const hooks = pathToFileURL(join(root, "modules", "avatars", "rewriting", "typescript-imports.mjs")).href;
    const { stdout } = await run(
      node,
      ["--import", hooks, join(root, "bench", "avatar-upload-in-node.mjs"), folder, String(runs)],
      inRoot,
    );
    const { scanMs, rewriteMs, examineMs, sizes } = JSON.parse(stdout.trimEnd().split("\n").at(-1));
    say(`${sizes.original} bytes, served ${sizes.served}, low detail ${sizes.lowDetail}`);
    const differences = await pixelDifferences(join(folder, "original.vrm"), join(folder, "served.vrm"));
    say(`differing pixels: whole body ${differences[0].toFixed(3)} %, face ${differences[1].toFixed(3)} %`);
    return [
      summary("avatars.upload.scan", "ms", scanMs),
      summary("avatars.upload.rewrite", "ms", rewriteMs),
      summary("avatars.upload.examine", "ms", examineMs),
      summary("avatars.upload.size", "%", [(100 * sizes.served) / sizes.original]),
      summary("avatars.upload.pixelDifference", "%", [Math.max(...differences)]),
    ];
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** In percent, for the whole body and for the face. */
export async function pixelDifferences(before, after) {
  const { outputFiles } = await build({
    entryPoints: [join(root, "bench", "avatar-upload-page.mjs")],
    bundle: true,
    minify: true,
    format: "esm",
    write: false,
    logLevel: "silent",
  });
  const answers = {
    "/": [
      "text/html",
      '<!doctype html><meta charset="utf-8"><title>upload</title><script type="module" src="/page.js"></script>',
    ],
    "/page.js": ["text/javascript", outputFiles[0].contents],
    "/before.vrm": ["model/gltf-binary", await readFile(before)],
    "/after.vrm": ["model/gltf-binary", await readFile(after)],
  };
  const server = createServer((request, response) => {
    const [type, body] = answers[request.url] ?? [];
    if (!type) return response.writeHead(404).end();
    response.writeHead(200, { "content-type": type }).end(body);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const browser = await chromium.launch({ executablePath: await chromiumPath(), args: launchArguments });
  try {
    const tab = await browser.newPage();
    await tab.goto(`http://127.0.0.1:${server.address().port}/`);
    await tab.waitForFunction(() => window.compare);
    return await tab.evaluate(() => window.compare("/before.vrm", "/after.vrm"));
  } finally {
    await browser.close();
    server.close();
  }
}
