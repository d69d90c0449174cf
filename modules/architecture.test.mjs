import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { basename, join, relative, resolve, sep } from "node:path";
import { describe, expect, it } from "vitest";
import { withMap } from "../scripts/map.mjs";
import { modules, platformParts, rows } from "./map.mjs";

const root = resolve(import.meta.dirname, "..");
const read = (file) => readFileSync(join(root, file), "utf8");
const folders = (path) =>
  readdirSync(join(root, path), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);

function files(path, wanted = () => true) {
  const found = [];
  for (const entry of readdirSync(join(root, path), { withFileTypes: true })) {
    const file = join(path, entry.name);
    if (entry.isDirectory()) {
      if (!["node_modules", "client", "fixtures"].includes(entry.name)) found.push(...files(file, wanted));
    } else if (wanted(file)) found.push(file.split(sep).join("/"));
  }
  return found;
}

const sources = (path) => files(path, (file) => /\.(ts|tsx|mjs)$/.test(file));
const isTest = (file) => /\.(test|contract-test)\.(ts|tsx|mjs)$|\/testing\.ts$/.test(file);

describe("the map", () => {
  it("names every module folder, and only those", () => {
    expect(
      folders("modules")
        .filter((name) => name !== "decisions")
        .sort(),
    ).toEqual(Object.keys(modules).sort());
  });

  it("names every part of the platform", () => {
    expect(folders("modules/platform").sort()).toEqual([...platformParts].sort());
  });

  it("is the one that the README shows (npm run map writes it)", () => {
    expect(read("README.md")).toBe(withMap(read("README.md")));
  });

  it("lets a module call lower rows only", () => {
    for (const [name, { row, calls }] of Object.entries(modules)) {
      for (const called of calls)
        expect(rows.indexOf(modules[called].row), `${name} → ${called}`).toBeGreaterThan(rows.indexOf(row));
    }
  });
});

/** Each with its one reason to exist. */
const allowedAtTheRoot = [
  "README.md",
  "LICENSE",
  "THIRD_PARTY.md",
  "package.json",
  "package-lock.json",
  "next.config.mjs",
  "tsconfig.json",
  "next-env.d.ts",
  "proxy.ts",
  "instrumentation.ts", // Next wants them there.
  "eslint.config.mjs",
  "vitest.config.ts",
  "vitest.integration.config.ts", // Where editors look for them.
  "app",
  "modules",
  "prisma",
  "public",
  "e2e",
  "scripts",
  "bench",
  "deploy",
  "extension",
  "sdk",
  "docs",
  "node_modules",
  "coverage",
  "test-results",
  "playwright-report",
  "tsconfig.tsbuildinfo",
];

describe("the house", () => {
  it("has nothing at its root but what the plan names", () => {
    const found = readdirSync(root).filter((name) => !name.startsWith(".") && !allowedAtTheRoot.includes(name));
    expect(found).toEqual([]);
  });

  it("has a README in every module", () => {
    for (const name of Object.keys(modules))
      expect(existsSync(join(root, "modules", name, "README.md")), name).toBe(true);
  });

  it("guards every server face with server-only", () => {
    const faces = Object.keys(modules)
      .map((name) => `modules/${name}/index.ts`)
      .concat(platformParts.map((part) => `modules/platform/${part}/index.ts`));
    // The kernel is pure and runs everywhere; the environment is read by plain Node too.
    const open = ["modules/kernel/index.ts", "modules/platform/env/index.ts"];
    for (const face of faces.filter((file) => existsSync(join(root, file)) && !open.includes(file))) {
      expect(read(face).trimStart().startsWith('import "server-only";'), face).toBe(true);
    }
  });

  it("keeps files within 400 lines", () => {
    const long = ["modules", "app", "scripts", "bench", "e2e"]
      .filter((path) => existsSync(join(root, path)))
      .flatMap((path) => sources(path))
      .filter((file) => !isDataFile(file) && read(file).split("\n").length > 400);
    expect(long).toEqual([]);
  });

  it("has no file whose name says nothing", () => {
    const vague = /^(utils?|helpers?|common|misc|manager|service|data|info|types|constants)\.(ts|tsx|mjs)$/;
    expect(sources("modules").filter((file) => vague.test(basename(file)))).toEqual([]);
  });
});

/** Word lists and dialogues are data, however long. */
function isDataFile(file) {
  return /(-dialogues|\/intents\/.*|-phrases|-sentences|-paraphrases|-list|-table)\.ts$/.test(file);
}

describe("the entrances", () => {
  const routes = sources("app/api").filter((file) => file.endsWith("/route.ts"));

  it("are at most 40 lines, are made by route() and say who may enter", () => {
    expect(routes.length).toBeGreaterThan(5);
    for (const file of routes) {
      const text = read(file);
      expect(text.split("\n").length, file).toBeLessThanOrEqual(41);
      const handlers = text.match(/export const (GET|POST|PUT|PATCH|DELETE) = /g) ?? [];
      expect(handlers.length, file).toBeGreaterThan(0);
      expect(
        text.match(/export const (?:GET|POST|PUT|PATCH|DELETE) = route\(\{\s*(?:\n\s*)?who: /g)?.length,
        file,
      ).toBe(handlers.length);
    }
  });

  it("read no settings and no database of their own", () => {
    for (const file of sources("app").filter((name) => !isTest(name))) {
      expect(/process\.env/.test(read(file)), file).toBe(false);
      expect(/prisma\./.test(read(file)), file).toBe(false);
    }
  });
});

describe("tables", () => {
  const owners = {};
  for (const file of files("prisma/schema", (name) => name.endsWith(".prisma"))) {
    for (const [, model] of read(file).matchAll(/^model (\w+) /gm))
      owners[model[0].toLowerCase() + model.slice(1)] = basename(file, ".prisma");
  }

  it("are used by their own module's adapters only", () => {
    expect(Object.keys(owners).length).toBeGreaterThan(5);
    const table = new RegExp(
      `\\)\\s*\\.(${Object.keys(owners).join("|")})\\.|\\b(?:tx|prisma|db|client)\\.(${Object.keys(owners).join("|")})\\.`,
      "g",
    );
    for (const file of sources("modules").filter((name) => !isTest(name))) {
      for (const match of read(file).matchAll(table)) {
        const model = match[1] ?? match[2];
        expect(file, `${file} uses ${model}`).toMatch(
          new RegExp(`^modules/${owners[model]}/(.*/)?adapters/|^modules/platform/`),
        );
      }
    }
  });

  it("have no relation across modules", () => {
    for (const file of files("prisma/schema", (name) => name.endsWith(".prisma"))) {
      const own = [...read(file).matchAll(/^model (\w+) /gm)].map(([, model]) => model);
      for (const [, type] of read(file).matchAll(/^\s+\w+\s+([A-Z]\w+)(?:\[\]|\?)?\s/gm)) {
        if (["String", "Int", "Boolean", "DateTime", "Json", "BigInt", "Float", "Bytes", "Decimal"].includes(type))
          continue;
        expect(own, `${relative(root, file)}: ${type}`).toContain(type);
      }
    }
  });
});

describe("settings", () => {
  it("are read in platform/env and nowhere else", () => {
    const allowed = /^modules\/platform\/env\/|^modules\/avatars\/maker\//;
    const found = [...sources("modules"), ...sources("app")].filter(
      (file) =>
        !isTest(file) &&
        !allowed.test(file) &&
        file !== "modules/architecture.test.mjs" &&
        /process\.env\b/.test(read(file)),
    );
    expect(found).toEqual([]);
  });
});

describe("ports", () => {
  it("each have an adapter that needs no vendor", () => {
    // What stands in for each port with an empty environment.
    const twins = {
      "modules/conversations/ports/conversation-store.ts": "modules/platform/db/embedded-database.ts",
      "modules/conversations/ports/reply-signals.ts": "modules/conversations/adapters/shared-cache-reply-signals.ts",
      "modules/language-models/ports/language-model.ts": "modules/language-models/adapters/scripted-persona-engine.ts",
      "modules/voice/ports/speech-clip-store.ts": "modules/voice/adapters/disk-speech-clip-store.ts",
      "modules/voice/ports/score-store.ts": "modules/voice/adapters/memory-score-store.ts",
      "modules/voice/ports/clips-elsewhere.ts": "modules/voice/adapters/shared-cache-speech-stores.ts",
      "modules/voice/ports/chained-voice.ts": "modules/voice/use-cases/speak-embedded-japanese.ts",
      "modules/voice/provenance/ports/consent-store.ts": "modules/voice/provenance/adapters/memory-consent-store.ts",
      "modules/voice/provenance/ports/manifest-signer.ts": "modules/voice/provenance/adapters/file-signing-key.ts",
      "modules/voice/provenance/ports/synthetic-sound-log.ts":
        "modules/voice/provenance/adapters/memory-synthetic-sound-log.ts",
    };
    for (const [port, twin] of Object.entries(twins)) {
      expect(existsSync(join(root, port)), port).toBe(true);
      expect(statSync(join(root, twin)).isFile(), twin).toBe(true);
    }
  });
});
