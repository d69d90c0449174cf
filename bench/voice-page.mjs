import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { basename, join } from "node:path";
import { build } from "esbuild";
import { root } from "../scripts/parts/places.mjs";

const voiceFolder = join(root, "public", "voices", "mei");

/** A page on this machine with the voice's own client and worker, bundled in memory, beside the voice's data. */
export async function servedVoicePage() {
  const bundled = async (entry) => {
    const { outputFiles } = await build({
      entryPoints: [join(root, entry)],
      bundle: true,
      minify: true,
      format: "esm",
      target: "es2024",
      jsx: "automatic",
      define: { "process.env.NODE_ENV": '"production"' },
      tsconfig: join(root, "tsconfig.json"),
      write: false,
      logLevel: "silent",
    });
    return outputFiles[0].contents;
  };
  const [page, worker] = await Promise.all([
    bundled("bench/voice-in-browser.mjs"),
    bundled("modules/voice/hts/voice-worker.ts"),
  ]);
  const html =
    '<!doctype html><meta charset="utf-8"><title>voice</title><script type="module" src="/page.js"></script>';
  const answers = {
    "/": { type: "text/html", body: html },
    "/page.js": { type: "text/javascript", body: page },
    // The client asks for the worker beside its own script, under the name of its source.
    "/voice-worker.ts": { type: "text/javascript", body: worker },
  };
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, "http://localhost");
    const known = answers[pathname];
    const part = /^\/voices\/mei\/[a-z]+\.bin$/.test(pathname) ? basename(pathname) : null;
    if (!known && !part) return response.writeHead(404).end();
    const body = known?.body ?? (await readFile(join(voiceFolder, part)));
    response.writeHead(200, { "content-type": known?.type ?? "application/octet-stream" }).end(body);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { url: `http://127.0.0.1:${server.address().port}/`, close: () => server.close() };
}
