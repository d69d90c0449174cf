import { readFile } from "node:fs/promises";
import { expect, test, type Locator, type Page } from "@playwright/test";
import sharp from "sharp";
import type { CameraView, StageProbe } from "@contract/avatars";
import { heightsOf } from "./figures/heights";
import { TalkPage } from "./talk-page";

// Software draws a picture of this size some times a second at best, and the page answers between two of them.
test.describe.configure({ timeout: 180_000 });

type StageElement = HTMLElement & { stage?: { probe(): StageProbe } };

/** Where the camera may go: never behind her, never below. */
const limits = { turn: 0.7, tiltDown: -0.12, tiltUp: 0.4, zoomOut: 0.8, zoomIn: 2.6 };

/** The stage of a talk, as a hand and an eye know it. */
class StageOnPage {
  readonly talk: TalkPage;
  readonly surface: Locator;
  readonly menuButton: Locator;

  constructor(private readonly page: Page) {
    this.talk = new TalkPage(page);
    this.surface = page.getByRole("application", { name: /の見え方/ });
    this.menuButton = page.getByRole("button", { name: "見え方" });
  }

  async open(): Promise<void> {
    await this.talk.open();
    await this.live();
  }

  async live(): Promise<void> {
    await expect(this.talk.stage).toHaveAttribute("data-ready", "live");
    await expect(this.surface).toBeVisible();
  }

  probe(): Promise<StageProbe> {
    return this.talk.stage.evaluate((element) => (element as StageElement).stage!.probe());
  }

  async view(): Promise<CameraView> {
    return (await this.probe()).view;
  }

  /** Her middle, where nothing of the page lies over her. */
  async middle(): Promise<{ x: number; y: number }> {
    const box = (await this.surface.boundingBox())!;
    return { x: box.x + box.width / 2, y: box.y + box.height * 0.4 };
  }

  async drag(byX: number, byY: number): Promise<void> {
    const { x, y } = await this.middle();
    await this.page.mouse.move(x, y);
    await this.page.mouse.down();
    await this.page.mouse.move(x + byX, y + byY, { steps: 6 });
    await this.page.mouse.up();
  }

  /** The place on the page of a point in the plane of her body, metres. */
  async placeOf(worldY: number, worldX = 0): Promise<{ x: number; y: number }> {
    const { camera } = await this.probe();
    const box = (await this.surface.boundingBox())!;
    const half = Math.tan((camera.verticalFovDegrees * Math.PI) / 360) * camera.position[2];
    return {
      x: box.x + (0.5 + worldX / (2 * half * camera.aspect) - camera.shift[0]) * box.width,
      y: box.y + (0.5 - (worldY - camera.position[1]) / (2 * half) - camera.shift[1]) * box.height,
    };
  }

  /** By keys: a page that draws in software waits long for a pointer to be at rest. */
  async choose(role: "menuitem" | "menuitemradio" | "menuitemcheckbox", name: string): Promise<void> {
    await this.menuButton.press("Enter");
    await this.page.getByRole(role, { name, exact: true }).press("Enter");
    // A choice leaves the menu open.
    const menu = this.page.getByRole("menu");
    await expect(async () => {
      if (await menu.isVisible()) await this.page.keyboard.press("Escape");
      await expect(menu).toBeHidden({ timeout: 500 });
    }).toPass();
  }

  /** Until so many more pictures have been drawn. */
  async frames(count: number): Promise<void> {
    const before = (await this.probe()).framesRendered;
    const drawn = async (): Promise<number> => (await this.probe()).framesRendered - before;
    await expect.poll(drawn, { timeout: 60_000 }).toBeGreaterThan(count);
  }
}

test("drag, wheel and keys move the camera within limits; it stands as it was left after a reload", async ({
  page,
}) => {
  const stage = new StageOnPage(page);
  await stage.open();
  expect(await stage.view()).toEqual({ framing: "bust", turn: 0, tilt: 0, zoom: 1 });

  await stage.drag(120, 0);
  // She turns with the hand: the camera goes the other way.
  await expect.poll(async () => (await stage.probe()).camera.position[0]).toBeLessThan(-0.1);
  expect((await stage.view()).turn).toBeGreaterThan(-limits.turn);
  for (let again = 0; again < 3; again += 1) await stage.drag(300, 220);
  await expect.poll(() => stage.view()).toMatchObject({ turn: -limits.turn, tilt: limits.tiltUp });
  for (let again = 0; again < 5; again += 1) await stage.drag(-300, -220);
  await expect.poll(() => stage.view()).toMatchObject({ turn: limits.turn, tilt: limits.tiltDown });

  const { x, y } = await stage.middle();
  await page.mouse.move(x, y);
  for (let again = 0; again < 5; again += 1) await page.mouse.wheel(0, -240);
  await expect.poll(async () => (await stage.view()).zoom).toBe(limits.zoomIn);
  for (let again = 0; again < 7; again += 1) await page.mouse.wheel(0, 240);
  await expect.poll(async () => (await stage.view()).zoom).toBe(limits.zoomOut);
  expect(await page.evaluate(() => window.scrollY)).toBe(0);

  await stage.surface.focus();
  await page.keyboard.press("0");
  await expect.poll(() => stage.view()).toEqual({ framing: "bust", turn: 0, tilt: 0, zoom: 1 });
  for (const key of ["ArrowRight", "ArrowUp", "-", "+", "+"]) await page.keyboard.press(key);
  await expect.poll(async () => (await stage.view()).zoom).toBeGreaterThan(1.1);
  const { turn, tilt, zoom } = await stage.view();
  expect([turn > 0, tilt > 0]).toEqual([true, true]);
  // Keys that mean nothing to the camera go their way.
  await page.keyboard.press("Tab");
  await expect(stage.surface).not.toBeFocused();

  await page.reload();
  await stage.live();
  await expect.poll(() => stage.view()).toEqual({ framing: "bust", turn, tilt, zoom });
});

test.describe("on a screen that is touched", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 });

  test("two fingers draw nearer and farther, one turns; a tap moves nothing", async ({ page }) => {
    const stage = new StageOnPage(page);
    await stage.open();
    const session = await page.context().newCDPSession(page);
    const { x, y } = await stage.middle();
    const touch = (type: "touchStart" | "touchMove" | "touchEnd", places: [number, number][]) =>
      session.send("Input.dispatchTouchEvent", {
        type,
        touchPoints: places.map(([byX, byY], id) => ({ x: x + byX, y: y + byY, id })),
      });
    const pinch = async (from: number, to: number): Promise<void> => {
      const fingers = (apart: number): [number, number][] => [[-apart / 2, 0], [apart / 2, 0]]; // prettier-ignore
      await touch("touchStart", fingers(from));
      for (let step = 1; step <= 3; step += 1) await touch("touchMove", fingers(from + ((to - from) * step) / 3));
      await touch("touchEnd", []);
    };

    await pinch(60, 120);
    await expect.poll(async () => (await stage.view()).zoom).toBeGreaterThan(1.6);
    expect(await stage.view()).toMatchObject({ turn: 0, tilt: 0 });
    await pinch(40, 240);
    await expect.poll(async () => (await stage.view()).zoom).toBe(limits.zoomIn);
    await pinch(240, 30);
    await expect.poll(async () => (await stage.view()).zoom).toBe(limits.zoomOut);
    // The page itself has not been drawn nearer.
    expect(await page.evaluate(() => window.visualViewport?.scale)).toBe(1);

    await touch("touchStart", [[0, 0]]);
    for (const at of [40, 80]) await touch("touchMove", [[at, 0]]);
    await touch("touchEnd", []);
    // Both moves have been taken, or what is compared below is a view on its way.
    await expect.poll(async () => (await stage.view()).turn).toBeLessThan(-0.3);
    const before = await stage.view();
    await page.touchscreen.tap(x, y);
    await stage.frames(2);
    expect(await stage.view()).toEqual(before);

    await page.reload();
    await stage.live();
    await expect.poll(() => stage.view()).toEqual(before);
  });
});

test("the menu changes framing and scene, and both are kept", async ({ page }) => {
  const stage = new StageOnPage(page);
  await stage.open();
  const bust = (await stage.probe()).camera.position[2];
  await stage.choose("menuitemradio", "顔");
  await expect.poll(async () => (await stage.probe()).camera.position[2]).toBeLessThan(bust * 0.8);
  await stage.choose("menuitemradio", "全身");
  await expect.poll(async () => (await stage.probe()).camera.position[2]).toBeGreaterThan(bust * 1.5);
  await stage.choose("menuitemradio", "和室");
  await expect.poll(async () => (await stage.probe()).scene).toBe("tatami");
  await page.reload();
  await stage.live();
  await expect.poll(async () => (await stage.probe()).scene).toBe("tatami");
  expect((await stage.view()).framing).toBe("full");
});

/** How far brightness ranges, of 255, where a credit would end: in the lower right corner of a PNG. */
async function rangeInCorner(picture: Buffer): Promise<number> {
  const { width, height } = await sharp(picture).metadata();
  const region = { left: width - 160, top: height - 90, width: 150, height: 80 };
  const cut = await sharp(picture).flatten({ background: "#777" }).extract(region).greyscale().png().toBuffer();
  const [grey] = (await sharp(cut).stats()).channels;
  return grey!.max - grey!.min;
}

test("a photo is a PNG of the asked shape, with the credit that the model's licence asks for", async ({ page }) => {
  const stage = new StageOnPage(page);
  const photo = async (shape: string): Promise<Buffer> => {
    const download = page.waitForEvent("download");
    await stage.choose("menuitem", shape);
    const saved = await download;
    expect(saved.suggestedFilename()).toBe("ひかり.png");
    await expect(page.getByText("写真を保存しました。")).toBeVisible();
    return readFile(await saved.path());
  };
  await stage.open();
  const own = await photo("正方形");
  expect(await sharp(own).metadata()).toMatchObject({ format: "png", width: 2048, height: 2048 });
  expect((await sharp(own).stats()).isOpaque).toBe(true);
  // She is ours, and asks for no credit.
  expect(await rangeInCorner(own)).toBeLessThan(20);

  // A model under CC BY stands in for her.
  const others = await readFile(new URL("./figures/models/Godette_v4.vrm", import.meta.url));
  await page.route("**/avatars/hikari*.vrm", (route) =>
    route.fulfill({ contentType: "model/gltf-binary", body: others }),
  );
  await page.reload();
  await stage.live();
  const credited = await photo("縦長（3:4）");
  expect(await sharp(credited).metadata()).toMatchObject({ width: 1536, height: 2048 });
  // White letters on their shade.
  expect(await rangeInCorner(credited)).toBeGreaterThan(100);
});

test("picture only draws nothing and fetches no model until it is wanted again", async ({ page }) => {
  const stage = new StageOnPage(page);
  await stage.open();
  await stage.choose("menuitemcheckbox", "絵だけで表示（3Dなし）");
  await expect(stage.talk.stage).toHaveAttribute("data-ready", "poster");
  await expect(stage.talk.stage.locator("canvas")).toHaveCount(0);
  await expect(stage.talk.stage.locator("img")).toHaveCSS("opacity", "1");
  await expect(stage.surface).toHaveCount(0);

  const models: string[] = [];
  page.on("request", (request) => void (request.url().includes(".vrm") && models.push(request.url())));
  await page.reload();
  await stage.talk.ready();
  await expect(stage.menuButton).toBeVisible();
  await expect(stage.talk.stage).toHaveAttribute("data-ready", "poster");
  await stage.talk.say("こんにちは");
  await expect(stage.talk.caption).not.toHaveText(/^\s*$/);
  expect(models).toEqual([]);

  await stage.choose("menuitemcheckbox", "絵だけで表示（3Dなし）");
  await stage.live();
  expect(models.length).toBeGreaterThan(0);
});

test("a touch on the head is answered, a touch on chest, hips and legs is not", async ({ page }) => {
  const stage = new StageOnPage(page);
  await stage.open();
  await stage.choose("menuitemradio", "全身");
  await expect.poll(async () => (await stage.view()).framing).toBe("full");
  await stage.frames(4);
  const bones = await heightsOf(new URL("../public/avatars/hikari.vrm", import.meta.url));
  const feeling = async (): Promise<number> => {
    const { expressionWeights } = await stage.probe();
    return Math.max(...["happy", "shy", "surprised"].map((name) => expressionWeights[name] ?? 0));
  };
  // Her hands are folded before her: the hip is touched beside them.
  for (const [y, x] of [
    [bones.chest, 0],
    [bones.upperChest, 0.05],
    [bones.hips, 0.12],
    [bones.hips! * 0.6, 0.06],
  ]) {
    const place = await stage.placeOf(y!, x);
    await page.mouse.click(place.x, place.y);
    await stage.frames(3);
    expect(await feeling()).toBe(0);
  }
  const crown = await stage.placeOf(bones.head! + 0.19);
  await page.mouse.click(crown.x, crown.y);
  await expect.poll(feeling).toBeGreaterThan(0.2);
});

test("a quality set by hand stays, however slow the machine, and after a reload", async ({ page }) => {
  const stage = new StageOnPage(page);
  await stage.open();
  await stage.choose("menuitemradio", "きれい");
  await stage.live();
  await expect.poll(async () => (await stage.probe()).quality).toBe("high");
  // Enough for the automatic choice to become cheaper on a machine that draws in software.
  await stage.frames(8);
  expect((await stage.probe()).quality).toBe("high");
  await page.reload();
  await stage.live();
  expect((await stage.probe()).quality).toBe("high");
});
