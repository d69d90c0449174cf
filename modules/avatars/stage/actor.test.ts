import {
  Bone,
  BufferAttribute,
  BufferGeometry,
  Mesh,
  MeshBasicMaterial,
  Raycaster,
  Skeleton,
  SkinnedMesh,
  Sphere,
  Vector3,
} from "three";
import { expect, it } from "vitest";
import { hideFirstPersonMeshes, placeAtRest } from "./actor";

it("shows what others see of her, and not what only she would see of herself", () => {
  const meshes = { auto: new Mesh(), both: new Mesh(), firstPersonOnly: new Mesh(), thirdPersonOnly: new Mesh() };
  const types = Object.keys(meshes) as (keyof typeof meshes)[];
  const meshAnnotations = types.map((type) => ({ type, meshes: [meshes[type]] }));
  hideFirstPersonMeshes({ firstPerson: { meshAnnotations } as never });
  expect(types.filter((type) => meshes[type].visible)).toEqual(["auto", "both", "thirdPersonOnly"]);
  expect(() => hideFirstPersonMeshes({})).not.toThrow();
});

/** A triangle around the origin of its file's own units, which its one bone carries to a height of 1.5 m. */
function skinnedTriangle() {
  const geometry = new BufferGeometry();
  geometry.setAttribute("position", new BufferAttribute(new Float32Array([-1, -1, 0, 1, -1, 0, 0, 1, 0]), 3));
  geometry.setAttribute("skinIndex", new BufferAttribute(new Uint8Array(12), 4));
  geometry.setAttribute("skinWeight", new BufferAttribute(new Float32Array([1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0]), 4));
  geometry.boundingSphere = new Sphere(new Vector3(0, 0, 0), 2);
  const mesh = new SkinnedMesh(geometry, new MeshBasicMaterial());
  const bone = new Bone();
  mesh.add(bone);
  mesh.bind(new Skeleton([bone]));
  const stand = (x: number, y: number): void => {
    bone.position.set(x, y, 0);
    mesh.updateMatrixWorld(true);
  };
  return { mesh, stand };
}

it("sorts a mesh by where it stands at rest, without moving its vertices", () => {
  const { mesh, stand } = skinnedTriangle();
  stand(0, 1.5);
  placeAtRest(mesh);
  expect(mesh.boundingSphere!.center.toArray()).toEqual([0, 1.5, 0]);
});

it("is touched wherever a pose has taken it", () => {
  const { mesh, stand } = skinnedTriangle();
  stand(0, 1.5);
  placeAtRest(mesh);
  stand(40, 3);
  const touched = (x: number): number =>
    new Raycaster(new Vector3(x, 3, 5), new Vector3(0, 0, -1)).intersectObject(mesh).length;
  expect([touched(40), touched(0)]).toEqual([1, 0]);
});
