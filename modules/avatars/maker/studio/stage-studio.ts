import { openStudioBrowser, pngOf, type StudioBrowser } from "./browser";
import type { Performance, StagePage, StageView } from "./performance";

type StageWindow = { stagePage: StagePage };

/** The application's own stage in a headless browser. */
export class StageStudio {
  private constructor(private readonly browser: StudioBrowser) {}

  static async launch(devicePixelRatio = 1): Promise<StageStudio> {
    return new StageStudio(
      await openStudioBrowser({ script: "./stage-page.ts", ready: "stagePage", devicePixelRatio }),
    );
  }

  /** Puts the file's character on a stage of its own; the same view and performances give the same pictures. */
  async open(file: string, view: StageView): Promise<void> {
    const url = await this.browser.serve(file);
    await this.browser.page.evaluate(([u, v]) => (window as unknown as StageWindow).stagePage.open(u, v), [
      url,
      view,
    ] as const);
  }

  async take(performance: Performance = {}): Promise<Buffer> {
    return pngOf(
      await this.browser.page.evaluate((p) => (window as unknown as StageWindow).stagePage.take(p), performance),
    );
  }

  close(): Promise<void> {
    return this.browser.close();
  }
}
