import { Logger, NodeIO } from "@gltf-transform/core";
import { validateBytes } from "gltf-validator";
import { Quaternion } from "three";
import { describe, expect, it } from "vitest";
import { gestureNames, idleMoodNames } from "../../../contract";
import type { BoneName } from "../../humanoid";
import { recordGesture, recordIdleMood } from "./record-motion";
import { writeVrma } from "./write-vrma";

type VrmaJson = {
  nodes: { name: string; translation?: number[] }[];
  extensions: {
    VRMC_vrm_animation: {
      specVersion: string;
      humanoid: { humanBones: Record<string, { node: number }> };
      expressions?: { preset?: Record<string, { node: number }>; custom?: Record<string, { node: number }> };
    };
  };
};

function jsonOf(bytes: Uint8Array): VrmaJson {
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(12, true);
  return JSON.parse(new TextDecoder().decode(bytes.subarray(20, 20 + length))) as VrmaJson;
}

async function tracksOf(bytes: Uint8Array): Promise<Map<string, { times: Float32Array; values: Float32Array }>> {
  const document = await new NodeIO().setLogger(new Logger(Logger.Verbosity.SILENT)).readBinary(bytes);
  return new Map(
    document
      .getRoot()
      .listAnimations()[0]!
      .listChannels()
      .map((channel) => [
        `${channel.getTargetNode()!.getName()}.${channel.getTargetPath()}`,
        {
          times: channel.getSampler()!.getInput()!.getArray() as Float32Array,
          values: channel.getSampler()!.getOutput()!.getArray() as Float32Array,
        },
      ]),
  );
}

const required = ["hips", "spine", "head", "leftUpperLeg", "leftFoot", "rightLowerLeg", "leftHand", "rightUpperArm"];

describe("VRM animations", () => {
  it.each(gestureNames)("%s is a file without fault that names the bones as VRM does", async (name) => {
    const bytes = writeVrma(recordGesture(name, { feeling: { expression: "happy", intensity: 0.6 } }));
    const { issues } = await validateBytes(bytes, { maxIssues: 20 });
    expect(issues.messages.filter((message) => message.severity < 2)).toEqual([]);
    const { nodes, extensions } = jsonOf(bytes);
    const { specVersion, humanoid, expressions } = extensions.VRMC_vrm_animation;
    expect(specVersion).toBe("1.0");
    for (const bone of required) expect(nodes[humanoid.humanBones[bone]!.node]!.name).toBe(bone);
    expect(nodes[expressions!.preset!["happy"]!.node]!.name).toBe("expression-happy");
  });

  it.each(idleMoodNames)("the mood %s is a file without fault and a loop without a seam", async (mood) => {
    const clip = recordIdleMood(mood, { seconds: 6 });
    const { issues } = await validateBytes(writeVrma(clip), { maxIssues: 20 });
    expect(issues.messages.filter((message) => message.severity < 2)).toEqual([]);
    const one = new Quaternion();
    const other = new Quaternion();
    for (const [bone, track] of clip.rotations) {
      const at = (frame: number, into: Quaternion) => into.fromArray(track, frame * 4);
      expect([...track.slice(-4)], bone).toEqual([...track.slice(0, 4)]);
      for (let frame = 1; frame < clip.frameCount; frame++)
        expect(at(frame - 1, one).angleTo(at(frame, other)), `${bone} at ${frame}`).toBeLessThan(0.2);
    }
    expect([...clip.hips!.slice(0, 3)]).toEqual([...clip.hips!.slice(-3)]);
  });

  it("carry the rotations of the motion, 30 a second", async () => {
    const clip = recordGesture("wave");
    const tracks = await tracksOf(writeVrma(clip));
    expect(tracks.size).toBe(clip.rotations.size);
    const turn = new Quaternion();
    const wanted = new Quaternion();
    for (const bone of ["rightUpperArm", "rightHand", "leftLowerArm", "head"] satisfies BoneName[]) {
      const { times, values } = tracks.get(`${bone}.rotation`)!;
      expect(times[30]).toBeCloseTo(1, 6);
      expect(times.at(-1)).toBeGreaterThanOrEqual(2.6 - 1e-6);
      for (let frame = 0; frame < clip.frameCount; frame++) {
        turn.fromArray(values, frame * 4);
        expect(turn.angleTo(wanted.fromArray(clip.rotations.get(bone)!, frame * 4))).toBeLessThan(1e-3);
      }
    }
    const arm = tracks.get("rightUpperArm.rotation")!.values;
    expect(turn.fromArray(arm, 30 * 4).angleTo(wanted.fromArray(arm, 0))).toBeGreaterThan(0.8);
  });

  it("write a feeling as the x of a node that comes and goes, a custom one apart", async () => {
    const bytes = writeVrma(recordGesture("nod", { feeling: { expression: "shy", intensity: 1 } }));
    expect(jsonOf(bytes).extensions.VRMC_vrm_animation.expressions).toEqual({
      custom: { shy: { node: expect.any(Number) as number } },
    });
    const { values } = (await tracksOf(bytes)).get("expression-shy.translation")!;
    expect(values[0]).toBe(0);
    expect(Math.max(...values)).toBeCloseTo(0.85, 2);
    expect(values.at(-3)).toBe(0);
  });

  it("stand on the floor: the hips are as high as on the body that was recorded", () => {
    const { nodes } = jsonOf(writeVrma(recordGesture("bow")));
    expect(nodes.find(({ name }) => name === "hips")!.translation).toEqual([0, 0.9, 0]);
  });

  it("refuse a motion of a bone that the skeleton lacks", () => {
    const clip = recordGesture("nod");
    const skeleton = new Map(clip.skeleton);
    skeleton.delete("leftLittleDistal");
    expect(() => writeVrma({ ...clip, skeleton })).toThrow(RangeError);
  });
});
