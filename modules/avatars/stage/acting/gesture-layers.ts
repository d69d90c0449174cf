import { Quaternion } from "three";
import type { GestureName } from "../../contract";
import { smoothStep } from "../easing";
import type { BoneName } from "../humanoid";
import { askForGesture, emptyCueQueue, gestureOver, type CueOutcome, type CueSource } from "./cue-queue";
import { gestureGazeAt, sampleGesture, type FittedGesture } from "./gesture";

type Layer = { name: GestureName; fitted: FittedGesture; seconds: number; weight: number; leaving: boolean };

const fadeSeconds = 0.3;

/** The gestures on a body: the queue says which one plays, those that it interrupted fade out below it. */
export type GestureLayers = {
  ask(gesture: GestureName, source: CueSource): CueOutcome;
  advance(deltaSeconds: number): void;
  /** Turns what lies below into what the gestures make of this bone. */
  apply(bone: BoneName, turn: Quaternion): void;
  /** Ends this gesture early, if it plays because the body itself wanted it. */
  release(gesture: GestureName): void;
  /** Lets all gestures fade out, which ends the one that plays; what waits is forgotten. */
  fadeOut(): void;
  readonly playing: GestureName | null;
  /** Somebody or something wanted the gesture that plays; what an idle body does by itself is not that. */
  readonly occupied: boolean;
  /** True while a gesture moves any bone. */
  readonly busy: boolean;
  /** Where the gestures draw the eyes. */
  readonly gaze: { down: number; side: number };
};

export function createGestureLayers(options: {
  fit(gesture: GestureName): FittedGesture;
  onEnd(gesture: GestureName): void;
}): GestureLayers {
  let queue = emptyCueQueue;
  let layers: Layer[] = [];
  let now = 0;
  const sampled = new Quaternion();

  const begin = (name: GestureName): void => {
    for (const layer of layers) layer.leaving = true;
    layers.push({ name, fitted: options.fit(name), seconds: 0, weight: 0, leaving: false });
  };

  const end = (name: GestureName): void => {
    queue = gestureOver(queue, now);
    options.onEnd(name);
    if (queue.playing && !layers.some((layer) => !layer.leaving)) begin(queue.playing.gesture);
  };

  return {
    ask(gesture, source) {
      const asked = askForGesture(queue, { gesture, source }, now);
      queue = asked.queue;
      if (asked.outcome === "started") begin(gesture);
      return asked.outcome;
    },
    advance(delta) {
      now += delta;
      for (const layer of layers) {
        layer.seconds += delta;
        layer.weight = Math.min(1, Math.max(0, layer.weight + (layer.leaving ? -delta : delta) / fadeSeconds));
      }
      const ended = layers.filter((layer) => !layer.leaving && layer.seconds >= layer.fitted.seconds);
      layers = layers.filter((layer) => layer.seconds < layer.fitted.seconds && !(layer.leaving && layer.weight === 0));
      for (const { name } of ended) end(name);
    },
    release(gesture) {
      const { playing } = queue;
      if (playing?.gesture !== gesture || playing.source === "reply" || playing.source === "touch") return;
      for (const layer of layers) layer.leaving = true;
      end(gesture);
    },
    apply(bone, turn) {
      for (const layer of layers) {
        if (sampleGesture(layer.fitted, bone, layer.seconds, sampled)) turn.slerp(sampled, smoothStep(layer.weight));
      }
    },
    fadeOut() {
      for (const layer of layers) layer.leaving = true;
      const { playing } = queue;
      queue = emptyCueQueue;
      if (playing) options.onEnd(playing.gesture);
    },
    get playing() {
      return queue.playing?.gesture ?? null;
    },
    get occupied() {
      return queue.playing !== null && queue.playing.source !== "idle";
    },
    get busy() {
      return layers.length > 0;
    },
    get gaze() {
      let down = 0;
      let side = 0;
      for (const layer of layers) {
        const gaze = gestureGazeAt(layer.fitted, layer.seconds);
        down = Math.max(down, gaze.down * smoothStep(layer.weight));
        side += gaze.side * smoothStep(layer.weight);
      }
      return { down, side };
    },
  };
}
