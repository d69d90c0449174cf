import { meshoptOf } from "./buffers";
import type { Findings } from "./findings";
import { isIndex, type Gltf, type Texture } from "./gltf";
import { imageHeaderOf, type ImageHeader } from "./image-header";
import { LIMITS, SERVED } from "./limits";
import { plainText } from "./untrusted-text";

/** A full chain of smaller copies adds a third; a GPU keeps four bytes for each pixel. */
const GPU_BYTES_PER_PIXEL = 4 * (4 / 3);

export type ImageSizes = { pixels: number; bytesOnGpu: number };

export const sourceOf = (texture: Texture): number | undefined =>
  texture.extensions?.EXT_texture_webp?.source ?? texture.source;

const megapixels = (pixels: number): number => Math.ceil(pixels / (1024 * 1024));

function headerOf(index: number, gltf: Gltf, bin: Uint8Array, findings: Findings): ImageHeader | null {
  const image = gltf.images[index] ?? {};
  const place = `images[${index}]`;
  if (image.uri !== undefined) {
    findings.add("images-by-view-only", `${place}.uri`);
    return null;
  }
  const view = isIndex(image.bufferView, gltf.bufferViews.length) ? gltf.bufferViews[image.bufferView] : undefined;
  if (!view || meshoptOf(view)) {
    findings.add("images-by-view-only", place);
    return null;
  }
  const start = view.byteOffset ?? 0;
  const header = imageHeaderOf(bin.subarray(start, start + (view.byteLength ?? 0)));
  if (!header || header.width === 0 || header.height === 0) {
    findings.add("image-format", place);
    return null;
  }
  if (header.animated) findings.add("image-animated", place);
  const said = plainText(image.mimeType, 40);
  if (said !== "" && said !== header.mimeType) {
    findings.add("image-mislabelled", `${place}.mimeType`, { said, found: header.mimeType });
  }
  return header;
}

/** Pictures lie in the file, are of three known formats, and are not too large by what their headers say. */
export function checkImages(gltf: Gltf, bin: Uint8Array, findings: Findings): ImageSizes {
  let pixels = 0;
  gltf.images.forEach((_, i) => {
    const header = headerOf(i, gltf, bin, findings);
    if (!header) return;
    const { width, height } = header;
    const side = Math.max(width, height);
    const place = `images[${i}]`;
    if (side > LIMITS.imageSide) findings.add("image-side", place, { width, height, most: LIMITS.imageSide });
    else if (side > SERVED.imageSide) findings.add("image-large", place, { width, height, served: SERVED.imageSide });
    pixels += width * height;
  });
  if (pixels > LIMITS.imagePixels) {
    const values = { foundMegapixels: megapixels(pixels), mostMegapixels: megapixels(LIMITS.imagePixels) };
    findings.add("image-pixels", "images", values);
  }
  gltf.textures.forEach((texture, i) => {
    const sources = [texture.source, texture.extensions?.EXT_texture_webp?.source].filter((s) => s !== undefined);
    if (sources.length === 0 || sources.some((source) => !isIndex(source, gltf.images.length))) {
      findings.add("texture-reference", `textures[${i}].source`);
    }
    if (texture.sampler !== undefined && !isIndex(texture.sampler, gltf.samplers.length)) {
      findings.add("texture-reference", `textures[${i}].sampler`);
    }
  });
  return { pixels, bytesOnGpu: Math.round(pixels * GPU_BYTES_PER_PIXEL) };
}
