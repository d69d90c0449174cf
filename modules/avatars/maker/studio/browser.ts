import { readFile } from "node:fs/promises";
import { chromium, type Page } from "@playwright/test";
import { chromiumPath, launchArguments } from "../../../../scripts/browser.mjs";
import { bundleForBrowser } from "./bundle";

const ORIGIN = "http://studio.invalid";
/** A headless browser with one page of ours. All requests are answered from here; nothing listens on a port. */
export type StudioBrowser = {
  page: Page;
  /** Makes a file reachable for the page. */
  serve(file: string): Promise<string>;
  close(): Promise<void>;
};

/** `script` puts the object `ready` on its window when it can be asked for pictures. */
export async function openStudioBrowser(options: {
  script: string;
  ready: string;
  devicePixelRatio?: number;
}): Promise<StudioBrowser> {
  const [executablePath, script] = await Promise.all([
    chromiumPath(),
    bundleForBrowser(new URL(options.script, import.meta.url)),
  ]);
  const browser = await chromium.launch({ executablePath, args: launchArguments });
  const page = await browser.newPage({
    viewport: { width: 1440, height: 1200 },
    deviceScaleFactor: options.devicePixelRatio ?? 1,
  });
  const files = new Map<string, Buffer>();
  page.on("pageerror", (error) => console.error(`[studio] ${error.message}`));
  await page.route("**/*", (route) => {
    const { pathname } = new URL(route.request().url());
    const file = files.get(pathname);
    if (pathname === "/")
      return route.fulfill({
        contentType: "text/html",
        body: '<!doctype html><link rel="icon" href="data:,"><body style="margin:0"><script type="module" src="/page.js"></script>',
      });
    if (pathname === "/page.js") return route.fulfill({ contentType: "text/javascript", body: script });
    if (file) return route.fulfill({ contentType: "model/gltf-binary", body: file });
    return route.fulfill({ status: 404, body: "" });
  });
  await page.goto(ORIGIN);
  await page.waitForFunction(`window.${options.ready} !== undefined`);
  return {
    page,
    async serve(file) {
      const url = `/model/${files.size}.vrm`;
      files.set(url, await readFile(file));
      return url;
    },
    close: () => browser.close(),
  };
}

export function pngOf(dataUrl: string): Buffer {
  return Buffer.from(dataUrl.slice(dataUrl.indexOf(",") + 1), "base64");
}
