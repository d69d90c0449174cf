import type { Document } from "@gltf-transform/core";
import { EXTTextureWebP } from "@gltf-transform/extensions";
import { listTextureSlots } from "@gltf-transform/functions";
import sharp, { type Sharp } from "sharp";
import { LIMITS } from "../inspection/limits";
import { unreadable } from "./unreadable";

/** Longest side in pixels. */
export const PICTURE_SIDES = { served: 1024, lowDetail: 512 } as const;
const QUALITY = 85;
/** Bent normals show as dents in the light, so they are kept closer. */
const NORMAL_MAP_QUALITY = 92;
/** A picture of few colours may be smaller without loss, where loss has made it larger than it came. */
const FEW_COLOURS = 4096;

type Pixels = { data: Buffer; width: number; height: number; channels: 3 | 4 };
export type PictureVersions = { served: Uint8Array; lowDetail: Uint8Array; shrunk: boolean };

/**
 * Decodes every picture and encodes it anew as WebP, in the document's order; nothing of the file's own bytes, metadata or colour profile goes on
 * (glTF 2.0, section 3.8.1: profiles are ignored). One at a time, since a picture may unpack to 64 MB.
 * Rejects with AppError "invalid", rule "image-cannot-be-read".
 */
export async function encodePictures(document: Document): Promise<PictureVersions[]> {
  sharp.cache(false);
  const versions: PictureVersions[] = [];
  for (const [index, texture] of document.getRoot().listTextures().entries()) {
    const place = texture.getName() ? `images[${index}] (${texture.getName().slice(0, 80)})` : `images[${index}]`;
    const source = texture.getImage();
    if (!source) throw unreadable("image-cannot-be-read", place);
    let pixels: Pixels;
    try {
      pixels = await pixelsOf(source);
    } catch (error) {
      throw unreadable("image-cannot-be-read", place, error);
    }
    const isNormalMap = listTextureSlots(texture).includes("normalTexture");
    const quality = isNormalMap ? NORMAL_MAP_QUALITY : QUALITY;
    const served = await resized(pixels, PICTURE_SIDES.served);
    const cameWith = (source.byteLength * served.width * served.height) / (pixels.width * pixels.height);
    const { picture, lossless } = await encoded(served, quality, cameWith);
    const low = await resized(served, PICTURE_SIDES.lowDetail);
    versions.push({
      served: picture,
      // Small enough as it is, or coded in the way that won.
      lowDetail: low === served ? picture : (await encoded(low, quality, lossless ? 0 : Infinity)).picture,
      shrunk: Math.max(pixels.width, pixels.height) > PICTURE_SIDES.served,
    });
  }
  return versions;
}

/** Puts pictures in the place of the document's own, by their place in it. */
export function hangPictures(document: Document, pictureOf: (index: number) => Uint8Array | undefined): void {
  const textures = document.getRoot().listTextures();
  for (const [index, texture] of textures.entries()) {
    const picture = pictureOf(index);
    if (picture) texture.setImage(picture).setMimeType("image/webp").setURI("");
  }
  if (textures.length > 0) document.createExtension(EXTTextureWebP).setRequired(true);
}

async function pixelsOf(source: Uint8Array): Promise<Pixels> {
  const { data, info } = await sharp(source, {
    failOn: "error",
    limitInputPixels: LIMITS.imageSide * LIMITS.imageSide,
    ignoreIcc: true,
    pages: 1,
  })
    .toColourspace("srgb")
    .raw({ depth: "uchar" })
    .toBuffer({ resolveWithObject: true });
  const { width, height } = info;
  if (info.channels === 3) return { data, width, height, channels: 3 };
  if (info.channels === 4)
    return isOpaque(data) ? withoutAlpha(data, width, height) : { data, width, height, channels: 4 };
  throw new Error(`A picture of ${String(info.channels)} channels`);
}

function isOpaque(rgba: Buffer): boolean {
  for (let i = 3; i < rgba.length; i += 4) if (rgba[i] !== 255) return false;
  return true;
}

function hasFewColours({ data, channels }: Pixels): boolean {
  const colours = new Set<number>();
  let last = -1;
  for (let i = 0; i < data.length; i += channels) {
    const colour =
      (data[i] ?? 0) +
      256 * ((data[i + 1] ?? 0) + 256 * ((data[i + 2] ?? 0) + (channels === 4 ? 256 * (data[i + 3] ?? 0) : 0)));
    if (colour === last) continue;
    last = colour;
    if (colours.add(colour).size > FEW_COLOURS) return false;
  }
  return true;
}

function withoutAlpha(rgba: Buffer, width: number, height: number): Pixels {
  const data = Buffer.allocUnsafe(width * height * 3);
  for (let from = 0, to = 0; from < rgba.length; from += 4, to += 3) {
    data[to] = rgba[from] ?? 0;
    data[to + 1] = rgba[from + 1] ?? 0;
    data[to + 2] = rgba[from + 2] ?? 0;
  }
  return { data, width, height, channels: 3 };
}

/** Lossless coding takes the longest of all, so it is tried only for what is larger than `fair` bytes. */
async function encoded(
  pixels: Pixels,
  quality: number,
  fair: number,
): Promise<{ picture: Uint8Array; lossless: boolean }> {
  const image = () => sharp(pixels.data, { raw: pixels });
  // `exact`: the colour under transparent pixels shows at their edges when the graphics card blends them.
  const lossy = await image().webp({ quality, alphaQuality: 100, exact: true }).toBuffer();
  if (lossy.byteLength <= fair || !hasFewColours(pixels)) return { picture: lossy, lossless: false };
  const lossless = await image().webp({ lossless: true, exact: true }).toBuffer();
  const isSmaller = lossless.byteLength <= lossy.byteLength;
  return { picture: isSmaller ? lossless : lossy, lossless: isSmaller };
}

/** Colour and alpha are made smaller apart: sharp would blacken what lies under transparent pixels. */
async function resized(pixels: Pixels, side: number): Promise<Pixels> {
  if (Math.max(pixels.width, pixels.height) <= side) return pixels;
  const fit = (image: Sharp) => image.resize({ width: side, height: side, fit: "inside", withoutEnlargement: true });
  const whole = () => sharp(pixels.data, { raw: pixels });
  const colour = await fit(
    pixels.channels === 4
      ? sharp(await whole().removeAlpha().raw().toBuffer(), { raw: { ...pixels, channels: 3 } })
      : whole(),
  )
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { width, height } = colour.info;
  if (pixels.channels === 3) return { data: colour.data, width, height, channels: 3 };
  const onlyAlpha = await whole().extractChannel(3).raw().toBuffer();
  const alpha = await fit(sharp(onlyAlpha, { raw: { ...pixels, channels: 1 } }))
    .extractChannel(0)
    .raw()
    .toBuffer();
  const data = await sharp(colour.data, { raw: { width, height, channels: 3 } })
    .joinChannel(alpha, { raw: { width, height, channels: 1 } })
    .raw()
    .toBuffer();
  return { data, width, height, channels: 4 };
}
