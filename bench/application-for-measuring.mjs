import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startApplication } from "../scripts/parts/application.mjs";
import { anyFreePort } from "../scripts/parts/ports.mjs";

const outside = [
  "DATABASE_URL",
  "REDIS_URL",
  "AUTH0_DOMAIN",
  "AUTH0_CLIENT_ID",
  "AUTH0_CLIENT_SECRET",
  "OPENAI_API_KEY",
  "LLM_API_KEY",
  "SMTP_URL",
  "MAIL_FROM",
];

/**
 * The built application on an empty data folder, with a stand-in model and without rate limits; ended after `use`.
 * `inspected` opens Node's inspector, whose address is then `inspectorUrl`.
 */
export async function withApplication({ node, modelUrl, inspected = false }, use) {
  const folder = mkdtempSync(join(tmpdir(), "oshaberi bench "));
  let inspectorUrl = null;
  const application = await startApplication({
    node,
    port: await anyFreePort(),
    onLine: (line) => (inspectorUrl ??= /^Debugger listening on (ws:\S+)/.exec(line)?.[1] ?? null),
    env: {
      ...Object.fromEntries(outside.map((name) => [name, ""])),
      DATA_DIR: folder,
      RATE_LIMITS: "off",
      LOG_LEVEL: "warn",
      ...(inspected ? { NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ""} --inspect=127.0.0.1:0` } : {}),
      ...(modelUrl ? { LLM_BASE_URL: modelUrl, LLM_MODEL: "stand-in" } : {}),
    },
  });
  try {
    return await use({ ...application, inspectorUrl });
  } finally {
    await application.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
