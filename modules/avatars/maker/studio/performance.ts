import type { ExpressionName, FramingInsets, GestureName, Mood, StageQuality } from "../../contract";

/** A view of the application, in CSS pixels. */
export type StageView = {
  width: number;
  height: number;
  insets: FramingInsets;
  quality?: StageQuality;
  reducedMotion?: boolean;
  seed?: number;
};

/** What the character does before the next picture. */
export type Performance = {
  mood?: Mood;
  cue?: { expression?: ExpressionName; intensity?: number; gesture?: GestureName };
  afterSeconds?: number;
};

/** What the page offers to the process that drives it. */
export type StagePage = {
  open(url: string, view: StageView): Promise<void>;
  /** A PNG as a data URL. */
  take(performance: Performance): string;
};
