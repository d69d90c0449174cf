import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { EchoMarker } from "./echo-marker";
import { echoResponse, quietMs } from "./echo-response";
import { FourierTransform } from "./fourier-transform";
import { listenForMark, MarkListener, scoreOf } from "./mark-listener";
import { markPatternOf, markShape, publicMarkKey } from "./mark-pattern";
import { japaneseSentences, talkOf, type SpokenSentence } from "./marked-talks";
import { falseAlarmsIn, noSpeech } from "./measure-watermark";
import { pcmMarker } from "./pcm-marker";
import { cut, louderBy, randomNumbers, throughMp3, throughOpus, withNoise } from "./sound-treatments";

const noiseOf = (length: number, seed = 1) => {
  const next = randomNumbers(seed);
  return Float64Array.from({ length }, () => next() - 0.5);
};

describe("the transform", () => {
  it("is the sum that defines it, and comes back", () => {
    const size = 32;
    const real = noiseOf(size, 2);
    const imaginary = noiseOf(size, 3);
    const [a, b] = [real.slice(), imaginary.slice()];
    const transform = new FourierTransform(size);
    transform.forward(a, b);
    for (let k = 0; k < size; k += 1) {
      let [re, im] = [0, 0];
      for (let n = 0; n < size; n += 1) {
        const angle = (-2 * Math.PI * k * n) / size;
        re += real[n]! * Math.cos(angle) - imaginary[n]! * Math.sin(angle);
        im += real[n]! * Math.sin(angle) + imaginary[n]! * Math.cos(angle);
      }
      expect(a[k]).toBeCloseTo(re, 10);
      expect(b[k]).toBeCloseTo(im, 10);
    }
    transform.inverse(a, b);
    a.forEach((value, n) => expect(value).toBeCloseTo(real[n]!, 12));
  });

  it("refuses a size that is no power of two", () => {
    expect(() => new FourierTransform(12)).toThrow(RangeError);
  });
});

describe("marking", () => {
  it("adds exactly the echoes of the pattern, none earlier than their delay", () => {
    const sampleRate = 8_000;
    const sound = noiseOf(2_000);
    const marked = sound.slice();
    new EchoMarker(sampleRate).mark(marked);
    const response = echoResponse(markPatternOf(publicMarkKey), sampleRate);
    const delay = Math.floor((quietMs / 1000) * sampleRate);
    for (let n = 0; n < sound.length; n += 1) {
      let echoes = 0;
      for (let lag = 0; lag < response.length && n - delay - lag >= 0; lag += 1)
        echoes += response[lag]! * sound[n - delay - lag]!;
      expect(marked[n]! - sound[n]!).toBeCloseTo(echoes, 9);
    }
  });

  it("gives the same samples in whatever portions they come, as many as came", () => {
    const sound = noiseOf(6_000);
    const whole = sound.slice();
    new EchoMarker(16_000).mark(whole);
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 900 }), { maxLength: 30 }), (sizes) => {
        const marker = new EchoMarker(16_000);
        const marked = sound.slice();
        let at = 0;
        for (const size of [...sizes, marked.length]) {
          marker.mark(marked.subarray(at, at + size));
          at = Math.min(marked.length, at + size);
        }
        expect(marked).toEqual(whole);
      }),
      { numRuns: 30 },
    );
  });

  it("keeps 16-bit samples in their range and their number", () => {
    const marker = pcmMarker(24_000);
    const loud = Int16Array.from({ length: 9_600 }, (_, n) => (n % 50 < 25 ? 32_767 : -32_768));
    const portions = [loud.subarray(0, 1), loud.subarray(1, 5_000), loud.subarray(5_000)].map((part) =>
      marker.push(part),
    );
    expect(portions.map(({ length }) => length)).toEqual([1, 4_999, 4_600]);
    expect(marker.end()).toHaveLength(0);
    const flipped = portions[2]!.filter((sample, n) => Math.sign(sample) !== Math.sign(loud[5_000 + n]!));
    expect(flipped).toHaveLength(0);
    expect(portions[2]!.some((sample, n) => sample !== loud[5_000 + n])).toBe(true);
  });

  it.each([16_000, 17_959, 24_000, 48_000])("is as loud at %i Hz as its level says", (sampleRate) => {
    const sound = noiseOf(sampleRate * 2);
    const marked = sound.slice();
    new EchoMarker(sampleRate).mark(marked);
    const power = (values: Float64Array) => values.reduce((sum, value) => sum + value * value, 0);
    const bandShare = (2 * (markShape.highHz - markShape.lowHz)) / sampleRate;
    const level = power(marked.map((value, n) => value - sound[n]!)) / (power(sound) * bandShare);
    expect(10 * Math.log10(level)).toBeCloseTo(markShape.levelDb, 0);
  });

  it("leaves silence silent", () => {
    const silence = new Float64Array(10_000);
    new EchoMarker(48_000).mark(silence);
    expect(silence.every((sample) => sample === 0)).toBe(true);
  });
});

describe("listening", () => {
  let sentences: SpokenSentence[];
  beforeAll(() => {
    sentences = japaneseSentences().slice(0, 6);
  });
  const asPlayed = ({ marked: samples, sampleRate }: SpokenSentence) => ({ samples, sampleRate });
  const verdictOn = ({ samples, sampleRate }: { samples: Float32Array; sampleRate: number }) =>
    listenForMark(samples, sampleRate);

  it("hears the mark in single sentences, louder, softer and cut", async () => {
    for (const sentence of sentences) {
      expect(verdictOn(asPlayed(sentence))).toMatchObject({ marked: true });
      expect(listenForMark(sentence.plain, sentence.sampleRate)).toMatchObject({ marked: false, spans: [] });
      for (const treatment of [louderBy(3), louderBy(-12), cut(0.37, 1.4)]) {
        expect(verdictOn(await treatment(asPlayed(sentence)))).toMatchObject({ marked: true });
      }
    }
  });

  it("hears it after MP3 and Opus", async () => {
    const { marked, plain } = talkOf(sentences, 10, 4);
    for (const treatment of [throughMp3(128), throughOpus(48_000)]) {
      expect(verdictOn(await treatment(marked))).toMatchObject({ marked: true });
      expect(verdictOn(await treatment(plain))).toMatchObject({ marked: false });
    }
  });

  it("hears no mark where noise has covered it", async () => {
    const buried = await withNoise(-20)(asPlayed(sentences[0]!));
    expect(verdictOn(buried)).toMatchObject({ marked: false });
  });

  it("says where in a long sound it is", () => {
    const sampleRate = 48_000;
    const sound = Float32Array.from(noiseOf(60 * sampleRate), (value) => value * 0.02);
    sound.set(talkOf(sentences, 12, 9).marked.samples, 20 * sampleRate);
    const { marked, spans } = listenForMark(sound, sampleRate);
    expect(marked).toBe(true);
    expect(spans).toHaveLength(1);
    expect(spans[0]!.fromSeconds).toBeGreaterThanOrEqual(15);
    expect(spans[0]!.fromSeconds).toBeLessThanOrEqual(20);
    expect(spans[0]!.toSeconds).toBeLessThanOrEqual(40);
  });

  it("comes to the same verdict in whatever portions the sound comes", () => {
    const { marked, sampleRate } = sentences[1]!;
    const whole = listenForMark(marked, sampleRate);
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 40_000 }), { maxLength: 12 }), (sizes) => {
        const listener = new MarkListener(sampleRate);
        let at = 0;
        for (const size of [...sizes, marked.length]) {
          listener.push(marked.subarray(at, at + size));
          at = Math.min(marked.length, at + size);
        }
        expect(listener.finish()).toEqual(whole);
      }),
      { numRuns: 8 },
    );
  });

  it("takes nothing for marked that is silent, empty or shorter than a frame", () => {
    for (const length of [0, 10, 480_000]) {
      expect(listenForMark(new Float32Array(length), 48_000)).toMatchObject({ marked: false, score: 0 });
    }
  });

  it("scores what has no mark like chance, whatever it is", () => {
    const plain = sentences.map(({ plain, sampleRate }) => ({ samples: plain, sampleRate }));
    const { trials, count, highestScore, scoreDeviation } = falseAlarmsIn([...plain, ...noSpeech()], 300);
    expect(trials).toBeGreaterThan(3_000);
    expect(count).toBe(0);
    // Of 3,900 numbers of the normal distribution the greatest lies above 2.5 and below 4.8 but once in a thousand times.
    expect(highestScore).toBeGreaterThan(2.5);
    expect(highestScore).toBeLessThan(4.8);
    expect(scoreDeviation).toBeGreaterThan(0.9);
    expect(scoreDeviation).toBeLessThan(1.1);
  });

  it("does not hear one key's mark with another", () => {
    const { marked, sampleRate } = sentences[2]!;
    const listener = new MarkListener(sampleRate);
    listener.push(marked);
    const { score, threshold } = listener.finish();
    expect(score).toBeGreaterThan(threshold);
    expect(scoreOf(listener.echoSizes(), markPatternOf("another"))).toBeLessThan(threshold);
  });
});
