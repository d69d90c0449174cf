import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { linesOfBytes } from "./lines-of-bytes";

async function linesOf(pieces: readonly Uint8Array[]): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of linesOfBytes(inPieces(pieces))) lines.push(line);
  return lines;
}

async function* inPieces(pieces: readonly Uint8Array[]) {
  yield* pieces;
}

describe("lines of bytes", () => {
  it("are the lines of the text, wherever its bytes are torn", async () => {
    const text = fc.string({ unit: fc.constantFrom("a", "猫", "🐈", "\n", " ") });
    await fc.assert(
      fc.asyncProperty(text, fc.array(fc.nat({ max: 40 })), async (written, cuts) => {
        const bytes = new TextEncoder().encode(written);
        const places = [0, ...cuts.map((cut) => Math.min(cut, bytes.length)).sort((a, b) => a - b), bytes.length];
        const pieces = places.slice(1).map((to, index) => bytes.slice(places[index], to));
        expect(await linesOf(pieces)).toEqual(written.split("\n").filter((line) => line.trim() !== ""));
      }),
    );
  });

  it("ends the source when nobody wants more", async () => {
    let ended = false;
    async function* source() {
      try {
        for (;;) yield new TextEncoder().encode("one\n");
      } finally {
        ended = true;
      }
    }
    for await (const line of linesOfBytes(source())) {
      expect(line).toBe("one");
      break;
    }
    expect(ended).toBe(true);
  });
});
