import { describe, expect, it } from "vitest";
import { createWishes, gesturePatienceMs } from "./wishes";

function stageDoor() {
  const at = { ms: 100 };
  const wishes = createWishes(() => at.ms);
  /** A body that writes down what it is asked. */
  const body = () => {
    const asked: unknown[] = [];
    const performer = {
      feel: (expression: string, intensity: number) => void asked.push([expression, intensity]),
      setIdleMood: (mood: string) => void asked.push(mood),
      play: (gesture: string) => {
        asked.push(gesture);
        return "started" as const;
      },
    };
    return { asked, performer };
  };
  return { at, wishes, body };
}

describe("what was asked before there was a body", () => {
  it("is performed by the one that comes in time: feeling, temper and the newest gesture", () => {
    const { at, wishes, body } = stageDoor();
    wishes.perform({ expression: "happy", intensity: 3, gesture: "wave" }, null);
    wishes.setIdleMood("cheerful", null);
    at.ms += 500;
    wishes.perform({ gesture: "bow" }, null);
    at.ms += gesturePatienceMs;
    const first = body();
    wishes.handTo(first.performer, false);
    expect(first.asked).toEqual([["happy", 1], "cheerful", "bow"]);
    const second = body();
    wishes.handTo(second.performer, false);
    expect(second.asked).toEqual([["happy", 1], "cheerful"]);
  });

  it("is no gesture any more when its moment is over or motion is to be reduced", () => {
    const { at, wishes, body } = stageDoor();
    const late = body();
    wishes.perform({ gesture: "wave" }, null);
    at.ms += gesturePatienceMs + 1;
    wishes.handTo(late.performer, false);
    const still = body();
    wishes.perform({ gesture: "wave" }, null);
    wishes.handTo(still.performer, true);
    expect([late.asked, still.asked]).toEqual([["calm"], ["calm"]]);
  });
});

it("asks a body that is there at once, and does not ask the next one for the same gesture", () => {
  const { wishes, body } = stageDoor();
  const present = body();
  wishes.perform({ expression: "sad", gesture: "nod" }, present.performer);
  expect(present.asked).toEqual([["sad", 0.7], "nod"]);
  const next = body();
  wishes.handTo(next.performer, false);
  expect(next.asked).toEqual([["sad", 0.7], "calm"]);
});
