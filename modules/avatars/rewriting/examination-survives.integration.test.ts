import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newId } from "@modules/kernel";
import { scanVrm } from "../inspection/scan-vrm";

const server = fileURLToPath(new URL("./fixtures/examining-server.ts", import.meta.url));
const model = fileURLToPath(new URL("../../../public/avatars/hikari.vrm", import.meta.url));
const owner = newId("acc");

type Seen = { id: string; state: string; url: string | null };
let folder: string;
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), "examination survives "))));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const running = new Set<ChildProcess>();
afterAll(() => running.forEach((child) => child.kill("SIGKILL")));

/** What the process says of the models, until `isEnough`, where it is killed, or its end. */
async function run(given: string[], isEnough: (models: Seen[]) => boolean): Promise<Seen[]> {
  const child = spawn(process.execPath, ["--conditions=react-server", "--import", "tsx", server, owner, ...given], {
    stdio: ["ignore", "pipe", "inherit"],
    env: {
      ...process.env,
      NODE_ENV: "production",
      LOG_LEVEL: "silent",
      DATA_DIR: folder,
      DATABASE_URL: "",
      REDIS_URL: "",
    },
  });
  running.add(child);
  let last: Seen[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    if (!line.startsWith("[")) continue;
    last = JSON.parse(line) as Seen[];
    if (isEnough(last)) child.kill("SIGKILL");
  }
  if (child.exitCode === null && child.signalCode === null) await once(child, "exit");
  running.delete(child);
  return last;
}

const isExamining = (models: Seen[]) => models.some(({ state }) => state === "examining");
const filesIn = (name: string) => {
  const place = join(folder, name);
  return existsSync(place) ? readdirSync(place, { recursive: true, encoding: "utf8" }) : [];
};

describe("kill -9 of the server while it examines a model", () => {
  it("loses nothing: after a restart the model is examined again and ends ready", async () => {
    const [begun] = await run([model], isExamining);
    expect(begun?.state).toBe("examining");
    // Killed again in what the first death left.
    const [resumed] = await run([], isExamining);
    expect(resumed).toEqual(begun);
    expect(filesIn("quarantine")).toContain(begun!.id);

    const ended = await run([], () => false);
    expect(ended).toEqual([{ id: begun!.id, state: "ready", url: expect.any(String) }]);
    expect(filesIn("quarantine")).toEqual([]);
    const name = /([0-9a-f]{64})\.vrm$/.exec(ended[0]!.url!)![1]!;
    const served = readFileSync(join(folder, "media", "avatar-models", name.slice(0, 2), name));
    expect(scanVrm(new Uint8Array(served)).accepted).toBe(true);
    expect(filesIn("media/drafts")).toEqual([]);
  });
});
