// Bundled for a page: the application's stage as it is at quality low, driven by bench/stage.mjs through `window.stageBench`.
// eslint-disable-next-line no-restricted-imports -- What is measured is the engine alone, which its face loads lazily.
import { createStage } from "../modules/avatars/stage/stage.ts";
// eslint-disable-next-line no-restricted-imports -- The same chance in every run.
import { seededRandom } from "../modules/avatars/stage/seeded-random.ts";

const stepSeconds = 1 / 60;
let stage;
let canvas;

function read() {
  const context = canvas.getContext("webgl2");
  context.readPixels(0, 0, 1, 1, context.RGBA, context.UNSIGNED_BYTE, new Uint8Array(4));
}

/** From nothing to the first picture that the graphics card has finished. */
async function load({ url }) {
  const beganAt = performance.now();
  canvas = document.createElement("canvas");
  canvas.style.cssText = "display:block;width:640px;height:480px";
  document.body.replaceChildren(canvas);
  stage = createStage({ canvas, quality: "low", adaptive: false, autoplay: false, random: seededRandom(1) });
  await stage.load({ url });
  read();
  return performance.now() - beganAt;
}

/** Milliseconds of each frame: acting, springs, drawing, and one pixel read back, without which nothing has been drawn. */
function frames({ count }) {
  return Array.from({ length: count }, () => {
    const beganAt = performance.now();
    stage.update(stepSeconds);
    read();
    return performance.now() - beganAt;
  });
}

const held = () => stage.probe().graphics;

/** Loads one after the other as a visitor would who cannot decide; each is shown long enough for the fade to end. */
async function switchTo({ url }) {
  await stage.load({ url });
  for (let step = 0; step < 12; step += 1) stage.update(1 / 30);
  read();
}

const camera = () => stage.probe().camera;

window.stageBench = { load, camera, frames, switchTo, held };
