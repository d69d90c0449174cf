export type ImageHeader = {
  mimeType: "image/png" | "image/jpeg" | "image/webp";
  width: number;
  height: number;
  animated: boolean;
};

/** Chunks or segments read at most before giving up; honest files have a few dozen in front of their pixels. */
const MOST_STEPS = 1000;

const ascii = (bytes: Uint8Array, at: number, text: string): boolean => {
  for (let i = 0; i < text.length; i++) if (bytes[at + i] !== text.charCodeAt(i)) return false;
  return true;
};

/** https://www.w3.org/TR/png-3/#5Chunk-layout; acTL before IDAT means an animation. */
function pngHeader(bytes: Uint8Array, view: DataView): ImageHeader | null {
  if (bytes.length < 57 || view.getUint32(8) !== 13 || !ascii(bytes, 12, "IHDR")) return null;
  let animated = false;
  let at = 8;
  for (let step = 0; step < MOST_STEPS && at + 8 <= bytes.length; step++) {
    if (ascii(bytes, at + 4, "IDAT")) break;
    if (ascii(bytes, at + 4, "acTL")) animated = true;
    at += 12 + view.getUint32(at);
  }
  return { mimeType: "image/png", width: view.getUint32(16), height: view.getUint32(20), animated };
}

/** ITU-T T.81, B.2.2: the frame header is the first of the markers SOF0 to SOF15. */
function jpegHeader(bytes: Uint8Array, view: DataView): ImageHeader | null {
  let at = 2;
  for (let step = 0; step < MOST_STEPS && at + 9 < bytes.length; step++) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1] as number;
    if (marker === 0xff) {
      at++;
      continue;
    }
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) {
      return { mimeType: "image/jpeg", width: view.getUint16(at + 7), height: view.getUint16(at + 5), animated: false };
    }
    at += 2 + view.getUint16(at + 2);
  }
  return null;
}

/** https://developers.google.com/speed/webp/docs/riff_container */
function webpHeader(bytes: Uint8Array, view: DataView): ImageHeader | null {
  if (bytes.length < 30) return null;
  const mimeType = "image/webp";
  if (ascii(bytes, 12, "VP8X")) {
    const width = 1 + (view.getUint16(24, true) | (view.getUint8(26) << 16));
    const height = 1 + (view.getUint16(27, true) | (view.getUint8(29) << 16));
    return { mimeType, width, height, animated: (view.getUint8(20) & 2) !== 0 };
  }
  if (ascii(bytes, 12, "VP8L") && bytes[20] === 0x2f) {
    const bits = view.getUint32(21, true);
    return { mimeType, width: 1 + (bits & 0x3fff), height: 1 + ((bits >>> 14) & 0x3fff), animated: false };
  }
  if (!ascii(bytes, 12, "VP8 ")) return null;
  return {
    mimeType,
    width: view.getUint16(26, true) & 0x3fff,
    height: view.getUint16(28, true) & 0x3fff,
    animated: false,
  };
}

/** What the first bytes of a PNG, JPEG or WebP say of it; null for everything else. Nothing is decoded. */
export function imageHeaderOf(bytes: Uint8Array): ImageHeader | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length >= 8 && view.getUint32(0) === 0x89504e47 && view.getUint32(4) === 0x0d0a1a0a) {
    return pngHeader(bytes, view);
  }
  if (bytes[0] === 0xff && bytes[1] === 0xd8) return jpegHeader(bytes, view);
  if (ascii(bytes, 0, "RIFF") && ascii(bytes, 8, "WEBP")) return webpHeader(bytes, view);
  return null;
}
