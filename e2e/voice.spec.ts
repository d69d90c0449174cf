import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, expect, type Page } from "@playwright/test";
import { launchArguments } from "../scripts/browser.mjs";
import { microphoneFile, test } from "./listening-application";
import { TalkPage } from "./talk-page";

test.use({ baseURL: async ({ own }, use) => use(own.url) });

type Spoken = { id: string; text: string; durationMs: number; heard: number | null };
type TalkElement = HTMLElement & {
  talk?: {
    player: {
      on(type: string, listener: (event: Spoken & { heard: number }) => void): void;
      isReplaying: boolean;
      isSpeaking: boolean;
    };
  };
};

/** Everything that begins to sound from now on, and how much of it was heard. */
async function watchSpoken(page: Page): Promise<() => Promise<Spoken[]>> {
  await page.evaluate(() => {
    const spoken: Spoken[] = [];
    Object.assign(window, { spoken });
    const { player } = (document.querySelector("main") as TalkElement).talk!;
    player.on("segment-start", ({ id, text, durationMs }) => spoken.push({ id, text, durationMs, heard: null }));
    player.on("segment-words", ({ id, durationMs }) => {
      const known = spoken.findLast((one) => one.id === id);
      if (known) known.durationMs = durationMs;
    });
    player.on("segment-end", ({ id, heard }) => {
      const known = spoken.findLast((one) => one.id === id);
      if (known) known.heard = heard;
    });
  });
  return () => page.evaluate(() => (window as unknown as { spoken: Spoken[] }).spoken);
}

test("past lines are heard again, in her voice and with her words under it, and are stopped by a press", async ({
  page,
}) => {
  const talk = new TalkPage(page);
  await talk.open();
  await talk.say("ねえ");
  await talk.lastReply();
  await expect.poll(() => talk.isSpeaking()).toBe(false);
  const spoken = await watchSpoken(page);
  const line = talk.replies().first();
  await line.hover();
  await line.getByTestId("replay").click();
  await expect.poll(async () => (await spoken()).length).toBeGreaterThan(0);
  await expect(talk.caption).toContainText((await spoken())[0]!.text.trim());
  await expect.poll(async () => (await spoken()).filter(({ heard }) => heard === 1).length).toBeGreaterThan(0);
  await line.getByTestId("replay-stop").click();
  await expect(line.getByTestId("replay")).toBeVisible();
  expect(await talk.isSpeaking()).toBe(false);
});

test("a line that was cut off goes on from there", async ({ page }) => {
  const talk = new TalkPage(page);
  await talk.open("mochi");
  const spoken = await watchSpoken(page);
  await talk.say("[[long]] 話して");
  await expect.poll(async () => (await spoken()).length).toBeGreaterThan(2);
  await page.getByTestId("stop").click();
  const cut = (await spoken()).at(-1)!;
  const line = talk.replies().last();
  await line.hover();
  await line.getByTestId("replay-from-here").click();
  await expect.poll(async () => (await spoken()).at(-1)!.id).not.toBe(cut.id);
  const again = (await spoken()).find(({ id }) => id.startsWith("replay/"))!;
  expect(again.text).toBe(cut.text);
  await line.getByTestId("replay-stop").click();
});

test("the next sentence at a press; slower and faster by the settings, which are kept", async ({ page }) => {
  const talk = new TalkPage(page);
  await talk.open("ren");
  const spoken = await watchSpoken(page);
  await talk.say("[[long]] 聞かせて");
  await expect.poll(async () => (await spoken()).length).toBe(1);
  await page.getByTestId("skip").click();
  await expect.poll(async () => (await spoken()).length).toBeGreaterThan(1);
  expect((await spoken())[0]!.heard).toBeLessThan(1);
  await page.getByTestId("stop").click();

  const hear = async (): Promise<number> => {
    const before = (await spoken()).length;
    const line = talk.replies().last();
    await line.hover();
    await line.getByTestId("replay").click();
    await expect.poll(async () => (await spoken()).slice(before).some(({ heard }) => heard === 1)).toBe(true);
    await line.getByTestId("replay-stop").click();
    return (await spoken())[before]!.durationMs;
  };
  const usual = await hear();
  await page.getByRole("button", { name: "声の設定" }).click();
  const speed = page.getByRole("slider", { name: /話す速さ/ });
  await speed.press("End");
  await expect(speed).toHaveValue("2");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toBeHidden();
  const fast = await hear();
  expect(fast / usual).toBeGreaterThan(0.4);
  expect(fast / usual).toBeLessThan(0.6);
  await page.reload();
  await talk.ready();
  await page.getByRole("button", { name: "声の設定" }).click();
  await expect(page.getByRole("slider", { name: /話す速さ/ })).toHaveValue("2");
});

test("the word that sounds is underlined, and the mark moves on", async ({ page }) => {
  const talk = new TalkPage(page);
  await talk.open();
  await page.evaluate(() => {
    const marks: string[] = [];
    Object.assign(window, { marks });
    const look = () => {
      const word = document.querySelector("[data-testid=caption] [data-sounds]");
      const line = word && getComputedStyle(word).textDecorationLine;
      if (word && line === "underline" && marks.at(-1) !== word.textContent) marks.push(word.textContent ?? "");
      requestAnimationFrame(look);
    };
    look();
  });
  await talk.say("[[long]] 話して");
  await expect
    .poll(() => page.evaluate(() => new Set((window as unknown as { marks: string[] }).marks).size))
    .toBeGreaterThan(2);
});

/** The talk page in a browser with a microphone of its own: it hears a recorded sentence every `seconds`. */
async function withMicrophone(
  { url, seconds, args = ["--use-fake-ui-for-media-stream"] }: { url: string; seconds: number; args?: string[] },
  run: (page: Page) => Promise<void>,
): Promise<void> {
  const sound = microphoneFile(join(tmpdir(), "oshaberi microphone"), { before: 1, after: seconds });
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH,
    args: [
      ...launchArguments,
      "--use-fake-device-for-media-stream",
      `--use-file-for-fake-audio-capture=${sound}`,
      ...args,
    ],
  });
  try {
    const page = await browser.newPage({
      baseURL: url,
      locale: "ja-JP",
      timezoneId: "Asia/Tokyo",
      viewport: { width: 1024, height: 640 },
    });
    page.setDefaultTimeout(20_000);
    await run(page);
  } finally {
    await browser.close();
  }
}

test("free hands: what is said is sent, she answers, and falls silent when she is talked over", async ({
  own,
  recogniser,
}) => {
  await withMicrophone({ url: own.url, seconds: 14 }, async (page) => {
    recogniser.hears("[[long]] 聞こえますか");
    const talk = new TalkPage(page);
    await talk.open();
    await page.getByTestId("microphone").click();
    await expect(page.getByTestId("listening-card")).toContainText("運営者が用意した音声認識");
    expect(recogniser.recordings).toEqual([]);
    await page.getByRole("button", { name: "わかりました。話します" }).click();
    await expect(page.getByTestId("listening")).toBeVisible();

    await expect(talk.composer).toHaveValue(/聞こえますか/);
    await expect(talk.messages().first()).toContainText("聞こえますか");
    await expect.poll(() => talk.isSpeaking()).toBe(true);

    recogniser.hears("もうだいじょうぶ");
    await expect(talk.replies().first().getByTestId("unheard")).toBeVisible();
    await expect(talk.messages().nth(1)).toContainText("もうだいじょうぶ");
    // The model is told what was not heard.
    await expect.poll(() => JSON.stringify(own.model.requests.at(-1)!.body)).toContain("この先は聞いていない");
    await page.getByTestId("microphone").click();
    await expect(page.getByTestId("listening")).toBeHidden();
  });
});

test("holding the button turns it into words that wait to be sent", async ({ own, recogniser }) => {
  await withMicrophone({ url: own.url, seconds: 6 }, async (page) => {
    recogniser.hears("おはよう");
    await page.addInitScript(() =>
      localStorage.setItem("oshaberi.voice-settings", JSON.stringify({ listeningConsent: "transcription-url" })),
    );
    const talk = new TalkPage(page);
    await talk.open("tomo");
    await talk.composer.fill("みんな、");
    const microphone = page.getByTestId("microphone");
    await microphone.focus();
    await page.keyboard.down("Space");
    await expect(microphone).toHaveAttribute("data-listening", "holding");
    await expect(talk.composer).toHaveValue("みんな、おはよう");
    await page.keyboard.up("Space");
    await expect(page.getByRole("button", { name: "送信" })).toBeFocused();
    await expect(talk.composer).toHaveValue("みんな、おはよう");
    await expect(talk.messages()).toHaveCount(0);
  });
});

test("without the permission the page says how to give it, and writing goes on", async ({ own }) => {
  await withMicrophone({ url: own.url, seconds: 6, args: ["--deny-permission-prompts"] }, async (page) => {
    const talk = new TalkPage(page);
    await talk.open("rui");
    await talk.composer.fill("書きかけ");
    await page.getByTestId("microphone").click();
    await page.getByRole("button", { name: "わかりました。話します" }).click();
    const card = page.getByTestId("listening-card");
    await expect(card).toContainText("マイクの使用が許可されていません");
    await expect(card).toContainText("アドレス欄の左の印");
    await expect(talk.composer).toHaveValue("書きかけ");
    await card.getByRole("button", { name: "閉じる" }).click();
    await expect(card).toBeHidden();
    await talk.composer.press("Enter");
    await expect(talk.messages().last()).toContainText("書きかけ");
  });
});
