import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pcmBytes, wavHeader, wavOf } from "../../domain/rendered-clip";
import { manifestTrailer, wavPartsOf } from "./wav-manifest";

const jws = fc.stringMatching(/^[A-Za-z0-9_-]{1,300}\.[A-Za-z0-9_-]{1,300}\.[A-Za-z0-9_-]{1,90}$/);
const samples = fc.int16Array({ maxLength: 400 });

describe("the manifest in a WAV file", () => {
  it("is read as it was written, and the data beside it is what the samples are", () => {
    fc.assert(
      fc.property(samples, jws, (sound, manifest) => {
        const file = wavOf({ samples: sound, sampleRate: 24_000 }, manifestTrailer(manifest));
        expect(new DataView(file.buffer).getUint32(4, true)).toBe(file.length - 8);
        expect(wavPartsOf(file)).toEqual({ data: pcmBytes(sound), manifest });
      }),
    );
  });

  it("is found too when the file was saved while its length was unknown", () => {
    fc.assert(
      fc.property(samples, jws, (sound, manifest) => {
        const parts = [wavHeader(24_000, null), pcmBytes(sound), manifestTrailer(manifest)];
        const file = new Uint8Array(Buffer.concat(parts));
        expect(wavPartsOf(file)).toEqual({ data: pcmBytes(sound), manifest });
      }),
    );
  });

  it("is not confused by what looks like its beginning, in the samples or in itself", () => {
    const sound = new Int16Array(new TextEncoder().encode("oshM\u0004\0\0\0abcdoshM").buffer);
    const manifest = "e30.aoshMAAAAaaaa.c2ln";
    const parts = [wavHeader(24_000, null), pcmBytes(sound), manifestTrailer(manifest)];
    expect(wavPartsOf(new Uint8Array(Buffer.concat(parts)))).toEqual({ data: pcmBytes(sound), manifest });
  });

  it("is none in other WAV files, whole or cut off", () => {
    const file = wavOf({ samples: Int16Array.of(1, 2, 3), sampleRate: 8_000 });
    expect(wavPartsOf(file)).toEqual({ data: pcmBytes(Int16Array.of(1, 2, 3)), manifest: null });
    expect(wavPartsOf(file.subarray(0, 47))).toEqual({ data: file.subarray(44, 47), manifest: null });
  });

  it("reads no other file and never throws", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.boolean(), (bytes, asWav) => {
        const file = bytes.slice();
        if (asWav && file.length >= 12) file.set(new TextEncoder().encode("RIFF\0\0\0\0WAVE"));
        const parts = wavPartsOf(file);
        if (!asWav && String.fromCharCode(...file.subarray(0, 4)) !== "RIFF") expect(parts).toBeNull();
        expect(wavPartsOf(bytes.subarray(0, 5))).toBeNull();
      }),
      { numRuns: 500 },
    );
  });
});
