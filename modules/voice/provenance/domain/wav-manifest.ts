/** The RIFF chunk that holds the manifest; readers of WAV files pass over what they do not know. */
const manifestChunk = "oshM";
/** Seen by sound editors and file managers. */
const comment = "Synthetic speech, made by a machine.";
const softwareName = "Oshaberi";

/** What stands behind the `data` chunk: the manifest (a compact JWS, ASCII), and a comment for people. */
export function manifestTrailer(manifest: string): Uint8Array {
  const information = concatenated([ascii("INFO"), chunk("ICMT", `${comment}\0`), chunk("ISFT", `${softwareName}\0`)]);
  return concatenated([chunk(manifestChunk, manifest), chunk("LIST", information)]);
}

export type WavParts = {
  /** What the `data` chunk holds, as it stands in the file. */
  data: Uint8Array;
  /** Null when there is none. */
  manifest: string | null;
};

/**
 * Takes a WAV file apart; null for any other file. A file that was saved while it streamed states a length that it does
 * not have: then everything up to the trailer is data.
 */
export function wavPartsOf(file: Uint8Array): WavParts | null {
  if (file.length < 12 || textAt(file, 0, 4) !== "RIFF" || textAt(file, 8, 4) !== "WAVE") return null;
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  let data: Uint8Array | null = null;
  let manifest: string | null = null;
  for (let at = 12; at + 8 <= file.length;) {
    const tag = textAt(file, at, 4);
    const size = view.getUint32(at + 4, true);
    const body = at + 8;
    if (tag === "data" && body + size > file.length) {
      const trailer = trailerAtEnd(file, view, body);
      return { data: file.subarray(body, trailer?.at ?? file.length), manifest: trailer?.manifest ?? null };
    }
    const end = Math.min(file.length, body + size);
    if (tag === "data") data ??= file.subarray(body, end);
    if (tag === manifestChunk && size <= longestTrailer) manifest ??= textAt(file, body, end - body);
    at = body + size + (size & 1);
  }
  return data && { data, manifest };
}

const longestTrailer = 16_384;

/** The last manifest chunk from which the chunks lead exactly to the end of the file. */
function trailerAtEnd(file: Uint8Array, view: DataView, from: number): { at: number; manifest: string } | null {
  for (let at = file.length - 8; at >= Math.max(from, file.length - longestTrailer); at -= 1) {
    if (textAt(file, at, 4) !== manifestChunk) continue;
    let end = at;
    while (end + 8 <= file.length) {
      const size = view.getUint32(end + 4, true);
      end += 8 + size + (size & 1);
    }
    if (end === file.length) return { at, manifest: textAt(file, at + 8, view.getUint32(at + 4, true)) };
  }
  return null;
}

function chunk(tag: string, content: string | Uint8Array): Uint8Array {
  const body = typeof content === "string" ? ascii(content) : content;
  const size = new Uint8Array(4);
  new DataView(size.buffer).setUint32(0, body.length, true);
  return concatenated([ascii(tag), size, body, new Uint8Array(body.length & 1)]);
}

function concatenated(parts: readonly Uint8Array[]): Uint8Array {
  const result = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    result.set(part, at);
    at += part.length;
  }
  return result;
}

const ascii = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0) & 0x7f);
function textAt(file: Uint8Array, at: number, length: number): string {
  let text = "";
  for (let n = at; n < at + length; n += 1) text += String.fromCharCode(file[n]!);
  return text;
}
