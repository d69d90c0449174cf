import { standardView, viewFramings, type CameraView } from "../contract";
import { approach, clamp } from "./easing";

export const viewLimits = { turn: 0.7, tiltDown: -0.12, tiltUp: 0.4, zoomOut: 0.8, zoomIn: 2.6 } as const;

/** Whatever was stored or dragged, within what shows the figure well: never from behind, never from below. */
export function withinLimits(view: CameraView): CameraView {
  const number = (value: number, low: number, high: number, otherwise: number): number =>
    Number.isFinite(value) ? clamp(value, low, high) : otherwise;
  return {
    framing: viewFramings.includes(view.framing) ? view.framing : standardView.framing,
    turn: number(view.turn, -viewLimits.turn, viewLimits.turn, 0),
    tilt: number(view.tilt, viewLimits.tiltDown, viewLimits.tiltUp, 0),
    zoom: number(view.zoom, viewLimits.zoomOut, viewLimits.zoomIn, 1),
  };
}

/** Shares of the picture's width and height; the figure turns with the finger. */
export function dragged(view: CameraView, byX: number, byY: number): CameraView {
  return withinLimits({ ...view, turn: view.turn - byX * 1.8, tilt: view.tilt + byY * 1.2 });
}

/** `factor` > 1 draws nearer. */
export function zoomed(view: CameraView, factor: number): CameraView {
  return withinLimits({ ...view, zoom: view.zoom * factor });
}

/** `deltaY` of a wheel event in pixels; a notch is about 100. */
export function wheeled(view: CameraView, deltaY: number): CameraView {
  return zoomed(view, Math.exp(-clamp(deltaY, -240, 240) * 0.0012));
}

/** The view after a key, null for a key that means nothing here. */
export function keyed(view: CameraView, key: string): CameraView | null {
  switch (key) {
    case "ArrowLeft":
      return dragged(view, 0.06, 0);
    case "ArrowRight":
      return dragged(view, -0.06, 0);
    case "ArrowUp":
      return dragged(view, 0, 0.06);
    case "ArrowDown":
      return dragged(view, 0, -0.06);
    case "+":
    case "=":
      return zoomed(view, 1.12);
    case "-":
      return zoomed(view, 1 / 1.12);
    case "0":
    case "Home":
      return { ...standardView, framing: view.framing };
    default:
      return null;
  }
}

/** The moving part of a view: `blend` is how far the camera has come from the framing before to the present one. */
export type CameraRig = {
  readonly wanted: CameraView;
  readonly turn: number;
  readonly tilt: number;
  readonly zoom: number;
  readonly from: CameraView["framing"];
  readonly blend: number;
  /** Sets where to go. `at once`: no way, as under reduced motion or for a new model. */
  aim(view: CameraView, atOnce: boolean): void;
  /** True when the camera moved. */
  advance(deltaSeconds: number): boolean;
};

const timeConstant = 0.11;
const framingSeconds = 0.55;

export function createCameraRig(): CameraRig {
  let wanted = standardView;
  let turn = 0;
  let tilt = 0;
  let zoom = 1;
  let from = wanted.framing;
  let blend = 1;
  const near = (a: number, b: number): boolean => Math.abs(a - b) < 1e-4;

  return {
    get wanted() {
      return wanted;
    },
    get turn() {
      return turn;
    },
    get tilt() {
      return tilt;
    },
    get zoom() {
      return zoom;
    },
    get from() {
      return from;
    },
    get blend() {
      return blend;
    },
    aim(view, atOnce) {
      const next = withinLimits(view);
      if (next.framing !== wanted.framing) {
        // Half-way back is the shorter way: the camera never jumps.
        blend = next.framing === from && blend < 1 ? 1 - blend : 0;
        from = wanted.framing;
      }
      wanted = next;
      if (!atOnce) return;
      ({ turn, tilt, zoom } = next);
      from = next.framing;
      blend = 1;
    },
    advance(deltaSeconds) {
      if (blend === 1 && turn === wanted.turn && tilt === wanted.tilt && zoom === wanted.zoom) return false;
      blend = Math.min(1, blend + deltaSeconds / framingSeconds);
      if (blend === 1) from = wanted.framing;
      turn = near(turn, wanted.turn) ? wanted.turn : approach(turn, wanted.turn, timeConstant, deltaSeconds);
      tilt = near(tilt, wanted.tilt) ? wanted.tilt : approach(tilt, wanted.tilt, timeConstant, deltaSeconds);
      zoom = near(zoom, wanted.zoom) ? wanted.zoom : approach(zoom, wanted.zoom, timeConstant, deltaSeconds);
      return true;
    },
  };
}
