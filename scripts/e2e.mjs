// `npm run e2e`: the journeys in a real browser against the production build. Arguments go to Playwright.
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromiumPath } from "./browser.mjs";
import { noOutsideEngines } from "./parts/outside-settings.mjs";
import { startApplication } from "./parts/application.mjs";
import { environmentFor, runInForeground } from "./parts/commands.mjs";
import { cacheFolder, logFolder, root } from "./parts/places.mjs";
import { anyFreePort } from "./parts/ports.mjs";
import { ensureBuild, ensureDatabaseClient, prepareTools } from "./parts/preparation.mjs";
import { explain, step } from "./parts/terminal.mjs";
import { journeyReport } from "./parts/test-counts.mjs";

try {
  process.exitCode = await journeys();
} catch (error) {
  explain(error);
  process.exitCode = 1;
}

/**
 * The journeys get E2E_BASE_URL, a server on an empty data folder, and CHROMIUM_PATH; those that need a server of their
 * own, to restart it say, start one with `startApplication` of scripts/parts/application.mjs and NODE_FOR_APPLICATION.
 */
async function journeys() {
  const node = await prepareTools();
  await ensureDatabaseClient(node);
  await ensureBuild(node);
  const chromium = await chromiumPath();
  const folder = mkdtempSync(join(tmpdir(), "oshaberi journeys "));
  let application = null;
  try {
    await step("Server for the journeys", async () => {
      application = await startApplication({
        node,
        port: await anyFreePort(),
        logFile: join(logFolder(), "journeys-server.log"),
        env: { ...noOutsideEngines, DATA_DIR: folder, FIXED_SEED: "1" },
      });
    });
    mkdirSync(cacheFolder, { recursive: true });
    rmSync(journeyReport, { force: true });
    const env = environmentFor(node, {
      E2E_BASE_URL: application.url,
      E2E_DATA_DIR: folder,
      CHROMIUM_PATH: chromium,
      NODE_FOR_APPLICATION: node,
      PLAYWRIGHT_JSON_OUTPUT_NAME: journeyReport,
    });
    const playwright = join(root, "node_modules", "@playwright", "test", "cli.js");
    const args = [
      playwright,
      "test",
      "-c",
      "e2e/playwright.config.ts",
      "--reporter=list,json",
      ...process.argv.slice(2),
    ];
    return await runInForeground(node, args, { env });
  } finally {
    await application?.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
