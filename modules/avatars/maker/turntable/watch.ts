import { spawn } from "node:child_process";
import { watch } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { createServer, type ServerResponse } from "node:http";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { CastId } from "../cast";
import { AVATARS_FOLDER } from "../cast-files";
import { bundleForBrowser } from "../studio/bundle";
import { PAGE_HTML } from "./page-html";

const MAKER = fileURLToPath(new URL("../", import.meta.url));
const CLI = path.join(MAKER, "cli.ts");
/** Editors write a file in several steps. */
const SETTLE_MS = 120;

/** What the page is told: a build begins, has ended well, or has failed with these words. */
export type BuildNews = { state: "building" | "built" } | { state: "failed"; message: string };

/** Builds in a process of its own, because a running one keeps the modules that it has read. */
function buildInChild(id: CastId): Promise<BuildNews> {
  const child = spawn(process.execPath, ["--import", "tsx", CLI, id], { stdio: ["ignore", "inherit", "pipe"] });
  let complaint = "";
  child.stderr.on("data", (chunk: Buffer) => (complaint += chunk.toString()));
  return new Promise((resolve) => {
    child.on("error", (error) => resolve({ state: "failed", message: error.message }));
    child.on("close", (code) =>
      resolve(code === 0 ? { state: "built" } : { state: "failed", message: complaint.trim() || `exit code ${code}` }),
    );
  });
}

/** Names of a character’s models without `.vrm`: every outfit, in full and in low detail, the first outfit first. */
export function modelNames(id: string, files: readonly string[]): string[] {
  const pattern = new RegExp(`^${id}(\\.[a-z0-9-]+)?(\\.low)?\\.vrm$`);
  return files
    .filter((file) => pattern.test(file))
    .map((file) => file.slice(0, -".vrm".length))
    .sort();
}

/** Whether a change of the file (relative to the maker) may change what the character looks like. */
export const concernsCharacter = (file: string, id: string): boolean =>
  file.endsWith(".ts") &&
  !file.endsWith(".test.ts") &&
  !/^(turntable|studio)[/\\]/.test(file) &&
  (!/^cast[/\\]/.test(file) || file.split(/[/\\]/)[1] === id || file === path.join("cast", "index.ts"));

class Turntable {
  private readonly pages = new Set<ServerResponse>();
  private news: BuildNews = { state: "building" };
  private running = false;
  private changed = false;
  private timer: NodeJS.Timeout | undefined;

  constructor(
    readonly id: CastId,
    private readonly script: string,
  ) {}

  private tell(news: BuildNews): void {
    this.news = news;
    if (news.state === "failed") console.error(news.message);
    for (const page of this.pages) page.write(`data: ${JSON.stringify(news)}\n\n`);
  }

  /** One build at a time; what changes meanwhile is built afterwards. */
  async build(): Promise<void> {
    if (this.running) {
      this.changed = true;
      return;
    }
    this.running = true;
    do {
      this.changed = false;
      this.tell({ state: "building" });
      this.tell(await buildInChild(this.id));
    } while (this.changed);
    this.running = false;
  }

  fileChanged(file: string | null): void {
    if (file !== null && !concernsCharacter(file, this.id)) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.build(), SETTLE_MS);
  }

  async answer(pathname: string, response: ServerResponse): Promise<void> {
    const send = (type: string, body: string | Buffer): void =>
      void response.writeHead(200, { "content-type": type, "cache-control": "no-store" }).end(body);
    if (pathname === "/") return send("text/html; charset=utf-8", PAGE_HTML);
    if (pathname === "/page.js") return send("text/javascript; charset=utf-8", this.script);
    if (pathname === "/events") {
      response.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-store" });
      response.write(`data: ${JSON.stringify(this.news)}\n\n`);
      this.pages.add(response);
      response.on("close", () => this.pages.delete(response));
      return;
    }
    const names = modelNames(this.id, await readdir(AVATARS_FOLDER));
    if (pathname === "/models.json") return send("application/json", JSON.stringify(names));
    const name = names.find((n) => pathname === `/models/${n}.vrm`);
    if (name) return send("model/gltf-binary", await readFile(path.join(AVATARS_FOLDER, `${name}.vrm`)));
    response.writeHead(404).end();
  }
}

/** Serves the turntable of one character on this machine alone, and builds anew on every change; ends with the process. */
export async function watchCharacter(id: CastId, port: number): Promise<void> {
  const turntable = new Turntable(id, await bundleForBrowser(new URL("./page.ts", import.meta.url)));
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    turntable.answer(pathname, response).catch((error: unknown) => {
      console.error(error);
      response.destroy();
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  watch(MAKER, { recursive: true }, (_, file) => turntable.fileChanged(file));
  console.log(`http://127.0.0.1:${port}/  ${id} on the turntable; Ctrl+C ends`);
  await turntable.build();
}
