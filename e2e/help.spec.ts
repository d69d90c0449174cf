import { expect, test } from "@playwright/test";
import { TalkPage } from "./talk-page";

test("a sign of self-harm brings the help card of the person's country before any word", async ({ page }) => {
  const talk = new TalkPage(page);
  await talk.open();
  await talk.say("もう死にたい");
  const card = page.getByTestId("help-card").first();
  await expect(card).toBeVisible();
  await expect(card.getByRole("link", { name: /0120/ }).first()).toHaveAttribute("href", /^tel:0120/);
  await talk.showLog();
  expect(await talk.lastReply()).toContain("AI");
});

test("in English too", async ({ page }) => {
  const talk = new TalkPage(page, "en");
  await talk.open("ren");
  await talk.say("I want to end my life");
  await expect(page.getByTestId("help-card").first()).toBeVisible();
});
