/** Faces a character can make. The words are those of the cues in a reply; `shy` is a custom expression in a VRM. */
export const expressionNames = ["neutral", "happy", "angry", "sad", "relaxed", "surprised", "shy"] as const;
export type ExpressionName = (typeof expressionNames)[number];

/** Motions a character can be asked for; each plays once and returns to the rest pose. */
export const gestureNames = ["wave", "nod", "shake", "think", "cheer", "bow", "point", "shrug", "clap"] as const;
export type GestureName = (typeof gestureNames)[number];

/** What the character is doing in the conversation; decides posture, gaze and liveliness. */
export const moods = ["idle", "listening", "thinking", "speaking"] as const;
export type Mood = (typeof moods)[number];

export const stageQualities = ["low", "balanced", "high"] as const;
/** low: 30 frames a second, no outlines, no multisampling. balanced: pixel ratio ≤ 1.5. high: pixel ratio ≤ 2. */
export type StageQuality = (typeof stageQualities)[number];

/** The five mouth shapes of VRM, each 0..1. */
export type MouthWeights = { aa: number; ih: number; ou: number; ee: number; oh: number };
/** Asked once per drawn frame; null = silent, the mouth closes. */
export type MouthSource = () => MouthWeights | null;

/** Share of the picture, 0..1, that page elements cover on each side; the character is framed in what is left. */
export type FramingInsets = { top: number; right: number; bottom: number; left: number };

/** What `data-ready` of an AvatarView says. */
export type AvatarViewState = "poster" | "loading" | "live" | "fallback";

export type AvatarModel = {
  /** Same origin, or a blob: URL. */
  url: string;
  posterUrl: string;
  /** In the language of the page. */
  name: string;
};

/** A snapshot for tests and for operators; nothing in it is live. */
export type StageProbe = {
  modelUrl: string | null;
  mood: Mood;
  gesture: GestureName | null;
  /** Weights as they are handed to the model, by VRM expression name; zero weights are left out. */
  expressionWeights: Record<string, number>;
  mouthWeights: MouthWeights;
  camera: { position: [number, number, number]; verticalFovDegrees: number; aspect: number };
  framesRendered: number;
  /** Median of the recent distances between drawn frames; null before there are enough. */
  frameIntervalMs: number | null;
  quality: StageQuality;
  pixelRatio: number;
  contextLost: boolean;
};
