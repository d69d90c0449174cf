/* Runs in the browser: one figure on the application's own stage, moved step by step. */
// eslint-disable-next-line no-restricted-imports -- What is looked at is the engine alone, which its face loads lazily.
import { createStage, type Stage } from "../../modules/avatars/stage/stage";
// eslint-disable-next-line no-restricted-imports -- The same chance in every run.
import { seededRandom } from "../../modules/avatars/stage/seeded-random";
import { drawnSize, framesPerSecond, type Moment, type StageInPage } from "./moment";

const stepSeconds = 1 / framesPerSecond;

let shown: { stage: Stage; canvas: HTMLCanvasElement; steps: number } | undefined;

function begin({ framing, quality, expression, intensity, mouth, seconds }: Moment) {
  if (!shown) throw new Error("no figure is on stage");
  const { stage, canvas } = shown;
  stage.setQuality(quality ?? "low");
  stage.setView({ framing, turn: 0, tilt: 0, zoom: 1 }, true);
  stage.setMood(mouth ? "speaking" : "idle");
  stage.setMouthSource(mouth ? () => mouth : null);
  stage.perform({ expression: expression ?? "neutral", intensity: intensity ?? 1 });
  return { stage, canvas, count: Math.round(seconds * framesPerSecond) };
}

function step(draws: boolean): void {
  if (!shown) return;
  shown.steps += 1;
  shown.stage.update(stepSeconds, draws);
}

/** Pixels in which one colour is by far the strongest. */
function countColours(canvas: HTMLCanvasElement): { red: number; green: number } {
  const context = canvas.getContext("webgl2")!;
  const { drawingBufferWidth: width, drawingBufferHeight: height } = context;
  const bytes = new Uint8Array(width * height * 4);
  context.readPixels(0, 0, width, height, context.RGBA, context.UNSIGNED_BYTE, bytes);
  let [red, green] = [0, 0];
  for (let at = 0; at < bytes.length; at += 4) {
    const [r, g, b] = [bytes[at]!, bytes[at + 1]!, bytes[at + 2]!];
    if (r > 60 && r > 2 * g && r > 2 * b) red += 1;
    if (g > 40 && g > 2 * r && g > 2 * b) green += 1;
  }
  return { red, green };
}

const page: StageInPage = {
  async open(url, { seed, reducedMotion }) {
    const canvas = document.createElement("canvas");
    canvas.style.cssText = `display:block;width:${drawnSize.width}px;height:${drawnSize.height}px`;
    document.body.replaceChildren(canvas);
    const stage = createStage({
      canvas,
      quality: "low",
      adaptive: false,
      autoplay: false,
      reducedMotion,
      random: seededRandom(seed),
      clock: () => (shown?.steps ?? 0) * stepSeconds * 1000,
    });
    shown = { stage, canvas, steps: 0 };
    await stage.load({ url });
  },
  picture(moment) {
    const { stage, canvas, count } = begin(moment);
    for (let at = 0; at < count; at += 1) step(false);
    // Read in the task that drew it, or the canvas is empty.
    stage.update(0);
    return canvas.toDataURL("image/png");
  },
  colours(moment) {
    const { stage, canvas, count } = begin(moment);
    return Array.from({ length: count }, () => {
      step(true);
      return { ...countColours(canvas), weights: stage.probe().expressionWeights };
    });
  },
};
Object.assign(window, { stageInPage: page });
