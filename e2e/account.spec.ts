import { expect, type Page } from "@playwright/test";
import { test } from "./own-application";
import { TalkPage } from "./talk-page";

test.use({ baseURL: async ({ own }, use) => use(own.url) });
test.describe.configure({ mode: "serial" });

const email = "haru@example.jp";
const password = "ながくて良い合言葉 2026";

async function signUp(page: Page, birthYear = "1995"): Promise<void> {
  await page.getByLabel("メールアドレス").fill(email);
  await page.getByLabel("パスワード", { exact: true }).fill(password);
  await page.getByLabel(/呼ばれたい名前/).fill("はる");
  await page.getByRole("combobox", { name: "年" }).selectOption(birthYear);
  await page.getByRole("combobox", { name: "月" }).selectOption("4");
  await page.getByRole("combobox", { name: "日" }).selectOption("2");
  await page.getByLabel("上のことがわかりました").check();
  await page.getByRole("button", { name: "アカウントを作る" }).click();
}

async function signIn(page: Page): Promise<void> {
  await page.goto("/auth/login?returnTo=/ja/talk/hikari");
  await page.getByLabel("メールアドレス").fill(email);
  await page.getByLabel("パスワード", { exact: true }).fill(password);
  await page.getByRole("button", { name: "ログインする" }).click();
  await expect(page).toHaveURL(/\/ja\/talk\/hikari$/);
}

const signUpUrl = "/auth/login?screen_hint=signup&returnTo=%2Fja%2Ftalk%2Fhikari";

test("what was typed stays when something is wrong, and a child is told kindly", async ({ page }) => {
  await page.goto(signUpUrl);
  await page.getByLabel("メールアドレス").fill("haru@");
  await page.getByLabel(/呼ばれたい名前/).fill("はる");
  await page.getByRole("button", { name: "アカウントを作る" }).click();
  await expect(page.getByText("メールアドレスの形になっていません。")).toBeVisible();
  await expect(page.getByLabel("メールアドレス")).toHaveValue("haru@");
  await expect(page.getByLabel(/呼ばれたい名前/)).toHaveValue("はる");
  await signUp(page, String(new Date().getFullYear() - 8));
  await expect(page.getByRole("heading", { name: "保護者の方といっしょに" })).toBeVisible();
});

test("a guest signs up, keeps the conversation, signs out, and is back after a restart", async ({
  page,
  own,
  context,
}) => {
  const talk = new TalkPage(page);
  await talk.open();
  await talk.say("はじめまして");
  await talk.lastReply();
  await page.goto(signUpUrl);
  await signUp(page);
  await expect(page).toHaveURL(/\/ja\/talk\/hikari$/);
  await talk.ready();
  await expect(talk.messages()).toHaveText([/はじめまして/]);
  // A member has no limit.
  await expect(page.getByText(/登録なしであと/)).toBeHidden();
  await talk.say("登録したよ");
  await talk.lastReply();

  await page.goto("/auth/logout");
  await expect(page).toHaveURL(/\/ja\/?$/);
  await talk.open();
  await expect(talk.messages()).toHaveCount(0);

  await own.stop();
  await own.startAgain();
  await context.clearCookies();
  await signIn(page);
  await talk.ready();
  await expect(talk.messages()).toHaveText([/はじめまして/, /登録したよ/]);
});

test("a session outlives a restart, and a guest's talk goes to the member who signs in", async ({
  page,
  own,
  browser,
}) => {
  await signIn(page);
  await own.kill();
  await own.startAgain();
  const talk = new TalkPage(page);
  await talk.open();
  await expect(talk.messages()).toHaveCount(2);

  const elsewhere = await browser.newContext({
    baseURL: own.url,
    locale: "ja-JP",
    viewport: { width: 1024, height: 640 },
  });
  const other = new TalkPage(await elsewhere.newPage());
  await other.open("mochi");
  await other.say("べつの端末から");
  await other.lastReply();
  await signIn(other.page);
  await other.open("mochi");
  await expect(other.messages()).toHaveText([/べつの端末から/]);
  await elsewhere.close();
  // The first device sees it too.
  await talk.open("mochi");
  await expect(talk.messages()).toHaveText([/べつの端末から/]);
});

test("the mail waits in the outbox that the application shows; a forgotten password is replaced through it", async ({
  page,
}) => {
  await page.goto("/auth/login?returnTo=/ja");
  await page.getByRole("link", { name: "パスワードを忘れた" }).click();
  await expect(page.getByRole("heading", { name: "パスワードの再設定" })).toBeVisible();
  await page.getByLabel("メールアドレス").fill(email);
  await page.getByRole("button", { name: "リンクを送る" }).click();
  await expect(page.getByText("このコンピューターの送信箱")).toBeVisible();
  await page.getByRole("link", { name: "リンクを開く" }).first().click();
  await page.getByLabel("新しいパスワード").fill("まったく新しい合言葉です");
  await page.getByRole("button", { name: "パスワードを変える" }).click();
  await expect(page.getByText("パスワードを新しくしました").first()).toBeVisible();
});
