// In a process of its own, under tsx: a model as drawing programs write it, into the file argv[2]. A character of our maker
// with real bones, faces and skinning; but pictures of 2048² with the strokes of a brush as PNG, and expressions that name
// every vertex: about 5 MB, as VRoid Studio exports.
import { writeFileSync } from "node:fs";
import { MeshoptSimplifier } from "meshoptimizer";
import sharp from "sharp";
// eslint-disable-next-line no-restricted-imports -- What is measured is behind the module's face.
import { CAST } from "../modules/avatars/maker/cast/index.ts";
// eslint-disable-next-line no-restricted-imports -- The same.
import { assemble } from "../modules/avatars/maker/description.ts";
// eslint-disable-next-line no-restricted-imports -- The same.
import { writeVrm } from "../modules/avatars/maker/format/write-vrm.ts";
// eslint-disable-next-line no-restricted-imports -- The same.
import { readVrm, writeVrm as writeDocument } from "../modules/avatars/rewriting/vrm-file.ts";

const longestSide = 2048;
/** Of the small pictures, as a multiple of what they are. */
const enlarged = 4;
/** Pixels of a stroke of the brush; each is a shade lighter or darker. */
const strokePixels = 7;

await MeshoptSimplifier.ready;
const character = CAST.hikari;
const source = await assemble(character, character.outfits[0].id);
const document = await readVrm(new Uint8Array(writeVrm(source)));
for (const accessor of document.getRoot().listAccessors()) accessor.setSparse(false);
for (const [index, texture] of document.getRoot().listTextures().entries())
  texture.setImage(new Uint8Array(await paintedLarge(texture.getImage(), index + 1)));
writeFileSync(process.argv[2], await writeDocument(document));

async function paintedLarge(picture, seed) {
  const { width, height } = await sharp(picture).metadata();
  const factor = Math.min(enlarged, longestSide / Math.max(width, height));
  const large = { width: Math.round(width * factor), height: Math.round(height * factor) };
  const fine = { width: Math.ceil(large.width / strokePixels), height: Math.ceil(large.height / strokePixels) };
  const strokes = await sharp(noise(fine, seed), { raw: { ...fine, channels: 1 } })
    .resize({ ...large, kernel: "cubic", fit: "fill" })
    .toColourspace("b-w")
    .raw()
    .toBuffer();
  const { data, info } = await sharp(picture)
    .resize({ ...large, kernel: "cubic" })
    .raw()
    .toBuffer({ resolveWithObject: true });
  for (let pixel = 0; pixel < large.width * large.height; pixel += 1)
    for (let channel = 0; channel < 3; channel += 1) {
      const at = pixel * info.channels + channel;
      data[at] = Math.max(0, Math.min(255, data[at] + strokes[pixel] - 128));
    }
  return sharp(data, { raw: info }).png({ compressionLevel: 9 }).toBuffer();
}

/** Chance that is the same each time; 128 ± 1. */
function noise({ width, height }, seed) {
  let state = seed;
  const data = Buffer.alloc(width * height);
  for (let i = 0; i < data.length; i += 1) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    data[i] = 127 + Math.floor((state / 2 ** 32) * 3);
  }
  return data;
}
