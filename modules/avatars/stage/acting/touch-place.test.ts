import type { VRM } from "@pixiv/three-vrm";
import {
  Bone,
  BufferGeometry,
  Float32BufferAttribute,
  MeshBasicMaterial,
  Raycaster,
  Skeleton,
  SkinnedMesh,
  Uint16BufferAttribute,
  Vector3,
} from "three";
import { describe, expect, it } from "vitest";
import { touchPlaceOf } from "./touch-place";

/** A head at 1.5 m with a lock of hair before the chest, both one mesh: two squares before the camera. */
function modelWithHair() {
  const hips = new Bone();
  const head = new Bone();
  const hair = new Bone();
  hips.position.set(0, 1, 0);
  head.position.set(0, 0.5, 0);
  hips.add(head);
  head.add(hair);
  const geometry = new BufferGeometry();
  const square = (y: number): number[] => [-0.1, y, 0, 0.1, y, 0, 0, y + 0.2, 0];
  geometry.setAttribute("position", new Float32BufferAttribute([...square(0.9), ...square(1.5), ...square(1.2)], 3));
  const joints = [0, 0, 0, 1, 1, 1, 2, 2, 2].flatMap((joint) => [joint, 0, 0, 0]);
  geometry.setAttribute("skinIndex", new Uint16BufferAttribute(joints, 4));
  geometry.setAttribute("skinWeight", new Float32BufferAttribute(joints.flatMap((_, at) => (at % 4 ? [0] : [1])), 4)); // prettier-ignore
  const mesh = new SkinnedMesh(geometry, new MeshBasicMaterial());
  mesh.add(hips);
  mesh.updateMatrixWorld(true);
  mesh.bind(new Skeleton([hips, head, hair]));
  const humanoid = { rawHumanBones: { hips: { node: hips }, head: { node: head } } };
  const touchAt = (y: number) => {
    const ray = new Raycaster(new Vector3(0, y, 2), new Vector3(0, 0, -1));
    return touchPlaceOf({ humanoid } as unknown as Pick<VRM, "humanoid">, ray.intersectObject(mesh)[0]);
  };
  return { touchAt };
}

describe("the touched place", () => {
  it("names the bone that moves the skin and the height of the touch", () => {
    const { touchAt } = modelWithHair();
    expect(touchAt(0.95)).toEqual({ bone: "hips", y: expect.closeTo(0.95, 5) as number });
    expect(touchAt(1.6)).toEqual({ bone: "head", y: expect.closeTo(1.6, 5) as number });
  });

  it("counts hair to the head that carries it", () => {
    expect(modelWithHair().touchAt(1.25)).toEqual({ bone: "head", y: expect.closeTo(1.25, 5) as number });
  });

  it("is no bone beside the model", () => {
    expect(modelWithHair().touchAt(3).bone).toBeNull();
  });
});
