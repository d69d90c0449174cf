import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test as base } from "@playwright/test";
import { startStandInModel } from "../bench/stand-in-model.mjs";
import { startApplication } from "../scripts/parts/application.mjs";
import { anyFreePort } from "../scripts/parts/ports.mjs";

type Application = Awaited<ReturnType<typeof startApplication>>;

/** A server of a journey's own, which it may kill and start again on the same data. */
export type OwnApplication = {
  url: string;
  model: Awaited<ReturnType<typeof startStandInModel>>;
  dataFolder: string;
  /** Like a crash: nothing is closed. */
  kill(): Promise<unknown>;
  stop(): Promise<unknown>;
  startAgain(): Promise<void>;
};

const noOutsideEngines = Object.fromEntries(
  [
    "DATABASE_URL",
    "REDIS_URL",
    "AUTH0_DOMAIN",
    "AUTH0_CLIENT_ID",
    "AUTH0_CLIENT_SECRET",
    "OPENAI_API_KEY",
    "LLM_API_KEY",
    "SMTP_URL",
    "MAIL_FROM",
  ].map((name) => [name, ""]),
);

/** `own` runs against the stand-in of a language model, so that a reply takes as long as the journey wants. */
export const test = base.extend<object, { own: OwnApplication }>({
  own: [
    async ({}, use) => {
      const dataFolder = mkdtempSync(join(tmpdir(), "oshaberi own "));
      const model = await startStandInModel({ firstTokenMs: 200, tokenMs: 40 });
      const port = await anyFreePort();
      const start = (): Promise<Application> =>
        startApplication({
          node: process.env.NODE_FOR_APPLICATION ?? process.execPath,
          port,
          env: { ...noOutsideEngines, DATA_DIR: dataFolder, LLM_BASE_URL: model.url, LLM_MODEL: "stand-in" },
        });
      let application = await start();
      await use({
        url: application.url,
        model,
        dataFolder,
        kill: () => application.kill(),
        stop: () => application.stop(),
        async startAgain() {
          application = await start();
        },
      });
      await application.stop();
      await model.stop();
      rmSync(dataFolder, { recursive: true, force: true });
    },
    { scope: "worker", timeout: 120_000 },
  ],
});
