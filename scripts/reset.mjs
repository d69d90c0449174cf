// `npm run reset`: throws away everything that people said and made here. Asks first; `--yes` does not.
import { existsSync, rmSync } from "node:fs";
import { dirname, parse } from "node:path";
import { createInterface } from "node:readline/promises";
import { dataFolder, root } from "./parts/places.mjs";
import { otherServer } from "./parts/running-server.mjs";
import { explain, say, Trouble } from "./parts/terminal.mjs";

try {
  const folder = dataFolder();
  // A mistyped DATA_DIR must not cost more than the data.
  if (
    folder === parse(folder).root ||
    root === folder ||
    root.startsWith(`${folder}/`) ||
    folder === process.env.HOME
  ) {
    throw new Trouble(
      `DATA_DIR is ${folder}; that is not removed. Set it to a folder that holds only this application's data.`,
    );
  }
  const other = await otherServer();
  if (other) throw new Trouble(`Oshaberi is running (process ${other.pid}). Stop it first. 先に終了してください。`);
  if (!existsSync(folder)) {
    say(`${folder} does not exist; nothing to remove.`);
  } else if (await isAgreed(folder)) {
    rmSync(folder, { recursive: true, force: true });
    say(`Removed ${folder}. 削除しました。`);
  } else {
    say("Nothing was removed. 何も削除していません。");
    process.exitCode = 1;
  }
} catch (error) {
  explain(error);
  process.exitCode = 1;
}

async function isAgreed(folder) {
  if (process.argv.includes("--yes")) return true;
  if (!process.stdin.isTTY)
    throw new Trouble(`Nobody can be asked here. "npm run reset -- --yes" removes ${folder} (in ${dirname(folder)}).`);
  say(`This removes every account, conversation and setting in ${folder}. It cannot be undone.`);
  say("アカウント、会話、設定をすべて削除します。元に戻せません。");
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question('Type "yes" to go on / 続けるには yes と入力: ');
  terminal.close();
  return answer.trim().toLowerCase() === "yes";
}
