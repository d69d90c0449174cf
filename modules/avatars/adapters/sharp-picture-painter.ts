import { pictureUnreadable } from "../domain/upload-errors";
import { imageHeaderOf } from "../inspection/image-header";
import type { PicturePainter } from "../ports/picture-painter";

const poster = { width: 900, height: 1200 };
const thumbnailSide = 320;
/** The square round the face, in a poster of that size: the eyes stand at the same height in each. */
const face = { side: 470, middle: 325 };
const least = { width: 300, height: 400 };
const most = { width: 2700, height: 3600 };

/** Its header is read first, so that what unpacks to a gigabyte is never unpacked: at most 40 MB are taken. */
export const sharpPicturePainter: PicturePainter = async (picture, mark) => {
  const header = imageHeaderOf(picture);
  if (!header || header.animated || header.mimeType === "image/jpeg") throw pictureUnreadable();
  const { width, height } = header;
  const isPoster = Math.abs(width / height - poster.width / poster.height) < 0.01;
  if (!isPoster || width < least.width || width > most.width) throw pictureUnreadable();
  // Loaded when somebody brings a picture; most requests do not.
  const { default: sharp } = await import("sharp");
  const exif = { IFD0: { ImageDescription: mark } };
  try {
    const options = { failOn: "error", limitInputPixels: most.width * most.height, pages: 1 } as const;
    const { data, info } = await sharp(picture, options)
      .resize({ ...poster, fit: "fill" })
      .ensureAlpha()
      .toColourspace("srgb")
      .raw({ depth: "uchar" })
      .toBuffer({ resolveWithObject: true });
    const raw = { width: info.width, height: info.height, channels: 4 as const };
    const square = {
      left: Math.round((poster.width - face.side) / 2),
      top: Math.round(face.middle - face.side / 2),
      width: face.side,
      height: face.side,
    };
    const [whole, small] = await Promise.all([
      sharp(data, { raw }).webp({ quality: 84, alphaQuality: 90 }).withExif(exif).toBuffer(),
      sharp(data, { raw })
        .extract(square)
        .resize(thumbnailSide)
        .webp({ quality: 84, alphaQuality: 90 })
        .withExif(exif)
        .toBuffer(),
    ]);
    return { poster: new Uint8Array(whole), thumbnail: new Uint8Array(small) };
  } catch (error) {
    throw pictureUnreadable(error);
  }
};
