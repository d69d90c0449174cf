import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openPcmPortions, UnreadableSound } from "./pcm-portions";
import { wavOf } from "./rendered-clip";

type WavForm = { channels?: number; bits?: number; format?: number; sampleRate?: number; size?: number };

/** A WAV file with any form and any chunks around its sound. */
function wavFile(sound: Uint8Array, form: WavForm = {}, before: Uint8Array[] = [], after: Uint8Array[] = []) {
  const { channels = 1, bits = 16, format = 1, sampleRate = 24_000, size = sound.length } = form;
  const extensible = format === 0xfffe;
  const fmt = new DataView(new ArrayBuffer(extensible ? 40 : 16));
  fmt.setUint16(0, format, true);
  fmt.setUint16(2, channels, true);
  fmt.setUint32(4, sampleRate, true);
  fmt.setUint32(8, (sampleRate * channels * bits) / 8, true);
  fmt.setUint16(12, (channels * bits) / 8, true);
  fmt.setUint16(14, bits, true);
  if (extensible) fmt.setUint16(24, 1, true);
  return Buffer.concat([
    Buffer.from("RIFF\xff\xff\xff\xffWAVE", "latin1"),
    chunk("fmt ", new Uint8Array(fmt.buffer)),
    ...before,
    chunk("data", sound, size),
    ...after,
  ]);
}

function chunk(name: string, content: Uint8Array, size = content.length): Buffer {
  const head = Buffer.alloc(8);
  head.write(name, "latin1");
  head.writeUInt32LE(size, 4);
  return Buffer.concat([head, content, Buffer.alloc(content.length & 1)]);
}

function bytesOf(samples: readonly number[]): Uint8Array {
  return new Uint8Array(Int16Array.from(samples).buffer);
}

/** Reads bytes in the pieces that the cuts make, each in a buffer that is wiped afterwards, as senders do. */
function read(bytes: Uint8Array, cuts: readonly number[] = [], rawSampleRate: number | null = null) {
  const reader = openPcmPortions(rawSampleRate);
  const ends = [...cuts.map((cut) => cut % (bytes.length + 1)), bytes.length].sort((a, b) => a - b);
  const samples: number[] = [];
  let at = 0;
  for (const end of ends) {
    const piece = Buffer.from(bytes.subarray(at, end));
    samples.push(...reader.push(piece));
    piece.fill(0x55);
    at = end;
  }
  samples.push(...reader.end());
  return { samples, sampleRate: reader.sampleRate };
}

const anySamples = fc.array(fc.integer({ min: -32_768, max: 32_767 }), { maxLength: 60 });
const anyCuts = fc.array(fc.nat(10_000), { maxLength: 12 });
const anyChunk = fc
  .record({ name: fc.constantFrom("LIST", "fact", "bext", "cue "), content: fc.uint8Array({ maxLength: 21 }) })
  .map(({ name, content }) => chunk(name, content));

describe("portions of PCM", () => {
  it("gives the same samples however a WAV file is split, whatever chunks are around them", () => {
    fc.assert(
      fc.property(
        anySamples,
        anyCuts,
        fc.array(anyChunk, { maxLength: 3 }),
        fc.array(anyChunk, { maxLength: 2 }),
        (samples, cuts, before, after) => {
          // A length of 0 means that it is not known.
          fc.pre(samples.length > 0);
          const file = wavFile(bytesOf(samples), {}, before, after);
          expect(read(file, cuts)).toEqual({ samples, sampleRate: 24_000 });
        },
      ),
    );
  });

  it("gives the same samples however raw bytes are split, at odd places too", () => {
    fc.assert(
      fc.property(anySamples, anyCuts, fc.boolean(), (samples, cuts, torn) => {
        fc.pre(samples.length > 0 && samples[0] !== 0x4952 && samples[0] !== 0x4449);
        const bytes = Buffer.concat([bytesOf(samples), Buffer.alloc(torn ? 1 : 0, 7)]);
        fc.pre(!/^(ID3|OggS|fLaC|<|FORM|\x1a)/.test(bytes.toString("latin1")));
        expect(read(bytes, cuts, 24_000)).toEqual({ samples, sampleRate: 24_000 });
      }),
    );
  });

  it("fails or succeeds the same way however the bytes are split", () => {
    const outcome = (bytes: Uint8Array, cuts: readonly number[], rate: number | null) => {
      try {
        return read(bytes, cuts, rate);
      } catch (error) {
        expect(error).toBeInstanceOf(UnreadableSound);
        return (error as Error).message;
      }
    };
    const anyBytes = fc.oneof(
      fc.uint8Array({ maxLength: 40 }),
      fc
        .tuple(
          fc.constantFrom("RIFF....WAVE", "RIFF....AVI ", "ID3", "OggS", "<html>", "RIFF", "fLaC"),
          fc.uint8Array(),
        )
        .map(([head, rest]) => Buffer.concat([Buffer.from(head), rest])),
    );
    fc.assert(
      fc.property(anyBytes, anyCuts, fc.constantFrom(null, 24_000), (bytes, cuts, rate) => {
        expect(outcome(bytes, cuts, rate)).toEqual(outcome(bytes, [], rate));
      }),
      { numRuns: 500 },
    );
  });

  it.each([0, 0xffff_ffff, 0x7fff_ffff])("reads to the end when the length is told as %d", (size) => {
    const file = wavFile(bytesOf([1, -2, 3]), { size });
    expect(read(file).samples).toEqual([1, -2, 3]);
  });

  it("reads what there is when more was promised", () => {
    expect(read(wavFile(bytesOf([1, 2]), { size: 4_000 })).samples).toEqual([1, 2]);
  });

  it("averages channels", () => {
    expect(read(wavFile(bytesOf([100, 300, -500, -501, 32_767, 32_767]), { channels: 2 })).samples).toEqual([
      200, -500, 32_767,
    ]);
  });

  it("reads 8, 24 and 32 bits and floats", () => {
    expect(read(wavFile(Uint8Array.of(0, 128, 255), { bits: 8 })).samples).toEqual([-32_768, 0, 32_512]);
    expect(read(wavFile(Uint8Array.of(0, 1, 0, 0, 0, 0x80, 0xff, 0xff, 0x7f), { bits: 24 })).samples).toEqual([
      1, -32_768, 32_767,
    ]);
    const integers = new Uint8Array(Int32Array.of(65_536, -2_147_483_648, 2_147_483_647).buffer);
    expect(read(wavFile(integers, { bits: 32 })).samples).toEqual([1, -32_768, 32_767]);
    const floats = new Uint8Array(Float32Array.of(0.5, -1, 1, 3, NaN).buffer);
    expect(read(wavFile(floats, { bits: 32, format: 3 })).samples).toEqual([16_384, -32_768, 32_767, 32_767, 0]);
    const doubles = new Uint8Array(Float64Array.of(-0.25).buffer);
    expect(read(wavFile(doubles, { bits: 64, format: 3 })).samples).toEqual([-8_192]);
  });

  it("reads the long form of the header", () => {
    expect(read(wavFile(bytesOf([5, 6]), { format: 0xfffe, sampleRate: 44_100 }))).toEqual({
      samples: [5, 6],
      sampleRate: 44_100,
    });
  });

  it("reads what our own writer writes", () => {
    const samples = Int16Array.of(0, 1, -1, 32_767, -32_768);
    expect(read(wavOf({ samples, sampleRate: 16_000 }))).toEqual({ samples: [...samples], sampleRate: 16_000 });
  });

  it("knows the sample rate as soon as the header is there", () => {
    const reader = openPcmPortions(null);
    const file = wavFile(bytesOf([1, 2]));
    reader.push(file.subarray(0, 43));
    expect(reader.sampleRate).toBeNull();
    reader.push(file.subarray(43, 44));
    expect(reader.sampleRate).toBe(24_000);
  });

  it.each([
    ["nothing", new Uint8Array(0)],
    ["a page", Buffer.from("<html><body>Sign in</body></html>")],
    ["MP3", Buffer.from("ID3\x04\0\0\0\0\0\0\0\0\0")],
    ["Ogg", Buffer.from("OggS\0\0\0\0\0\0\0\0\0\0")],
    ["half a header", wavFile(bytesOf([1])).subarray(0, 30)],
    ["A-law", wavFile(Uint8Array.of(1), { format: 6, bits: 8 })],
    ["a hundred channels", wavFile(bytesOf([1]), { channels: 100 })],
    ["no channel", wavFile(bytesOf([1]), { channels: 0 })],
    ["12 bits", wavFile(bytesOf([1]), { bits: 12 })],
    ["3 Hz", wavFile(bytesOf([1]), { sampleRate: 3 })],
    ["a sound without a format", Buffer.concat([Buffer.from("RIFF\0\0\0\0WAVE"), chunk("data", bytesOf([1]))])],
  ])("refuses %s", (_, bytes) => {
    expect(() => read(bytes, [], 24_000)).toThrow(UnreadableSound);
    expect(() => read(bytes, [], null)).toThrow(UnreadableSound);
  });

  it("takes no samples without a header where none are expected", () => {
    expect(() => read(Buffer.alloc(100, 1), [], null)).toThrow(UnreadableSound);
  });
});
