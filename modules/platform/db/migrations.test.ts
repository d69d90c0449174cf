import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openTestDatabase, type TestDatabase } from "./testing";
import { applyMigrations, readMigrations } from "./migrations";

let test: TestDatabase;
let folder: string;
beforeEach(async () => {
  test = await openTestDatabase();
  folder = mkdtempSync(join(tmpdir(), "migrations test "));
  cpSync(join(process.cwd(), "prisma", "migrations"), folder, { recursive: true });
});
afterEach(async () => {
  await test.close();
  rmSync(folder, { recursive: true, force: true });
});

const add = (name: string, sql: string) => {
  mkdirSync(join(folder, name), { recursive: true });
  writeFileSync(join(folder, name, "migration.sql"), sql);
};
const history = async () =>
  (
    await test.pool.query(
      "SELECT migration_name AS name, finished_at IS NOT NULL AS finished, logs FROM _prisma_migrations ORDER BY started_at",
    )
  ).rows;

describe("applyMigrations", () => {
  it("does nothing the second time", async () => {
    const before = await history();
    expect(before.length).toBe(readMigrations(folder).length);
    expect(await applyMigrations(test.pool, folder)).toEqual([]);
    expect(await history()).toEqual(before);
  });

  it("runs what is new, in the order of the names, once, whoever asks at once", async () => {
    add("29990102000000_second", "INSERT INTO made VALUES (2);");
    add("29990101000000_first", "CREATE TABLE made (n int);\nINSERT INTO made VALUES (1);");
    const [one, two] = await Promise.all([applyMigrations(test.pool, folder), applyMigrations(test.pool, folder)]);
    expect([...(one ?? []), ...(two ?? [])]).toEqual(["29990101000000_first", "29990102000000_second"]);
    expect((await test.pool.query("SELECT n FROM made ORDER BY n")).rows).toEqual([{ n: 1 }, { n: 2 }]);
  });

  it("stops at a broken migration, keeps its reason, and stays stopped until somebody resolves it", async () => {
    add("29990101000000_broken", "CREATE TABLE half (n int);\nSELECT no_such_function();");
    add("29990102000000_after", "CREATE TABLE after (n int);");
    await expect(applyMigrations(test.pool, folder)).rejects.toMatchObject({
      kind: "unavailable",
      code: "platform.migration-failed",
    });
    expect((await history()).at(-1)).toMatchObject({
      name: "29990101000000_broken",
      finished: false,
      logs: expect.stringContaining("no_such_function"),
    });
    expect((await test.pool.query("SELECT to_regclass('half') AS half, to_regclass('after') AS after")).rows).toEqual([
      { half: null, after: null },
    ]);
    await expect(applyMigrations(test.pool, folder)).rejects.toMatchObject({
      code: "platform.migration-unfinished",
      message: expect.stringContaining("P3009"),
    });

    await test.pool.query("UPDATE _prisma_migrations SET rolled_back_at = now() WHERE finished_at IS NULL");
    add("29990101000000_broken", "CREATE TABLE half (n int);");
    expect(await applyMigrations(test.pool, folder)).toEqual(["29990101000000_broken", "29990102000000_after"]);
  });

  it("stops when an applied migration was changed, but not for other line ends", async () => {
    const [first] = readMigrations(folder);
    if (!first) throw new Error("there is no migration");
    const file = join(folder, first.name, "migration.sql");
    const text = readFileSync(file, "utf8");
    writeFileSync(file, text.replaceAll("\n", "\r\n"));
    expect(await applyMigrations(test.pool, folder)).toEqual([]);
    writeFileSync(file, `${text}\n-- and one more thing`);
    await expect(applyMigrations(test.pool, folder)).rejects.toMatchObject({
      code: "platform.migration-changed",
      message: expect.stringContaining(first.name),
    });
  });

  it("accepts a database that is ahead, as during a roll-back of the application", async () => {
    const last = readMigrations(folder).at(-1);
    if (last) rmSync(join(folder, last.name), { recursive: true });
    expect(await applyMigrations(test.pool, folder)).toEqual([]);
  });
});
