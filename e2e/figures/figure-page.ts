import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import type { Plugin } from "esbuild";
import sharp from "sharp";
// eslint-disable-next-line no-restricted-imports -- The engine is bundled as the maker of the cast bundles it.
import { bundleForBrowser } from "../../modules/avatars/maker/studio/bundle";
import leanThree from "../../scripts/parts/lean-three.mjs";
import { drawnSize, pictureSize, type Moment, type StageInPage, type Weights } from "./moment";

const origin = "http://figures.invalid";
/** Behind the figures, which are drawn on nothing: a tone that no cloth, skin or hair of the cast has. */
const paper = "#a9b8c4";

type StageWindow = { stageInPage: StageInPage };
/** Of one row after the other from the top; three bytes a pixel. */
export type Pixels = { bytes: Uint8Array; width: number; height: number };

/** three.js as the application's build makes it, so that the pictures answer for that too. */
const leanAsBuilt: Plugin = {
  name: "lean-three",
  setup: ({ onLoad }) =>
    onLoad({ filter: /\/(three|three-vrm)\.module\.js$/ }, async ({ path }) => ({
      contents: leanThree(await readFile(path, "utf8")),
    })),
};

let script: Promise<string> | undefined;

/** A page with the application's stage and nothing else. All it asks for is answered from here. */
export class FigurePage {
  private constructor(private readonly page: Page) {}

  /** Puts the file's figure on a stage of its own. */
  static async open(page: Page, file: URL, options: { reducedMotion?: boolean } = {}): Promise<FigurePage> {
    script ??= bundleForBrowser(new URL("./stage-in-page.ts", import.meta.url), [leanAsBuilt]);
    const answers: Record<string, () => Promise<{ contentType: string; body: string | Buffer }>> = {
      "/": async () => ({
        contentType: "text/html",
        body: '<!doctype html><link rel="icon" href="data:,"><body style="margin:0"><script type="module" src="/page.js"></script>',
      }),
      "/page.js": async () => ({ contentType: "text/javascript", body: (await script)! }),
      "/figure.vrm": async () => ({ contentType: "model/gltf-binary", body: await readFile(file) }),
    };
    await page.route("**/*", async (route) => {
      const answer = answers[new URL(route.request().url()).pathname];
      await route.fulfill(answer ? await answer() : { status: 404, body: "" });
    });
    await page.goto(origin);
    await page.waitForFunction(() => (window as unknown as Partial<StageWindow>).stageInPage !== undefined);
    await page.evaluate((options) => (window as unknown as StageWindow).stageInPage.open("/figure.vrm", options), {
      seed: 7,
      reducedMotion: options.reducedMotion ?? false,
    });
    return new FigurePage(page);
  }

  /** What is seen at the end of the moment, as a WebP of `pictureSize` that is lossless but for the last bits. */
  async picture(moment: Moment): Promise<Buffer> {
    return (await this.onPaper(moment))
      .resize(pictureSize)
      .webp({ nearLossless: true, quality: 60, effort: 2 })
      .toBuffer();
  }

  /** The same, pixel by pixel as it was drawn. */
  async pixels(moment: Moment): Promise<Pixels> {
    return { bytes: await (await this.onPaper(moment)).raw().toBuffer(), ...drawnSize };
  }

  /** In each frame of the moment: its pixels that are clearly red or green, and the weights asked of the model. */
  async colours(moment: Moment): Promise<{ red: number; green: number; weights: Weights }[]> {
    return this.page.evaluate((m) => (window as unknown as StageWindow).stageInPage.colours(m), moment);
  }

  private async onPaper(moment: Moment) {
    const url = await this.page.evaluate((m) => (window as unknown as StageWindow).stageInPage.picture(m), moment);
    return sharp(Buffer.from(url.slice(url.indexOf(",") + 1), "base64")).flatten({ background: paper });
  }
}
