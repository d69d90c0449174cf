import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { wavBytes } from "./testing";
import { WavStream } from "./wav-stream";

const sixteenBit = fc.array(fc.integer({ min: -32_768, max: 32_767 }), { maxLength: 400 });

/** Reads bytes in pieces of the given lengths, the last piece being the rest. */
function read(bytes: Uint8Array, lengths: readonly number[] = []) {
  const wav = new WavStream();
  const samples: number[] = [];
  let at = 0;
  for (const length of [...lengths, bytes.length]) {
    samples.push(...wav.push(bytes.slice(at, at + length)));
    at = Math.min(bytes.length, at + length);
  }
  return { wav, samples };
}

const chunk = (name: string, content: number[]) => [
  ...[...name].map((sign) => sign.charCodeAt(0)),
  content.length & 255,
  content.length >> 8,
  0,
  0,
  ...content,
  ...(content.length % 2 ? [0] : []),
];

describe("a WAV as it comes", () => {
  it("gives the same samples however its bytes are split, with chunks before and behind the sound", () => {
    fc.assert(
      fc.property(
        sixteenBit,
        fc.array(fc.integer({ min: 0, max: 60 }), { maxLength: 40 }),
        fc.array(fc.integer({ min: 0, max: 255 }), { maxLength: 30 }),
        fc.constantFrom(1, 2),
        fc.constantFrom(8_000, 24_000, 44_100),
        (values, lengths, extra, channels, sampleRate) => {
          const whole = values.slice(0, values.length - (values.length % channels));
          const bytes = wavBytes(
            whole.map((value) => value / 32_768),
            { channels, sampleRate, before: chunk("LIST", extra), behind: chunk("id3 ", extra) },
          );
          const { wav, samples } = read(bytes, lengths);
          const expected =
            channels === 1
              ? whole.map((value) => value / 32_768)
              : Array.from({ length: whole.length / 2 }, (_, at) => (whole[2 * at]! + whole[2 * at + 1]!) / 65_536);
          expect(wav.sampleRate).toBe(sampleRate);
          expect(samples).toEqual(expected.map(Math.fround));
          expect(wav.isBrokenOff).toBe(false);
        },
      ),
      { numRuns: 300 },
    );
  });

  it.each([0xffff_ffff, 0x7fff_ffff, 0])("reads to its end where the header tells no length (%d)", (announced) => {
    const { wav, samples } = read(wavBytes([0.5, -0.5, 0.25], { announced }), [3, 41, 1]);
    expect(samples).toEqual([0.5, -0.5, 0.25]);
    expect(wav.state).toBe("sound");
    expect(wav.isBrokenOff).toBe(false);
  });

  it("knows an empty sound with a chunk behind it from one of unknown length", () => {
    const { wav, samples } = read(wavBytes([], { behind: chunk("LIST", [1, 2, 3, 4]) }));
    expect(samples).toEqual([]);
    expect(wav.state).toBe("over");
  });

  it("knows when it broke off", () => {
    const bytes = wavBytes([0.1, 0.2, 0.3, 0.4]);
    const { wav, samples } = read(bytes.slice(0, bytes.length - 3));
    expect(samples).toHaveLength(2);
    expect(wav.isBrokenOff).toBe(true);
  });

  it("reads the extensible form of the header", () => {
    const bytes = [...wavBytes([0.5])];
    const format = [
      ...bytes.slice(20, 36),
      22,
      0,
      16,
      0,
      4,
      0,
      0,
      0,
      1,
      0,
      0,
      0,
      0,
      0,
      16,
      0,
      128,
      0,
      0,
      170,
      0,
      56,
      155,
      113,
    ];
    format[0] = 0xfe;
    format[1] = 0xff;
    const extended = [...bytes.slice(0, 12), ...chunk("fmt ", format), ...bytes.slice(36)];
    expect(read(Uint8Array.from(extended), [17, 9]).samples).toEqual([0.5]);
  });

  it("leaves everything else alone, whatever its bytes, and never throws", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.array(fc.nat(20), { maxLength: 20 }), (bytes, lengths) => {
        const { wav, samples } = read(bytes, lengths);
        expect(samples).toEqual([]);
        expect(["header", "foreign"]).toContain(wav.state);
      }),
    );
    const float = wavBytes([0.5]);
    float[20] = 3;
    const wide = wavBytes([0.5]);
    wide[34] = 24;
    const surround = wavBytes([0.5]);
    surround[22] = 6;
    const mp3 = Uint8Array.from([0x49, 0x44, 0x33, 3, 0]);
    for (const other of [float, wide, surround, mp3]) expect(read(other, [1, 2, 1]).wav.state).toBe("foreign");
  });
});
