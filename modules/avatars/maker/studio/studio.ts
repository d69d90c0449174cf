import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { chromium, type Browser, type Page } from "@playwright/test";
import { build } from "esbuild";
import type { Shot, Stature, StudioPage } from "./shot";

const ORIGIN = "http://studio.invalid";
const DEBIAN_CHROMIUM = "/usr/bin/chromium";
/** The three last-but-one flags give WebGL 2 without a graphics card. */
const FLAGS = [
  "--no-sandbox",
  "--use-gl=angle",
  "--use-angle=swiftshader",
  "--enable-unsafe-swiftshader",
  "--ignore-gpu-blocklist",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

async function chromiumPath(): Promise<string> {
  const named = process.env["CHROMIUM_PATH"];
  if (named) return named;
  if (existsSync(DEBIAN_CHROMIUM)) return DEBIAN_CHROMIUM;
  const { default: packaged } = await import("@sparticuz/chromium");
  return packaged.executablePath();
}

async function pageScript(): Promise<string> {
  const bundled = await build({
    entryPoints: [fileURLToPath(new URL("./page.ts", import.meta.url))],
    bundle: true,
    format: "esm",
    write: false,
    logLevel: "error",
  });
  const [file] = bundled.outputFiles;
  if (!file) throw new Error("the studio page did not build");
  return file.text;
}

/** A headless browser with one character on stage. All requests are answered from here; nothing listens on a port. */
export class Studio {
  private constructor(
    private readonly browser: Browser,
    private readonly page: Page,
    private readonly files: Map<string, Buffer>,
  ) {}

  static async open(): Promise<Studio> {
    const [executablePath, script] = await Promise.all([chromiumPath(), pageScript()]);
    const browser = await chromium.launch({ executablePath, args: FLAGS });
    const page = await browser.newPage({ viewport: { width: 640, height: 640 } });
    const files = new Map<string, Buffer>();
    page.on("pageerror", (error) => console.error(`[studio] ${error.message}`));
    await page.route("**/*", (route) => {
      const { pathname } = new URL(route.request().url());
      const file = files.get(pathname);
      if (pathname === "/")
        return route.fulfill({
          contentType: "text/html",
          body: '<!doctype html><link rel="icon" href="data:,"><body><script type="module" src="/page.js"></script>',
        });
      if (pathname === "/page.js") return route.fulfill({ contentType: "text/javascript", body: script });
      if (file) return route.fulfill({ contentType: "model/gltf-binary", body: file });
      return route.fulfill({ status: 404, body: "" });
    });
    await page.goto(ORIGIN);
    await page.waitForFunction("window.studio !== undefined");
    return new Studio(browser, page, files);
  }

  /** Puts the file's character on stage. */
  async load(file: string): Promise<Stature> {
    const url = `/model/${this.files.size}.vrm`;
    this.files.set(url, await readFile(file));
    return this.page.evaluate((u) => (window as unknown as { studio: StudioPage }).studio.load(u), url);
  }

  async take(shot: Shot): Promise<Buffer> {
    const data = await this.page.evaluate((s) => (window as unknown as { studio: StudioPage }).studio.take(s), shot);
    return Buffer.from(data.slice(data.indexOf(",") + 1), "base64");
  }

  async close(): Promise<void> {
    await this.browser.close();
  }
}
