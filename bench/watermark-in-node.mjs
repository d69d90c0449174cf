// In a process of its own, under tsx: the watermark of both embedded voices. Its figures are one line of JSON on standard
// output.
// eslint-disable-next-line no-restricted-imports -- What is measured is the algorithm alone, which no face shows.
import { measureWatermark } from "../modules/voice/provenance/watermark/measure-watermark.ts";

const figures = await measureWatermark();
process.stdout.write(`${JSON.stringify(figures)}\n`);
// The English voice's thread would keep the process.
process.exit(0);
