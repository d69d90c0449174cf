import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect, type Page } from "@playwright/test";
import { test } from "./own-application";

test.use({ baseURL: async ({ own }, use) => use(own.url) });
test.describe.configure({ mode: "serial" });

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
type Violation = { id: string; impact: string; nodes: { html: string; failureSummary?: string }[] };

/** As it stands now, in light and dark, wide and narrow. */
async function expectUsableByEverybody(page: Page): Promise<void> {
  const problems: string[] = [];
  const wide = page.viewportSize()!;
  for (const size of [wide, { width: 390, height: 844 }])
    for (const colorScheme of ["light", "dark"] as const) {
      await page.setViewportSize(size);
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      await page.evaluate(axe);
      const { violations } = await page.evaluate(() =>
        (window as unknown as { axe: { run(): Promise<{ violations: Violation[] }> } }).axe.run(),
      );
      const serious = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
      const where = `${colorScheme}, ${String(size.width)} px`;
      problems.push(
        ...serious.map(({ id, nodes }) => `${where}: ${id}: ${nodes[0]?.html} ${nodes[0]?.failureSummary ?? ""}`),
      );
      const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      if (tooWide > 1) problems.push(`${where}: ${String(tooWide)} px too wide`);
    }
  await page.setViewportSize(wide);
  expect(problems).toEqual([]);
}

const password = "ながくて良い合言葉 2026";
const model = "public/avatars/mochi.vrm";

async function becomeMember(page: Page, email: string): Promise<void> {
  await page.goto("/auth/login?screen_hint=signup&returnTo=%2Fja%2Fstudio%2Favatars");
  await page.getByLabel("メールアドレス").fill(email);
  await page.getByLabel("パスワード", { exact: true }).fill(password);
  await page.getByLabel(/呼ばれたい名前/).fill("はる");
  await page.getByRole("combobox", { name: "年" }).selectOption("1995");
  await page.getByRole("combobox", { name: "月" }).selectOption("4");
  await page.getByRole("combobox", { name: "日" }).selectOption("2");
  await page.getByLabel("上のことがわかりました").check();
  await page.getByRole("button", { name: "アカウントを作る" }).click();
  await expect(page).toHaveURL(/\/ja\/studio\/avatars$/);
  await expect(page.getByText("モデルはまだありません")).toBeVisible();
}

const cards = (page: Page) => page.getByTestId("model");
const choose = (page: Page, file: string | { name: string; mimeType: string; buffer: Buffer }) =>
  page.getByTestId("model-file").setInputFiles(file);

test("a stranger is sent to sign in", async ({ page }) => {
  await page.goto("/ja/studio/avatars");
  await expect(page.getByLabel("メールアドレス")).toBeVisible();
});

test("a model is brought, checked, seen on the stage, agreed to, renamed, deleted and brought back", async ({
  page,
}) => {
  // Two stages are drawn by a processor, one of them for the model's picture.
  test.setTimeout(300_000);
  await becomeMember(page, "bring@example.jp");
  await expectUsableByEverybody(page);
  await choose(page, model);
  const card = cards(page).first();
  await expect(card).toHaveAttribute("data-state", "ready", { timeout: 60_000 });
  await expect(card.getByText("三角形", { exact: true })).toBeVisible();
  // Taken on a stage that nobody sees.
  const thumbnail = card.locator('img[src*="/pictures/"]');
  await expect(thumbnail).toBeVisible({ timeout: 120_000 });
  await expect.poll(() => thumbnail.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBe(320);
  await expectUsableByEverybody(page);

  await card.getByRole("button", { name: "舞台で見る" }).click();
  await expect(card.locator("[data-avatar-view]")).toHaveAttribute("data-ready", "live", { timeout: 60_000 });
  await expectUsableByEverybody(page);

  await card.getByRole("button", { name: "確認する" }).click();
  await expect(card.getByText("先にチェックを入れてください。")).toBeVisible();
  await card.getByLabel(/自分で作ったもの/).check();
  await card.getByRole("button", { name: "確認する" }).click();
  await expect(card.getByText(/使う権利があることを確認しました/)).toBeVisible();

  await card.getByRole("button", { name: "名前を変える" }).click();
  await card.getByLabel("新しい名前").fill("もちもち");
  await card.getByRole("button", { name: "保存する" }).click();
  await expect(card.getByRole("heading", { name: "もちもち" })).toBeVisible();

  await card.getByRole("button", { name: "削除" }).click();
  await expect(cards(page)).toHaveCount(0);
  await page.getByRole("button", { name: "元に戻す" }).click();
  await expect(cards(page)).toHaveCount(1);
});

test("only the rewritten file is served, in ranges, and the original to its owner alone", async ({ page, request }) => {
  await becomeMember(page, "serve@example.jp");
  // Another one: the same bytes are one file, and the owner of the first has agreed to it.
  await choose(page, "public/avatars/tomo.vrm");
  await expect(cards(page).first()).toHaveAttribute("data-state", "ready", { timeout: 60_000 });
  const { items } = (await (await page.request.get("/api/avatars")).json()) as {
    items: { id: string; served: { url: string } }[];
  };
  const { id, served } = items[0]!;
  const part = await page.request.get(served.url, { headers: { range: "bytes=0-3" } });
  expect(part.status()).toBe(206);
  expect(await part.text()).toBe("glTF");
  expect(part.headers()["cache-control"]).toContain("immutable");
  expect(part.headers()["content-range"]).toMatch(/^bytes 0-3\/\d+$/);
  expect(part.headers()).toMatchObject({
    "content-security-policy": expect.stringMatching(/^default-src 'none';.*sandbox$/),
    "cross-origin-resource-policy": "same-origin",
    "x-content-type-options": "nosniff",
    "accept-ranges": "bytes",
  });
  expect(Object.keys(part.headers()).filter((name) => name.startsWith("access-control-"))).toEqual([]);
  const { etag } = part.headers();
  expect((await page.request.get(served.url, { headers: { "if-none-match": etag! } })).status()).toBe(304);
  expect((await page.request.get(served.url, { headers: { range: "bytes=99999999-" } })).status()).toBe(416);
  // Nobody else sees it before its owner has confirmed their right.
  expect((await request.get(served.url)).status()).toBe(404);

  expect((await page.request.get(`/api/avatars/${id}/original`)).headers()["content-disposition"]).toContain(
    "tomo.vrm",
  );
  expect((await request.get(`/api/avatars/${id}/original`)).status()).toBe(401);
});

test("an upload goes on after a reload, and what is not a model is refused with the reason", async ({ page }) => {
  await becomeMember(page, "resume@example.jp");
  // The third part never arrives, so that the reload comes in the middle.
  let parts = 0;
  await page.route("**/api/avatars/uploads/*", async (route) => {
    if (route.request().method() !== "PATCH" || (parts += 1) < 3) await route.continue();
  });
  await choose(page, { name: "big.vrm", mimeType: "model/gltf-binary", buffer: Buffer.alloc(20 * 1024 * 1024, 1) });
  await expect.poll(() => parts).toBe(3);
  await page.getByRole("button", { name: "big.vrmを一時停止" }).click();
  await expect(page.getByTestId("upload")).toHaveAttribute("data-state", "paused");
  await expectUsableByEverybody(page);
  await page.unrouteAll({ behavior: "ignoreErrors" });
  await page.reload();
  const card = cards(page).first();
  await expect(card).toHaveAttribute("data-state", "refused", { timeout: 60_000 });
  await expect(card.getByText("次の点を直す必要があります：")).toBeVisible();
  await expectUsableByEverybody(page);
  await expect(page.getByTestId("upload")).toHaveCount(0);

  await choose(page, { name: "photo.png", mimeType: "image/png", buffer: Buffer.from("x") });
  await expect(page.getByText(/末尾が .vrm のファイルを選んでください/)).toBeVisible();
});
