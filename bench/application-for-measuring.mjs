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

/** The built application on an empty data folder, with a stand-in model and without rate limits; ended after `use`. */
export async function withApplication({ node, modelUrl }, use) {
  const folder = mkdtempSync(join(tmpdir(), "oshaberi bench "));
  const application = await startApplication({
    node,
    port: await anyFreePort(),
    env: {
      ...Object.fromEntries(outside.map((name) => [name, ""])),
      DATA_DIR: folder,
      RATE_LIMITS: "off",
      LOG_LEVEL: "warn",
      ...(modelUrl ? { LLM_BASE_URL: modelUrl, LLM_MODEL: "stand-in" } : {}),
    },
  });
  try {
    return await use(application);
  } finally {
    await application.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
