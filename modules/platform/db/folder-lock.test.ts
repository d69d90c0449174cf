import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { lockHolder, LockHeldError, takeFolderLock } from "./folder-lock";

const source = fileURLToPath(new URL("./folder-lock.ts", import.meta.url));
let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "lock test "));
  file = join(folder, "inner", "db.lock");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A process that takes the lock, says so, and waits to be killed. */
async function otherHolder() {
  const script = `import(${JSON.stringify(source)}).then(({ takeFolderLock }) => { takeFolderLock(${JSON.stringify(file)}); console.log("held"); setInterval(() => {}, 1000); })`;
  const child = spawn(process.execPath, ["-e", script], { stdio: ["ignore", "pipe", "inherit"] });
  await once(child.stdout, "data");
  return child;
}

async function killed(child: Awaited<ReturnType<typeof otherHolder>>) {
  child.kill("SIGKILL");
  await once(child, "exit");
}

describe("takeFolderLock", () => {
  it("holds until it is released and leaves nothing behind", () => {
    const lock = takeFolderLock(file);
    expect(JSON.parse(readFileSync(file, "utf8"))).toMatchObject({ pid: process.pid });
    expect(() => takeFolderLock(file)).toThrow(LockHeldError);
    lock.release();
    expect(readdirSync(join(folder, "inner"))).toEqual([]);
    takeFolderLock(file).release();
  });

  it("is refused while another process lives, and taken over after kill -9", async () => {
    const child = await otherHolder();
    expect(lockHolder(file)?.pid).toBe(child.pid);
    expect(() => takeFolderLock(file)).toThrow(new RegExp(`process ${child.pid}`));
    await killed(child);
    expect(lockHolder(file)).toBeNull();
    const lock = takeFolderLock(file);
    expect(lockHolder(file)?.pid).toBe(process.pid);
    lock.release();
  });

  it("is not fooled by another process that got the same pid", () => {
    takeFolderLock(file).release();
    const living = spawnSync(process.execPath, ["-p", "process.ppid"], { encoding: "utf8" });
    writeFileSync(
      file,
      JSON.stringify({ pid: Number(living.stdout), host: hostname(), processStart: "1", nonce: "old" }),
    );
    if (existsSync("/proc/self/stat")) takeFolderLock(file).release();
    writeFileSync(
      file,
      JSON.stringify({ pid: process.pid, host: hostname(), processStart: null, nonce: "of an earlier container" }),
    );
    takeFolderLock(file).release();
  });

  it("respects a holder on another host while it touches the file", () => {
    takeFolderLock(file).release();
    writeFileSync(file, JSON.stringify({ pid: 1, host: "another", processStart: null, nonce: "there" }));
    expect(() => takeFolderLock(file)).toThrow(/on another/);
    const longAgo = new Date(Date.now() - 60_000);
    utimesSync(file, longAgo, longAgo);
    takeFolderLock(file).release();
  });

  it("takes over a file that no holder wrote whole", () => {
    takeFolderLock(file).release();
    writeFileSync(file, '{"pid":');
    takeFolderLock(file).release();
    expect(existsSync(file)).toBe(false);
  });

  it("lets exactly one of many take over a dead holder's lock at once", async () => {
    const child = await otherHolder();
    await killed(child);
    const script = `import(${JSON.stringify(source)}).then(({ takeFolderLock }) => { process.stdin.once("data", () => { try { takeFolderLock(${JSON.stringify(file)}); console.log("won"); } catch (e) { console.log(e.name); } }); process.stdin.once("end", () => process.exit()); console.log("ready"); })`;
    const racers = Array.from({ length: 4 }, () =>
      spawn(process.execPath, ["-e", script], { stdio: ["pipe", "pipe", "inherit"] }),
    );
    await Promise.all(racers.map((racer) => once(racer.stdout, "data")));
    const answers = racers.map((racer) => once(racer.stdout, "data").then(([data]) => String(data).trim()));
    for (const racer of racers) racer.stdin.write("go\n");
    expect((await Promise.all(answers)).sort()).toEqual(["LockHeldError", "LockHeldError", "LockHeldError", "won"]);
    for (const racer of racers) racer.stdin.end();
    await Promise.all(racers.map((racer) => once(racer, "exit")));
    expect(readdirSync(join(folder, "inner"))).toEqual([]);
  });
});
