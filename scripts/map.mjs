// `npm run map`: writes the module map in README.md from modules/map.mjs; with --check it only says whether it is current.
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { modules, rows } from "../modules/map.mjs";

const file = fileURLToPath(new URL("../README.md", import.meta.url));

export function mapTable() {
  const lines = rows.flatMap((row) =>
    Object.entries(modules)
      .filter(([, module]) => module.row === row)
      .map(
        ([name, { why, calls }]) =>
          `| ${row} | [${name}](modules/${name}/README.md) | ${why} | ${calls.join(", ") || "–"} |`,
      ),
  );
  return ["| row | module | it is | may call |", "|---|---|---|---|", ...lines].join("\n");
}

export function withMap(readme) {
  return readme.replace(
    /(<!-- module map[^>]*-->\n)[\s\S]*?(<!-- \/module map -->)/,
    (_, open, close) => `${open}\n${mapTable()}\n\n${close}`,
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const readme = readFileSync(file, "utf8");
  if (process.argv.includes("--check")) process.exitCode = readme === withMap(readme) ? 0 : 1;
  else writeFileSync(file, withMap(readme));
}
