/**
 * The lines of a text in UTF-8 that comes in pieces, without those that are blank. However the bytes are split, the lines
 * are the same.
 */
export async function* linesOfBytes(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  // A line may be long and come in many pieces: only the new piece is searched for its end.
  let pieces: string[] = [];
  const take = (last: string) => {
    const line = [...pieces, last].join("");
    pieces = [];
    return line;
  };
  for await (const piece of bytes) {
    const parts = decoder.decode(piece, { stream: true }).split("\n");
    for (const part of parts.slice(0, -1)) {
      const line = take(part);
      if (line.trim() !== "") yield line;
    }
    pieces.push(parts.at(-1)!);
  }
  const line = take(decoder.decode());
  if (line.trim() !== "") yield line;
}
