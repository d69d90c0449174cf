/* Runs in the browser of the stage's integration tests: one stage, moved on by the test. */
import type { GestureName } from "../../contract";
import { recordGesture } from "../acting/vrma/record-motion";
import { writeVrma } from "../acting/vrma/write-vrma";
import { createStage } from "../stage";
import { seededRandom } from "../seeded-random";
import type { Stage } from "../stage-face";

const side = 64;

export type StagePage = {
  stage: Stage;
  /** Names of the stage's events with what they were of, in order. */
  heard: string[];
  /** Loads a file that comes only when `letCome` is called. */
  loadHeld(url: string): { letCome(): Promise<void>; outcome: Promise<string> };
  /** Advances time without drawing, then draws. */
  pass(seconds: number): void;
  loseContext(): Promise<void>;
  /** Until the browser has given the context back. */
  restored(): Promise<void>;
  /** The address of one of our own gestures as a file. */
  fileOf(gesture: GestureName): string;
  /** The red, green, blue and alpha of a small picture of the present moment. */
  picture(): number[];
};

const canvas = document.createElement("canvas");
canvas.style.cssText = "display:block;width:320px;height:240px";
document.body.append(canvas);
const stage = createStage({ canvas, quality: "low", adaptive: false, autoplay: false, random: seededRandom(7) });
const heard: string[] = [];
stage.on("model-shown", ({ url }) => heard.push(`shown ${url}`));
stage.on("context-lost", () => heard.push("lost"));
stage.on("context-restored", () => heard.push("restored"));
stage.on("motion-ended", () => heard.push("motion ended"));
stage.on("gesture-ended", ({ gesture }) => heard.push(`ended ${gesture}`));

const page: StagePage = {
  stage,
  heard,
  loadHeld(url) {
    const held = Promise.withResolvers<ArrayBuffer>();
    return {
      outcome: stage.load({ url, bytes: held.promise }),
      letCome: async () => held.resolve(await (await fetch(url)).arrayBuffer()),
    };
  },
  pass(seconds) {
    for (let left = seconds; left > 0; left -= 1 / 30) stage.update(1 / 30, false);
    stage.update(0);
  },
  fileOf: (gesture) => URL.createObjectURL(new Blob([writeVrma(recordGesture(gesture))])),
  async loseContext() {
    const gone = new Promise((resolve) => canvas.addEventListener("webglcontextlost", resolve, { once: true }));
    canvas.getContext("webgl2")!.getExtension("WEBGL_lose_context")!.loseContext();
    await gone;
  },
  async restored() {
    if (!stage.probe().contextLost) return;
    await new Promise<void>((resolve) => stage.on("context-restored", () => resolve()));
  },
  picture() {
    const sheet = document.createElement("canvas");
    [sheet.width, sheet.height] = [side, side];
    const brush = sheet.getContext("2d", { willReadFrequently: true })!;
    stage.picture(side * 4, side * 4, (drawn) => brush.drawImage(drawn, 0, 0, side, side));
    return [...brush.getImageData(0, 0, side, side).data];
  },
};
Object.assign(window, { stagePage: page });
