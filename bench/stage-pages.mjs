import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { basename, join } from "node:path";
import { build } from "esbuild";
import { root } from "../scripts/parts/places.mjs";

/** Two pages on this machine beside the default cast: `/ours` with the application's stage, `/bare` with three-vrm alone. */
export async function servedStagePages() {
  const bundled = async (entry) => {
    const { outputFiles } = await build({
      entryPoints: [join(root, "bench", entry)],
      bundle: true,
      minify: true,
      format: "esm",
      target: "es2024",
      define: { "process.env.NODE_ENV": '"production"' },
      tsconfig: join(root, "tsconfig.json"),
      write: false,
      logLevel: "silent",
    });
    return outputFiles[0].contents;
  };
  const [ours, bare] = await Promise.all([bundled("stage-in-browser.mjs"), bundled("bare-stage-in-browser.mjs")]);
  const html = (script) =>
    `<!doctype html><meta charset="utf-8"><title>stage</title><link rel="icon" href="data:,"><body style="margin:0"><script type="module" src="${script}"></script>`;
  const answers = {
    "/ours": { type: "text/html", body: html("/ours.js") },
    "/bare": { type: "text/html", body: html("/bare.js") },
    "/ours.js": { type: "text/javascript", body: ours },
    "/bare.js": { type: "text/javascript", body: bare },
  };
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, "http://localhost");
    const known = answers[pathname];
    const model = /^\/avatars\/[a-z-]+\.vrm$/.test(pathname) ? basename(pathname) : null;
    if (!known && !model) return response.writeHead(404).end();
    const body = known?.body ?? (await readFile(join(root, "public", "avatars", model)));
    response.writeHead(200, { "content-type": known?.type ?? "model/gltf-binary" }).end(body);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { url: `http://127.0.0.1:${server.address().port}`, close: () => server.close() };
}
