// `npm start`: from a fresh clone to a page that talks. Runs under Node 20 with nothing installed.
import { existsSync, mkdirSync, renameSync } from "node:fs";
import { join } from "node:path";
import { startApplication } from "./parts/application.mjs";
import { whenNpmIsGone } from "./parts/commands.mjs";
import { dataFolder, logFolder } from "./parts/places.mjs";
import { freePortFrom, anyFreePort } from "./parts/ports.mjs";
import { ensureBuild, ensureDatabaseClient, prepareTools, refuseWrongSettings } from "./parts/preparation.mjs";
import { claim, otherServer } from "./parts/running-server.mjs";
import { bold, dim, explain, green, say, step, Trouble, yellow } from "./parts/terminal.mjs";

const warningLevel = 40;
const levels = { warn: 40, error: 50, fatal: 60 };

try {
  process.exit(await start());
} catch (error) {
  explain(error);
  process.exit(1);
}

async function start() {
  const other = await otherServer();
  if (other) {
    say(
      other.url
        ? `Oshaberi is running already: ${bold(other.url)} (process ${other.pid})`
        : `Oshaberi is being started already by process ${other.pid}.`,
    );
    say(
      other.url
        ? `おしゃべりはもう動いています: ${bold(other.url)}`
        : "おしゃべりは起動の途中です。少しお待ちください。",
    );
    return 0;
  }
  writableDataFolder();
  const claimed = claim();
  let application = null;
  let stopping = false;
  const stop = () => {
    if (stopping || !application) process.exit(130);
    stopping = true;
    say(dim("\nStopping … 終了しています…"));
    void application.stop();
  };
  process.on("SIGINT", stop);
  process.on("SIGTERM", stop);
  process.on("SIGHUP", stop);
  whenNpmIsGone(stop);

  const node = await prepareTools();
  refuseWrongSettings(node);
  await ensureDatabaseClient(node);
  await ensureBuild(node);
  const port = await choosePort();
  await step("Server · サーバー", async () => {
    application = await startApplication({
      node,
      port,
      logFile: rotatedLog(),
      onLine: showTrouble,
      env: process.env.APP_BASE_URL ? { APP_BASE_URL: process.env.APP_BASE_URL } : {},
    });
  });
  claimed.ready(application.url);
  banner(application.url);
  const code = await application.exited;
  claimed.done();
  if (stopping) return 0;
  throw new Trouble(`The application ended by itself (${code}). Its log: ${join(logFolder(), "server.log")}`);
}

function writableDataFolder() {
  try {
    mkdirSync(logFolder(), { recursive: true });
  } catch (error) {
    throw new Trouble(
      `${dataFolder()} cannot be written (${error.code}). Make it writable for this user, or set DATA_DIR to another folder.`,
    );
  }
}

async function choosePort() {
  const asked = process.env.PORT?.trim() || "3000";
  if (!/^\d+$/.test(asked) || Number(asked) > 65_535)
    throw new Trouble("PORT: must be a whole number from 0 to 65535. Correct it or remove it.");
  if (Number(asked) === 0) return anyFreePort();
  const port = await freePortFrom(Number(asked));
  if (port === null) throw new Trouble(`No port from ${asked} on is free. Set PORT to a free one.`);
  if (port !== Number(asked)) {
    say(`${yellow("!")} Port ${asked} is in use; taking ${port}. ポート ${asked} は使用中なので ${port} を使います。`);
  }
  return port;
}

function rotatedLog() {
  const file = join(logFolder(), "server.log");
  if (existsSync(file)) renameSync(file, join(logFolder(), "server.previous.log"));
  return file;
}

/** The log has everything; the terminal only what somebody should look at. */
function showTrouble(line, isError) {
  // Said by the sign-in package of plain http, which the issuer inside the application is reached by on this machine.
  if (line.startsWith("allowInsecureRequests is enabled")) return;
  let level = isError ? warningLevel : 0;
  if (line.startsWith("{")) {
    try {
      const said = JSON.parse(line).level;
      level = levels[said] ?? (typeof said === "number" ? said : 0);
    } catch {
      // Not one of our lines.
    }
  }
  if (level >= warningLevel) process.stderr.write(`${line}\n`);
}

function banner(url) {
  say("");
  say(`  ${green("おしゃべり Oshaberi")}`);
  say(`  ${bold(url)}`);
  say("");
  say("  ブラウザで開いて、話しかけてください。終了は Ctrl-C。");
  say("  Open it in a browser and say hello. Ctrl-C stops it.");
  say(dim(`  データ/data: ${dataFolder()}   ログ/log: ${join(logFolder(), "server.log")}`));
  say("");
}
