import type { StageQuality } from "../contract";

/** Where choices are kept; the browser's localStorage, or nothing where it is refused. */
export type TextStore = Pick<Storage, "getItem" | "setItem" | "removeItem">;

/** For this browser, whoever is shown. */
export type KeptDrawing = { quality: StageQuality | null; pictureOnly: boolean };

const qualities: readonly unknown[] = ["low", "balanced", "high"] satisfies StageQuality[];
const drawingKey = "avatars.drawing";

/** Asked late: a browser may refuse even to be asked. */
export function browserStore(): TextStore | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}

/** An object, or an empty one: whatever is stored is only a wish. */
export function readKept(store: TextStore | null, key: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(store?.getItem(key) ?? "{}");
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

export function keep(store: TextStore | null, key: string, value: object): void {
  try {
    store?.setItem(key, JSON.stringify(value));
  } catch {
    // Full or refused: the choice lasts as long as the page.
  }
}

export function readDrawing(store: TextStore | null): KeptDrawing {
  const { quality, pictureOnly } = readKept(store, drawingKey);
  return {
    quality: qualities.includes(quality) ? (quality as StageQuality) : null,
    pictureOnly: pictureOnly === true,
  };
}

export const keepDrawing = (store: TextStore | null, kept: KeptDrawing): void => keep(store, drawingKey, kept);
