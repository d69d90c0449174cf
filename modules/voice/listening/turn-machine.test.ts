import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { longestRecordingSeconds } from "../contract";
import { frameSamples } from "./silero/voice-activity-network";
import { longestTurnSeconds, TurnMachine, type TurnEvent } from "./turn-machine";

const seconds = (count: number) => Math.ceil((count * 16_000) / frameSamples);

/** Frames as `[probability, count]`; what was told, with the frame after which it was. */
function told(machine: TurnMachine, ...script: [number, number][]): (TurnEvent & { frame: number })[] {
  const events: (TurnEvent & { frame: number })[] = [];
  let frame = 0;
  for (const [probability, count] of script) {
    for (let n = 0; n < count; n += 1) {
      frame += 1;
      const event = machine.hear(probability);
      if (event) events.push({ ...event, frame });
    }
  }
  return events;
}
const types = (events: TurnEvent[]) => events.map(({ type }) => type);

describe("hands-free", () => {
  it("begins with the second frame that is voice for sure and ends 0.7 s after the last, with 300 ms before and after", () => {
    const events = told(new TurnMachine("hands-free"), [0.1, 50], [0.9, 40], [0.1, 60]);
    expect(events).toEqual([
      { type: "speech-start", fromSample: 50 * frameSamples - 4_800, frame: 52 },
      {
        type: "speech-end",
        fromSample: 50 * frameSamples - 4_800,
        toSample: 90 * frameSamples + 4_800,
        frame: 90 + seconds(0.7),
      },
    ]);
  });

  it("tells the start within 130 ms of sound, however the voice lies against the frames", () => {
    const [start] = told(new TurnMachine("hands-free"), [0, 10], [0.2, 1], [0.6, 9]);
    // The voice may have begun anywhere in the frame that was not voice yet.
    expect((start!.frame - 10) * 32).toBeLessThanOrEqual(130);
  });

  it("takes no two likely frames for a voice, nor many sure ones with silence between them", () => {
    const noises = Array.from({ length: 40 }, (_, n): [number, number] => [n % 2 ? 0.1 : 0.95, 1]);
    expect(told(new TurnMachine("hands-free"), [0.8, 2], [0.1, 9])).toEqual([]);
    expect(told(new TurnMachine("hands-free"), ...noises)).toEqual([]);
  });

  it("counts on over a doubtful frame", () => {
    const events = told(new TurnMachine("hands-free"), [0.6, 2], [0.4, 1], [0.6, 1]);
    expect(types(events)).toEqual(["speech-start"]);
  });

  it("calls less than 250 ms of voice a misfire", () => {
    expect(types(told(new TurnMachine("hands-free"), [0.9, 7], [0, 40]))).toEqual(["speech-start", "misfire"]);
    expect(types(told(new TurnMachine("hands-free"), [0.9, 8], [0, 40]))).toEqual(["speech-start", "speech-end"]);
  });

  it("bears a pause of half a second within a turn, and a longer one when it is told to be patient", () => {
    const paused = [
      [0.9, 30],
      [0.1, seconds(0.5)],
      [0.9, 30],
      [0.1, 60],
    ] satisfies [number, number][];
    expect(types(told(new TurnMachine("hands-free"), ...paused))).toEqual(["speech-start", "speech-end"]);
    const patient = new TurnMachine("hands-free");
    told(patient, [0.9, 30]);
    patient.setPatience(1_500);
    expect(told(patient, [0.1, seconds(1.4)], [0.9, 10])).toEqual([]);
    expect(types(told(patient, [0.1, seconds(1.6)]))).toEqual(["speech-end"]);
    // The next turn is a usual one.
    expect(types(told(patient, [0.9, 30], [0.1, seconds(0.8)]))).toEqual(["speech-start", "speech-end"]);
  });

  it("ends a turn after 60 s, and the next begins where it ended", () => {
    const events = told(new TurnMachine("hands-free"), [0.9, seconds(61)], [0, 30]);
    expect(types(events)).toEqual(["speech-start", "speech-end", "speech-start", "speech-end"]);
    const first = events[1] as Extract<TurnEvent, { type: "speech-end" }>;
    const second = events[2] as Extract<TurnEvent, { type: "speech-start" }>;
    expect(first.toSample - first.fromSample).toBe(60 * 16_000);
    expect(second.fromSample).toBeGreaterThanOrEqual(first.toSample);
  });

  it("makes no recording that the server refuses", () => {
    expect(longestTurnSeconds).toBe(longestRecordingSeconds);
  });

  it("forgets a turn that is cancelled", () => {
    const machine = new TurnMachine("hands-free");
    told(machine, [0.9, 20]);
    machine.cancel();
    expect(machine.isHearing).toBe(false);
    expect(told(machine, [0.1, 40])).toEqual([]);
    const [start] = told(machine, [0.9, 3]);
    expect(start).toMatchObject({ fromSample: 60 * frameSamples - 4_800 });
  });

  it("does not know a button", () => {
    const machine = new TurnMachine("hands-free");
    expect(machine.press()).toBeNull();
    expect(machine.isHearing).toBe(false);
  });
});

describe("push to talk", () => {
  it("hears from the press to 150 ms after the release, silence too", () => {
    const machine = new TurnMachine("push-to-talk");
    told(machine, [0.9, 20]);
    expect(machine.press()).toEqual({ type: "speech-start", fromSample: 20 * frameSamples });
    expect(told(machine, [0, 40], [0.8, 10], [0, 50])).toEqual([]);
    expect(machine.release()).toBeNull();
    expect(told(machine, [0, 20])).toEqual([
      { type: "speech-end", fromSample: 20 * frameSamples, toSample: 120 * frameSamples + 2_400, frame: 5 },
    ]);
  });

  it("calls a press of less than 250 ms a misfire, at once", () => {
    const machine = new TurnMachine("push-to-talk");
    machine.press();
    told(machine, [0.9, 7]);
    expect(machine.release()).toEqual({ type: "misfire" });
    expect(told(machine, [0.9, 20])).toEqual([]);
  });

  it("calls a press in which nobody spoke a misfire", () => {
    const machine = new TurnMachine("push-to-talk");
    machine.press();
    told(machine, [0.02, 30]);
    machine.release();
    expect(types(told(machine, [0, 10]))).toEqual(["misfire"]);
  });

  it("goes on when the button is pressed again at once", () => {
    const machine = new TurnMachine("push-to-talk");
    machine.press();
    told(machine, [0.9, 20]);
    machine.release();
    told(machine, [0.9, 2]);
    expect(machine.press()).toBeNull();
    expect(told(machine, [0.9, 30])).toEqual([]);
    machine.release();
    expect(types(told(machine, [0, 10]))).toEqual(["speech-end"]);
  });

  it("ends after 60 s though the button is held, and waits for the next press", () => {
    const machine = new TurnMachine("push-to-talk");
    machine.press();
    expect(types(told(machine, [0.9, seconds(70)]))).toEqual(["speech-end"]);
    expect(machine.release()).toBeNull();
    expect(machine.press()).toMatchObject({ type: "speech-start" });
  });

  it("takes a change to hands-free for a release", () => {
    const machine = new TurnMachine("push-to-talk");
    machine.press();
    told(machine, [0.9, 30]);
    expect(machine.setMode("hands-free")).toBeNull();
    expect(types(told(machine, [0.1, 10]))).toEqual(["speech-end"]);
    expect(types(told(machine, [0.9, 3]))).toEqual(["speech-start"]);
  });
});

describe("whatever is heard and pressed", () => {
  const step = fc.oneof(
    { weight: 6, arbitrary: fc.record({ hear: fc.double({ min: 0, max: 1, noNaN: true }), count: fc.nat(80) }) },
    { weight: 1, arbitrary: fc.constantFrom("press", "release", "cancel", "hands-free", "push-to-talk") },
    { weight: 1, arbitrary: fc.constantFrom(300, 700, 1_500) },
  );

  it("tells starts and ends in turn, of recordings that are whole, in order and at most 60 s", () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const machine = new TurnMachine("hands-free");
        let heardSamples = 0;
        let hearing = false;
        let startedAt = 0;
        let endedAt = 0;
        const check = (event: TurnEvent | null) => {
          if (!event) return;
          expect(event.type === "speech-start").toBe(!hearing);
          hearing = event.type === "speech-start";
          if (event.type === "speech-start") {
            expect(event.fromSample).toBeGreaterThanOrEqual(endedAt);
            expect(event.fromSample).toBeLessThanOrEqual(heardSamples);
            startedAt = event.fromSample;
          }
          if (event.type === "speech-end") {
            expect(event.fromSample).toBe(startedAt);
            expect(event.toSample).toBeLessThanOrEqual(heardSamples);
            expect(event.toSample - event.fromSample).toBeGreaterThan(0);
            expect(event.toSample - event.fromSample).toBeLessThanOrEqual(60 * 16_000);
            endedAt = event.toSample;
          }
        };
        for (const one of steps) {
          if (typeof one === "object") {
            for (let n = 0; n < one.count; n += 1) {
              heardSamples += frameSamples;
              check(machine.hear(one.hear));
            }
          } else if (one === "press") check(machine.press());
          else if (one === "release") check(machine.release());
          else if (one === "cancel") {
            machine.cancel();
            hearing = false;
          } else if (typeof one === "number") machine.setPatience(one);
          else check(machine.setMode(one));
          expect(machine.isHearing).toBe(hearing);
        }
      }),
      { numRuns: 300 },
    );
  });
});
