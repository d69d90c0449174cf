import { expect, test, type Page } from "@playwright/test";
import { TalkPage } from "./talk-page";

const everyday = /\/avatars\/hikari(\.low)?\.vrm$/;
const picnic = /\/avatars\/hikari\.picnic(\.low)?\.vrm$/;
const picnicPoster = "/avatars/hikari.picnic.poster.webp";

async function modelShown(talk: TalkPage): Promise<string> {
  return ((await talk.probe()) as { modelUrl?: string | null } | null)?.modelUrl ?? "";
}

const viewMenu = (page: Page) => page.getByRole("button", { name: "見え方" });
const outfit = (page: Page, name: string) => page.getByRole("menuitemradio", { name });

function filesAsked(page: Page): string[] {
  const files: string[] = [];
  page.on("request", (request) => {
    if (/\/avatars\/.*\.(vrm|poster\.webp)$/.test(request.url())) files.push(new URL(request.url()).pathname);
  });
  return files;
}

const drawWith = (page: Page, drawing: object) =>
  page.addInitScript((text) => localStorage.setItem("avatars.drawing", text), JSON.stringify(drawing));

test("she changes clothes by keyboard, and still wears them after a reload", async ({ page }) => {
  // Three models, drawn in software.
  test.slow();
  const talk = new TalkPage(page);
  await talk.open();
  await expect(talk.stage).toHaveAttribute("data-ready", "live");
  expect(await modelShown(talk)).toMatch(everyday);

  await viewMenu(page).focus();
  await page.keyboard.press("Enter");
  await expect(outfit(page, "カーディガン")).toBeChecked();
  await outfit(page, "カーディガン").focus();
  await page.keyboard.press("ArrowDown");
  await expect(outfit(page, "ピクニック")).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(viewMenu(page)).toBeFocused();
  await expect.poll(() => modelShown(talk)).toMatch(picnic);
  await expect(talk.stage.getByRole("status").filter({ hasText: "ピクニック" })).toBeAttached();
  // The living figure stayed all the way.
  await expect(talk.stage).toHaveAttribute("data-ready", "live");
  await expect(talk.stage.locator("img")).toHaveAttribute("src", picnicPoster);

  // The right picture stands in the first HTML, before any script.
  const html = await (await page.request.get(page.url())).text();
  expect(html).toMatch(new RegExp(`<img[^>]+src="${picnicPoster}"`));
  const files = filesAsked(page);
  await page.reload();
  await expect(talk.stage).toHaveAttribute("data-ready", "live");
  expect(await modelShown(talk)).toMatch(picnic);
  expect(files.filter((file) => !file.includes("hikari.picnic."))).toEqual([]);

  await viewMenu(page).click();
  await expect(outfit(page, "ピクニック")).toBeChecked();
  await outfit(page, "カーディガン").click();
  await expect.poll(() => modelShown(talk)).toMatch(everyday);
  await expect
    .poll(async () => (await page.context().cookies()).filter(({ name }) => name.startsWith("outfit-")))
    .toEqual([]);
});

test("an outfit that cannot be fetched changes nothing", async ({ page }) => {
  await page.route("**/hikari.picnic*.vrm", (route) => route.abort());
  const talk = new TalkPage(page);
  await talk.open();
  await expect(talk.stage).toHaveAttribute("data-ready", "live");
  await viewMenu(page).click();
  await outfit(page, "ピクニック").click();
  await expect(page.getByText("服を読み込めませんでした")).toBeVisible();
  expect(await modelShown(talk)).toMatch(everyday);
  await expect(talk.stage).toHaveAttribute("data-ready", "live");
  await viewMenu(page).click();
  await expect(outfit(page, "カーディガン")).toBeChecked();
});

test("whoever wants her picture only sees the picture of the outfit, and fetches no model", async ({ page }) => {
  await drawWith(page, { quality: null, pictureOnly: true });
  const files = filesAsked(page);
  const talk = new TalkPage(page);
  await talk.open();
  await viewMenu(page).click();
  await outfit(page, "ピクニック").click();
  await expect(talk.stage.locator("img")).toHaveAttribute("src", picnicPoster);
  await page.reload();
  await talk.ready();
  await expect(talk.stage.locator("img")).toHaveAttribute("src", picnicPoster);
  expect(files.filter((file) => file.endsWith(".vrm"))).toEqual([]);
});

test("light drawing fetches the light twin and nothing else", async ({ page }) => {
  await drawWith(page, { quality: "low", pictureOnly: false });
  const files = filesAsked(page);
  const talk = new TalkPage(page);
  await talk.open();
  await expect(talk.stage).toHaveAttribute("data-ready", "live");
  expect(await modelShown(talk)).toMatch(/hikari\.low\.vrm$/);
  expect(files.filter((file) => file.endsWith(".vrm"))).toEqual(["/avatars/hikari.low.vrm"]);
});

test("a framing that was chosen is there with the first picture of the living figure", async ({ page }) => {
  await page.addInitScript(() => {
    localStorage.setItem("avatars.view.hikari", JSON.stringify({ view: { framing: "full", turn: 0.3 } }));
    new MutationObserver(() => {
      const view = document.querySelector<HTMLElement & { stage?: { probe(): { view: object } } }>("[data-ready=live]");
      if (view?.stage && !("firstView" in window)) Object.assign(window, { firstView: view.stage.probe().view });
    }).observe(document, { subtree: true, attributeFilter: ["data-ready"] });
  });
  const talk = new TalkPage(page);
  await talk.open();
  await expect(talk.stage).toHaveAttribute("data-ready", "live");
  const firstView = await page.evaluate(() => (window as unknown as { firstView: object }).firstView);
  expect(firstView).toEqual({ framing: "full", turn: 0.3, tilt: 0, zoom: 1 });
});
