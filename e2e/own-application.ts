import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test as base } from "@playwright/test";
import { startStandInModel } from "../bench/stand-in-model.mjs";
import { startApplication } from "../scripts/parts/application.mjs";
import { noOutsideEngines } from "../scripts/parts/outside-settings.mjs";
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

/**
 * `own` runs against the stand-in of a language model, so that a reply takes as long as the journey wants; `ownEnv` is
 * what else it is told.
 */
export const test = base.extend<object, { own: OwnApplication; ownEnv: Record<string, string> }>({
  ownEnv: [{}, { scope: "worker", option: true }],
  own: [
    async ({ ownEnv }, use) => {
      const dataFolder = mkdtempSync(join(tmpdir(), "oshaberi own "));
      const model = await startStandInModel({ firstTokenMs: 200, tokenMs: 40 });
      const port = await anyFreePort();
      const start = (): Promise<Application> =>
        startApplication({
          node: process.env.NODE_FOR_APPLICATION ?? process.execPath,
          port,
          env: { ...noOutsideEngines, DATA_DIR: dataFolder, LLM_BASE_URL: model.url, LLM_MODEL: "stand-in", ...ownEnv },
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
