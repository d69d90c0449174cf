import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { recordingMaxBytes, recordingOf } from "./recording";
import { wavOf } from "./rendered-clip";

const rate = 16_000;
const silence = (durationMs: number) => new Int16Array(Math.round((durationMs / 1000) * rate));
const wav = (durationMs: number, sampleRate = rate) => wavOf({ samples: silence(durationMs), sampleRate });
const withField = (at: number, value: number, bytes: 2 | 4) => {
  const file = wav(500);
  const view = new DataView(file.buffer);
  if (bytes === 2) view.setUint16(at, value, true);
  else view.setUint32(at, value, true);
  return file;
};
const refusal = (file: Uint8Array) => {
  try {
    recordingOf(file);
  } catch (error) {
    return error;
  }
  throw new Error("It was taken");
};

describe("a recording", () => {
  it("is its samples, whatever they are", () => {
    fc.assert(
      fc.property(fc.int16Array({ minLength: 3_200, maxLength: 4_000 }), (samples) => {
        expect(recordingOf(wavOf({ samples, sampleRate: rate })).samples).toEqual(samples);
      }),
      { numRuns: 20 },
    );
  });

  it("is found behind chunks that say other things, odd ones too", () => {
    const file = wav(300);
    const list = new Uint8Array([...Buffer.from("LIST"), 3, 0, 0, 0, 1, 2, 3, 0]);
    const longer = new Uint8Array([...file.subarray(0, 12), ...list, ...file.subarray(12)]);
    expect(recordingOf(longer).durationMs).toBe(300);
  });

  it.each([0, 0xffffffff])("is all there is where the header tells a length of %d", (size) => {
    expect(recordingOf(withField(40, size, 4)).durationMs).toBe(500);
  });

  it("may be a part of a larger buffer, at any byte", () => {
    const file = wavOf({ samples: silence(300).fill(-2), sampleRate: rate });
    const padded = new Uint8Array(file.length + 7);
    padded.set(file, 3);
    expect(recordingOf(padded.subarray(3, 3 + file.length)).samples).toEqual(silence(300).fill(-2));
  });

  it("lasts from 0.2 to 60 seconds", () => {
    expect(recordingOf(wav(200)).durationMs).toBe(200);
    expect(recordingOf(wav(60_000)).durationMs).toBe(60_000);
    expect(refusal(wav(199))).toMatchObject({ details: { reason: "too-short" } });
    expect(refusal(wavOf({ samples: new Int16Array(60 * rate + 1), sampleRate: rate }))).toMatchObject({
      details: { reason: "too-long" },
    });
  });

  it("of 60 seconds fits into what a request may hold", () => {
    expect(wav(60_000).length).toBeLessThanOrEqual(recordingMaxBytes);
    expect(recordingMaxBytes).toBeLessThan(2_000_000);
  });

  it.each([
    ["another rate", wav(500, 44_100)],
    ["two channels", withField(22, 2, 2)],
    ["floating point", withField(20, 3, 2)],
    ["eight bits", withField(34, 8, 2)],
  ])("is refused with %s", (_, file) => {
    expect(refusal(file)).toMatchObject({
      kind: "invalid",
      code: "voice.recording-invalid",
      details: { reason: "wrong-format" },
      retryable: false,
    });
  });

  it.each([
    ["nothing", new Uint8Array()],
    ["WebM", new Uint8Array([0x1a, 0x45, 0xdf, 0xa3, ...new Array<number>(100).fill(0)])],
    ["a header without a sound", wav(500).subarray(0, 36)],
    ["a sound without a format", new Uint8Array([...wav(500).subarray(0, 12), ...wav(500).subarray(36)])],
  ])("is refused when it is %s", (_, file) => {
    expect(refusal(file)).toMatchObject({ code: "voice.recording-invalid", details: { reason: "not-wav" } });
  });

  it("never ends in another error or an endless loop, whatever the bytes", () => {
    const damaged = fc.tuple(fc.integer({ min: 0, max: 60 }), fc.uint8Array({ minLength: 1, maxLength: 8 }));
    fc.assert(
      fc.property(fc.array(damaged, { maxLength: 4 }), fc.integer({ min: 0, max: 7_000 }), (damages, length) => {
        const file = wav(200);
        for (const [at, bytes] of damages) file.set(bytes.subarray(0, file.length - at), at);
        try {
          recordingOf(file.subarray(0, length));
        } catch (error) {
          expect(error).toMatchObject({ code: "voice.recording-invalid" });
        }
      }),
    );
  });
});
