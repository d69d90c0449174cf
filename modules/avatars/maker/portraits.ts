import { writeFile } from "node:fs/promises";
import path from "node:path";
import sharp, { type Region } from "sharp";
import { posterView } from "../stage/poster-place";
import { CAST, type CastId } from "./cast";
import { costumesOf } from "./cast-files";
import { StageStudio } from "./studio/stage-studio";

const POSTER = { width: 900, height: 1200, maxBytes: 60_000 };
const THUMB = { width: 320, height: 320, maxBytes: 15_000 };
/** The view's size in CSS pixels; outlines are as wide as in a view of this height. */
const VIEW = { width: 600, height: 800 };
/** Drawn larger and scaled down: smoother than the renderer's own antialiasing. */
const DEVICE_PIXEL_RATIO = 2;

async function webp(png: Buffer, size: { width: number; height: number; maxBytes: number }): Promise<Buffer> {
  for (const quality of [90, 86, 82, 76, 70, 62, 54, 46]) {
    const bytes = await sharp(png)
      .resize(size.width, size.height, { kernel: "lanczos3" })
      .webp({ quality, alphaQuality: 90, effort: 6 })
      .toBuffer();
    if (bytes.length <= size.maxBytes) return bytes;
  }
  throw new Error(`the picture does not fit into ${size.maxBytes} bytes`);
}

function squareAround(face: { x: number; y: number; side: number }): Region {
  const height = VIEW.height * DEVICE_PIXEL_RATIO;
  const side = Math.round(face.side * height);
  return {
    left: Math.round(face.x * height - side / 2),
    top: Math.round(face.y * height - side / 2),
    width: side,
    height: side,
  };
}

/**
 * Poster and thumbnail of each outfit: `<stem>.poster.webp`, `<stem>.thumb.webp`. Taken on the application's own stage,
 * so that the living figure can take the poster's place without a jump.
 */
export async function renderPortraits(folder: string, ids: readonly CastId[]): Promise<void> {
  const studio = await StageStudio.launch(DEVICE_PIXEL_RATIO);
  try {
    for (const { id, stem } of ids.flatMap(costumesOf)) {
      await studio.open(path.join(folder, `${stem}.vrm`), { ...VIEW, insets: posterView.insets, reducedMotion: true });
      // Long enough for hair and cloth to hang.
      const png = await studio.take({ afterSeconds: 1 });
      const save = async (name: string, picture: Buffer, size: typeof POSTER): Promise<void> => {
        const bytes = await webp(picture, size);
        await writeFile(path.join(folder, name), bytes);
        console.log(`${name}  ${Math.ceil(bytes.length / 1000)} kB`);
      };
      await save(`${stem}.poster.webp`, png, POSTER);
      await save(
        `${stem}.thumb.webp`,
        await sharp(png).extract(squareAround(CAST[id].thumbnail)).png().toBuffer(),
        THUMB,
      );
    }
  } finally {
    await studio.close();
  }
}
