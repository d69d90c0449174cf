import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { cruise } from "dependency-cruiser";
import extractTSConfig from "dependency-cruiser/config-utl/extract-ts-config";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { forbidden } from "./boundaries.mjs";
import { modules, platformParts } from "./map.mjs";

const root = resolve(import.meta.dirname, "..");

/** Runs the rules over folders below `base`; answers with the violations and what was read. */
async function check(base, folders) {
  const tsConfig = extractTSConfig(join(base, "tsconfig.json"));
  const { output } = await cruise(
    folders,
    {
      baseDir: base,
      ruleSet: { forbidden },
      validate: true,
      tsPreCompilationDeps: true,
      doNotFollow: { path: "node_modules" },
      exclude: { path: "prisma/client|\\.json$|\\.css$" },
      enhancedResolveOptions: {
        conditionNames: ["import", "require", "node", "default", "types"],
        exportsFields: ["exports"],
      },
      tsConfig: { fileName: join(base, "tsconfig.json") },
    },
    { extensions: [".ts", ".tsx", ".mjs", ".js", ".json"] },
    { tsConfig },
  );
  return {
    violations: output.summary.violations.map((found) => `${found.rule.name}: ${found.from} → ${found.to}`),
    sources: output.modules.map((module) => module.source),
  };
}

describe("the walls", () => {
  it("stand: the project breaks no rule, and every module's TypeScript was read", async () => {
    const { violations, sources } = await check(root, ["modules", "app"]);
    expect(violations).toEqual([]);
    for (const name of Object.keys(modules))
      expect(
        sources.filter((source) => source.startsWith(`modules/${name}/`) && source.endsWith(".ts")).length,
        name,
      ).toBeGreaterThan(0);
  });
});

/** One file that breaks each rule, in a house of empty rooms with the same plan. */
const planted = {
  "only-through-the-face": ["modules/conversations/adapters/x.ts", 'import "../../characters/domain/insides";'],
  "app-only-through-the-face": ["app/x.ts", 'import "../modules/characters/domain/insides";'],
  "modules-never-import-app": ["modules/characters/domain/x.ts", 'import "../../../app/page";'],
  "domain-is-pure": ["modules/characters/domain/x.ts", 'import "node:fs";'],
  "use-cases-see-ports-not-adapters": ["modules/characters/use-cases/x.ts", 'import "../adapters/local";'],
  "one-file-calls-out": ["modules/conversations/use-cases/x.ts", 'import "@modules/characters";'],
  "platform-only-from-index-and-adapters": ["modules/conversations/ui/x.ts", 'import "@modules/platform/env";'],
  "vendor-sdk-only-in-adapters": ["modules/conversations/index.ts", 'import "pg";'],
  "browser-zone-is-closed": ["modules/conversations/ui/x.ts", 'import "../index";'],
  "no-circular": [
    "modules/characters/domain/insides.ts",
    'import "./x";\nexport {};',
    "modules/characters/domain/x.ts",
    'import "./insides";\nexport {};',
  ],
  resolvable: ["modules/conversations/index.ts", 'import "@modules/characters/domain/insides";'],
  ...Object.fromEntries(
    Object.entries(modules).map(([name, { calls }]) => {
      const stranger = Object.keys(modules).find((other) => other !== name && !calls.includes(other));
      return [`calls-of-${name}`, [`modules/${name}/index.ts`, `import "@modules/${stranger}";`]];
    }),
  ),
};

describe("each rule bites", () => {
  let house;

  beforeAll(() => {
    house = mkdtempSync(join(tmpdir(), "oshaberi walls-"));
    symlinkSync(join(root, "node_modules"), join(house, "node_modules"));
    write("tsconfig.json", readFileSync(join(root, "tsconfig.json"), "utf8"));
    write("app/page.ts", "export {};");
    for (const name of Object.keys(modules)) {
      write(`modules/${name}/index.ts`, "export {};");
      write(`modules/${name}/client.ts`, "export {};");
      write(`modules/${name}/domain/insides.ts`, "export {};");
      write(`modules/${name}/adapters/local.ts`, "export {};");
    }
    for (const part of platformParts) write(`modules/platform/${part}/index.ts`, "export {};");
  });
  afterAll(() => rmSync(house, { recursive: true, force: true }));

  function write(file, text) {
    mkdirSync(dirname(join(house, file)), { recursive: true });
    writeFileSync(join(house, file), text);
  }

  it("has a planted violation for every rule", () => {
    expect(Object.keys(planted).sort()).toEqual(forbidden.map((rule) => rule.name).sort());
  });

  it("is quiet while nothing is wrong", async () => {
    expect((await check(house, ["modules", "app"])).violations).toEqual([]);
  });

  it.each(Object.entries(planted))("%s", async (rule, files) => {
    for (let i = 0; i < files.length; i += 2) write(files[i], files[i + 1]);
    try {
      const { violations } = await check(house, ["modules", "app"]);
      expect(violations.filter((violation) => violation.startsWith(`${rule}:`))).not.toEqual([]);
    } finally {
      for (let i = 0; i < files.length; i += 2) {
        if (/(index|insides)\.ts$/.test(files[i])) write(files[i], "export {};");
        else rmSync(join(house, files[i]));
      }
    }
  });
});
