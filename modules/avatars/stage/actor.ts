import { VRMUtils, type VRM } from "@pixiv/three-vrm";
import { Sphere, type Mesh, type Object3D, type ShaderMaterial, type SkinnedMesh, type Texture } from "three";
import { measureFigure, type Figure } from "./figure";
import { createOutlineSwitch } from "./outlines";
import { createPerformer, type Performer, type PerformerState } from "./acting/performer";
import type { GestureName } from "../contract";
import { createSpringRate } from "./spring-rate";
import type { Random } from "./seeded-random";

/** A model that is ready to be seen: measured, posed, its hair come to rest. */
export type Actor = {
  vrm: VRM;
  figure: Figure;
  performer: Performer;
  showOutlines(outlines: boolean): void;
  /** Hair and clothes are computed in each n-th frame. */
  springsEvery(frames: number): void;
  /** Hair and clothes fall still in the present pose; needed after a pause, or they whip. */
  settle(): void;
  /** Lets go of what the graphics card holds for it; the next drawing uploads it anew. */
  releaseGraphics(): void;
  dispose(): void;
};

const settlingSteps = 24;

export function createActor(
  vrm: VRM,
  options: { random: Random; state: PerformerState; onGestureEnd(gesture: GestureName): void },
): Actor {
  const figure = measureFigure(vrm);
  hideFirstPersonMeshes(vrm);
  // Bounds are those of the rest pose; a raised arm or swung hair would vanish at the picture's edge.
  vrm.scene.traverse((object) => (object.frustumCulled = false));
  placeAtRest(vrm.scene);
  const outlines = createOutlineSwitch(vrm.scene);
  const performer = createPerformer({ vrm, figure, random: options.random, onGestureEnd: options.onGestureEnd });

  const settle = (): void => {
    vrm.springBoneManager?.reset();
    for (let step = 0; step < settlingSteps; step++) vrm.springBoneManager?.update(1 / 30);
  };
  const springRate = createSpringRate(vrm.springBoneManager);
  // The first picture already shows hanging arms and resting hair, never the bind pose.
  performer.advance(0, options.state);
  vrm.scene.updateMatrixWorld(true);
  settle();

  const releaseGraphics = (): void => {
    // Hidden outline materials must be on their meshes to be released with them.
    outlines.show(true);
    VRMUtils.deepDispose(vrm.scene);
  };

  return {
    vrm,
    figure,
    performer,
    showOutlines: outlines.show,
    springsEvery: springRate.every,
    settle,
    releaseGraphics,
    dispose() {
      vrm.scene.removeFromParent();
      releaseGraphics();
      closePictures(vrm.scene);
    },
  };
}

/**
 * First-person flags (VRM 1.0 `firstPerson.meshAnnotations`, VRM 0.x `firstPersonFlag`): whoever looks at her is never her,
 * so that only what is for her own eyes alone is left out. Splitting meshes for a view through her eyes is not needed.
 */
export function hideFirstPersonMeshes(vrm: Pick<VRM, "firstPerson">): void {
  for (const { type, meshes } of vrm.firstPerson?.meshAnnotations ?? [])
    if (type === "firstPersonOnly") for (const mesh of meshes) mesh.visible = false;
}

/**
 * three.js sorts meshes by their middles, and would move every vertex of a skinned mesh with its bones and morphs to find
 * one: the longest part of a first picture. Where the middle lies at rest does as well. Bounds without end: a pose never
 * leaves them, so that a touch finds every surface. The model must stand unposed.
 */
export function placeAtRest(model: Object3D): void {
  model.traverse((object) => {
    const mesh = object as SkinnedMesh;
    // As the file gives it, in units of its own; the bones of any vertex bring it to where the mesh stands.
    const given = mesh.isSkinnedMesh ? mesh.geometry.boundingSphere : null;
    if (given) mesh.boundingSphere = new Sphere(mesh.applyBoneTransform(0, given.center.clone()), Infinity);
  });
}

/** Decoded pictures are large and lie outside the heap, so that the collector is in no hurry to free them. */
function closePictures(model: Object3D): void {
  const close = (value: unknown): void => {
    const texture = value as Texture | null | undefined;
    if (texture?.isTexture && texture.image instanceof ImageBitmap) texture.image.close();
  };
  model.traverse((object) => {
    for (const material of [(object as Mesh).material ?? []].flat()) {
      Object.values(material).forEach(close);
      for (const uniform of Object.values((material as ShaderMaterial).uniforms ?? {})) close(uniform.value);
    }
  });
}
