import { expect, test } from "@playwright/test";
import { TalkPage } from "./talk-page";

test("a guest talks in Japanese: one click, words, a voice with moving lips, a face that fits", async ({ page }) => {
  await page.goto("/");
  await expect(page).toHaveURL(/\/ja$/);
  await page
    .getByRole("link", { name: /ひかり/ })
    .first()
    .click();
  await expect(page).toHaveURL(/\/ja\/talk\/hikari$/);

  const talk = new TalkPage(page);
  // The picture is there at once, and says what it shows.
  await expect(talk.stage.locator("img")).toBeVisible();
  await expect(page.getByText("AI", { exact: true }).first()).toBeVisible();
  await expect(page.getByRole("link", { name: "モデルをつなぐ" })).toBeVisible();
  await talk.ready();
  await expect(talk.stage).toHaveAttribute("data-ready", "live");

  const seen = await talk.watchSound();
  await talk.say("こんにちは！");
  await expect(talk.caption).not.toHaveText(/^\s*$/);
  await expect.poll(async () => (await seen()).started.length).toBeGreaterThan(0);
  await expect.poll(async () => (await seen()).peak).toBeGreaterThan(0.02);
  // Long enough that a machine which draws few frames a second sees her lips too.
  await talk.say("何か楽しいお話をして");
  await expect.poll(async () => (await seen()).mouth).toBeGreaterThan(0.2);
  await expect
    .poll(async () =>
      Object.keys((await seen()).faces).some((name) => ["happy", "relaxed", "surprised", "shy"].includes(name)),
    )
    .toBe(true);

  await talk.showLog();
  expect(await talk.lastReply()).not.toBe("");
  await expect(talk.messages()).toHaveText([/こんにちは！/, /お話をして/]);
  // When she has finished, the mouth is closed.
  await expect.poll(() => talk.isSpeaking()).toBe(false);
  await expect
    .poll(async () => Math.max(...Object.values((await talk.probe())?.mouthWeights ?? { aa: 0 })))
    .toBeLessThan(0.02);
});

test("a guest talks in English and hears English", async ({ page }) => {
  const clips: number[] = [];
  page.on("response", (response) => {
    if (response.url().includes("/api/speech/")) clips.push(response.status());
  });
  const talk = new TalkPage(page, "en");
  await talk.open("ren");
  const seen = await talk.watchSound();
  await talk.say("Hello! How are you today?");
  await expect.poll(async () => (await seen()).peak).toBeGreaterThan(0.02);
  await expect.poll(async () => (await seen()).mouth).toBeGreaterThan(0.2);
  await talk.showLog();
  expect(await talk.lastReply()).toMatch(/[A-Za-z]{3}/);
  expect(clips).toContain(200);
});

test("she remembers what was said, after a reload too", async ({ page }) => {
  const talk = new TalkPage(page);
  await talk.open("mochi");
  await talk.showLog();
  await talk.say("私は猫が好きなんだ");
  await talk.lastReply();
  await talk.say("今日は仕事が忙しかった");
  await expect(talk.replies()).toHaveCount(2);
  await talk.lastReply();
  await page.reload();
  await talk.ready();
  await talk.showLog();
  await expect(talk.messages()).toHaveCount(2);
  await talk.say("私は何が好きだっけ？");
  await expect(talk.replies()).toHaveCount(3);
  expect(await talk.lastReply()).toContain("猫");
});

test("stop silences her at once and keeps what was said", async ({ page }) => {
  const talk = new TalkPage(page);
  await talk.open();
  await talk.say("何か楽しいお話をして");
  await expect.poll(() => talk.isSpeaking()).toBe(true);
  await page.getByTestId("stop").click();
  expect(await talk.isSpeaking()).toBe(false);
  await expect(page.getByTestId("stop")).toBeHidden();
  await page.reload();
  await talk.ready();
  await talk.showLog();
  await expect(talk.messages()).toHaveCount(1);
  expect(await talk.isSpeaking()).toBe(false);
});
