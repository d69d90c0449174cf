import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { dependenciesAreInstalled } from "./dependencies.mjs";
import { fingerprintOf } from "./fingerprint.mjs";
import { isNewEnough } from "./node-runtime.mjs";
import { freePortFrom, isFree } from "./ports.mjs";
import { playwrightCounts, sum, vitestCounts } from "./test-counts.mjs";

let folder;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "scripts test "))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));
const write = (path, text) => {
  mkdirSync(join(folder, path, ".."), { recursive: true });
  writeFileSync(join(folder, path), typeof text === "string" ? text : JSON.stringify(text));
};

it.each([
  ["20.20.2", false],
  ["22.17.1", false],
  ["22.18.0", true],
  ["23.5.0", false],
  ["23.6.0", true],
  ["24.0.0", true],
])("Node %s is new enough: %s", (version, expected) => expect(isNewEnough(version)).toBe(expected));

describe("dependenciesAreInstalled", () => {
  const lock = (packages) => ({ packages: { "": {}, ...packages } });

  it("believes npm's own list, and only when it is whole", () => {
    write(
      "package-lock.json",
      lock({ "node_modules/a": { version: "1.0.0" }, "node_modules/b": { version: "1.0.0", optional: true } }),
    );
    expect(dependenciesAreInstalled(folder)).toBe(false);
    write("node_modules/.package-lock.json", lock({ "node_modules/a": { version: "1.0.0" } }));
    expect(dependenciesAreInstalled(folder)).toBe(true);
    write("package-lock.json", lock({ "node_modules/a": { version: "1.0.1" } }));
    expect(dependenciesAreInstalled(folder)).toBe(false);
    write(
      "package-lock.json",
      lock({ "node_modules/a": { version: "1.0.0" }, "node_modules/new": { version: "1.0.0" } }),
    );
    expect(dependenciesAreInstalled(folder)).toBe(false);
  });
});

describe("fingerprintOf", () => {
  const fingerprint = () => fingerprintOf(["app", "next.config.mjs", "absent"], "", folder);

  it("changes with a content, a name or a new file, and not with tests and notes", () => {
    write("app/page.tsx", "one");
    write("next.config.mjs", "config");
    const seen = new Set([fingerprint()]);
    write("app/page.test.tsx", "test");
    write("app/README.md", "note");
    expect(seen.has(fingerprint())).toBe(true);
    for (const [path, text] of [
      ["app/page.tsx", "two"],
      ["app/other.tsx", "two"],
      ["next.config.mjs", "other"],
    ]) {
      write(path, text);
      expect(seen.has(fingerprint())).toBe(false);
      seen.add(fingerprint());
    }
    rmSync(join(folder, "app/other.tsx"));
    write("app/renamed.tsx", "two");
    expect(seen.has(fingerprint())).toBe(false);
  });
});

it("a taken port is passed over, also when only one address has it", async () => {
  const server = createServer();
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address();
  expect(await isFree(port)).toBe(false);
  expect(await freePortFrom(port)).toBeGreaterThan(port);
  await new Promise((done) => server.close(done));
  expect(await freePortFrom(port)).toBe(port);
});

describe("the counts of a test run", () => {
  it("add up, and a runner that wrote nothing has failed", () => {
    write("vitest.json", {
      numPassedTests: 5,
      numFailedTests: 1,
      numPendingTests: 2,
      numTodoTests: 0,
      testResults: [{ status: "failed", assertionResults: [] }],
    });
    write("playwright.json", { stats: { expected: 3, unexpected: 0, flaky: 1, skipped: 1 }, errors: [] });
    const counts = [
      vitestCounts(join(folder, "vitest.json")),
      playwrightCounts(join(folder, "playwright.json")),
      vitestCounts(join(folder, "absent")),
    ];
    expect(counts[0]).toEqual({ passed: 5, failed: 2, skipped: 2 });
    expect(sum(counts)).toEqual({ passed: 9, failed: 3, skipped: 3 });
  });
});
