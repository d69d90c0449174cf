import { sceneNames, standardView, type CameraView, type SceneName } from "../contract";
import { withinLimits } from "../stage/camera-rig";
import { keep, readKept, type TextStore } from "./drawing-choice";

/** For one character and one person. */
export type KeptView = { view: CameraView; scene: SceneName; followsHour: boolean };

export const standardKept: KeptView = { view: standardView, scene: "plain", followsHour: false };

/** Whatever is stored is only a wish: unknown words and wild numbers become the standard ones. */
export function readView(store: TextStore | null, key: string): KeptView {
  const { view, scene, followsHour } = readKept(store, `avatars.view.${key}`);
  return {
    view: withinLimits({ ...standardView, ...(typeof view === "object" ? (view as Partial<CameraView>) : {}) }),
    scene: sceneNames.find((name) => name === scene) ?? standardKept.scene,
    followsHour: followsHour === true,
  };
}

export const keepView = (store: TextStore | null, key: string, kept: KeptView): void =>
  keep(store, `avatars.view.${key}`, kept);
