import { writeFile } from "node:fs/promises";
import path from "node:path";
import sharp, { type OverlayOptions } from "sharp";
import type { CastId } from "./cast";
import type { Performance, StageView } from "./studio/performance";
import { StageStudio } from "./studio/stage-studio";

const MAX_BYTES = 250_000;
const DEVICE_PIXEL_RATIO = 2;
const VIEW: StageView = {
  width: 246,
  height: 300,
  insets: { top: 0.01, right: 0, bottom: 0.17, left: 0 },
  quality: "high",
};
/** Paper behind each row, one after the other. */
const PAPERS = ["#fbeee2", "#e8edf6", "#e6efdf"];

const feeling = (expression: "happy" | "sad" | "angry" | "surprised" | "shy"): Performance => ({
  cue: { expression, intensity: 1 },
  afterSeconds: 1.2,
});
/** Times at which a gesture is fullest. */
const gesture = (
  name: "wave" | "think" | "cheer",
  expression: "happy" | "neutral",
  afterSeconds: number,
): Performance => ({
  cue: { gesture: name, expression },
  afterSeconds,
});
const SCENES: readonly Performance[] = [
  { afterSeconds: 0.5 },
  feeling("happy"),
  feeling("sad"),
  feeling("angry"),
  feeling("surprised"),
  feeling("shy"),
  gesture("wave", "happy", 0.95),
  gesture("think", "neutral", 1.4),
  gesture("cheer", "happy", 1.05),
];

/** One row a character: at rest, five feelings, three gestures. */
export async function renderCastSheet(file: string, folder: string, ids: readonly CastId[]): Promise<void> {
  const studio = await StageStudio.launch(DEVICE_PIXEL_RATIO);
  const cells: OverlayOptions[] = [];
  try {
    for (const [row, id] of ids.entries()) {
      for (const [column, scene] of SCENES.entries()) {
        // A stage of its own for each: nothing is left over from the scene before.
        await studio.open(path.join(folder, `${id}.vrm`), VIEW);
        const picture = await sharp(await studio.take(scene))
          .resize(VIEW.width, VIEW.height, { kernel: "lanczos3" })
          .flatten({ background: PAPERS[row % PAPERS.length]! })
          .toBuffer();
        cells.push({ input: picture, left: column * VIEW.width, top: row * VIEW.height });
      }
    }
  } finally {
    await studio.close();
  }
  const sheet = await sharp({
    create: {
      width: SCENES.length * VIEW.width,
      height: ids.length * VIEW.height,
      channels: 3,
      background: "#ffffff",
    },
  })
    .composite(cells)
    .png()
    .toBuffer();
  for (const quality of [90, 84, 78, 70, 60]) {
    const bytes = await sharp(sheet).webp({ quality, effort: 6 }).toBuffer();
    if (bytes.length > MAX_BYTES) continue;
    await writeFile(file, bytes);
    console.log(`${path.basename(file)}  ${Math.ceil(bytes.length / 1000)} kB`);
    return;
  }
  throw new Error(`the sheet does not fit into ${MAX_BYTES} bytes`);
}
