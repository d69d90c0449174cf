import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const voices = new URL("../../../../public/voices/", import.meta.url);
/** As the application's own (next.config.mjs), which must suffice. */
const contentSecurityPolicy =
  "default-src 'self'; script-src 'self' 'unsafe-inline' 'wasm-unsafe-eval' blob:; worker-src 'self' blob:; object-src 'none'";
const permissionsPolicy = "camera=(), geolocation=(), payment=(), usb=(), microphone=(self)";

export type ListeningServer = {
  url: string;
  /** What was posted for transcription, in order. */
  recordings: Buffer[];
  close(): void;
};

/** The page, its worker and the voices' files, bundled in memory, and a transcription that knows one sentence. */
export async function listeningServer(options: {
  transcribe: ((wav: Buffer) => { text: string; language: string | null }) | null;
  permissionsPolicy?: string;
}): Promise<ListeningServer> {
  const [page, worker] = await Promise.all([bundled("./page.ts"), bundled("../listening-worker.ts")]);
  const recordings: Buffer[] = [];
  const html =
    '<!doctype html><html lang="ja"><link rel="icon" href="data:,"><script type="module" src="/page.js"></script>';
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url!, "http://localhost");
    const answer = (type: string, body: string | Buffer, status = 200) =>
      response
        .writeHead(status, {
          "content-type": type,
          "content-security-policy": contentSecurityPolicy,
          "permissions-policy": options.permissionsPolicy ?? permissionsPolicy,
        })
        .end(body);
    if (pathname === "/") return answer("text/html", html);
    if (pathname === "/page.js") return answer("text/javascript", page);
    // The page asks for the worker beside its own script, under the name of its source.
    if (pathname === "/listening-worker.ts") return answer("text/javascript", worker);
    if (pathname === "/api/transcriptions" && request.method === "GET")
      return answer("application/json", JSON.stringify({ available: options.transcribe !== null, vendor: "test" }));
    if (pathname === "/api/transcriptions" && options.transcribe) {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk as Buffer);
      const wav = Buffer.concat(chunks);
      recordings.push(wav);
      return answer("application/json", JSON.stringify(options.transcribe(wav)));
    }
    const file = /^\/voices\/(silero|listening)\/[a-z-]+\.(bin|js)$/.exec(pathname);
    if (!file) return answer("text/plain", "", 404);
    const type = file[2] === "js" ? "text/javascript" : "application/octet-stream";
    return answer(type, await readFile(new URL(pathname.slice("/voices/".length), voices)));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://localhost:${port}/`,
    recordings,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

async function bundled(source: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(source, import.meta.url))],
    bundle: true,
    format: "esm",
    target: "es2024",
    write: false,
    logLevel: "error",
  });
  return outputFiles[0]!.text;
}
