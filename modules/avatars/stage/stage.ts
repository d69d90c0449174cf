import { AppError } from "@modules/kernel";
import { Vector3 } from "three";
import type { ExpressionName, FramingInsets, IdleMoodName, SceneName, SceneRequest } from "../contract";
import { touchPlaceOf } from "./acting/touch-place";
import { createActor, type Actor } from "./actor";
import { createCameraRig } from "./camera-rig";
import { createCrossFade } from "./cross-fade";
import { approach, clamp } from "./easing";
import { createEmitter } from "./emitter";
import { latestLoad } from "./latest-load";
import { loadVrm, type ModelRequest } from "./model-loader";
import { createPacer } from "./pacer";
import type { ModelMeta } from "./photo/credit";
import { createPowerWatch } from "./power";
import type { SceneSet } from "./scenes/scene-set";
import type { PerformerState } from "./acting/performer";
import { multisamplingFor, qualityController } from "./quality";
import { seededRandom } from "./seeded-random";
import type { Stage, StageEvents, StageOptions } from "./stage-face";
import { createTheatre } from "./theatre";

export type { Stage, StageEvents, StageOptions } from "./stage-face";

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
  const rig = createCameraRig();
  const crossFade = createCrossFade(canvas);

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
  let idleMood: IdleMoodName = "calm";
  let contextLost = false;
  let restoreTimer: ReturnType<typeof setTimeout> | undefined;
  let disposed = false;
  let sceneName: SceneName = "plain";
  let scene: SceneSet | null = null;
  let sceneAsked = false;
  let springsEvery = 1;
  const wantedLook = new Vector3();

  const frameActor = (): void => {
    if (actor) actor.performer.setVisibleHalfWidth(theatre.frame(actor.figure, insets, rig));
  };
  const power = createPowerWatch((now) => {
    quality.spare(now);
    if (!disposed && theatre.fit(quality.settings)) {
      frameActor();
      draw();
    }
  });

  const draw = (): void => {
    if (!actor || contextLost) return;
    if (theatre.fit(quality.settings)) frameActor();
    theatre.draw();
    framesRendered += 1;
  };

  const advanceLook = (delta: number): void => {
    const { camera } = theatre;
    const awayMetres = Math.hypot(camera.position.x, camera.position.z);
    wantedLook.copy(camera.position);
    if (pointer && pointer.until > elapsedSeconds && !state.reducedMotion) {
      const place = theatre.pointAt(pointer.x, pointer.y, Math.max(awayMetres - 0.9, awayMetres * 0.4), new Vector3());
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
    power.advance(delta, state.mood !== "idle" || Boolean(actor?.performer.gesture));
    crossFade.advance(delta);
    if (actor) {
      if (rig.advance(delta)) frameActor();
      if (springsEvery !== quality.settings.springsEvery) {
        springsEvery = quality.settings.springsEvery;
        actor.springsEvery(springsEvery);
      }
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

  /** Of whatever is seen now; what is drawn next comes in softly. */
  const startCrossFade = (): void => {
    if (!actor || contextLost || state.reducedMotion || document.hidden) return;
    draw();
    crossFade.begin();
  };

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
      startCrossFade();
      actor?.dispose();
      actor = next;
      modelUrl = url;
      next.showOutlines(quality.settings.outlines);
      next.springsEvery(quality.settings.springsEvery);
      if (felt) next.performer.feel(felt.expression, felt.intensity);
      next.performer.setIdleMood(idleMood);
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

  const scenes = latestLoad<SceneRequest, SceneSet>({
    async load(request, signal) {
      const { buildSceneSet } = await import("./scenes/scene-set");
      return buildSceneSet(request, signal);
    },
    show(next, { name }) {
      startCrossFade();
      theatre.setScene(next);
      scene?.dispose();
      [scene, sceneName] = [next, name];
      frameActor();
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
    scene?.dispose();
    crossFade.end();
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
      power.notice();
      if (expression) {
        felt = { expression, intensity: clamp(intensity, 0, 1) };
        actor?.performer.feel(felt.expression, felt.intensity);
      }
      if (gesture && !state.reducedMotion) actor?.performer.play(gesture);
    },
    setView(view, atOnce = false) {
      power.notice();
      rig.aim(view, atOnce || state.reducedMotion);
      if (atOnce || state.reducedMotion) frameActor();
    },
    async setScene(request) {
      // A new stage is plain already: most visits never fetch the scenes.
      const bare = request.name === "plain" && typeof request.hour !== "number" && !request.pictureUrl;
      if (bare && !sceneAsked) return;
      sceneAsked = true;
      await scenes.request(request);
    },
    noticePerson: power.notice,
    picture(width, height, keep) {
      if (!actor || contextLost || disposed) return false;
      const covered = insets;
      insets = { top: 0, right: 0, bottom: 0, left: 0 };
      try {
        theatre.picture(
          width,
          height,
          (drawn) => {
            insets = covered;
            keep(drawn);
          },
          frameActor,
        );
      } finally {
        insets = covered;
      }
      return true;
    },
    modelMeta: () => (actor ? (actor.vrm.meta as unknown as ModelMeta) : null),
    setMouthSource(source) {
      state.mouthSource = source;
    },
    setMood(mood) {
      power.notice();
      state.mood = mood;
    },
    setIdleMood(mood) {
      idleMood = mood;
      actor?.performer.setIdleMood(mood);
    },
    touch({ x, y }) {
      power.notice();
      if (!actor || contextLost) return null;
      // The nearest surface only: what is covered is not touched.
      const place = touchPlaceOf(actor.vrm, theatre.hit(actor.vrm.scene, x, y));
      return actor.performer.touch(place, elapsedSeconds);
    },
    lookToward(place) {
      power.notice();
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
      if (!reduced) return;
      crossFade.end();
      rig.aim(rig.wanted, true);
      frameActor();
    },
    setQuality(wanted) {
      if (wanted === "auto") quality.release();
      else quality.hold(wanted);
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
        camera: {
          position: camera.position.toArray(),
          verticalFovDegrees: camera.fov,
          aspect: camera.aspect,
          shift: camera.view
            ? [camera.view.offsetX / camera.view.fullWidth, camera.view.offsetY / camera.view.fullHeight]
            : [0, 0],
        },
        framesRendered,
        frameIntervalMs: quality.medianIntervalMs,
        quality: quality.settings.quality,
        pixelRatio: theatre.pixelRatio,
        contextLost,
        view: rig.wanted,
        scene: sceneName,
        crossFade: crossFade.share,
        graphics: theatre.graphics,
      };
    },
    dispose() {
      if (disposed) return;
      disposed = true;
      pacer.stop();
      loads.dispose();
      scenes.dispose();
      scene?.dispose();
      power.stop();
      crossFade.end();
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
