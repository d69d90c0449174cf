import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import {
  loadMei,
  referenceCases,
  referenceParameters,
  referencePcm,
  type ReferenceCase,
  type ReferenceStates,
} from "./reference-cases";
import { toPcm16 } from "./samples";
import { synthesize, type SynthesisOptions } from "./synthesis";
import { planUtterance } from "./utterance-plan";
import { styleNames } from "./voice";

const voice = loadMei();
const cases = referenceCases();

describe("the synthesiser against the reference recordings", () => {
  it("reads the models of all five styles", () => {
    const models = { duration: voice.duration, MCP: voice.spectrum, LF0: voice.pitch, LPF: voice.lowPass };
    const counts = (style: (typeof styleNames)[number]) =>
      Object.entries(models).map(([name, model]) => [
        name,
        model.questionCount,
        model.width,
        ...((model.common ?? model.byStyle.get(style))?.counts ?? []),
      ]);
    for (const style of styleNames) {
      expect(counts(style)).toEqual([
        ["duration", 105, 10, 145],
        ["MCP", 218, 210, 141, 197, 103, 99, 124],
        ["LF0", 628, 7, 175, 558, 288, 144, 296],
        ["LPF", 0, 62, 1, 1, 1, 1, 1],
      ]);
    }
    expect(voice.spectrum.globalVariance?.common?.counts).toEqual(Int32Array.of(3));
    expect(voice.pitch.globalVariance?.common?.counts).toEqual(Int32Array.of(4));
  });

  it.each(cases.filter(({ states }) => states !== null).map((entry) => [entry.id, entry] as const))(
    "chooses the states of %s",
    (_id, entry) => {
      const plan = planOf(entry);
      const rows = entry.labels.map((_label, index): ReferenceStates => {
        const states = Array.from({ length: voice.stateCount }, (_value, state) => index * voice.stateCount + state);
        const { duration, spectrum, pitch, voiced } = plan.choice;
        return [
          entry.states![index]![0],
          duration[index]!,
          states.map((state) => [plan.durations[state]!, spectrum[state]!, pitch[state]!, voiced[state]!] as const),
        ];
      });
      expect(rows).toEqual(entry.states);
    },
  );

  it("generates the parameters of ja-01", () => {
    const plan = planOf(cases.find(({ id }) => id === "ja-01")!);
    expect(largestDifference(plan.cepstra, referenceParameters("ja-01", "mcp"))).toBeLessThan(1e-6);
    expect(largestDifference(plan.logPitch, referenceParameters("ja-01", "lf0"))).toBeLessThan(1e-6);
  });

  it.each([
    ["ja-16"],
    ["happy-0"],
    ["speed-125"],
    ["tone-minus25-speed-110"],
    ["angry-normal-durations"],
    ["mix-normal40-happy30-bashful30"],
  ])("repeats the waveform of %s within one step of 16 bits", (id) => {
    const pcm = speak(cases.find((entry) => entry.id === id)!);
    expect(largestDifference(pcm, referencePcm(id), 1)).toBeLessThanOrEqual(1);
  });

  // Exact, since every operation on the way is exact or the same in all JavaScript engines of today. If an engine changes
  // a rounding of Math.exp or Math.log, the test above tells whether only that has happened.
  it.each(cases.map((entry) => [entry.id, entry] as const))("repeats every sample of %s", (_id, entry) => {
    const pcm = speak(entry);
    expect(pcm.length).toBe(entry.sampleCount);
    expect(createHash("sha256").update(new Uint8Array(pcm.buffer)).digest("hex")).toBe(entry.pcmSha256);
  });

  it.each(cases.map((entry) => [entry.id, entry] as const))("ends the phones of %s in time", (_id, entry) => {
    const { timings } = synthesize(voice, entry.labels, optionsOf(entry));
    const ends = timings.map(({ phone, endMs }) => [phone, Math.round(endMs) / 1000]);
    expect(ends).toEqual(entry.phoneEnds);
  });
});

function optionsOf(entry: ReferenceCase): SynthesisOptions {
  const { styles, speed, halfTones } = entry;
  return { styles, durationStyles: entry.durationStyles ?? styles, speed, halfTones };
}

function planOf(entry: ReferenceCase) {
  const { styles, speed, halfTones } = entry;
  return planUtterance(voice, entry.labels, {
    styles,
    durationStyles: entry.durationStyles ?? styles,
    speed,
    halfTones,
  });
}

function speak(entry: ReferenceCase): Int16Array<ArrayBuffer> {
  const speech = synthesize(voice, entry.labels, optionsOf(entry));
  const pcm = new Int16Array(speech.sampleCount);
  let at = 0;
  for (const chunk of speech.chunks()) {
    pcm.set(toPcm16(chunk), at);
    at += chunk.length;
  }
  return pcm;
}

/** Relative to the value where that is larger than `unit`. */
function largestDifference(actual: ArrayLike<number>, expected: ArrayLike<number>, unit?: number): number {
  expect(actual.length).toBe(expected.length);
  let largest = 0;
  for (let index = 0; index < expected.length; index++) {
    const scale = unit ?? Math.max(1, Math.abs(expected[index]!));
    largest = Math.max(largest, Math.abs(actual[index]! - expected[index]!) / scale);
  }
  return largest;
}
