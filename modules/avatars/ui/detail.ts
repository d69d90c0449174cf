import type { StageQuality } from "../contract";
import type { DetailedModel } from "./outfits";

/** `low`: the light twin of a model, where there is one. */
export type Detail = "full" | "low";

/** Network Information and Device Memory (WICG); Chromium only, so every part may be missing. */
export type SparingBrowser = { connection?: { saveData?: boolean }; deviceMemory?: number };

const littleMemoryGigabytes = 2;

/** What can be said before anything was drawn. A quality chosen by hand decides alone. */
export function firstDetail(quality: StageQuality | null, browser = navigator as SparingBrowser): Detail {
  const spares =
    quality === null
      ? browser.connection?.saveData || (browser.deviceMemory ?? Infinity) <= littleMemoryGigabytes
      : quality === "low";
  return spares ? "low" : "full";
}

export const urlInDetail = ({ url, lowUrl }: Pick<DetailedModel, "url" | "lowUrl">, detail: Detail): string =>
  (detail === "low" && lowUrl) || url;
