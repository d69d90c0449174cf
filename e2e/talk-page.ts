import { expect, type Locator, type Page } from "@playwright/test";

type Probe = {
  expressionWeights: Record<string, number>;
  mouthWeights: Record<string, number>;
  mood: string;
  gesture: string | null;
  framesRendered: number;
};
type TalkElement = HTMLElement & {
  talk?: {
    player: {
      debugTap(): { contextState: string; samples: Float32Array };
      levelNow(): number;
      on(type: string, listener: (event: { id: string }) => void): void;
      isSpeaking: boolean;
    };
  };
};

/** The talk page as a person meets it, and what a test may ask of its parts. */
export class TalkPage {
  readonly composer: Locator;
  readonly log: Locator;
  readonly caption: Locator;
  readonly stage: Locator;

  constructor(
    readonly page: Page,
    private readonly language: "ja" | "en" = "ja",
  ) {
    this.composer = page.getByRole("textbox");
    this.log = page.getByTestId("log");
    this.caption = page.getByTestId("caption");
    this.stage = page.locator("[data-avatar-view]");
  }

  async open(characterId = "hikari"): Promise<void> {
    await this.page.goto(`/${this.language}/talk/${characterId}`);
    await this.ready();
  }

  /** The conversation is loaded and may be written to. */
  async ready(): Promise<void> {
    await expect(this.composer).toBeVisible();
    await expect(this.page.locator("main[data-phase=ready]")).toBeAttached();
  }

  async say(text: string): Promise<void> {
    await this.composer.fill(text);
    await this.composer.press("Enter");
  }

  /** The last reply in the record, when she has finished writing it. */
  async lastReply(): Promise<string> {
    const last = this.replies().last();
    await expect(last).not.toHaveAttribute("data-status", "streaming");
    return (await last.getByTestId("words").innerText()).trim();
  }

  replies(): Locator {
    return this.page.locator("[data-role=assistant]");
  }

  messages(): Locator {
    return this.page.locator("[data-role=user]");
  }

  /** What a desk shows beside the stage a phone shows on request. */
  async showLog(): Promise<void> {
    if (!(await this.log.isVisible()))
      await this.page
        .getByRole("button", { name: this.language === "ja" ? "会話の記録を開く" : "Open the conversation" })
        .click();
    await expect(this.log).toBeVisible();
  }

  async probe(): Promise<Probe | null> {
    return this.stage.evaluate(
      (element) => (element as HTMLElement & { stage?: { probe(): Probe } }).stage?.probe() ?? null,
    );
  }

  /** Loudest of the samples that went to the loudspeaker, and the widest mouth, while a condition is awaited. */
  async watchSound(): Promise<
    () => Promise<{ peak: number; mouth: number; started: string[]; faces: Record<string, number> }>
  > {
    await this.page.evaluate(() => {
      const main = document.querySelector("main") as TalkElement;
      const seen = { peak: 0, mouth: 0, started: [] as string[], faces: {} as Record<string, number> };
      Object.assign(window, { seen });
      main.talk!.player.on("segment-start", ({ id }) => seen.started.push(id));
      const view = document.querySelector("[data-avatar-view]") as HTMLElement & {
        stage?: { probe(): { mouthWeights: Record<string, number>; expressionWeights: Record<string, number> } };
      };
      setInterval(() => {
        for (const sample of main.talk!.player.debugTap().samples) seen.peak = Math.max(seen.peak, Math.abs(sample));
        const probe = view.stage?.probe();
        for (const weight of Object.values(probe?.mouthWeights ?? {})) seen.mouth = Math.max(seen.mouth, weight);
        for (const [name, weight] of Object.entries(probe?.expressionWeights ?? {}))
          seen.faces[name] = Math.max(seen.faces[name] ?? 0, weight);
      }, 15);
    });
    return () =>
      this.page.evaluate(
        () =>
          (
            window as unknown as {
              seen: { peak: number; mouth: number; started: string[]; faces: Record<string, number> };
            }
          ).seen,
      );
  }

  async isSpeaking(): Promise<boolean> {
    return this.page.evaluate(() => (document.querySelector("main") as TalkElement).talk?.player.isSpeaking ?? false);
  }
}
