// `npm test`: sets up everything, then check, integration tests and journeys; ends with one line of counts.
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { environmentFor, runInForeground, whenNpmIsGone } from "./parts/commands.mjs";
import { cacheFolder, root } from "./parts/places.mjs";
import { ensureBuild, ensureDatabaseClient, prepareTools } from "./parts/preparation.mjs";
import { startTemporaryPostgres } from "./parts/temporary-postgres.mjs";
import { startTemporaryRedis } from "./parts/temporary-redis.mjs";
import { explain, say, step, Trouble, yellow } from "./parts/terminal.mjs";
import {
  integrationReport,
  journeyReport,
  playwrightCounts,
  sum,
  unitReport,
  vitestCounts,
} from "./parts/test-counts.mjs";

process.on("SIGINT", () => process.exit(130));
process.on("SIGTERM", () => process.exit(143));
whenNpmIsGone(() => process.exit(143));

try {
  process.exitCode = await test();
} catch (error) {
  explain(error);
  process.exitCode = 1;
}

async function test() {
  const node = await prepareTools();
  await ensureDatabaseClient(node);
  mkdirSync(cacheFolder, { recursive: true });
  for (const report of [unitReport, integrationReport, journeyReport]) rmSync(report, { force: true });
  await step("Chromium", async () => {
    const { chromiumPath } = await import("./browser.mjs");
    try {
      return await chromiumPath();
    } catch (error) {
      throw new Trouble(error.message);
    }
  });

  const inScripts = (name) => join(root, "scripts", name);
  const run = (args, extra = {}) => runInForeground(node, args, { env: environmentFor(node, extra) });
  const codes = [];
  say("\n— check");
  codes.push(await run([inScripts("check.mjs")]));
  await ensureBuild(node);
  say("\n— integration tests");
  codes.push(await integration(run));
  say("\n— journeys in the browser");
  codes.push(await run([inScripts("e2e.mjs")]));

  const counts = sum([vitestCounts(unitReport), vitestCounts(integrationReport), playwrightCounts(journeyReport)]);
  // A check that is no test (types, lint, format) makes the run fail too.
  const failed = counts.failed === 0 && codes.some((code) => code !== 0) ? 1 : counts.failed;
  say(`\n${counts.passed} passed, ${failed} failed, ${counts.skipped} skipped`);
  return failed === 0 ? 0 : 1;
}

async function integration(run) {
  const postgres = await server("PostgreSQL", "postgresql", startTemporaryPostgres);
  const redis = await server("Redis", "redis-server", startTemporaryRedis);
  try {
    const vitest = join(root, "node_modules", "vitest", "vitest.mjs");
    const args = [
      vitest,
      "run",
      "--config",
      "vitest.integration.config.ts",
      "--reporter=default",
      "--reporter=json",
      `--outputFile.json=${integrationReport}`,
    ];
    return await run(args, { TEST_DATABASE_URL: postgres?.url ?? "", TEST_REDIS_URL: redis?.url ?? "" });
  } finally {
    await postgres?.stop();
    await redis?.stop();
  }
}

/** The server, or null and a word about what is therefore skipped. */
async function server(name, debianPackage, start) {
  try {
    const started = await start();
    if (started) return started;
    say(
      `${yellow("!")} Skipped: everything on a real ${name}. Install it (Debian: apt-get install ${debianPackage}) to run that too.`,
    );
  } catch (error) {
    say(
      `${yellow("!")} Skipped: everything on a real ${name}, which could not be started here. ${error.message.trim()}`,
    );
  }
  return null;
}
