import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { buildCharacter } from "./build";
import { CAST_IDS, type CastId } from "./cast";
import { renderCastSheet } from "./cast-sheet";
import { renderPortraits } from "./portraits";

const OUTPUT = fileURLToPath(new URL("../../../public/avatars/", import.meta.url));
const CAST_SHEET = fileURLToPath(new URL("../../../docs/cast.webp", import.meta.url));

const isCastId = (name: string): name is CastId => (CAST_IDS as string[]).includes(name);

const args = process.argv.slice(2);
const names = args.filter((arg) => !arg.startsWith("--"));
const unknown = names.filter((name) => !isCastId(name));
if (unknown.length > 0) {
  console.error(`No such character: ${unknown.join(", ")}. Known: ${CAST_IDS.join(", ")}.`);
  process.exit(1);
}
const wanted = names.length > 0 ? names.filter(isCastId) : CAST_IDS;
await mkdir(OUTPUT, { recursive: true });
for (const id of wanted) {
  const started = Date.now();
  const bytes = await buildCharacter(id);
  await writeFile(path.join(OUTPUT, `${id}.vrm`), bytes);
  console.log(`${id}.vrm  ${Math.ceil(bytes.length / 1000)} kB  ${Date.now() - started} ms`);
}
if (args.includes("--portraits")) await renderPortraits(OUTPUT, wanted);
if (args.includes("--cast-sheet")) await renderCastSheet(CAST_SHEET, OUTPUT, CAST_IDS);
