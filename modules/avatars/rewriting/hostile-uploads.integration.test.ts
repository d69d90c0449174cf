import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { hostileCorpus } from "../inspection/hostile-corpus";
import { bent, type HostileFile } from "../inspection/hostile-file";
import { packed, smallVrm0, smallVrm1, type LooseJson } from "../inspection/small-model";
import { EXAMINATION_LIMITS, type ExaminedUpload } from "./examination";
import { examineUploadWith } from "./examine-upload";

const cast = fileURLToPath(new URL("../../../public/avatars/", import.meta.url));
/** Each hostile file must be refused within this time; a child that takes longer is ended and says so. */
const REFUSED_WITHIN_MS = 2000;
/** Above the rest, of the server's process. */
const MOST_MORE_BYTES = 300 * 1024 * 1024;

const folder = mkdtempSync(join(tmpdir(), "hostile uploads "));
const troubles: string[] = [];
const asked: string[] = [];
const trap = createServer((request, response) => {
  asked.push(request.url ?? "");
  response.end();
});
beforeAll(() => new Promise<void>((resolve) => trap.listen(0, "127.0.0.1", resolve)));
afterAll(() => {
  trap.closeAllConnections();
  trap.close();
  rmSync(folder, { recursive: true });
});

const onTrouble = (text: string) => troubles.push(text);
let written = 0;
function examineWith(milliseconds: number) {
  const examine = examineUploadWith({ limits: { ...EXAMINATION_LIMITS, milliseconds }, onTrouble });
  return async (bytes: Uint8Array): Promise<ExaminedUpload> => {
    const file = join(folder, `${(written += 1)}.vrm`);
    writeFileSync(file, bytes);
    const examined = await examine(file);
    rmSync(file);
    return examined;
  };
}

/** Files that name a server which would hear of it. */
function callingHome(): HostileFile[] {
  const home = `http://127.0.0.1:${(trap.address() as AddressInfo).port}`;
  const svg = `data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg'><image href='${home}/svg.png'/></svg>`;
  return [
    bent("image that calls home", "images-by-view-only", (json) => (json.images[0] = { uri: `${home}/image.png` })),
    bent("image in SVG that calls home", "images-by-view-only", (json) => (json.images[0] = { uri: svg })),
    bent("buffer that calls home", "buffers-outside", (json) => (json.buffers[0].uri = `${home}/buffer.bin`)),
    bent("second buffer that calls home", "buffers-outside", (json) =>
      json.buffers.push({ uri: `${home}/more.bin`, byteLength: 16 }),
    ),
  ];
}

describe("the whole door against the hostile corpus", { timeout: 1_200_000 }, () => {
  it("refuses each within its time, lets the harmless in, stays small and alive, and asks nobody", async () => {
    const corpus = [...hostileCorpus(), ...callingHome()];
    expect(corpus.length).toBeGreaterThan(120);
    const rest = process.memoryUsage.rss();
    let most = rest;
    const watch = setInterval(() => (most = Math.max(most, process.memoryUsage.rss())), 20);
    const wrong: unknown[] = [];
    const ended: string[] = [];
    const waiting = [...corpus];
    // Two lines, as on two servers: one examination does not use two cores.
    const line = async () => {
      const [hostile, harmless] = [examineWith(REFUSED_WITHIN_MS), examineWith(EXAMINATION_LIMITS.milliseconds)];
      for (let file = waiting.pop(); file; file = waiting.pop()) {
        const { accepted, findings } = await (file.rule === null ? harmless : hostile)(file.bytes);
        const refusals = findings.filter(({ severity }) => severity === "refuse").map(({ rule }) => rule);
        const isRight = file.rule === null ? accepted : !accepted && refusals.includes(file.rule);
        // On a busy machine the clock may be the first to refuse one of the large ones.
        if (!isRight && refusals.includes("file-takes-too-long")) ended.push(file.name);
        else if (!isRight) wrong.push({ name: file.name, expected: file.rule, accepted, refusals });
      }
    };
    await Promise.all([line(), line()]);
    clearInterval(watch);
    expect(wrong).toEqual([]);
    expect(ended.length).toBeLessThanOrEqual(5);
    expect(most - rest).toBeLessThan(MOST_MORE_BYTES);
    expect(asked).toEqual([]);
    expect(troubles).toEqual([]);
  });
});

describe("the whole door for honest models", { timeout: 600_000 }, () => {
  const examine = examineWith(EXAMINATION_LIMITS.milliseconds);
  const names = readdirSync(cast).filter((name) => /^[a-z]+\.vrm$/.test(name));

  it.each(names)("lets in our own %s, and makes it no larger", async (name) => {
    const bytes = new Uint8Array(readFileSync(join(cast, name)));
    const examined = await examine(bytes);
    if (!examined.accepted) throw new Error(JSON.stringify(examined.findings));
    expect(examined.served.length).toBeLessThanOrEqual(bytes.length);
    expect(examined.lowDetail.length).toBeLessThanOrEqual(examined.served.length);
  });

  const bare: [string, LooseJson][] = [
    ["1.0", smallVrm1()],
    ["0.x", smallVrm0()],
  ];
  it.each(bare)("lets in a VRM %s without faces, hands, springs and thumbnail, and says so", async (_, model) => {
    const { extensions } = model.json;
    const [vrm1, vrm0] = [extensions.VRMC_vrm, extensions.VRM];
    delete extensions.VRMC_springBone;
    if (vrm1) {
      delete vrm1.expressions;
      delete vrm1.meta.thumbnailImage;
    }
    if (vrm0) {
      delete vrm0.blendShapeMaster;
      delete vrm0.secondaryAnimation;
      delete vrm0.meta.texture;
    }
    const examined = await examine(packed(model));
    if (!examined.accepted) throw new Error(JSON.stringify(examined.findings));
    expect(examined.card).toMatchObject({
      expressions: [],
      springJoints: 0,
      hasHands: false,
      hasLookAt: false,
      hasThumbnail: false,
    });
    expect(examined.findings.map(({ rule }) => rule)).toEqual(
      expect.arrayContaining(["expressions-missing", "hands-missing", "springs-missing", "thumbnail-missing"]),
    );
  });
});
