import type { AvatarViewState, FramingInsets, IdleMoodName, StageQuality } from "../contract";
import type { LoadOutcome } from "../stage/latest-load";
import { multisamplingFor } from "../stage/quality";
import { createStage, type Stage } from "../stage/stage";
import { firstDetail, type Detail } from "./detail";
import { browserStore } from "./drawing-choice";
import { probeGraphics } from "./graphics";
import { createModelShowing, type EarlyFile, type FigureFiles } from "./model-showing";
import { readView } from "./view-store";

/** Why the poster stands in place of the stage. */
export type PosterReason = "no-webgl" | "load-failed" | "context-lost";
export type Seen = { state: AvatarViewState; reason: PosterReason | null };

/** One stage on one canvas, with all that a view asks of it. */
export type StageRun = {
  stage: Stage;
  /** The newest call wins; what stood before stands until the new figure can be seen, and goes on when it cannot. */
  show(figure: FigureFiles): Promise<LoadOutcome>;
  /** False = this canvas cannot: whether edges are smoothed is decided when it is made. Null = by the device. */
  setQuality(quality: StageQuality | null): boolean;
  dispose(): void;
};

export type StageRunOptions = {
  /** Gets the canvas. */
  holder: HTMLElement;
  quality: StageQuality | null;
  insets: FramingInsets;
  /** Whose view of whom: the camera stands where it was left before anything is seen. */
  viewKey: string | undefined;
  /** Her own temper while nothing is said. */
  temper: IdleMoodName;
  early: EarlyFile | null;
  onSeen: (seen: Seen) => void;
  /** The browser has not given the drawing context back; only a new canvas helps. */
  onCanvasLost: () => void;
};

/** A browser that has not given the context back by itself after this long gets a new canvas. */
const newCanvasAfterMs = 5000;

/** Null = this browser cannot draw in 3D. */
export function startStage(options: StageRunOptions): StageRun | null {
  const { holder, quality, onSeen } = options;
  const graphics = probeGraphics();
  if (!graphics) return null;
  const { likely } = graphics;
  const smooth = multisamplingFor(quality ?? likely);
  const leaving = new AbortController();
  const { signal } = leaving;

  // React may run an effect twice; a context once lost on purpose would stay with its canvas.
  const canvas = document.createElement("canvas");
  canvas.setAttribute("aria-hidden", "true");
  canvas.className = "absolute inset-0 block size-full";
  holder.append(canvas);
  const calm = window.matchMedia("(prefers-reduced-motion: reduce)");
  let stage: Stage;
  try {
    stage = createStage({
      canvas,
      quality: quality ?? likely,
      adaptive: quality === null,
      reducedMotion: calm.matches,
    });
  } catch (error) {
    canvas.remove();
    throw error;
  }
  calm.addEventListener("change", () => stage.setReducedMotion(calm.matches), { signal });
  stage.setInsets(options.insets);
  if (options.viewKey !== undefined) stage.setView(readView(browserStore(), options.viewKey).view, true);

  let newCanvasTimer: ReturnType<typeof setTimeout> | undefined;
  const live = (): void => onSeen({ state: "live", reason: null });
  stage.on("model-shown", live);
  stage.on("context-restored", () => {
    clearTimeout(newCanvasTimer);
    if (stage.probe().modelUrl !== null) live();
  });
  stage.on("context-lost", () => {
    onSeen({ state: "poster", reason: "context-lost" });
    newCanvasTimer = setTimeout(options.onCanvasLost, newCanvasAfterMs);
  });

  const detailFor = (chosen: StageQuality | null): Detail =>
    chosen === null && likely === "low" ? "low" : firstDetail(chosen);
  const showing = createModelShowing({
    load: (request) => stage.load(request),
    isCalm() {
      const { mood, gesture } = stage.probe();
      return mood === "idle" && gesture === null;
    },
    detail: detailFor(quality),
    early: options.early,
  });
  let held = quality;
  stage.on("quality-changed", (now) => {
    if (held === null && now.quality === "low") showing.lighten();
  });

  // Not needed for the first picture; on a lost line she does without.
  const met = stage.on("model-shown", () => {
    met();
    import("./person-watch").then(
      ({ watchPerson }) => watchPerson(stage, holder, { temper: options.temper, signal }),
      () => {},
    );
  });

  return {
    stage,
    show: (figure) => showing.show(figure),
    setQuality(next) {
      if (next === held) return true;
      if (multisamplingFor(next ?? likely) !== smooth) return false;
      held = next;
      stage.setQuality(next ?? likely);
      if (next === null) stage.setQuality("auto");
      showing.setDetail(detailFor(next));
      return true;
    },
    dispose() {
      leaving.abort();
      clearTimeout(newCanvasTimer);
      showing.dispose();
      stage.dispose();
      canvas.remove();
    },
  };
}
