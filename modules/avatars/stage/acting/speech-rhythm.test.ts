import { describe, expect, it } from "vitest";
import { createSpeechRhythm } from "./speech-rhythm";

function hear(parts: readonly (readonly [loudness: number, seconds: number])[], told: number[] = []) {
  const rhythm = createSpeechRhythm();
  const begins: number[] = [];
  const ends: number[] = [];
  let frame = 0;
  for (const [loudness, seconds] of parts) {
    for (let left = Math.round(seconds * 60); left > 0; left--) {
      if (told.includes(frame)) rhythm.endSentence();
      const { began, sentenceEnded } = rhythm.advance(1 / 60, loudness);
      if (began) begins.push(frame);
      if (sentenceEnded) ends.push(frame);
      frame += 1;
    }
  }
  return { begins, ends };
}

describe("the rhythm of speech", () => {
  it("hears one sentence end in each long pause and none in a short one", () => {
    const { begins, ends } = hear([
      [0.7, 1],
      [0, 0.2],
      [0.6, 0.8],
      [0, 1],
      [0.8, 1.2],
      [0, 2],
    ]);
    expect(begins).toHaveLength(2);
    expect(ends).toHaveLength(2);
    expect(ends[0]! / 60).toBeGreaterThan(2.4);
    expect(ends[0]! / 60).toBeLessThan(2.6);
  });

  it("takes no short sound for a sentence", () => {
    expect(hear([[0.7, 0.3], [0, 2]]).ends).toEqual([]); // prettier-ignore
  });

  it("does not end a sentence twice that was said to be over", () => {
    expect(hear([[0.7, 1], [0, 2]], [62]).ends).toEqual([62]); // prettier-ignore
  });

  it("hears nothing in silence", () => {
    expect(hear([[0, 5]])).toEqual({ begins: [], ends: [] });
  });
});
