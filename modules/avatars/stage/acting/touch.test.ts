import { VRMHumanBoneName } from "@pixiv/three-vrm";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { noTouches, reactToTouch, touchAreaOf, type TouchArea } from "./touch";

const heights = { eyeY: 1.5, shoulderY: 1.3 };
const allBones = Object.values(VRMHumanBoneName);

describe("touches", () => {
  it("are answered on the head's top, the hands and the shoulders' tops only", () => {
    expect(touchAreaOf({ bone: "head", y: 1.6 }, heights)).toBe("head");
    expect(touchAreaOf({ bone: "leftIndexDistal", y: 0.8 }, heights)).toBe("hand");
    expect(touchAreaOf({ bone: "rightHand", y: 1.2 }, heights)).toBe("hand");
    expect(touchAreaOf({ bone: "leftShoulder", y: 1.35 }, heights)).toBe("shoulder");
    expect(touchAreaOf({ bone: "rightUpperArm", y: 1.31 }, heights)).toBe("shoulder");
  });

  it("have no answer anywhere else, whatever the height", () => {
    const answering = /^head$|Hand$|Thumb|Index|Middle|Ring|Little|Shoulder$|UpperArm$/;
    const silent = allBones.filter((bone) => !answering.test(bone));
    expect(silent).toEqual(expect.arrayContaining(["hips", "chest", "upperChest", "spine", "neck", "leftUpperLeg"]));
    fc.assert(
      fc.property(fc.constantFrom(...silent), fc.double(), (bone, y) => {
        expect(touchAreaOf({ bone, y }, heights)).toBeNull();
      }),
    );
  });

  it("have no answer on the face, on hanging hair, below the shoulder and off the body", () => {
    expect(touchAreaOf({ bone: "head", y: 1.45 }, heights)).toBeNull();
    expect(touchAreaOf({ bone: "head", y: 1.1 }, heights)).toBeNull();
    expect(touchAreaOf({ bone: "leftShoulder", y: 1.2 }, heights)).toBeNull();
    expect(touchAreaOf({ bone: null, y: 1.6 }, heights)).toBeNull();
    expect(touchAreaOf({ bone: "head", y: NaN }, heights)).toBeNull();
  });

  it("are answered with variety, then calmly, then not at all until some time has gone by", () => {
    let memory = noTouches;
    const touch = (area: TouchArea, now: number) => {
      const { memory: next, reaction } = reactToTouch(memory, area, now);
      memory = next;
      return reaction;
    };
    const first = [touch("head", 0), touch("head", 1), touch("head", 2)];
    expect(new Set(first.map((reaction) => `${reaction!.expression} ${reaction!.gesture}`)).size).toBe(3);
    expect(touch("head", 3)).toMatchObject({ expression: "relaxed", gesture: null });
    expect([touch("head", 4), touch("hand", 5)]).toEqual([null, null]);
    expect(touch("head", 30)).toEqual(first[0]);
  });

  it("of one stroke count once", () => {
    const { memory } = reactToTouch(noTouches, "head", 0);
    expect(reactToTouch(memory, "head", 0.2).reaction).toBeNull();
    expect(reactToTouch(memory, "head", 0.2).memory.count).toBe(1);
  });

  it("without an area leave no trace", () => {
    expect(reactToTouch(noTouches, null, 3)).toEqual({ memory: noTouches, reaction: null });
  });
});
