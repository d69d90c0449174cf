import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, type Browser, type Page } from "@playwright/test";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { chromiumPath, launchArguments } from "../../../../scripts/browser.mjs";
import { loadMei } from "../../hts/reference-cases";
import { herSentences, joined, openNetwork, spokenByHer, whiteNoise } from "../sounds-for-tests";
import { frameSamples } from "../silero/voice-activity-network";
import { waveFile } from "../wave-file";
import { listeningServer, type ListeningServer } from "./listening-server";
import type { ListeningPage } from "./page";

declare global {
  interface Window {
    listeningPage: ListeningPage;
  }
}

const rate = 48_000;
const silence = (seconds: number) => new Float32Array(Math.round(seconds * rate));
const transcript = "こんにちは、今日はいい天気ですね。";

let sentence: Float32Array;
let folder: string | null = null;
let browser: Browser | null = null;
let server: ListeningServer | null = null;

beforeAll(() => {
  sentence = spokenByHer(loadMei(), herSentences[0]!);
});
afterEach(async () => {
  await browser?.close();
  server?.close();
  if (folder) await rm(folder, { recursive: true, force: true });
  browser = server = folder = null;
});

/** A browser whose microphone hears this, once. Null: it has none. */
async function pageHearing(sound: Float32Array | null, permissionsPolicy?: string): Promise<Page> {
  folder = await mkdtemp(join(tmpdir(), "oshaberi-listening-"));
  const file = join(folder, "microphone.wav");
  if (sound) await writeFile(file, new Uint8Array(waveFile(sound, rate)));
  server = await listeningServer({
    transcribe: (wav) => ({ text: voicedSeconds(wav) > 1 ? transcript : "", language: "ja" }),
    ...(permissionsPolicy !== undefined && { permissionsPolicy }),
  });
  browser = await chromium.launch({
    executablePath: await chromiumPath(),
    args: [
      ...launchArguments,
      "--use-fake-ui-for-media-stream",
      "--autoplay-policy=no-user-gesture-required",
      ...(sound ? ["--use-fake-device-for-media-stream", `--use-file-for-fake-audio-capture=${file}%noloop`] : []),
    ],
  });
  const page = await browser.newPage();
  const wentWrong: string[] = [];
  page.on("pageerror", (error) => wentWrong.push(error.message));
  await page.goto(server.url);
  await page.waitForFunction(() => window.listeningPage !== undefined);
  expect(wentWrong).toEqual([]);
  return page;
}

/** Of a WAV file of 16 kHz: how much of it is speech. */
function voicedSeconds(wav: Buffer): number {
  expect(wav.toString("latin1", 0, 4) + wav.toString("latin1", 8, 16)).toBe("RIFFWAVEfmt ");
  expect([wav.readUInt16LE(20), wav.readUInt16LE(22), wav.readUInt32LE(24), wav.readUInt16LE(34)]).toEqual([
    1, 1, 16_000, 16,
  ]);
  expect(wav.readUInt32LE(40)).toBe(wav.length - 44);
  const network = openNetwork();
  let voiced = 0;
  for (let at = 44; at + 2 * frameSamples <= wav.length; at += 2 * frameSamples) {
    const frame = Float32Array.from({ length: frameSamples }, (_, n) => wav.readInt16LE(at + 2 * n) / 32_768);
    if (network.hear(frame) > 0.5) voiced += 0.032;
  }
  return voiced;
}

const told = (page: Page) => page.evaluate(() => window.listeningPage.told);
const started = (page: Page, mode: "hands-free" | "push-to-talk") =>
  page.evaluate((wanted) => window.listeningPage.start(wanted), mode);

describe("a browser's microphone", () => {
  it("hears a sentence hands-free: its start, its words, its end", async () => {
    const page = await pageHearing(joined([silence(2), sentence, silence(6)]));
    expect(await page.evaluate(() => window.listeningPage.found)).toEqual({ by: "server", vendor: "test" });
    expect(await started(page, "hands-free")).toBe(true);
    await page.waitForFunction(() => window.listeningPage.told.some(({ type }) => type === "final"), null, {
      timeout: 20_000,
    });
    const events = await told(page);
    const words = events.map((event) => (event.type === "state" ? event.state : event.type));
    expect(words.filter((word) => word !== "partial")).toEqual([
      "starting",
      "ready",
      "speech-start",
      "hearing",
      "transcribing",
      "final",
      "ready",
    ]);
    expect(words).toContain("partial");
    expect(events.find(({ type }) => type === "final")).toMatchObject({ text: transcript, language: "ja" });
    expect(voicedSeconds(server!.recordings.at(-1)!)).toBeGreaterThan(1.2);
    expect(await page.evaluate(() => window.listeningPage.loudest)).toBeGreaterThan(0.3);
  });

  it("takes noise for nothing", async () => {
    const page = await pageHearing(joined([silence(0.5), whiteNoise(4 * rate, 0.05), silence(20)]));
    expect(await started(page, "hands-free")).toBe(true);
    await page.waitForFunction(() => window.listeningPage.loudest > 0.3);
    // The noise is over when the meter has fallen.
    await page.waitForFunction(() => window.listeningPage.session.level < 0.1, null, { timeout: 20_000 });
    expect((await told(page)).map(({ type }) => type)).toEqual(["state", "state"]);
    expect(server!.recordings).toEqual([]);
  });

  it("records from press to release and can be stopped and started again", async () => {
    const page = await pageHearing(joined([sentence, sentence, sentence, sentence, silence(4)]));
    expect(await started(page, "push-to-talk")).toBe(true);
    await page.evaluate(() => window.listeningPage.session.press());
    await page.waitForFunction(() => window.listeningPage.told.some(({ type }) => type === "partial"), null, {
      timeout: 20_000,
    });
    await page.evaluate(() => window.listeningPage.session.release());
    await page.waitForFunction(() => window.listeningPage.told.some(({ type }) => type === "final"));
    await page.evaluate(() => window.listeningPage.session.stop());
    expect(await page.evaluate(() => window.listeningPage.session.state)).toBe("off");
    expect(await started(page, "hands-free")).toBe(true);
    expect(await page.evaluate(() => window.listeningPage.session.state)).not.toBe("off");
  });
});

describe("without a microphone", () => {
  it("says that there is none", async () => {
    const page = await pageHearing(null);
    expect(await started(page, "hands-free")).toBe(false);
    expect((await told(page)).at(-1)).toMatchObject({ type: "problem", problem: "no-microphone" });
    expect(await page.evaluate(() => window.listeningPage.session.state)).toBe("off");
  });

  it("says that the page forbids it", async () => {
    const page = await pageHearing(silence(1), "microphone=()");
    expect(await started(page, "hands-free")).toBe(false);
    expect((await told(page)).at(-1)).toMatchObject({
      type: "problem",
      problem: "permission-denied",
      isForbiddenByPage: true,
    });
  });
});
