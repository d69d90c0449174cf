import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startApplication } from "../scripts/parts/application.mjs";
import { noOutsideEngines } from "../scripts/parts/outside-settings.mjs";
import { anyFreePort } from "../scripts/parts/ports.mjs";

/**
 * The built application on an empty data folder, with a stand-in model and without rate limits; ended after `use`.
 * `inspected` opens Node's inspector, whose address is then `inspectorUrl`; `env` sets more.
 */
export async function withApplication({ node, modelUrl, inspected = false, env = {} }, use) {
  const folder = mkdtempSync(join(tmpdir(), "oshaberi bench "));
  let inspectorUrl = null;
  const application = await startApplication({
    node,
    port: await anyFreePort(),
    onLine: (line) => (inspectorUrl ??= /^Debugger listening on (ws:\S+)/.exec(line)?.[1] ?? null),
    env: {
      ...noOutsideEngines,
      DATA_DIR: folder,
      RATE_LIMITS: "off",
      LOG_LEVEL: "warn",
      ...(inspected ? { NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ""} --inspect=127.0.0.1:0` } : {}),
      ...(modelUrl ? { LLM_BASE_URL: modelUrl, LLM_MODEL: "stand-in" } : {}),
      ...env,
    },
  });
  try {
    return await use({ ...application, inspectorUrl });
  } finally {
    await application.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
