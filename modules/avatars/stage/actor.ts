import { VRMUtils, type VRM } from "@pixiv/three-vrm";
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
  // Bounds are those of the rest pose; a raised arm or swung hair would vanish at the picture's edge.
  vrm.scene.traverse((object) => (object.frustumCulled = false));
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
    },
  };
}
