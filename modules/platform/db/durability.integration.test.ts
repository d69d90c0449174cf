import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openDatabase } from "./open-database";

const writer = fileURLToPath(new URL("./fixtures/acknowledging-writer.ts", import.meta.url));
const migrationsFolder = join(process.cwd(), "prisma", "migrations");
let folder: string;
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), "durability test "))));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const databaseFolder = () => join(folder, "db");

/** Runs the writer until it has acknowledged `count` writes, kills it there and then, and returns what it acknowledged. */
async function writeAndKill(count: number): Promise<string[]> {
  const child = spawn(process.execPath, ["--import", "tsx", writer, databaseFolder(), migrationsFolder], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const acknowledged: string[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    if (line !== "open") acknowledged.push(line);
    if (acknowledged.length === count) child.kill("SIGKILL");
  }
  if (child.exitCode === null && child.signalCode === null) await once(child, "exit");
  return acknowledged;
}

describe("kill -9 of the process", () => {
  it("loses nothing that was acknowledged, time after time, and leaves nothing half done", async () => {
    const acknowledged: string[] = [];
    for (const count of [3, 40, 90]) acknowledged.push(...(await writeAndKill(count)));
    expect(acknowledged.length).toBeGreaterThanOrEqual(133);
    expect(existsSync(`${databaseFolder()}.lock`)).toBe(true);

    const reopened = await openDatabase({ url: null, poolMax: 1, folder: databaseFolder(), migrationsFolder });
    try {
      const done = await reopened.prisma.memory.findMany({ where: { characterId: "done" } });
      const keys = new Set((await reopened.prisma.signingKey.findMany()).map(({ id }) => id));
      const found = new Map(done.map(({ id, text }) => [id, text]));
      expect(acknowledged.filter((id) => found.get(id) !== "と".repeat(1500) || !keys.has(id))).toEqual([]);
      // The two rows of a transaction are there together or not at all.
      expect([...keys].sort()).toEqual([...found.keys()].sort());
    } finally {
      await reopened.close();
    }
  });

  it("on the very first start leaves a folder in which the next start begins afresh", async () => {
    const fresh = join(folder, "fresh", "db");
    const child = spawn(process.execPath, ["--import", "tsx", writer, fresh, migrationsFolder], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    // The cluster is being made from the moment its draft folder appears.
    while (!existsSync(join(`${fresh}.new`, "PG_VERSION"))) {
      expect(child.exitCode).toBeNull();
      await new Promise((resolve) => setImmediate(resolve));
    }
    child.kill("SIGKILL");
    await once(child, "exit");
    const opened = await openDatabase({ url: null, poolMax: 1, folder: fresh, migrationsFolder });
    expect(await opened.prisma.account.count()).toBe(0);
    await opened.close();
    expect(existsSync(`${fresh}.new`)).toBe(false);
  });
});
