import type { AppError } from "@modules/kernel";
import type {
  CameraView,
  ExpressionName,
  FramingInsets,
  GestureName,
  IdleMoodName,
  Mood,
  MouthSource,
  SceneRequest,
  StageProbe,
  StageQuality,
} from "../contract";
import type { TouchReaction } from "./acting/touch";
import type { Listener } from "./emitter";
import type { LoadOutcome } from "./latest-load";
import type { ModelRequest } from "./model-loader";
import type { MotionRequest } from "./motion/motion-player";
import type { ModelMeta } from "./photo/credit";
import type { Random } from "./seeded-random";

export type StageEvents = {
  /** The model's first picture is on the canvas. */
  "model-shown": { url: string; loadMs: number };
  "load-failed": { url: string; error: AppError };
  "gesture-ended": { gesture: GestureName };
  "motion-ended": Record<string, never>;
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
  /** While there is no model yet, a feeling is kept for it, and the newest gesture for two seconds. */
  perform(cue: { expression?: ExpressionName | null; intensity?: number; gesture?: GestureName | null }): void;
  /**
   * A VRM animation over her own life: she breathes, looks and speaks beneath. The newest call wins; "superseded" also where
   * nobody stands or motion is reduced. Rejects with AppError: avatars.model-url-refused, avatars.model-unreachable,
   * avatars.motion-unreadable.
   */
  playMotion(motion: MotionRequest): Promise<LoadOutcome>;
  stopMotion(): void;
  setMouthSource(source: MouthSource | null): void;
  setMood(mood: Mood): void;
  /** A sentence of the speech is over: she looks back at the person and blinks. Pauses are noticed without it. */
  endSentence(): void;
  /** Her temper while nothing is said; kept for models that come later. */
  setIdleMood(mood: IdleMoodName): void;
  /** A place of the picture, -1..1 each, y up, that the person touched; null where a touch calls for no answer. */
  touch(place: { x: number; y: number }): TouchReaction | null;
  /** A place of the picture, -1..1 each, y up, where the person points; null = straight at the person. */
  lookToward(place: { x: number; y: number } | null): void;
  setInsets(insets: FramingInsets): void;
  setReducedMotion(reduced: boolean): void;
  /** Holds a quality by hand; "auto" lets it go again from where it is. */
  setQuality(quality: StageQuality | "auto"): void;
  /** Where the camera goes, kept within limits; at once when told so and always under reduced motion. */
  setView(view: CameraView, atOnce?: boolean): void;
  /** The newest call wins. Rejects with AppError: avatars.picture-url-refused, avatars.picture-unreadable, avatars.scenes-unreachable. */
  setScene(scene: SceneRequest): Promise<void>;
  /** Somebody is there (typed, touched the page): frames come at their full rate for a while. */
  noticePerson(): void;
  /**
   * Draws the present moment at this size, in pixels and framed in the whole of it, and hands the canvas over; it must be
   * copied before `keep` returns. False when there is nothing to draw.
   */
  picture(width: number, height: number, keep: (canvas: HTMLCanvasElement) => void): boolean;
  /** What the model's file says of itself and its licence; untrusted. */
  modelMeta(): ModelMeta | null;
  /** Advances time by this much and, unless told not to, draws; outside the stage's own clock. */
  update(deltaSeconds: number, draws?: boolean): void;
  on<Name extends keyof StageEvents>(name: Name, listener: Listener<StageEvents[Name]>): () => void;
  probe(): StageProbe;
  dispose(): void;
};
