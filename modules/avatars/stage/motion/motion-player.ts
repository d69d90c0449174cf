import { fetchModelBytes } from "../model-bytes";
import { latestLoad, type LoadOutcome } from "../latest-load";
import { sealedLoader } from "../sealed-loader";
import type { Actor } from "../actor";
import type { Motion } from "./motion";
import type { MotionOverlay } from "./motion-overlay";

export type MotionRequest = {
  /** Of a VRM animation; same origin or blob:. */
  url: string;
  /** Over and over until it is stopped; otherwise once. */
  loop?: boolean;
};

/** Motions from files, played by whoever stands on the stage. The code that reads them is fetched with the first one. */
export type MotionPlayer = {
  readonly playing: boolean;
  /** The newest call wins; "superseded" also when nobody is there. Rejects with AppError. */
  play(request: MotionRequest): Promise<LoadOutcome>;
  /** Lets it go softly; what is still being fetched is not played. */
  stop(): void;
  /** Whoever played is gone. */
  cut(): void;
  dispose(): void;
};

type Ready = { motion: Motion; createOverlay: typeof import("./motion-overlay").createMotionOverlay };

export function createMotionPlayer(on: { actor(): Actor | null; ended(): void }): MotionPlayer {
  let overlay: MotionOverlay | null = null;
  let wanted = 0;
  const loads = latestLoad<MotionRequest & { call: number }, Ready>({
    async load({ url }, signal) {
      const [bytes, { readVrma }, { createMotionOverlay }] = await Promise.all([
        fetchModelBytes(url, signal),
        import("./read-vrma"),
        import("./motion-overlay"),
      ]);
      return { motion: await readVrma(bytes, sealedLoader()), createOverlay: createMotionOverlay };
    },
    show({ motion, createOverlay }, { loop = false, call }) {
      const actor = on.actor();
      if (!actor || call !== wanted) return;
      overlay = actor.performer.overlaid((rig) =>
        createOverlay(rig, { hipsHeightMetres: actor.figure.hipsY, onEnd: on.ended }),
      );
      overlay.play(motion, loop);
    },
    discard: () => {},
  });

  return {
    get playing() {
      return overlay?.playing ?? false;
    },
    async play(request) {
      const call = ++wanted;
      if (!on.actor()) return "superseded";
      const outcome = await loads.request({ ...request, call });
      return call === wanted ? outcome : "superseded";
    },
    stop() {
      wanted += 1;
      overlay?.stop();
    },
    cut() {
      const cutShort = overlay?.playing;
      overlay = null;
      if (cutShort) on.ended();
    },
    dispose: loads.dispose,
  };
}
