import type { ExpressionName, MouthWeights, StageQuality, ViewFraming } from "@contract/avatars";

/** Pictures are half of what was drawn: little is left of what rasterisers do differently at edges. */
export const pictureSize = { width: 320, height: 400 };
export const drawnSize = { width: 640, height: 800 };

/** One step is shorter than the stage's longest. */
export const framesPerSecond = 30;

/** By VRM expression name. */
export type Weights = Record<string, number>;

/** How a figure is seen, and what it does for so long before it is looked at. */
export type Moment = {
  framing: ViewFraming;
  /** low unless said otherwise. */
  quality?: StageQuality;
  expression?: ExpressionName;
  /** 0..1 */
  intensity?: number;
  mouth?: MouthWeights;
  seconds: number;
};

/** What the page offers to the test that drives it. */
export type StageInPage = {
  open(url: string, options: { seed: number; reducedMotion: boolean }): Promise<void>;
  /** A PNG as a data URL. */
  picture(moment: Moment): string;
  /** Of every frame on the way. */
  colours(moment: Moment): { red: number; green: number; weights: Weights }[];
};
