import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { scanVrm } from "../inspection/scan-vrm";
import { EXAMINATION_LIMITS } from "./examination";
import { examineUploadWith } from "./examine-upload";
import { model, modelBytes, SMALL } from "./model-for-tests";

type Any = any; // eslint-disable-line @typescript-eslint/no-explicit-any -- JSON of files.
const folder = mkdtempSync(join(tmpdir(), "examination-"));
const kept = (name: string, bytes: Uint8Array): string => {
  const file = join(folder, name);
  writeFileSync(file, bytes);
  return file;
};

/** A megabyte that the scan accepts and whose pictures unpack to 64 MB each. */
async function swelling(): Promise<Uint8Array> {
  const one = await model({ version: "1.0", ...SMALL });
  const json = one.json as Any;
  let { binary } = one;
  for (const red of [1, 2, 3]) {
    const background = { r: red, g: 9, b: 9, alpha: 0.5 };
    const png = await sharp({ create: { width: 4096, height: 4096, channels: 4, background } })
      .png()
      .toBuffer();
    json.bufferViews.push({ buffer: 0, byteOffset: binary.length, byteLength: png.length });
    json.images[red].bufferView = json.bufferViews.length - 1;
    binary = Buffer.concat([binary, png, Buffer.alloc((4 - (png.length % 4)) % 4)]);
  }
  json.buffers[0].byteLength = binary.length;
  return modelBytes({ json, binary });
}

describe("examining an upload in a child process", { timeout: 120_000 }, () => {
  const troubles: string[] = [];
  const examiner = (limits: Partial<typeof EXAMINATION_LIMITS> = {}) =>
    examineUploadWith({ limits: { ...EXAMINATION_LIMITS, ...limits }, onTrouble: (text) => troubles.push(text) });
  let good: string;
  let heavy: string;
  beforeAll(async () => {
    good = kept("good.vrm", modelBytes(await model({ version: "1.0", ...SMALL })));
    heavy = kept("heavy.vrm", await swelling());
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it("gives an accepted file back in two versions that the scan accepts", async () => {
    const examined = await examiner()(good);
    if (!examined.accepted) throw new Error(JSON.stringify(examined.findings));
    expect(scanVrm(examined.served).accepted).toBe(true);
    expect(scanVrm(examined.lowDetail).accepted).toBe(true);
    expect(examined.card.specVersion).toBe("1.0");
    expect(examined.licence.specVersion).toBe("1.0");
    expect(examined.mended).toEqual(["unused-parts-dropped"]);
  });

  it("ends a file that swells, and takes the next one all the same", async () => {
    // A third more than the good file takes, half of what the pictures would.
    const examine = examiner({ memoryBytes: 200 * 1024 * 1024 });
    const [swollen, next] = await Promise.all([examine(heavy), examine(good)]);
    expect(swollen).toMatchObject({ accepted: false, card: { specVersion: "1.0" } });
    expect(swollen.findings.at(-1)).toMatchObject({ rule: "file-takes-too-much-memory", severity: "refuse" });
    expect(next.accepted).toBe(true);
  });

  it("ends a file that takes too long, and takes the next one all the same", async () => {
    const late = await examiner({ milliseconds: 100 })(heavy);
    expect(late.accepted).toBe(false);
    expect(late.findings.at(-1)).toMatchObject({ rule: "file-takes-too-long", severity: "refuse" });
    expect((await examiner()(good)).accepted).toBe(true);
  });

  it("makes a finding of a picture that cannot be read, with its place", async () => {
    const one = await model({ version: "0.x", ...SMALL });
    const json = one.json as Any;
    const picture = json.bufferViews[json.images[2].bufferView];
    const brokenPicture = Buffer.from(one.binary).fill(0, picture.byteOffset + 40, picture.byteOffset + 400);
    const pictureFile = kept("picture.vrm", modelBytes({ json, binary: brokenPicture }));
    expect((await examiner()(pictureFile)).findings.at(-1)).toMatchObject({
      rule: "image-cannot-be-read",
      place: expect.stringContaining("shade"),
    });
  });

  it("refuses what the scan refuses, whatever it is", async () => {
    for (const bytes of [
      new Uint8Array(),
      new TextEncoder().encode("<svg onload=alert(1)>"),
      new Uint8Array(5000).fill(7),
    ]) {
      const examined = await examiner()(kept("other.vrm", bytes));
      expect(examined.accepted).toBe(false);
      expect(examined.findings.some(({ severity }) => severity === "refuse")).toBe(true);
    }
  });

  it("reads no further than the largest file, and says that it is too large", async () => {
    const examined = await examiner()(kept("large.vrm", new Uint8Array(41 * 1024 * 1024)));
    const direct = scanVrm(new Uint8Array(40 * 1024 * 1024 + 1));
    expect(examined).toEqual({ accepted: false, findings: direct.findings, card: null });
  });

  it("blames no file for a fault of the machine", async () => {
    await expect(examiner()(join(folder, "nothing.vrm"))).rejects.toMatchObject({
      kind: "unavailable",
      code: "avatars.examination-failed",
    });
  });

  it("stops when nobody waits any more: at work, in the queue and before it", async () => {
    const examine = examiner();
    const [atWork, inQueue] = [new AbortController(), new AbortController()];
    const first = examine(heavy, { signal: atWork.signal });
    const second = examine(good, { signal: inQueue.signal });
    const third = examine(good);
    inQueue.abort(new Error("left the queue"));
    await expect(second).rejects.toThrow("left the queue");
    atWork.abort(new Error("went away"));
    await expect(first).rejects.toThrow("went away");
    await expect(examine(good, { signal: AbortSignal.abort(new Error("never came")) })).rejects.toThrow("never came");
    expect((await third).accepted).toBe(true);
  });

  it("turns people away when the queue is long, and lets them in again afterwards", async () => {
    const examine = examiner();
    const controller = new AbortController();
    const waiting = Array.from({ length: 16 }, () => examine(good, { signal: controller.signal }));
    await expect(examine(good)).rejects.toMatchObject({ kind: "unavailable", retryable: true });
    controller.abort(new Error("all went away"));
    for (const one of waiting) await expect(one).rejects.toThrow("all went away");
    expect((await examine(good)).accepted).toBe(true);
  });

  it("met nothing unforeseen in all of this", () => {
    expect(troubles).toEqual([]);
  });
});
