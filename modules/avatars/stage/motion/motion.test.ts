import fc from "fast-check";
import { Quaternion, Vector3 } from "three";
import { describe, expect, it } from "vitest";
import { gestureNames, idleMoodNames } from "../../contract";
import { recordGesture, recordIdleMood } from "../acting/vrma/record-motion";
import { writeVrma } from "../acting/vrma/write-vrma";
import type { BoneName, Rig } from "../humanoid";
import { sealedLoader } from "../sealed-loader";
import type { Motion } from "./motion";
import { createMotionOverlay } from "./motion-overlay";
import { readVrma } from "./read-vrma";

const step = 1 / 60;
const bufferOf = (bytes: Uint8Array<ArrayBuffer>): ArrayBuffer =>
  bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
const turned = (radians: number) => new Quaternion().setFromAxisAngle(new Vector3(1, 0, 0), radians);

/** A motion that turns the named bones by as much, all the time. */
function held(bones: BoneName[], radians: number, more: Partial<Motion> = {}): Motion {
  return {
    seconds: 2,
    bones: new Map(bones.map((bone) => [bone, (_: number, into: Quaternion) => void into.copy(turned(radians))])),
    hips: null,
    expressions: new Map(),
    ...more,
  };
}

/** A body of its own that nods with the head by 0.2 and never touches the feet. */
function playing() {
  const shown = new Map<BoneName, Quaternion>();
  const faces = new Map<string, number>();
  const hips = new Vector3();
  const model: Rig = {
    has: (bone) => bone !== "jaw",
    turn: (bone, rotation) => void shown.set(bone, rotation.clone()),
    moveHips: (x, y, z) => void hips.set(x, y, z),
  };
  let ends = 0;
  const overlay = createMotionOverlay(model, { hipsHeightMetres: 0.9, onEnd: () => (ends += 1) });
  const run = (seconds: number, own = 0.1) => {
    for (let frame = 0; frame < Math.round(seconds / step); frame += 1) {
      overlay.advance(step);
      overlay.rig.turn("head", turned(0.2));
      overlay.rig.moveHips(0, 0.001, 0);
      faces.set("happy", overlay.face("happy", own));
      overlay.finish((name, weight) => faces.set(name, weight));
    }
  };
  const angle = (bone: BoneName) => shown.get(bone)?.angleTo(new Quaternion()) ?? null;
  return { overlay, run, angle, faces, hips, ends: () => ends };
}

describe("a VRM animation that was brought along", () => {
  it.each([...gestureNames])("%s, written and read again, is the same motion", async (name) => {
    const clip = recordGesture(name, { feeling: { expression: "shy", intensity: 0.8 } });
    const motion = await readVrma(bufferOf(writeVrma(clip)), sealedLoader());
    expect(motion.seconds).toBeCloseTo((clip.frameCount - 1) / clip.framesPerSecond, 4);
    expect([...motion.bones.keys()].toSorted()).toEqual([...clip.rotations.keys()].toSorted());
    const read = new Quaternion();
    const wanted = new Quaternion();
    for (const [bone, track] of clip.rotations)
      for (let frame = 0; frame < clip.frameCount; frame += 7) {
        motion.bones.get(bone)!(frame / clip.framesPerSecond, read);
        expect(read.angleTo(wanted.fromArray(track, frame * 4).normalize()), `${bone} at ${frame}`).toBeLessThan(2e-3);
      }
    const middle = Math.floor(clip.frameCount / 2);
    expect(motion.expressions.get("shy")!(middle / clip.framesPerSecond)).toBeCloseTo(
      clip.expressions.get("shy")![middle]!,
      3,
    );
  });

  it.each([...idleMoodNames])("the mood %s moves the hips as a share of their height", async (name) => {
    const clip = recordIdleMood(name, { seconds: 4 });
    const motion = await readVrma(bufferOf(writeVrma(clip)), sealedLoader());
    const at = new Vector3();
    for (let frame = 0; frame < clip.frameCount; frame += 11) {
      motion.hips!(frame / clip.framesPerSecond, at);
      expect(at.y * 0.9).toBeCloseTo(clip.hips![frame * 3 + 1]! - 0.9, 4);
      expect(at.x * 0.9).toBeCloseTo(clip.hips![frame * 3]!, 4);
    }
  });

  it("is refused with a reason when it is no such file, and never hangs on what it holds", async () => {
    const whole = writeVrma(recordGesture("nod"));
    await expect(
      readVrma(new TextEncoder().encode("no glTF").buffer as ArrayBuffer, sealedLoader()),
    ).rejects.toMatchObject({
      code: "avatars.motion-unreadable",
    });
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.integer({ min: 0, max: 255 }), async (at, value) => {
        const changed = new Uint8Array(whole);
        changed[at] = value;
        await readVrma(changed.buffer, sealedLoader()).then(
          (motion) => expect(motion.seconds).toBeGreaterThan(0),
          (error: unknown) => expect(error).toMatchObject({ code: "avatars.motion-unreadable" }),
        );
      }),
      { numRuns: 60 },
    );
  });
});

describe("a motion over a living body", () => {
  it("comes softly, holds, and gives the body back when it ends", () => {
    const { overlay, run, angle, ends } = playing();
    run(0.1);
    overlay.play(held(["head"], 0.8), false);
    run(step);
    expect(angle("head")).toBeLessThan(0.25);
    run(0.6);
    expect(angle("head")).toBeCloseTo(0.8, 5);
    expect(overlay.playing).toBe(true);
    run(1.5);
    expect(angle("head")).toBeCloseTo(0.2, 5);
    expect(overlay.playing).toBe(false);
    expect(ends()).toBe(1);
  });

  it("never jumps, whatever is played and stopped in whatever order", () => {
    const asked = fc.record({
      radians: fc.double({ min: -1.2, max: 1.2, noNaN: true }),
      wait: fc.double({ min: 0.01, max: 1, noNaN: true }),
      stops: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(asked, { minLength: 1, maxLength: 6 }), (steps) => {
        const { overlay, run, angle } = playing();
        run(step);
        let before = angle("head")!;
        for (const { radians, wait, stops } of steps) {
          if (stops) overlay.stop();
          else overlay.play(held(["head"], radians), true);
          for (let seconds = 0; seconds < wait; seconds += step) {
            run(step);
            expect(Math.abs(angle("head")! - before)).toBeLessThan(0.3);
            before = angle("head")!;
          }
        }
        overlay.stop();
        run(1);
        expect(angle("head")).toBeCloseTo(0.2, 5);
      }),
      { numRuns: 60 },
    );
  });

  it("moves bones and faces that the body leaves alone, and brings them back to rest", () => {
    const { overlay, run, angle, faces } = playing();
    overlay.play(
      held(["leftFoot", "jaw"], 0.4, {
        expressions: new Map([
          ["surprised", () => 0.9],
          ["happy", () => 0.7],
        ]),
      }),
      true,
    );
    run(1);
    expect(angle("leftFoot")).toBeCloseTo(0.4, 5);
    expect(angle("jaw")).toBeNull();
    expect(faces.get("surprised")).toBeCloseTo(0.9, 5);
    expect(faces.get("happy")).toBeCloseTo(0.7, 5);
    overlay.stop();
    run(1);
    expect(angle("leftFoot")).toBe(0);
    expect(faces.get("surprised")).toBe(0);
    expect(faces.get("happy")).toBe(0.1);
  });

  it("carries the hips at the height of this body", () => {
    const { overlay, run, hips } = playing();
    overlay.play(held(["head"], 0.1, { hips: (_, into) => void into.set(0, -0.5, 0.1) }), true);
    run(1);
    expect(hips.toArray()).toEqual([0, expect.closeTo(-0.45, 5), expect.closeTo(0.09, 5)]);
  });

  it("begins a loop again without an end", () => {
    const { overlay, run, ends } = playing();
    const seen: number[] = [];
    overlay.play(
      held([], 0, {
        bones: new Map([
          ["head", (seconds: number, into: Quaternion) => (seen.push(seconds), into.identity(), undefined)],
        ]),
      }),
      true,
    );
    run(5);
    expect(Math.max(...seen)).toBeLessThan(2);
    expect(seen.filter((seconds, index) => index > 0 && seconds < seen[index - 1]!).length).toBe(2);
    expect(ends()).toBe(0);
  });
});
