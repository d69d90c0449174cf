import { AppError } from "@modules/kernel";
import {
  AmbientLight,
  DirectionalLight,
  PerspectiveCamera,
  Ray,
  Scene,
  Vector3,
  WebGLRenderer,
  type Intersection,
  type Object3D,
  type Raycaster,
} from "three";
import type { FramingInsets, StageProbe } from "../contract";
import type { CameraRig } from "./camera-rig";
import { clamp, lerp, smootherStep } from "./easing";
import type { Figure } from "./figure";
import { frameBust, type Framing } from "./framing";
import { frameFigure } from "./framing-choice";
import type { RenderSettings } from "./quality";
import type { SceneSet } from "./scenes/scene-set";

/** Renderer, lights and camera around one canvas; knows nothing of acting. */
export type Theatre = {
  readonly camera: PerspectiveCamera;
  /** Where the camera stands and what it takes in; a copy. */
  readonly view: StageProbe["camera"];
  readonly pixelRatio: number;
  add(model: Object3D): void;
  /** Compiles the model's shaders without showing it, where the browser does so beside the page. */
  prepare(model: Object3D): Promise<void>;
  /** Returns half the width, in metres, of what is seen at arm's length before the figure. */
  frame(figure: Figure, insets: FramingInsets, rig: CameraRig): number;
  /** What stands behind the figure; null = nothing, in the stage's own light. The caller disposes the former one. */
  setScene(scene: SceneSet | null): void;
  /**
   * Draws once at this size, in pixels, framed in the whole of it, and hands the canvas to `keep` in the same task. Then
   * the size is as before; the caller frames and draws anew.
   */
  picture(
    width: number,
    height: number,
    keep: (canvas: HTMLCanvasElement) => void,
    figure: Figure,
    rig: CameraRig,
  ): void;
  readonly graphics: { geometries: number; textures: number; programs: number };
  /** Takes over the canvas's size on the page; true when it changed. */
  fit(settings: RenderSettings): boolean;
  draw(): void;
  /** Resolves when the graphics card has finished what was drawn: the first picture compiles shaders and can take a second. */
  finished(): Promise<void>;
  /** The point on the ray through a place of the picture (-1..1 each, y up) that lies `metres` from the camera. */
  pointAt(x: number, y: number, metres: number, into: Vector3): Vector3;
  /** The nearest surface of a model at a place of the picture. */
  hit(model: Object3D, x: number, y: number): Intersection | undefined;
  restoreContext(): void;
  dispose(): void;
};

const longestWaitMs = 8000;
/** Rooms are built for a person of this height. */
const grownTopY = 1.6;

function between(from: Framing, to: Framing, share: number): Framing {
  return {
    cameraY: lerp(from.cameraY, to.cameraY, share),
    // In equal steps of size, not of metres: so that drawing nearer does not rush at its end.
    distance: from.distance * (to.distance / from.distance) ** share,
    verticalFovDegrees: to.verticalFovDegrees,
    shiftX: lerp(from.shiftX, to.shiftX, share),
    shiftY: lerp(from.shiftY, to.shiftY, share),
  };
}

export function createTheatre(canvas: HTMLCanvasElement, options: { multisampling: boolean }): Theatre {
  let renderer: WebGLRenderer;
  try {
    renderer = new WebGLRenderer({ canvas, antialias: options.multisampling, alpha: true, stencil: false });
  } catch (cause) {
    throw new AppError({
      kind: "unavailable",
      code: "avatars.no-webgl",
      message: "This browser cannot draw in 3D.",
      cause,
      retryable: false,
    });
  }
  renderer.setClearAlpha(0);
  // Asked for now, because a lost context names no extensions.
  const loss = renderer.getContext().getExtension("WEBGL_lose_context");

  const scene = new Scene();
  // A warm key from the upper front leaves anime shadows under the chin; MToon takes its shade from the ambient part.
  const key = new DirectionalLight(0xfff6ee, 2.5);
  key.position.set(0.9, 2.2, 2.8);
  const ambient = new AmbientLight(0xe6eaff, 0.85);
  scene.add(key, ambient);
  const camera = new PerspectiveCamera(20, 1, 0.1, 40);

  let width = 0;
  let height = 0;
  let pixelRatio = 1;
  let shown: SceneSet | null = null;

  const frame = (figure: Figure, insets: FramingInsets, rig: CameraRig): number => {
    const aspect = width / Math.max(height, 1);
    const wanted = frameFigure(figure, rig.wanted.framing, rig.zoom, aspect, insets);
    const framing =
      rig.blend < 1
        ? between(frameFigure(figure, rig.from, rig.zoom, aspect, insets), wanted, smootherStep(rig.blend))
        : wanted;
    camera.fov = framing.verticalFovDegrees;
    camera.aspect = aspect;
    const flat = Math.cos(rig.tilt) * framing.distance;
    camera.position.set(
      Math.sin(rig.turn) * flat,
      framing.cameraY + Math.sin(rig.tilt) * framing.distance,
      Math.cos(rig.turn) * flat,
    );
    camera.rotation.set(-rig.tilt, rig.turn, 0, "YXZ");
    // Off-axis instead of tilted: uprights stay upright.
    camera.setViewOffset(width, height, framing.shiftX * width, framing.shiftY * height, width, height);
    camera.updateMatrixWorld();
    shown?.fit(aspect);
    shown?.room?.scale.setScalar(clamp(figure.topY / grownTopY, 0.45, 1.25));
    // Of the usual framing: a close picture must not draw her hands to her face.
    const armsLength = figure.arms.left.upperLength;
    return (
      Math.tan((camera.fov * Math.PI) / 360) *
      (frameBust(figure, aspect, insets).distance - armsLength) *
      aspect *
      (1 - insets.left - insets.right)
    );
  };

  return {
    camera,
    get view(): StageProbe["camera"] {
      const { fullWidth = 1, fullHeight = 1, offsetX = 0, offsetY = 0 } = camera.view ?? {};
      return {
        position: camera.position.toArray(),
        verticalFovDegrees: camera.fov,
        aspect: camera.aspect,
        shift: [offsetX / fullWidth, offsetY / fullHeight],
      };
    },
    get pixelRatio() {
      return pixelRatio;
    },
    add(model) {
      scene.add(model);
    },
    async prepare(model) {
      // Elsewhere the first drawing compiles them just as fast, and a wait before it would gain nothing.
      if (renderer.extensions.has("KHR_parallel_shader_compile")) await renderer.compileAsync(model, camera, scene);
    },
    frame,
    setScene(next) {
      if (shown?.room) scene.remove(shown.room);
      shown = next;
      scene.background = next?.background ?? null;
      if (next?.room) scene.add(next.room);
      key.color.set(next?.light?.key ?? 0xfff6ee);
      key.intensity = next?.light?.keyIntensity ?? 2.5;
      ambient.color.set(next?.light?.ambient ?? 0xe6eaff);
      ambient.intensity = next?.light?.ambientIntensity ?? 0.85;
    },
    picture(pictureWidth, pictureHeight, keep, figure, rig) {
      const before = { width, height };
      const most = renderer.capabilities.maxTextureSize;
      const scale = Math.min(1, most / pictureWidth, most / pictureHeight);
      [width, height] = [Math.round(pictureWidth * scale), Math.round(pictureHeight * scale)];
      renderer.setPixelRatio(1);
      renderer.setSize(width, height, false);
      try {
        frame(figure, { top: 0, right: 0, bottom: 0, left: 0 }, rig);
        renderer.render(scene, camera);
        keep(canvas);
      } finally {
        ({ width, height } = before);
        renderer.setPixelRatio(pixelRatio);
        renderer.setSize(width, height, false);
      }
    },
    get graphics() {
      const { memory, programs } = renderer.info;
      return { geometries: memory.geometries, textures: memory.textures, programs: programs?.length ?? 0 };
    },
    fit(settings) {
      const wantedRatio = Math.min(window.devicePixelRatio || 1, settings.pixelRatioLimit);
      const wantedWidth = Math.max(1, canvas.clientWidth);
      const wantedHeight = Math.max(1, canvas.clientHeight);
      if (wantedRatio === pixelRatio && wantedWidth === width && wantedHeight === height) return false;
      [width, height, pixelRatio] = [wantedWidth, wantedHeight, wantedRatio];
      renderer.setPixelRatio(pixelRatio);
      renderer.setSize(width, height, false);
      return true;
    },
    draw() {
      renderer.render(scene, camera);
    },
    async finished() {
      const context = renderer.getContext() as WebGL2RenderingContext;
      const fence = context.fenceSync(context.SYNC_GPU_COMMANDS_COMPLETE, 0);
      context.flush();
      const giveUpAt = performance.now() + longestWaitMs;
      while (fence && !context.isContextLost() && performance.now() < giveUpAt) {
        if (context.getSyncParameter(fence, context.SYNC_STATUS) === context.SIGNALED) break;
        await new Promise((resolve) => setTimeout(resolve, 8));
      }
      context.deleteSync(fence);
    },
    pointAt(x, y, metres, into) {
      into.set(x, y, 0.5).unproject(camera).sub(camera.position).normalize();
      return into.multiplyScalar(metres).add(camera.position);
    },
    hit(model, x, y) {
      const origin = camera.position.clone();
      const ray = new Ray(origin, new Vector3(x, y, 0.5).unproject(camera).sub(origin).normalize());
      const met: Intersection[] = [];
      const caster = { ray, near: 0, far: Infinity, camera } as unknown as Raycaster;
      model.traverseVisible((object) => object.raycast(caster, met));
      return met.sort((a, b) => a.distance - b.distance)[0];
    },
    restoreContext() {
      loss?.restoreContext();
    },
    dispose() {
      renderer.dispose();
      // Browsers keep few contexts; this one is free at once and not at the next collection.
      loss?.loseContext();
    },
  };
}
