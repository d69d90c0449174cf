import type { StageQuality } from "../contract";
import { sparingFrameRate, sparingPixelRatio, type PowerState } from "./power";

export type RenderSettings = {
  quality: StageQuality;
  pixelRatioLimit: number;
  outlines: boolean;
  /** Frames a second; Infinity = every frame of the screen. */
  frameRateLimit: number;
  /** Hair and clothes are computed in each n-th frame. */
  springsEvery: number;
};

/** From best to cheapest. The last rungs keep the quality's name and give up resolution. */
const ladder: readonly RenderSettings[] = [
  { quality: "high", pixelRatioLimit: 2, outlines: true, frameRateLimit: Infinity, springsEvery: 1 },
  { quality: "balanced", pixelRatioLimit: 1.5, outlines: true, frameRateLimit: Infinity, springsEvery: 1 },
  { quality: "low", pixelRatioLimit: 1, outlines: false, frameRateLimit: 30, springsEvery: 1 },
  { quality: "low", pixelRatioLimit: 0.75, outlines: false, frameRateLimit: 30, springsEvery: 2 },
  { quality: "low", pixelRatioLimit: 0.5, outlines: false, frameRateLimit: 30, springsEvery: 2 },
];

export function settingsFor(quality: StageQuality): RenderSettings {
  return ladder.find((settings) => settings.quality === quality)!;
}

/** Multisampling belongs to the drawing context and cannot change after it is made. */
export function multisamplingFor(quality: StageQuality): boolean {
  return quality !== "low";
}

const windowLength = 40;
/** A device that is far too slow is not watched for forty frames: two seconds of some frames are enough. */
const windowMs = 2000;
const fewestFrames = 6;
/** So slow that one step down would not be felt. */
const verySlowIntervalMs = 120;
/** A 60 Hz screen that keeps up shows 16.7 ms; 45 frames a second is where people begin to see it. */
const fullFrameRate = 60;
const slowShare = 45 / 60;
/** Longer than this is a hidden tab or a debugger, not a slow frame. */
const pauseMs = 1000;

export type QualityController = {
  readonly settings: RenderSettings;
  /** Median of the last full window; null before the first. */
  readonly medianIntervalMs: number | null;
  /** One distance between two drawn frames. True when the settings became cheaper. */
  measure(intervalMs: number): boolean;
  /** Forgets what was measured: a new model or a tab that comes back disturbs some frames. */
  restart(): void;
  hold(quality: StageQuality): void;
  /** Lets what was held move by itself again. */
  release(): void;
  /** Spares power above the quality, for as long as it is so; also where a quality is held by hand. */
  spare(power: PowerState): void;
};

/**
 * Steps down, never up by itself: going up and down again is worse to look at than staying low.
 * `quality` "held" by hand stays; only a controller made with `automatic` moves.
 */
export function qualityController(options: { start: StageQuality; automatic: boolean }): QualityController {
  let rung = ladder.indexOf(settingsFor(options.start));
  let automatic = options.automatic;
  let intervals: number[] = [];
  let median: number | null = null;
  let power: PowerState = { onBattery: false, lowBattery: false, idle: false };

  const spared = (): RenderSettings => {
    const settings = ladder[rung]!;
    return {
      ...settings,
      frameRateLimit: sparingFrameRate(settings.frameRateLimit, power),
      pixelRatioLimit: sparingPixelRatio(settings.pixelRatioLimit, power),
    };
  };

  return {
    get settings() {
      return spared();
    },
    get medianIntervalMs() {
      return median;
    },
    measure(intervalMs) {
      if (!(intervalMs > 0) || intervalMs > pauseMs) return false;
      intervals.push(intervalMs);
      const watchedMs = intervals.reduce((sum, each) => sum + each, 0);
      if (intervals.length < windowLength && (intervals.length < fewestFrames || watchedMs < windowMs)) return false;
      median = [...intervals].sort((a, b) => a - b)[intervals.length >> 1]!;
      intervals = [];
      const slow = 1000 / (Math.min(spared().frameRateLimit, fullFrameRate) * slowShare);
      if (!automatic || median <= slow || rung === ladder.length - 1) return false;
      rung = Math.min(ladder.length - 1, rung + (median > verySlowIntervalMs ? 2 : 1));
      return true;
    },
    restart() {
      intervals = [];
    },
    hold(quality) {
      rung = ladder.indexOf(settingsFor(quality));
      automatic = false;
      intervals = [];
    },
    release() {
      automatic = true;
      intervals = [];
    },
    spare(next) {
      // Distances of another frame rate say nothing about this one.
      if (next.idle !== power.idle || next.onBattery !== power.onBattery) intervals = [];
      power = next;
    },
  };
}

/** What a device most likely bears; the controller corrects it downward. */
export function likelyQuality(device: {
  softwareRendering: boolean;
  coarsePointer: boolean;
  processorCount: number;
  memoryGigabytes: number | null;
}): StageQuality {
  if (device.softwareRendering) return "low";
  if (device.memoryGigabytes !== null && device.memoryGigabytes <= 2) return "low";
  if (device.coarsePointer || device.processorCount <= 4) return "balanced";
  return "high";
}
