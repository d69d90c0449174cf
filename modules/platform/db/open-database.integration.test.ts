import { spawnSync } from "node:child_process";
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openDatabase, type DatabaseSettings } from "./open-database";

const migrationsFolder = join(process.cwd(), "prisma", "migrations");
const serverUrl = process.env.TEST_DATABASE_URL || null;
let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "database test "))));
afterEach(() => {
  chmodSync(folder, 0o700);
  rmSync(folder, { recursive: true, force: true });
});
const settings = (more: Partial<DatabaseSettings> = {}): DatabaseSettings => ({
  url: null,
  poolMax: 4,
  folder: join(folder, "db"),
  migrationsFolder,
  ...more,
});

describe("the database inside the process, on disk", () => {
  it("keeps what was written, and closes without a trace of the lock", async () => {
    const first = await openDatabase(settings());
    await first.prisma.account.create({ data: { id: "a", kind: "guest", locale: "ja" } });
    await first.close();
    expect(readdirSync(folder)).toEqual(["db"]);
    const again = await openDatabase(settings());
    expect(await again.prisma.account.count()).toBe(1);
    expect(again.embedded).toBe(true);
    await again.close();
  });

  it("is refused to a second opener, who is told by whom it is used", async () => {
    const first = await openDatabase(settings());
    await expect(openDatabase(settings())).rejects.toMatchObject({
      kind: "unavailable",
      code: "platform.database-in-use",
      message: expect.stringContaining(String(process.pid)),
    });
    expect(await first.prisma.account.count()).toBe(0);
    await first.close();
    await (await openDatabase(settings())).close();
  });

  it("says what to do when its folder cannot be made", async () => {
    writeFileSync(join(folder, "file"), "");
    const inside = join(folder, "file", "db");
    await expect(openDatabase(settings({ folder: inside }))).rejects.toMatchObject({
      kind: "unavailable",
      code: "platform.database-not-writable",
      message: expect.stringContaining(inside),
    });
  });

  it("says what to do when its folder may not be written", async () => {
    // Nothing is forbidden to root, so another user tries.
    const script = `import { openDatabase } from ${JSON.stringify(join(process.cwd(), "modules/platform/db/open-database.ts"))};
      openDatabase(${JSON.stringify(settings())}).then(() => console.log("opened"), (error) => console.log(error.code, error.message));`;
    const program = join(process.cwd(), "node_modules", ".cache", `open-as-other-${process.pid}.ts`);
    mkdirSync(join(program, ".."), { recursive: true });
    writeFileSync(program, script);
    const node = nodeForEverybody(folder);
    chmodSync(folder, 0o555);
    const root = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
    const env = {
      PATH: process.env.PATH ?? "",
      HOME: tmpdir(),
      TSX_DISABLE_CACHE: "1",
    } as unknown as NodeJS.ProcessEnv;
    const { stdout, stderr } = spawnSync(node, ["--import", "tsx", program], {
      ...root,
      encoding: "utf8",
      cwd: process.cwd(),
      env,
    });
    rmSync(program);
    expect(`${stdout}${stderr}`).toContain("platform.database-not-writable");
    expect(stdout).toContain("set DATA_DIR to another folder");
  });

  it("stops, lock and all, when a migration is broken", async () => {
    const migrations = join(folder, "migrations");
    cpSync(migrationsFolder, migrations, { recursive: true });
    mkdirSync(join(migrations, "29990101000000_broken"));
    writeFileSync(join(migrations, "29990101000000_broken", "migration.sql"), "SELECT no_such_function();");
    await expect(openDatabase(settings({ migrationsFolder: migrations }))).rejects.toMatchObject({
      code: "platform.migration-failed",
    });
    expect(existsSync(join(folder, "db.lock"))).toBe(false);
    await expect(openDatabase(settings({ migrationsFolder: migrations }))).rejects.toMatchObject({
      code: "platform.migration-unfinished",
    });
  });
});

describe("a database server that cannot be used", () => {
  it("is reported with what to do", async () => {
    const url = "postgresql://nobody:hidden-password@127.0.0.1:9/none";
    const refused = openDatabase(settings({ url }));
    await expect(refused).rejects.toMatchObject({
      kind: "unavailable",
      code: "platform.database-unreachable",
      retryable: true,
    });
    await expect(refused).rejects.not.toThrow(/hidden-password/);
  });
});

describe.runIf(serverUrl)("a PostgreSQL server", () => {
  it("is brought up to date once by many processes at once, and answers", async () => {
    const opened = await Promise.all([1, 2, 3].map(() => openDatabase(settings({ url: serverUrl }))));
    for (const { prisma, embedded } of opened) {
      expect(embedded).toBe(false);
      expect(await prisma.signingKey.findUnique({ where: { id: "no such key" } })).toBeNull();
    }
    const { rows } = (await opened[0]?.pool.query(
      "SELECT count(*)::int AS n, count(DISTINCT migration_name)::int AS names FROM _prisma_migrations",
    )) ?? { rows: [] };
    expect(rows[0].n).toBe(rows[0].names);
    for (const one of opened) await one.close();
  });
});

/** Our Node may lie in a folder that only root can enter; a copy beside the data can be run by everybody. */
function nodeForEverybody(into: string): string {
  if (process.getuid?.() !== 0) return process.execPath;
  chmodSync(into, 0o755);
  const copy = join(into, "node");
  cpSync(process.execPath, copy);
  return copy;
}
