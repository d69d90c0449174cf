/** Faces a character can make. The words are those of the cues in a reply; `shy` is a custom expression in a VRM. */
export const expressionNames = ["neutral", "happy", "angry", "sad", "relaxed", "surprised", "shy"] as const;
export type ExpressionName = (typeof expressionNames)[number];

/** Motions a character can be asked for; each plays once and returns to the rest pose. */
export const gestureNames = [
  "wave",
  "nod",
  "shake",
  "think",
  "cheer",
  "bow",
  "point",
  "shrug",
  "clap",
  "greet",
  "hand-on-heart",
  "tilt-head",
  "peek",
  "count",
  "invite",
  "giggle",
  "stretch",
  "salute",
  "heart",
  "thumbs-up",
  "look-around",
] as const;
export type GestureName = (typeof gestureNames)[number];

/** Tempers a character has while nothing is said; each is a posture, a tempo, gaze habits and small motions. */
export const idleMoodNames = ["calm", "cheerful", "shy", "sleepy", "proud", "curious"] as const;
export type IdleMoodName = (typeof idleMoodNames)[number];

/** What the character is doing in the conversation; decides posture, gaze and liveliness. */
export const moods = ["idle", "listening", "thinking", "speaking"] as const;
export type Mood = (typeof moods)[number];

export const stageQualities = ["low", "balanced", "high"] as const;
/** low: 30 frames a second, no outlines, no multisampling. balanced: pixel ratio ≤ 1.5. high: pixel ratio ≤ 2. */
export type StageQuality = (typeof stageQualities)[number];

export const viewFramings = ["face", "bust", "full"] as const;
export type ViewFraming = (typeof viewFramings)[number];

/** How a person has placed the camera: a framing, and what was turned and drawn nearer by hand. */
export type CameraView = {
  framing: ViewFraming;
  /** Radians round the figure; positive = the camera goes to her left. */
  turn: number;
  /** Radians; positive = the camera rises and looks down. */
  tilt: number;
  /** 1 = the framing as it is, 2 = twice as near. */
  zoom: number;
};
export const standardView: CameraView = { framing: "bust", turn: 0, tilt: 0, zoom: 1 };

export const sceneNames = ["plain", "dawn", "mint", "night-sky", "tatami", "cafe", "veranda"] as const;
/** plain: nothing behind her, the page shows through. The last three are rooms. */
export type SceneName = (typeof sceneNames)[number];
export type SceneRequest = {
  name: SceneName;
  /** Local hour, 0..24, that the light follows; null = the scene's own light. */
  hour?: number | null;
  /** In place of the scene's background: a picture, same origin or blob: URL. */
  pictureUrl?: string | null;
};

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
  /** `shift`: how far the picture's window is moved right and down, as shares of its width and height. */
  camera: {
    position: [number, number, number];
    verticalFovDegrees: number;
    aspect: number;
    shift: [number, number];
  };
  framesRendered: number;
  /** Median of the recent distances between drawn frames; null before there are enough. */
  frameIntervalMs: number | null;
  quality: StageQuality;
  pixelRatio: number;
  contextLost: boolean;
  view: CameraView;
  scene: SceneName;
  /** 0..1 while one model gives way to another, else null. */
  crossFade: number | null;
  /** What the graphics card holds for the stage. */
  graphics: { geometries: number; textures: number; programs: number };
};
