import { AppError } from "@modules/kernel";
import { Vector3 } from "three";
import type {
  ExpressionName,
  FramingInsets,
  GestureName,
  Mood,
  MouthSource,
  StageProbe,
  StageQuality,
} from "../contract";
import { createActor, type Actor } from "./actor";
import { approach, clamp } from "./easing";
import { createEmitter, type Listener } from "./emitter";
import { latestLoad, type LoadOutcome } from "./latest-load";
import { loadVrm, type ModelRequest } from "./model-loader";
import { createPacer } from "./pacer";
import type { PerformerState } from "./acting/performer";
import { multisamplingFor, qualityController } from "./quality";
import { seededRandom, type Random } from "./seeded-random";
import { createTheatre } from "./theatre";

export type StageEvents = {
  /** The model's first picture is on the canvas. */
  "model-shown": { url: string; loadMs: number };
  "load-failed": { url: string; error: AppError };
  "gesture-ended": { gesture: GestureName };
  "quality-changed": { quality: StageQuality; pixelRatio: number };
  "context-lost": Record<string, never>;
  "context-restored": Record<string, never>;
};

export type StageOptions = {
  canvas: HTMLCanvasElement;
  /** Where to start. Multisampling is decided by this once and for all. */
  quality: StageQuality;
  /** Whether the stage may become cheaper by itself when frames come late. */
  adaptive?: boolean;
  reducedMotion?: boolean;
  random?: Random;
  /** Milliseconds, rising. */
  clock?: () => number;
  /** false: nothing moves until `update` is called. */
  autoplay?: boolean;
};

export type Stage = {
  /** The newest call wins; the former model stays until the new one can be seen. Rejects with AppError. */
  load(model: ModelRequest): Promise<LoadOutcome>;
  /** A feeling is kept for a model that is still loading; a gesture without a model is not. */
  perform(cue: { expression?: ExpressionName | null; intensity?: number; gesture?: GestureName | null }): void;
  setMouthSource(source: MouthSource | null): void;
  setMood(mood: Mood): void;
  /** A place of the picture, -1..1 each, y up, where the person points; null = straight at the person. */
  lookToward(place: { x: number; y: number } | null): void;
  setInsets(insets: FramingInsets): void;
  setReducedMotion(reduced: boolean): void;
  /** Holds a quality by hand. */
  setQuality(quality: StageQuality): void;
  /** Advances time by this much and, unless told not to, draws; outside the stage's own clock. */
  update(deltaSeconds: number, draws?: boolean): void;
  on<Name extends keyof StageEvents>(name: Name, listener: Listener<StageEvents[Name]>): () => void;
  probe(): StageProbe;
  dispose(): void;
};

const defaultIntensity = 0.7;
/** Greater steps make springs explode and gestures jump. */
const longestStepSeconds = 1 / 20;
/** After this long without a movement of the pointer she looks at the person again. */
const pointerInterestSeconds = 2.5;
const restoreAfterMs = 1500;

export function createStage(options: StageOptions): Stage {
  const { canvas } = options;
  const clock = options.clock ?? (() => performance.now());
  const random = options.random ?? seededRandom((Math.random() * 2 ** 32) >>> 0);
  const events = createEmitter<StageEvents>();
  const quality = qualityController({ start: options.quality, automatic: options.adaptive ?? true });
  const theatre = createTheatre(canvas, { multisampling: multisamplingFor(options.quality) });
  theatre.fit(quality.settings);

  const state: PerformerState = {
    mood: "idle",
    mouthSource: null,
    reducedMotion: options.reducedMotion ?? false,
    lookAt: new Vector3(0, 1.4, 3),
  };
  let insets: FramingInsets = { top: 0, right: 0, bottom: 0, left: 0 };
  let actor: Actor | null = null;
  let modelUrl: string | null = null;
  let pointer: { x: number; y: number; until: number } | null = null;
  let elapsedSeconds = 0;
  let framesRendered = 0;
  let felt: { expression: ExpressionName; intensity: number } | null = null;
  let contextLost = false;
  let restoreTimer: ReturnType<typeof setTimeout> | undefined;
  let disposed = false;
  const wantedLook = new Vector3();

  const frameActor = (): void => {
    if (actor) actor.performer.setVisibleHalfWidth(theatre.frame(actor.figure, insets));
  };

  const draw = (): void => {
    if (!actor || contextLost) return;
    if (theatre.fit(quality.settings)) frameActor();
    theatre.draw();
    framesRendered += 1;
  };

  const advanceLook = (delta: number): void => {
    const { camera } = theatre;
    wantedLook.copy(camera.position);
    if (pointer && pointer.until > elapsedSeconds && !state.reducedMotion) {
      const place = theatre.pointAt(
        pointer.x,
        pointer.y,
        Math.max(camera.position.z - 0.9, camera.position.z * 0.4),
        new Vector3(),
      );
      // While she speaks or listens the person matters more than the pointer.
      wantedLook.lerp(place, state.mood === "idle" ? 0.85 : 0.4);
    }
    const { lookAt } = state;
    lookAt.set(
      approach(lookAt.x, wantedLook.x, 0.16, delta),
      approach(lookAt.y, wantedLook.y, 0.16, delta),
      approach(lookAt.z, wantedLook.z, 0.16, delta),
    );
  };

  const update = (deltaSeconds: number, draws = true): void => {
    if (disposed) return;
    const delta = clamp(deltaSeconds, 0, longestStepSeconds);
    elapsedSeconds += delta;
    if (actor) {
      advanceLook(delta);
      actor.performer.advance(delta, state);
    }
    if (draws) draw();
  };

  const applyQuality = (): void => {
    actor?.showOutlines(quality.settings.outlines);
    if (theatre.fit(quality.settings)) frameActor();
    events.emit("quality-changed", { quality: quality.settings.quality, pixelRatio: theatre.pixelRatio });
  };

  const pacer = createPacer({
    clock,
    frameRateLimit: () => quality.settings.frameRateLimit,
    draw(intervalMs) {
      update(intervalMs / 1000);
      if (actor && quality.measure(intervalMs)) applyQuality();
    },
    onResume() {
      quality.restart();
      actor?.settle();
    },
  });

  const loads = latestLoad<ModelRequest, Actor>({
    async load(request, signal) {
      const vrm = await loadVrm(request, signal);
      const next = createActor(vrm, {
        random,
        state,
        onGestureEnd: (gesture) => events.emit("gesture-ended", { gesture }),
      });
      next.showOutlines(quality.settings.outlines);
      try {
        if (!contextLost) await theatre.prepare(vrm.scene);
      } catch (error) {
        next.dispose();
        throw error;
      }
      return next;
    },
    show(next, { url }) {
      actor?.dispose();
      actor = next;
      modelUrl = url;
      next.showOutlines(quality.settings.outlines);
      if (felt) next.performer.feel(felt.expression, felt.intensity);
      theatre.add(next.vrm.scene);
      theatre.fit(quality.settings);
      frameActor();
      state.lookAt.copy(theatre.camera.position);
      next.performer.advance(0, state);
      draw();
      quality.restart();
    },
    discard: (late) => late.dispose(),
  });

  const onContextLost = (event: Event): void => {
    event.preventDefault();
    if (contextLost || disposed) return;
    contextLost = true;
    // While the context is lost this frees nothing, but the renderer forgets the objects that died with it.
    actor?.releaseGraphics();
    actor?.showOutlines(quality.settings.outlines);
    events.emit("context-lost", {});
    restoreTimer = setTimeout(() => theatre.restoreContext(), restoreAfterMs);
  };
  const onContextRestored = (): void => {
    clearTimeout(restoreTimer);
    if (disposed) return;
    contextLost = false;
    quality.restart();
    actor?.settle();
    draw();
    events.emit("context-restored", {});
  };
  canvas.addEventListener("webglcontextlost", onContextLost);
  canvas.addEventListener("webglcontextrestored", onContextRestored);
  const sizes = new ResizeObserver(() => {
    // A new size empties the canvas: draw in the same task, or it flickers.
    if (!disposed && theatre.fit(quality.settings)) {
      frameActor();
      draw();
    }
  });
  sizes.observe(canvas);
  if (options.autoplay ?? true) pacer.start();

  return {
    async load(request) {
      const { url } = request;
      const startedAt = clock();
      try {
        const outcome = await loads.request(request);
        if (outcome === "superseded") return outcome;
        await theatre.finished();
        if (!disposed && modelUrl === url) events.emit("model-shown", { url, loadMs: clock() - startedAt });
        return outcome;
      } catch (cause) {
        const error =
          cause instanceof AppError
            ? cause
            : new AppError({
                kind: "unexpected",
                code: "avatars.model-failed",
                message: "The model could not be shown.",
                cause,
              });
        events.emit("load-failed", { url, error });
        throw error;
      }
    },
    perform({ expression, intensity = defaultIntensity, gesture }) {
      if (expression) {
        felt = { expression, intensity: clamp(intensity, 0, 1) };
        actor?.performer.feel(felt.expression, felt.intensity);
      }
      if (gesture && !state.reducedMotion) actor?.performer.play(gesture);
    },
    setMouthSource(source) {
      state.mouthSource = source;
    },
    setMood(mood) {
      state.mood = mood;
    },
    lookToward(place) {
      pointer = place && {
        x: clamp(place.x, -1.5, 1.5),
        y: clamp(place.y, -1.5, 1.5),
        until: elapsedSeconds + pointerInterestSeconds,
      };
    },
    setInsets(next) {
      insets = next;
      frameActor();
    },
    setReducedMotion(reduced) {
      state.reducedMotion = reduced;
    },
    setQuality(wanted) {
      quality.hold(wanted);
      applyQuality();
    },
    update,
    on: events.on,
    probe() {
      const { camera } = theatre;
      return {
        modelUrl,
        mood: state.mood,
        gesture: actor?.performer.gesture ?? null,
        expressionWeights: actor?.performer.expressionWeights() ?? {},
        mouthWeights: { ...(actor?.performer.mouth ?? { aa: 0, ih: 0, ou: 0, ee: 0, oh: 0 }) },
        camera: { position: camera.position.toArray(), verticalFovDegrees: camera.fov, aspect: camera.aspect },
        framesRendered,
        frameIntervalMs: quality.medianIntervalMs,
        quality: quality.settings.quality,
        pixelRatio: theatre.pixelRatio,
        contextLost,
      };
    },
    dispose() {
      if (disposed) return;
      disposed = true;
      pacer.stop();
      loads.dispose();
      sizes.disconnect();
      clearTimeout(restoreTimer);
      canvas.removeEventListener("webglcontextlost", onContextLost);
      canvas.removeEventListener("webglcontextrestored", onContextRestored);
      actor?.dispose();
      actor = null;
      theatre.dispose();
      events.clear();
    },
  };
}
