// The Chromium that tests and benchmarks drive: CHROMIUM_PATH, else the system's, else the one from npm.
import { existsSync } from "node:fs";

const systemPaths = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/** WebGL 2 in software, so that the stage runs on a machine without a graphics card; no calls home. */
export const launchArguments = [
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

/** The path of a Chromium that exists; throws with what to install. */
export async function chromiumPath() {
  const asked = process.env.CHROMIUM_PATH;
  if (asked) {
    if (existsSync(asked)) return asked;
    throw new Error(`CHROMIUM_PATH: ${asked} does not exist. Correct it or remove it.`);
  }
  const found = systemPaths.find((path) => existsSync(path));
  if (found) return found;
  // Its own arguments are not used: one process for everything breaks the second context.
  const { default: packed } = await import("@sparticuz/chromium");
  const path = await packed.executablePath();
  if (existsSync(path)) return path;
  throw new Error("No Chromium was found. Install one (Debian: apt-get install chromium) or set CHROMIUM_PATH.");
}
