import { writeFile } from "node:fs/promises";
import path from "node:path";
import sharp from "sharp";
import type { CastId } from "./cast";
import { FRAMING, type Framing } from "./framing";
import { RELAXED } from "./studio/poses";
import type { Camera, Shot } from "./studio/shot";
import { Studio } from "./studio/studio";

const POSTER = { width: 900, height: 1200, maxBytes: 60_000 };
const THUMB = { width: 320, height: 320, maxBytes: 15_000 };
/** Drawn larger and scaled down: smoother than the renderer's own antialiasing. */
const OVERSAMPLING = 1.5;

function cameraFor(headY: number, framing: Framing, view: { distance: number; targetAboveHead: number }): Camera {
  const y = headY + view.targetAboveHead;
  return { position: [0, y + view.distance * 0.015, view.distance], target: [0, y, 0], fov: framing.fov };
}

async function webp(png: Buffer, size: { width: number; height: number; maxBytes: number }): Promise<Buffer> {
  for (const quality of [88, 82, 76, 70, 62, 54, 46]) {
    const bytes = await sharp(png)
      .resize(size.width, size.height, { kernel: "lanczos3" })
      .webp({ quality, alphaQuality: 90, effort: 6 })
      .toBuffer();
    if (bytes.length <= size.maxBytes) return bytes;
  }
  throw new Error(`the picture does not fit into ${size.maxBytes} bytes`);
}

/** Poster and thumbnail of each character, rendered from the shipped file: `<id>.poster.webp`, `<id>.thumb.webp`. */
export async function renderPortraits(folder: string, ids: readonly CastId[]): Promise<void> {
  const studio = await Studio.open();
  try {
    for (const id of ids) {
      const framing = FRAMING[id];
      const { headY } = await studio.load(path.join(folder, `${id}.vrm`));
      const pose: Pick<Shot, "bones" | "expressions"> = {
        bones: {
          ...RELAXED,
          hips: [0, framing.turn, 0],
          spine: [0, -framing.turn * 0.2, 0],
          neck: [0, -framing.turn * 0.3, 0],
          head: [0.02, -framing.turn * 0.35, framing.turn * 0.25],
        },
        expressions: { smile: 0.75 },
      };
      const shoot = async (name: string, size: typeof POSTER, camera: Camera): Promise<void> => {
        const png = await studio.take({
          ...pose,
          camera,
          width: size.width * OVERSAMPLING,
          height: size.height * OVERSAMPLING,
          settleFrames: 60,
        });
        const bytes = await webp(png, size);
        await writeFile(path.join(folder, name), bytes);
        console.log(`${name}  ${Math.ceil(bytes.length / 1000)} kB`);
      };
      await shoot(`${id}.poster.webp`, POSTER, cameraFor(headY, framing, framing.poster));
      await shoot(`${id}.thumb.webp`, THUMB, cameraFor(headY, framing, framing.thumb));
    }
  } finally {
    await studio.close();
  }
}
