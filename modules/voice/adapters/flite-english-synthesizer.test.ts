import { writeFile, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, describe, expect, it } from "vitest";
import { describeEnglishSynthesizer } from "../ports/english-synthesizer.contract-test";
import { fliteEnglishSynthesizer } from "./flite-english-synthesizer";

const packagesFolder = join(process.cwd(), "node_modules");
const workerFile = join(process.cwd(), "modules/voice/adapters/flite-worker.mjs");
const flite = fliteEnglishSynthesizer({ workerFile, packagesFolder });
const signal = new AbortController().signal;
const plain = { voice: "slt", speed: 1, halfTones: 0, signal } as const;

afterAll(() => flite.dispose());
describeEnglishSynthesizer("flite", flite);

describe("flite", () => {
  it("has a woman's and a man's voice", async () => {
    const text = "It is me.";
    const woman = await flite.synthesize({ ...plain, text });
    const man = await flite.synthesize({ ...plain, text, voice: "rms" });
    expect(man!.bytes).not.toEqual(woman!.bytes);
  });

  it("runs the times of the phones on over several sentences", async () => {
    const clip = await flite.synthesize({ ...plain, text: "Thank you so much. See you tomorrow!" });
    expect(clip!.phonemes.at(-1)!.endMs).toBeGreaterThan(2_000);
    expect(clip!.phonemes.filter(({ phoneme }) => phoneme === "pau").length).toBeGreaterThanOrEqual(2);
  });

  it("moves the pitch and keeps the pace", async () => {
    const text = "What a lovely day it is today.";
    const normal = (await flite.synthesize({ ...plain, text }))!;
    const high = (await flite.synthesize({ ...plain, text, halfTones: 4 }))!;
    expect(Math.abs(high.durationMs - normal.durationMs) / normal.durationMs).toBeLessThan(0.08);
    expect(new DataView(high.bytes.buffer).getUint32(24, true)).toBe(Math.round(16_000 * 2 ** (4 / 12)));
  });

  it("drops what waits when its signal aborts and serves the others", async () => {
    const controller = new AbortController();
    const first = flite.synthesize({ ...plain, text: "The first one is spoken." });
    const second = flite.synthesize({ ...plain, text: "The second is not.", signal: controller.signal });
    const third = flite.synthesize({ ...plain, text: "The third one is." });
    controller.abort(new Error("stopped"));
    await expect(second).rejects.toThrow("stopped");
    expect(await first).not.toBeNull();
    expect(await third).not.toBeNull();
  });
});

describe("when the voice's thread fails", () => {
  const folders: string[] = [];
  afterEach(async () => {
    for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
  });

  async function threadThat(script: string): Promise<string> {
    const folder = await mkdtemp(join(tmpdir(), "oshaberi-voice-"));
    folders.push(folder);
    const file = join(folder, "worker.mjs");
    await writeFile(file, script);
    return file;
  }

  it("says so, retryably, and starts a new one for the next sentence", async () => {
    const dying = await threadThat(`
      import { parentPort } from "node:worker_threads";
      parentPort.on("message", ({ id, request }) => {
        if (request.text === "Die.") process.exit(3);
        parentPort.postMessage({ id, error: "alive " + request.text });
      });`);
    const voice = fliteEnglishSynthesizer({ workerFile: dying, packagesFolder });
    const death = voice.synthesize({ ...plain, text: "Die." });
    const next = voice.synthesize({ ...plain, text: "Live." });
    await expect(death).rejects.toMatchObject({ code: "voice.synthesis-failed", retryable: true });
    await expect(next).rejects.toMatchObject({ cause: { message: "alive Live." } });
    await voice.dispose();
  });

  it("gives up a run that never ends", async () => {
    const silent = await threadThat(
      `import { parentPort } from "node:worker_threads"; parentPort.on("message", () => {});`,
    );
    const voice = fliteEnglishSynthesizer({ workerFile: silent, packagesFolder, longestRunMs: 80 });
    await expect(voice.synthesize({ ...plain, text: "Hello?" })).rejects.toMatchObject({
      code: "voice.synthesis-failed",
    });
    await voice.dispose();
  });

  it("says so when the program is missing", async () => {
    const voice = fliteEnglishSynthesizer({ workerFile, packagesFolder: join(tmpdir(), "not-there") });
    await expect(voice.warm()).rejects.toMatchObject({ code: "voice.synthesis-failed" });
    await voice.dispose();
  });
});
