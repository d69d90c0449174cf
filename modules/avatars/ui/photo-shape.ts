export const photoShapes = ["view", "portrait", "square"] as const;
export type PhotoShape = (typeof photoShapes)[number];

const longestSide = 2048;

/** Pixels of a photo; "view" = the shape that is seen, the longer side as long as that of the others at most. */
export function photoSize(
  shape: PhotoShape,
  seen: { width: number; height: number },
): { width: number; height: number } {
  if (shape === "portrait") return { width: 1536, height: longestSide };
  if (shape === "square") return { width: longestSide, height: longestSide };
  const scale = longestSide / Math.max(seen.width, seen.height, 1);
  return { width: Math.max(1, Math.round(seen.width * scale)), height: Math.max(1, Math.round(seen.height * scale)) };
}
