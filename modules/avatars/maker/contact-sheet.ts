/*
 * Pictures to judge a character by: node --import tsx modules/avatars/maker/contact-sheet.ts <folder> [name …] [--only=body,face,…] [--size=300]
 * A name is a character, or a file's: hikari, hikari.low, ren.yukata. Writes <name>.<group>.png into the folder.
 */
import { mkdir } from "node:fs/promises";
import path from "node:path";
import sharp from "sharp";
import { CAST_IDS } from "./cast";
import { AVATARS_FOLDER, costumesOf } from "./cast-files";
import { POSES, RELAXED } from "./studio/poses";
import type { Camera, Shot, Triple } from "./studio/shot";
import { Studio } from "./studio/studio";

const BACKGROUND = "#e9e4f2";
const FOV = 24;

type Frame = { name: string; shot: Omit<Shot, "width" | "height"> };

/** A camera on a circle round the character. */
function orbit(angle: number, distance: number, height: number, raise = 0): Camera {
  return {
    position: [Math.sin(angle) * distance, height + raise, Math.cos(angle) * distance],
    target: [0, height, 0],
    fov: FOV,
  };
}

function groups(headY: number, height: number): Record<string, Frame[]> {
  const faceY = headY + (height - headY) * 0.42;
  const headSize = height - headY;
  const body = (angle: number): Camera => orbit(angle, height * 2.6, height * 0.5, height * 0.05);
  const face = (angle: number, raise = 0): Camera => orbit(angle, headSize * 4.4, faceY, raise);
  const bust = (angle: number): Camera => orbit(angle, headSize * 7.5, headY - headSize * 0.1, 0.03);
  const frame = (name: string, camera: Camera, more: Partial<Shot> = {}): Frame => ({
    name,
    shot: { camera, bones: RELAXED, background: BACKGROUND, ...more },
  });
  const expression = (name: string): Frame => frame(name, face(0.12), { expressions: { [name]: 1 } });
  const glance = (name: string, to: Triple): Frame => frame(name, face(0), { lookAt: to });
  return {
    body: [
      frame("front", body(0)),
      frame("three-quarter", body(0.7)),
      frame("side", body(1.57)),
      frame("back", body(3.14)),
      frame("t-pose", body(0), { bones: {} }),
    ],
    bust: [
      frame("front", bust(0)),
      frame("three-quarter", bust(0.6)),
      frame("side", bust(1.57)),
      frame("back", bust(3.14)),
      frame("back-right", bust(-2.3)),
      frame("low", bust(0.3)),
    ],
    face: [
      frame("front", face(0)),
      frame("three-quarter", face(0.6)),
      frame("left", face(-0.9)),
      frame("side", face(1.57)),
      frame("high", face(0.3, headSize * 2)),
      frame("low", face(0.3, -headSize * 1.5)),
    ],
    expressions: [
      "happy",
      "angry",
      "sad",
      "relaxed",
      "surprised",
      "blink",
      "blinkLeft",
      "blinkRight",
      "smile",
      "shy",
      "pout",
      "wink",
      "aa",
      "ih",
      "ou",
      "ee",
      "oh",
    ]
      .map(expression)
      .concat([
        glance("look left", [1.5, faceY, 1.2]),
        glance("look up", [0, faceY + 1.2, 1.2]),
        glance("look down", [-0.6, faceY - 1, 1.2]),
      ]),
    poses: Object.entries(POSES).map(([name, bones]) => frame(name, body(0.35), { bones, settleFrames: 90 })),
  };
}

async function contactSheet(studio: Studio, frames: readonly Frame[], size: number, columns: number): Promise<Buffer> {
  const cells = [];
  for (const [i, { shot }] of frames.entries()) {
    const input = await studio.take({ ...shot, width: size, height: size });
    cells.push({ input, left: (i % columns) * size, top: Math.floor(i / columns) * size });
  }
  const sheet = sharp({
    create: {
      width: columns * size,
      height: Math.ceil(frames.length / columns) * size,
      channels: 3,
      background: "#ffffff",
    },
  });
  return sheet.composite(cells).png().toBuffer();
}

const args = process.argv.slice(2);
const option = (name: string): string | undefined =>
  args.find((a) => a.startsWith(`--${name}=`))?.slice(name.length + 3);
const [folder, ...names] = args.filter((a) => !a.startsWith("--"));
if (!folder) {
  console.error(
    "usage: contact-sheet.ts <folder> [character …] [--only=body,bust,face,expressions,poses] [--size=300]",
  );
  process.exit(1);
}
const size = Number(option("size") ?? 300);
const only = option("only")?.split(",");
await mkdir(folder, { recursive: true });
const studio = await Studio.open();
try {
  const all = (): string[] => CAST_IDS.flatMap(costumesOf).map(({ stem }) => stem);
  for (const id of names.length > 0 ? names : all()) {
    const { headY, height } = await studio.load(path.join(AVATARS_FOLDER, `${id}.vrm`));
    for (const [group, frames] of Object.entries(groups(headY, height))) {
      if (only && !only.includes(group)) continue;
      const png = await contactSheet(studio, frames, size, group === "expressions" ? 5 : 3);
      await sharp(png).toFile(path.join(folder, `${id}.${group}.png`));
    }
  }
} finally {
  await studio.close();
}
