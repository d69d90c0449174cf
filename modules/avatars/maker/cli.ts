import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { buildCostume } from "./build";
import { CAST_IDS, type CastId } from "./cast";
import { AVATARS_FOLDER, costumesOf } from "./cast-files";
import { renderCastSheet } from "./cast-sheet";
import { renderPortraits } from "./portraits";
import { watchCharacter } from "./turntable/watch";

const CAST_SHEET = fileURLToPath(new URL("../../../docs/cast.webp", import.meta.url));
const USAGE = `npm run avatars -- [name …] [--portraits] [--cast-sheet]
npm run avatars -- --watch name [--port=4870]`;

const isCastId = (name: string): name is CastId => (CAST_IDS as string[]).includes(name);

async function build(ids: readonly CastId[]): Promise<void> {
  await mkdir(AVATARS_FOLDER, { recursive: true });
  for (const costume of ids.flatMap(costumesOf)) {
    const started = Date.now();
    const { full, low } = await buildCostume(costume);
    await writeFile(path.join(AVATARS_FOLDER, `${costume.stem}.vrm`), full);
    await writeFile(path.join(AVATARS_FOLDER, `${costume.stem}.low.vrm`), low);
    const kilobytes = (bytes: Uint8Array): number => Math.ceil(bytes.length / 1000);
    console.log(`${costume.stem}.vrm  ${kilobytes(full)} kB, low ${kilobytes(low)} kB  ${Date.now() - started} ms`);
  }
}

function failure(text: string): never {
  console.error(`${text}\n${USAGE}`);
  process.exit(1);
}

const args = process.argv.slice(2);
const names = args.filter((arg) => !arg.startsWith("--"));
const unknownOptions = args.filter((arg) => /^--(?!(watch|portraits|cast-sheet|port=\d+)$)/.test(arg));
if (unknownOptions.length > 0) failure(`No such option: ${unknownOptions.join(", ")}.`);
const unknown = names.filter((name) => !isCastId(name));
if (unknown.length > 0) failure(`No such character: ${unknown.join(", ")}. Known: ${CAST_IDS.join(", ")}.`);
const wanted = names.length > 0 ? names.filter(isCastId) : CAST_IDS;

if (args.includes("--watch")) {
  const [id, ...others] = names.filter(isCastId);
  if (!id || others.length > 0) failure("--watch wants the name of one character.");
  const port = Number(args.find((arg) => arg.startsWith("--port="))?.slice("--port=".length) ?? 4870);
  await watchCharacter(id, port);
} else {
  await build(wanted);
  if (args.includes("--portraits")) await renderPortraits(AVATARS_FOLDER, wanted);
  if (args.includes("--cast-sheet")) await renderCastSheet(CAST_SHEET, AVATARS_FOLDER, CAST_IDS);
}
