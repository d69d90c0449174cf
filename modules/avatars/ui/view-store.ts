import {
  sceneNames,
  stageQualities,
  standardView,
  type CameraView,
  type SceneName,
  type StageQuality,
} from "../contract";
import { withinLimits } from "../stage/camera-rig";

/** Where choices are kept; the browser's localStorage, or nothing where it is refused. */
export type TextStore = Pick<Storage, "getItem" | "setItem" | "removeItem">;

/** For one character and one person. */
export type KeptView = { view: CameraView; scene: SceneName; followsHour: boolean };
/** For this browser, whoever is shown. */
export type KeptDrawing = { quality: StageQuality | null; pictureOnly: boolean };

export const standardKept: KeptView = { view: standardView, scene: "plain", followsHour: false };
const standardDrawing: KeptDrawing = { quality: null, pictureOnly: false };
const drawingKey = "avatars.drawing";

export type ViewStore = {
  readView(key: string): KeptView;
  keepView(key: string, kept: KeptView): void;
  readDrawing(): KeptDrawing;
  keepDrawing(kept: KeptDrawing): void;
};

/** Whatever is stored is only a wish: unknown words and wild numbers become the standard ones. */
export function createViewStore(store: TextStore | null): ViewStore {
  const read = (key: string): Record<string, unknown> => {
    try {
      const value: unknown = JSON.parse(store?.getItem(key) ?? "{}");
      return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
    } catch {
      return {};
    }
  };
  const keep = (key: string, value: object): void => {
    try {
      store?.setItem(key, JSON.stringify(value));
    } catch {
      // Full or refused: the choice lasts as long as the page.
    }
  };
  return {
    readView(key) {
      const { view, scene, followsHour } = read(`avatars.view.${key}`);
      return {
        view: withinLimits({ ...standardView, ...(typeof view === "object" ? (view as Partial<CameraView>) : {}) }),
        scene: sceneNames.find((name) => name === scene) ?? standardKept.scene,
        followsHour: followsHour === true,
      };
    },
    keepView: (key, kept) => keep(`avatars.view.${key}`, kept),
    readDrawing() {
      const { quality, pictureOnly } = read(drawingKey);
      return {
        quality: stageQualities.find((name) => name === quality) ?? standardDrawing.quality,
        pictureOnly: pictureOnly === true,
      };
    },
    keepDrawing: (kept) => keep(drawingKey, kept),
  };
}

/** Asked late: a browser may refuse even to be asked. */
export function browserStore(): TextStore | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}
