import { openStudioBrowser, pngOf, type StudioBrowser } from "./browser";
import type { Shot, Stature, StudioPage } from "./shot";

/** Pictures from all sides and in any pose, which the application's stage does not show. */
export class Studio {
  private constructor(private readonly browser: StudioBrowser) {}

  static async open(): Promise<Studio> {
    return new Studio(await openStudioBrowser({ script: "./page.ts", ready: "studio" }));
  }

  /** Puts the file's character before the camera. */
  async load(file: string): Promise<Stature> {
    const url = await this.browser.serve(file);
    return this.browser.page.evaluate((u) => (window as unknown as { studio: StudioPage }).studio.load(u), url);
  }

  async take(shot: Shot): Promise<Buffer> {
    return pngOf(
      await this.browser.page.evaluate((s) => (window as unknown as { studio: StudioPage }).studio.take(s), shot),
    );
  }

  close(): Promise<void> {
    return this.browser.close();
  }
}
