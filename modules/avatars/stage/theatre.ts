import { AppError } from "@modules/kernel";
import {
  AmbientLight,
  DirectionalLight,
  PerspectiveCamera,
  Scene,
  WebGLRenderer,
  type Object3D,
  type Vector3,
} from "three";
import type { FramingInsets } from "../contract";
import type { Figure } from "./figure";
import { frameBust } from "./framing";
import type { RenderSettings } from "./quality";

/** Renderer, lights and camera around one canvas; knows nothing of acting. */
export type Theatre = {
  readonly camera: PerspectiveCamera;
  readonly pixelRatio: number;
  add(model: Object3D): void;
  /** Compiles the model's shaders without showing it. */
  prepare(model: Object3D): Promise<void>;
  /** Returns half the width, in metres, of what is seen at arm's length before the figure. */
  frame(figure: Figure, insets: FramingInsets): number;
  /** Takes over the canvas's size on the page; true when it changed. */
  fit(settings: RenderSettings): boolean;
  draw(): void;
  /** Resolves when the graphics card has finished what was drawn: the first picture compiles shaders and can take a second. */
  finished(): Promise<void>;
  /** The point on the ray through a place of the picture (-1..1 each, y up) that lies `metres` from the camera. */
  pointAt(x: number, y: number, metres: number, into: Vector3): Vector3;
  restoreContext(): void;
  dispose(): void;
};

const longestWaitMs = 8000;

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
  scene.add(key, new AmbientLight(0xe6eaff, 0.85));
  const camera = new PerspectiveCamera(20, 1, 0.1, 40);

  let width = 0;
  let height = 0;
  let pixelRatio = 1;

  return {
    camera,
    get pixelRatio() {
      return pixelRatio;
    },
    add(model) {
      scene.add(model);
    },
    async prepare(model) {
      await renderer.compileAsync(model, camera, scene);
    },
    frame(figure, insets) {
      const aspect = width / Math.max(height, 1);
      const framing = frameBust(figure, aspect, insets);
      camera.fov = framing.verticalFovDegrees;
      camera.aspect = aspect;
      camera.position.set(0, framing.cameraY, framing.distance);
      camera.rotation.set(0, 0, 0);
      // Off-axis instead of tilted: uprights stay upright.
      camera.setViewOffset(width, height, framing.shiftX * width, framing.shiftY * height, width, height);
      camera.updateMatrixWorld();
      const armsLength = figure.arms.left.upperLength;
      return (
        Math.tan((camera.fov * Math.PI) / 360) *
        (framing.distance - armsLength) *
        aspect *
        (1 - insets.left - insets.right)
      );
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
