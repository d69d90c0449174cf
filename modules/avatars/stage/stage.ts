import type { FramingInsets } from "../contract";
import type { PerformerState } from "./acting/performer";
import { touchPlaceOf } from "./acting/touch-place";
import { createActor, type Actor } from "./actor";
import { createAttention } from "./attention";
import { createCameraRig } from "./camera-rig";
import { watchContext } from "./context-watch";
import { createCrossFade } from "./cross-fade";
import { clamp } from "./easing";
import { createEmitter } from "./emitter";
import { latestLoad } from "./latest-load";
import { asModelError, loadVrm, type ModelRequest } from "./model-loader";
import { createMotionPlayer } from "./motion/motion-player";
import { createPacer } from "./pacer";
import type { ModelMeta } from "./photo/credit";
import { createPowerWatch } from "./power";
import { multisamplingFor, qualityController } from "./quality";
import { createScenery } from "./scenery";
import { seededRandom } from "./seeded-random";
import type { Stage, StageEvents, StageOptions } from "./stage-face";
import { createTheatre } from "./theatre";
import { createWishes } from "./wishes";

export type { Stage, StageEvents, StageOptions } from "./stage-face";

/** Greater steps make springs explode and gestures jump. */
const longestStepSeconds = 1 / 20;

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
  const attention = createAttention(theatre);
  const wishes = createWishes(clock);

  const state: PerformerState = {
    mood: "idle",
    mouthSource: null,
    reducedMotion: options.reducedMotion ?? false,
    lookAt: attention.lookAt,
  };
  let insets: FramingInsets = { top: 0, right: 0, bottom: 0, left: 0 };
  let actor: Actor | null = null;
  let modelUrl: string | null = null;
  /** Shown, but not yet seen: its first picture waits for the drawing context. */
  let unseen: StageEvents["model-shown"] | null = null;
  let elapsedSeconds = 0;
  let framesRendered = 0;
  let disposed = false;

  const motions = createMotionPlayer({ actor: () => actor, ended: () => events.emit("motion-ended", {}) });
  const frameActor = (): void => {
    if (actor) actor.performer.setVisibleHalfWidth(theatre.frame(actor.figure, insets, rig));
  };
  const draw = (): void => {
    if (!actor || context.lost) return;
    if (theatre.fit(quality.settings)) frameActor();
    theatre.draw();
    framesRendered += 1;
  };
  /** A new size empties the canvas: it is drawn in the same task, or it flickers. */
  const fit = (): void => {
    if (disposed || !theatre.fit(quality.settings)) return;
    frameActor();
    draw();
  };
  const power = createPowerWatch((now) => {
    quality.spare(now);
    fit();
  });

  const update = (deltaSeconds: number, draws = true): void => {
    if (disposed) return;
    const delta = clamp(deltaSeconds, 0, longestStepSeconds);
    elapsedSeconds += delta;
    power.advance(delta, state.mood !== "idle" || motions.playing || Boolean(actor?.performer.occupied));
    crossFade.advance(delta);
    if (actor) {
      if (rig.advance(delta)) frameActor();
      actor.springsEvery(quality.settings.springsEvery);
      // While she speaks or listens the person matters more than the pointer.
      attention.advance(delta, state.reducedMotion ? 0 : state.mood === "idle" ? 0.85 : 0.4);
      actor.performer.advance(delta, state);
    }
    if (draws) draw();
  };

  const applyQuality = (): void => {
    if (disposed) return;
    actor?.showOutlines(quality.settings.outlines);
    fit();
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
    if (!actor || context.lost || state.reducedMotion || document.hidden) return;
    draw();
    crossFade.begin();
  };

  const loads = latestLoad<ModelRequest, Actor>({
    async load(request, signal) {
      const next = createActor(await loadVrm(request, signal), {
        random,
        state,
        onGestureEnd: (gesture) => events.emit("gesture-ended", { gesture }),
      });
      next.showOutlines(quality.settings.outlines);
      try {
        if (!context.lost) await theatre.prepare(next.vrm.scene);
      } catch (error) {
        next.dispose();
        throw error;
      }
      return next;
    },
    show(next, { url }) {
      startCrossFade();
      motions.cut();
      const cutShort = actor?.performer.gesture;
      actor?.dispose();
      actor = next;
      modelUrl = url;
      next.showOutlines(quality.settings.outlines);
      theatre.add(next.vrm.scene);
      theatre.fit(quality.settings);
      frameActor();
      attention.meet();
      next.performer.advance(0, state);
      draw();
      quality.restart();
      if (cutShort) events.emit("gesture-ended", { gesture: cutShort });
      wishes.handTo(next.performer, state.reducedMotion);
    },
    discard: (late) => late.dispose(),
  });

  const scenery = createScenery(theatre, {
    willChange: startCrossFade,
    changed() {
      frameActor();
      draw();
      quality.restart();
    },
  });

  const context = watchContext(canvas, {
    lost() {
      // While the context is lost this frees nothing, but the renderer forgets the objects that died with it.
      actor?.releaseGraphics();
      scenery.releaseGraphics();
      crossFade.end();
      actor?.showOutlines(quality.settings.outlines);
      events.emit("context-lost", {});
    },
    restored() {
      quality.restart();
      actor?.settle();
      frameActor();
      draw();
      events.emit("context-restored", {});
      if (unseen) events.emit("model-shown", unseen);
      unseen = null;
    },
    askAgain: () => theatre.restoreContext(),
  });
  const sizes = new ResizeObserver(fit);
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
        if (disposed || modelUrl !== url) return outcome;
        const shown = { url, loadMs: clock() - startedAt };
        if (context.lost) unseen = shown;
        else events.emit("model-shown", shown);
        return outcome;
      } catch (cause) {
        const error = asModelError(cause);
        events.emit("load-failed", { url, error });
        throw error;
      }
    },
    perform({ gesture, ...cue }) {
      power.notice();
      wishes.perform({ ...cue, gesture: state.reducedMotion ? null : gesture }, actor?.performer ?? null);
    },
    setView(view, atOnce = false) {
      power.notice();
      rig.aim(view, atOnce || state.reducedMotion);
      if (atOnce || state.reducedMotion) frameActor();
    },
    setScene: scenery.ask,
    noticePerson: power.notice,
    picture(width, height, keep) {
      if (!actor || context.lost || disposed) return false;
      try {
        theatre.picture(width, height, keep, actor.figure, rig);
      } finally {
        frameActor();
        draw();
      }
      return true;
    },
    modelMeta: () => (actor ? (actor.vrm.meta as unknown as ModelMeta) : null),
    playMotion: async (motion) => (state.reducedMotion ? "superseded" : motions.play(motion)),
    stopMotion: motions.stop,
    endSentence: () => actor?.performer.endSentence(),
    setMouthSource(source) {
      state.mouthSource = source;
    },
    setMood(mood) {
      power.notice();
      state.mood = mood;
    },
    setIdleMood: (mood) => wishes.setIdleMood(mood, actor?.performer ?? null),
    touch({ x, y }) {
      power.notice();
      if (!actor || context.lost) return null;
      // The nearest surface only: what is covered is not touched.
      const place = touchPlaceOf(actor.vrm, theatre.hit(actor.vrm.scene, x, y));
      return actor.performer.touch(place, elapsedSeconds);
    },
    lookToward(place) {
      power.notice();
      attention.point(place);
    },
    setInsets(next) {
      insets = next;
      frameActor();
    },
    setReducedMotion(reduced) {
      state.reducedMotion = reduced;
      if (!reduced) return;
      motions.stop();
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
    probe: () => ({
      modelUrl,
      mood: state.mood,
      gesture: actor?.performer.gesture ?? null,
      expressionWeights: actor?.performer.expressionWeights() ?? {},
      mouthWeights: { ...(actor?.performer.mouth ?? { aa: 0, ih: 0, ou: 0, ee: 0, oh: 0 }) },
      camera: theatre.view,
      framesRendered,
      frameIntervalMs: quality.medianIntervalMs,
      quality: quality.settings.quality,
      pixelRatio: theatre.pixelRatio,
      contextLost: context.lost,
      view: rig.wanted,
      scene: scenery.name,
      crossFade: crossFade.share,
      graphics: theatre.graphics,
    }),
    dispose() {
      if (disposed) return;
      disposed = true;
      pacer.stop();
      loads.dispose();
      motions.dispose();
      scenery.dispose();
      power.stop();
      crossFade.end();
      sizes.disconnect();
      context.stop();
      actor?.dispose();
      actor = null;
      theatre.dispose();
      events.clear();
    },
  };
}
