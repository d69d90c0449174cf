import { chromium, expect } from "@playwright/test";
import { launchArguments } from "../scripts/browser.mjs";
import { test } from "./own-application";
import { TalkPage } from "./talk-page";

const whole =
  "こんにちは、今日も来てくれてありがとう。外はもう寒いから、あたたかいものを飲みながら、ゆっくり話そうね。最近、何かうれしいことはあった？";
const long = /これは一番目の話です。.*これは十二番目の話です。/s;

test.use({ baseURL: async ({ own }, use) => use(own.url) });

test("a reload in the middle of a reply loses nothing, and nothing is spoken twice", async ({ page }) => {
  const talk = new TalkPage(page);
  await talk.open();
  const before = await talk.watchSound();
  await talk.say("[[long]] 話して");
  await expect.poll(async () => (await before()).started.length).toBeGreaterThan(1);
  const spoken = (await before()).started.map((id) => Number(id.split("/").at(-1)));
  await page.reload();
  await talk.ready();
  const after = await talk.watchSound();
  await expect(talk.replies().last()).toContainText(long);
  // A reload takes away the gesture that sound needs: one clear tap gives it back.
  const unlock = page.getByTestId("unlock");
  if (await unlock.isVisible()) await unlock.click();
  await expect.poll(() => talk.isSpeaking(), { timeout: 60_000 }).toBe(false);
  const again = (await after()).started.map((id) => Number(id.split("/").at(-1)));
  expect(again.filter((segment) => spoken.includes(segment))).toEqual([]);
  await expect(talk.messages()).toHaveCount(1);
  await expect(talk.replies()).toHaveCount(1);
});

test("a lost connection is taken up again without a word missing or doubled", async ({ page, context }) => {
  const talk = new TalkPage(page);
  await talk.open();
  await talk.say("[[long]] 聞かせて");
  await expect(talk.replies().last()).toContainText("二番目");
  await context.setOffline(true);
  // Chromium keeps an open stream when it goes offline: cut it as a dead line would.
  await page.evaluate(() => window.dispatchEvent(new Event("offline")));
  await context.setOffline(false);
  await expect(talk.replies().last()).toContainText(long);
  expect((await talk.lastReply()).match(/三番目/g)).toHaveLength(1);
});

test("a killed server loses nothing that was acknowledged; the reply can be had again", async ({ page, own }) => {
  const talk = new TalkPage(page);
  await talk.open("ren");
  await talk.say("[[long]] 覚えていて");
  await expect(talk.replies().last()).toContainText("三番目");
  await own.kill();
  await expect(page.getByText("つなぎ直しています")).toBeVisible();
  await own.startAgain();
  await expect(page.getByText("サーバーの再起動で、返事が途中で切れました。").first()).toBeVisible();
  await expect(talk.messages()).toHaveText([/覚えていて/]);
  expect(await talk.replies().last().innerText()).toContain("一番目");
  await page.getByRole("button", { name: "もう一度答えてもらう" }).first().click();
  await expect(talk.replies().last()).toContainText(long);
  await expect(talk.messages()).toHaveCount(1);
  await expect(talk.replies()).toHaveCount(1);
});

for (const [what, marker, notice] of [
  ["is down", "[[down]]", "言語モデルが応答しませんでした"],
  ["cuts off in the middle of a word", "[[cut]]", "言語モデルの返事が途中で切れました"],
  ["sends garbage", "[[garbage]]", "言語モデルが応答しませんでした"],
  ["never ends", "[[endless]]", "長くなったので"],
] as const) {
  test(`a model that ${what}: the message is kept, the reply ends with a note`, async ({ page }) => {
    const talk = new TalkPage(page);
    await talk.open("mochi");
    const count = await talk.messages().count();
    await talk.say(`${marker} ねえ`);
    await expect(page.getByText(notice).first()).toBeVisible();
    await expect(talk.messages()).toHaveCount(count + 1);
    await expect(talk.composer).toBeEnabled();
    if (marker === "[[down]]") {
      await page.getByRole("button", { name: "もう一度答えてもらう" }).first().click();
      await expect(page.getByText(notice).first()).toBeVisible();
      await expect(talk.messages()).toHaveCount(count + 1);
      await expect(talk.replies()).toHaveCount(count + 1);
    }
  });
}

test("ten sends in a second: refused with a time to wait, and the words stay in the composer", async ({ page }) => {
  const talk = new TalkPage(page);
  await talk.open();
  const statuses: number[] = [];
  for (let i = 0; i < 10 && !statuses.includes(429); i += 1) {
    const answered = page.waitForResponse((response) => response.url().endsWith("/api/chat"));
    await talk.say(`はやい ${i}`);
    const response = await answered;
    statuses.push(response.status());
    if (response.status() === 429) expect(Number(response.headers()["retry-after"])).toBeGreaterThan(0);
  }
  expect(statuses).toContain(429);
  await expect(page.getByText(/少し速すぎます。\d+秒/)).toBeVisible();
  await expect(talk.composer).toHaveValue(/はやい/);
});

test("an over-long message stays in the composer and says why", async ({ page }) => {
  const talk = new TalkPage(page);
  await talk.open();
  await talk.composer.fill("あ".repeat(4001));
  await expect(page.getByText("4000文字までにしてください（今は4001文字）。")).toBeVisible();
  await talk.composer.press("Enter");
  await expect(talk.composer).toHaveValue(/^あ{4001}$/);
});

test("two tabs on one conversation agree, and only one of them speaks", async ({ page, context }) => {
  const first = new TalkPage(page);
  await first.open("ren");
  const second = new TalkPage(await context.newPage());
  await second.open("ren");
  const count = await second.messages().count();
  await page.bringToFront();
  await first.say("こんにちは");
  await first.lastReply();
  await expect(second.messages()).toHaveCount(count + 1);
  await expect(second.replies().last()).toContainText(whole);
  expect(await second.isSpeaking()).toBe(false);
  await second.page.bringToFront();
  await second.say("こちらからも");
  await second.lastReply();
  await expect(first.messages()).toHaveCount(count + 2);
});

test("without WebGL the picture stays, and words and voice go on", async ({ own }) => {
  const flags = launchArguments.filter((flag: string) => !/gl|swiftshader|gpu/i.test(flag));
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH,
    args: [...flags, "--disable-gpu", "--disable-webgl", "--disable-3d-apis"],
  });
  try {
    const page = await browser.newPage({ baseURL: own.url, locale: "ja-JP", viewport: { width: 1280, height: 800 } });
    const talk = new TalkPage(page);
    await talk.open();
    await expect(talk.stage).toHaveAttribute("data-ready", "fallback");
    await expect(talk.stage.locator("img")).toBeVisible();
    const seen = await talk.watchSound();
    await talk.say("聞こえる？");
    await expect.poll(async () => (await seen()).peak).toBeGreaterThan(0.02);
    await expect(talk.replies().last()).toContainText("ありがとう");
  } finally {
    await browser.close();
  }
});

test("a lost graphics context gives way to the picture and comes back", async ({ page }) => {
  const talk = new TalkPage(page);
  await talk.open();
  await expect(talk.stage).toHaveAttribute("data-ready", "live");
  await page.evaluate(() => {
    const canvas = document.querySelector("[data-avatar-view] canvas") as HTMLCanvasElement;
    const loss = (canvas.getContext("webgl2") as WebGL2RenderingContext).getExtension("WEBGL_lose_context")!;
    Object.assign(window, { loss });
    loss.loseContext();
  });
  await expect(talk.stage).not.toHaveAttribute("data-ready", "live");
  await talk.say("まだいる？");
  await expect(talk.replies().last()).toContainText("ありがとう");
  await page.evaluate(() => (window as unknown as { loss: WEBGL_lose_context }).loss.restoreContext());
  await expect(talk.stage).toHaveAttribute("data-ready", "live");
});
