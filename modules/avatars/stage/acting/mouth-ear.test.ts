import { describe, expect, it } from "vitest";
import type { MouthSource } from "../../contract";
import { seededRandom } from "../seeded-random";
import { createFaceMotion } from "./face-motion";
import { createMouthEar, stuckAfterSeconds } from "./mouth-ear";

const frame = 1 / 60;
const vowel = { aa: 0.9, ih: 0, ou: 0, ee: 0, oh: 0.1 };
const shut = { aa: 0, ih: 0, ou: 0, ee: 0, oh: 0 };

/** A face without a model, fed through the ear. */
function listeningFace() {
  const face = createFaceMotion(
    { find: (name) => name, overridesMouth: () => "none", overridesBlink: () => "none", set: () => {} },
    seededRandom(1),
  );
  const ear = createMouthEar();
  return {
    face,
    hear(source: MouthSource | null, seconds: number) {
      for (let at = 0; at < seconds; at += frame)
        face.advance(frame, { mood: "speaking", mouth: ear.advance(frame, source) });
    },
  };
}

/** Each kind of source, as the voice gives them, until it breaks off in the middle of a vowel. */
const sources: [string, (seconds: number) => MouthSource][] = [
  ["timings", () => () => vowel],
  [
    "the vowels that are heard",
    () => {
      let turn = 0;
      return () => ({ ...vowel, oh: (turn += 1) % 2 ? 0.1 : 0.2 });
    },
  ],
  [
    "loudness",
    () => {
      let turn = 0;
      return () => ({ ...shut, aa: (turn += 1) % 2 ? 0.6 : 0.7 });
    },
  ],
];
const endings: [string, MouthSource | null][] = [
  ["goes silent", () => shut],
  ["has nothing more to say", () => null],
  ["is taken away", null],
  [
    "fails",
    () => {
      throw new Error("The sound is gone.");
    },
  ],
  ["says what is no number", () => ({ ...vowel, aa: Number.NaN })],
];

describe.each(sources)("a mouth that follows %s", (_, source) => {
  it.each(endings)("closes when the source %s", (__, ending) => {
    const { face, hear } = listeningFace();
    hear(source(0), 0.3);
    expect(face.mouth.aa).toBeGreaterThan(0.3);
    hear(ending, 0.5);
    expect(face.mouth).toEqual(shut);
  });
});

it("closes when the source stays at one shape because its sound has stopped, and opens again with the next", () => {
  const { face, hear } = listeningFace();
  hear(() => vowel, stuckAfterSeconds - 0.1);
  expect(face.mouth.aa).toBeGreaterThan(0.5);
  hear(() => vowel, 1);
  expect(face.mouth).toEqual(shut);
  hear(() => ({ ...shut, ou: 0.8 }), 0.2);
  expect(face.mouth.ou).toBeGreaterThan(0.5);
});
