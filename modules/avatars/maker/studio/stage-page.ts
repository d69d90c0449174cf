/* Runs in the browser: a character on the application's own stage, moved step by step, and pictures of it. */
import { createStage, type Stage } from "../../stage/stage";
import { seededRandom } from "../../stage/seeded-random";
import type { Performance, StagePage } from "./performance";

/** Shorter than the stage's longest step. */
const stepSeconds = 1 / 30;

let stage: Stage | undefined;
let canvas: HTMLCanvasElement | undefined;

const page: StagePage = {
  async open(url, view) {
    stage?.dispose();
    canvas?.remove();
    canvas = document.createElement("canvas");
    canvas.style.cssText = `display:block;width:${view.width}px;height:${view.height}px`;
    document.body.replaceChildren(canvas);
    stage = createStage({
      canvas,
      quality: view.quality ?? "high",
      adaptive: false,
      autoplay: false,
      reducedMotion: view.reducedMotion ?? false,
      random: seededRandom(view.seed ?? 1),
      clock: () => 0,
    });
    stage.setInsets(view.insets);
    await stage.load({ url });
  },
  take(performance: Performance) {
    if (!stage || !canvas) throw new Error("no character is on stage");
    if (performance.mood) stage.setMood(performance.mood);
    if (performance.cue) stage.perform(performance.cue);
    const steps = Math.round((performance.afterSeconds ?? 0) / stepSeconds);
    // The picture must be taken in the task that drew it.
    for (let step = 0; step < steps; step++) stage.update(stepSeconds, false);
    stage.update(0);
    return canvas.toDataURL("image/png");
  },
};
Object.assign(window, { stagePage: page });
