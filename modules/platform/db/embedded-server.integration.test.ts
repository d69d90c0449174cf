import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { keepUp } from "./embedded-upkeep";
import { openDatabase } from "./open-database";

const migrationsFolder = join(process.cwd(), "prisma", "migrations");
let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "engine test "))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const open = (inside = folder) => openDatabase({ url: null, poolMax: 1, folder: join(inside, "db"), migrationsFolder });
const account = (id: string) => ({ id, kind: "guest", locale: "ja" });
/** Each call writes about 3 MB of log (the text is compressed) and leaves no data. */
const writeLog =
  "INSERT INTO filler SELECT repeat(md5(i::text), 100) FROM generate_series(1, 30000) i; TRUNCATE filler";

describe("the engine in this process", () => {
  it("is replaced after a crash, and what was committed is there", async () => {
    const { prisma, pool, close } = await open();
    await pool.query("CREATE TABLE filler (x text)");
    await prisma.account.create({ data: account("kept") });
    const log = join(folder, "db", "pg_wal");
    renameSync(log, `${log}-away`);
    await expect(
      (async () => {
        for (let n = 0; n < 20; n += 1) await pool.query(writeLog);
      })(),
    ).rejects.toMatchObject({ severity: "PANIC" });
    renameSync(`${log}-away`, log);
    expect(await prisma.account.findMany({ select: { id: true } })).toEqual([{ id: "kept" }]);
    await prisma.account.create({ data: account("after") });
    await close();
    const again = await open();
    expect(await again.prisma.account.count()).toBe(2);
    await again.close();
  });

  it("gets the upkeep that a server does by itself", async () => {
    const { pool, close } = await open();
    await pool.query("CREATE TABLE filler (x text)");
    await pool.query("CREATE TABLE counter (n int)");
    await pool.query("INSERT INTO counter SELECT 0 FROM generate_series(1, 4000)");
    expect(await keepUp(pool)).toEqual({ checkpointed: false, vacuumed: [] });
    for (let n = 0; n < 3; n += 1) await pool.query("UPDATE counter SET n = n + 1");
    for (let n = 0; n < 20; n += 1) await pool.query(writeLog);
    expect(await keepUp(pool)).toEqual({ checkpointed: true, vacuumed: ["public.counter"] });
    expect(await keepUp(pool)).toEqual({ checkpointed: false, vacuumed: [] });
    await close();
  });
});

/** A disk of its own that can be filled; only root may mount one, and not in every container. */
const disk = mkdtempSync(join(tmpdir(), "small-disk-"));
const canMount = spawnSync("mount", ["-t", "tmpfs", "-o", "size=150m", "tmpfs", disk]).status === 0;
if (canMount) spawnSync("umount", [disk]);
rmSync(disk, { recursive: true, force: true });

describe.runIf(canMount)("a full disk", () => {
  let small: string;
  beforeEach(() => {
    small = join(folder, "disk");
    mkdirSync(small);
    spawnSync("mount", ["-t", "tmpfs", "-o", "size=150m", "tmpfs", small]);
  });
  afterEach(() => void spawnSync("umount", [small]));

  it("refuses to start, and says why", async () => {
    writeFileSync(join(small, "ballast"), Buffer.alloc(100 * 1024 * 1024));
    await expect(open(small)).rejects.toMatchObject({ kind: "unavailable", code: "platform.database-disk-full" });
  });

  it("is reported at the write that fails; what was saved stays, and writing works again once there is room", async () => {
    const ballast = join(small, "ballast");
    writeFileSync(ballast, Buffer.alloc(50 * 1024 * 1024));
    const { prisma, pool, close } = await open(small);
    await pool.query("CREATE TABLE filler (x text)");
    await prisma.account.create({ data: account("kept") });
    const full = {
      kind: "unavailable",
      code: "platform.database-disk-full",
      message: expect.stringContaining("nothing that was saved is lost"),
    };
    await expect(
      (async () => {
        for (let n = 0; n < 100; n += 1)
          await prisma.$executeRawUnsafe(
            "INSERT INTO filler SELECT repeat(md5(i::text), 100) FROM generate_series(1, 30000) i",
          );
      })(),
    ).rejects.toMatchObject(full);
    rmSync(ballast);
    await prisma.account.create({ data: account("after") });
    expect(await prisma.account.count()).toBe(2);
    await close();
  });
});
