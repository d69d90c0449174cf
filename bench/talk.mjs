// What the product adds between a model's tokens and a person: first text, first sound, gaps, stop.
import { chromium } from "@playwright/test";
import { launchArguments } from "../scripts/browser.mjs";
import { withApplication } from "./application-for-measuring.mjs";
import { startStandInModel } from "./stand-in-model.mjs";
import { tokenThatShows, watch } from "./watched-talk.mjs";

const runs = 12;
const answer =
  "今日も来てくれてありがとう。外はもう寒いから、あたたかいものを飲みながら、ゆっくり話そうね。最近、何かうれしいことはあった？小さなことでもいいよ。";
const firstWhole = tokenThatShows(answer, answer.indexOf("。") + 1);

/** Milliseconds since the epoch, on the clock that the browser on this machine shares. */
const now = () => performance.timeOrigin + performance.now();

export async function measure({ node, summary, say }) {
  const tokenAt = [];
  const model = await startStandInModel({
    firstTokenMs: 200,
    tokenMs: 20,
    answer,
    onToken: (index) => (tokenAt[index] = now()),
  });
  // The stage is left out: software rendering on this machine would be measured in the product's place.
  const flags = launchArguments.filter((flag) => !/gl|swiftshader|gpu/i.test(flag));
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH,
    args: [...flags, "--disable-gpu", "--disable-3d-apis", "--autoplay-policy=no-user-gesture-required"],
  });
  try {
    return await withApplication({ node, modelUrl: model.url }, async ({ url }) => {
      const context = await browser.newContext({
        baseURL: url,
        locale: "ja-JP",
        viewport: { width: 1280, height: 800 },
      });
      const page = await context.newPage();
      const figures = { text: [], sound: [], gaps: [], stop: [] };
      for (let run = 0; run < runs + 2; run += 1) {
        // A guest may send 20 messages: a new guest now and then.
        if (run % 8 === 0) await context.clearCookies();
        if (run % 8 === 0) await page.goto("/ja/talk/hikari");
        await page.locator("main[data-phase=ready]").waitFor({ state: "attached" });
        tokenAt.length = 0;
        await watch(page);
        await page.getByRole("textbox").fill(`話して ${run}`);
        await page.getByRole("textbox").press("Enter");
        await page.waitForFunction(() => window.watched.ended, null, { timeout: 60_000 });
        const seen = await page.evaluate(() => window.watched);
        // The first two warm the compiler, the voice and the dictionary.
        if (run < 2) continue;
        figures.text.push(seen.painted - tokenAt[0]);
        figures.sound.push(seen.segments[0].at - tokenAt[firstWhole]);
        for (let i = 1; i < seen.segments.length; i += 1) {
          figures.gaps.push(
            Math.max(0, seen.segments[i].clock - seen.segments[i - 1].clock - seen.segments[i - 1].durationMs),
          );
        }
        say(
          `run ${run - 1}: text +${Math.round(figures.text.at(-1))} ms, sound +${Math.round(figures.sound.at(-1))} ms`,
        );
      }
      for (let run = 0; run < 6; run += 1) {
        if (run % 5 === 0) {
          await context.clearCookies();
          await page.goto("/ja/talk/hikari");
          await page.locator("main[data-phase=ready]").waitFor({ state: "attached" });
        }
        await watch(page);
        await page.getByRole("textbox").fill(`止める ${run}`);
        await page.getByRole("textbox").press("Enter");
        await page.waitForFunction(() => window.watched.level > 0.01, null, { timeout: 60_000 });
        figures.stop.push(await page.evaluate(stopAndListen));
      }
      return [
        summary("talk.firstText.added.p50", "ms", figures.text),
        summary("talk.firstText.added.p95", "ms", figures.text, { percentile: 95 }),
        summary("talk.firstAudio.afterSegment.p50", "ms", figures.sound),
        summary("talk.gap.p95", "ms", figures.gaps, { percentile: 95 }),
        summary("talk.stop.p95", "ms", figures.stop, { percentile: 95 }),
      ];
    });
  } finally {
    await browser.close();
    await model.stop();
  }
}

/** In the page: milliseconds from the press of "stop" until nothing goes to the loudspeaker. */
async function stopAndListen() {
  const { player } = document.querySelector("main").talk;
  const pressedAt = performance.now();
  document.querySelector("[data-testid=stop]").click();
  for (;;) {
    if (player.levelNow() < 1e-4) return performance.now() - pressedAt;
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
}
