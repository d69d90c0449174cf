import sharp from "sharp";
import { pictureSize } from "./moment";

/** Of 8 × 8 pixels; one tone each. Edges, which every rasteriser draws a little differently, hardly count in them. */
const cells = { width: pictureSize.width / 8, height: pictureSize.height / 8 };

const tonesOf = (picture: Buffer) =>
  sharp(picture).resize(cells.width, cells.height, { kernel: "cubic" }).removeAlpha().raw().toBuffer();

/**
 * Where two pictures of `pictureSize` have another tone: `count` of the 2,000 cells in which a channel differs by more than
 * `tolerated` of 255, and a picture of them (PNG), the brighter the more they differ.
 */
export async function otherTones(expected: Buffer, received: Buffer, tolerated: number) {
  const [before, after] = await Promise.all([tonesOf(expected), tonesOf(received)]);
  const differences = Uint8Array.from({ length: cells.width * cells.height }, (_, cell) =>
    Math.max(...[0, 1, 2].map((channel) => Math.abs(before[cell * 3 + channel]! - after[cell * 3 + channel]!))),
  );
  const map = await sharp(
    differences.map((difference) => Math.min(255, difference * 10)),
    { raw: { ...cells, channels: 1 } },
  )
    .resize({ ...pictureSize, kernel: "nearest" })
    .png()
    .toBuffer();
  return { count: differences.filter((difference) => difference > tolerated).length, map };
}
