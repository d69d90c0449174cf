import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openStudioBrowser, type StudioBrowser } from "../../maker/studio/browser";
import type { StagePage } from "./page";

declare global {
  interface Window {
    stagePage: StagePage;
  }
}

const models = ["hikari", "mochi", "ren"].map((name) =>
  join(import.meta.dirname, `../../../../public/avatars/${name}.low.vrm`),
);

let browser: StudioBrowser;
let page: StudioBrowser["page"];
let wentWrong: string[];
let first: string;
let second: string;
let third: string;

beforeEach(async () => {
  browser = await openStudioBrowser({ script: new URL("./page.ts", import.meta.url).href, ready: "stagePage" });
  ({ page } = browser);
  wentWrong = [];
  page.on("pageerror", (error) => wentWrong.push(error.message));
  [first, second, third] = [
    await browser.serve(models[0]!),
    await browser.serve(models[1]!),
    await browser.serve(models[2]!),
  ];
});
afterEach(async () => {
  await browser.close();
  expect(wentWrong).toEqual([]);
});

const probe = () => page.evaluate(() => window.stagePage.stage.probe());
const load = (url: string) => page.evaluate((u) => window.stagePage.stage.load({ url: u }), url);
const pass = (seconds: number) => page.evaluate((s) => window.stagePage.pass(s), seconds);
const difference = (a: number[], b: number[]): number =>
  a.reduce((sum, value, at) => sum + Math.abs(value - b[at]!), 0) / a.length;

describe("a stage whose drawing context is lost", () => {
  it("keeps model, scene, view and feeling, also in the middle of a cross-fade, and draws them again", async () => {
    await page.evaluate(async (url) => {
      const { stage } = window.stagePage;
      stage.setView({ framing: "face", turn: 0.2, tilt: 0, zoom: 1 }, true);
      stage.perform({ expression: "happy" });
      await Promise.all([stage.load({ url }), stage.setScene({ name: "tatami" })]);
    }, second);
    await pass(3);
    const before = await page.evaluate(() => window.stagePage.picture());
    await load(first);
    await load(second);
    await pass(0.1);
    expect((await probe()).crossFade).toBeGreaterThan(0);

    await page.evaluate(() => window.stagePage.loseContext());
    await pass(0.5);
    expect(await probe()).toMatchObject({
      contextLost: true,
      crossFade: null,
      modelUrl: second,
      scene: "tatami",
      view: { framing: "face", turn: 0.2 },
    });

    await page.evaluate(() => window.stagePage.restored());
    await pass(3);
    const { expressionWeights, ...after } = await probe();
    expect(after).toMatchObject({ contextLost: false, modelUrl: second, scene: "tatami", view: { framing: "face" } });
    expect(expressionWeights["happy"]).toBeGreaterThan(0.3);
    const seen = await page.evaluate(() => window.stagePage.picture());
    // She breathes and blinks between the two; the room and most of her are the same.
    expect(difference(seen, before)).toBeLessThan(8);
    expect(difference(seen, new Array(seen.length).fill(0))).toBeGreaterThan(60);
  });

  it("says that a model is shown only when it can be seen", async () => {
    await load(first);
    await page.evaluate(() => window.stagePage.loseContext());
    expect(await load(second)).toBe("shown");
    await page.evaluate(() => window.stagePage.restored());
    expect(await page.evaluate(() => window.stagePage.heard)).toEqual([
      `shown ${first}`,
      "lost",
      "restored",
      `shown ${second}`,
    ]);
  });
});

describe("a stage that is asked for one model after the other", () => {
  it("never lets a late one replace a newer one, not while the newer one fades in either", async () => {
    await load(first);
    const outcomes = await page.evaluate(
      async ([late, newest]) => {
        const { stage, loadHeld, pass: advance } = window.stagePage;
        const held = loadHeld(late);
        const newer = await stage.load({ url: newest });
        advance(0.1);
        const fading = stage.probe().crossFade !== null;
        await held.letCome();
        return { older: await held.outcome, newer, fading };
      },
      [second, third] as const,
    );
    expect(outcomes).toEqual({ older: "superseded", newer: "shown", fading: true });
    await pass(0.5);
    expect(await probe()).toMatchObject({ modelUrl: third, crossFade: null });
  });

  it("performs a gesture that was asked for before she was there, and ends one that a new model cuts short", async () => {
    await page.evaluate(() => window.stagePage.stage.perform({ gesture: "wave" }));
    const waved = await page.evaluate(async (url) => {
      const { stage, loadHeld, pass: advance } = window.stagePage;
      const held = loadHeld(url);
      await held.letCome();
      stage.perform({ gesture: "wave" });
      await held.outcome;
      advance(0.2);
      return stage.probe().gesture;
    }, first);
    expect(waved).toBe("wave");
    await load(second);
    expect(await page.evaluate(() => window.stagePage.heard)).toContain("ended wave");
  });
});

it("plays a motion from a file over the body, once or until it is stopped or its body goes", async () => {
  await load(first);
  const seen = await page.evaluate(async (next) => {
    const { stage, heard, fileOf, pass: advance, picture } = window.stagePage;
    const file = fileOf("wave");
    const before = picture();
    const once = await stage.playMotion({ url: file });
    advance(1.2);
    const during = picture();
    advance(6);
    const ended = heard.filter((what) => what === "motion ended").length;

    await stage.playMotion({ url: file, loop: true });
    advance(9);
    const looping = heard.filter((what) => what === "motion ended").length;
    stage.stopMotion();
    advance(1);
    const stopped = heard.filter((what) => what === "motion ended").length;

    await stage.playMotion({ url: file });
    advance(0.5);
    await stage.load({ url: next });
    const replaced = heard.filter((what) => what === "motion ended").length;
    const called = stage.playMotion({ url: file });
    stage.stopMotion();
    const late = await called;
    stage.setReducedMotion(true);
    const reduced = await stage.playMotion({ url: file });
    return { once, before, during, counts: [ended, looping, stopped, replaced], late, reduced };
  }, second);
  expect(seen).toMatchObject({ once: "shown", counts: [1, 1, 2, 3], late: "superseded", reduced: "superseded" });
  // A raised arm is more than a breath.
  expect(difference(seen.before, seen.during)).toBeGreaterThan(1);
});
