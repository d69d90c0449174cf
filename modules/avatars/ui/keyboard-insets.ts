import type { FramingInsets } from "../contract";

type Rectangle = { top: number; height: number };
/** The part of the page that a person sees; `scale` above 1 = the page itself is magnified. */
export type VisiblePart = { offsetTop: number; height: number; scale: number };

/**
 * Insets, with what the on-screen keyboard covers or pushes out of sight added. Lengths in CSS pixels of the layout
 * viewport. Page elements that the insets stand for keep their size, so that both simply add up.
 */
export function withKeyboard(insets: FramingInsets, view: Rectangle, visible: VisiblePart | null): FramingInsets {
  if (!visible || view.height <= 0 || visible.scale > 1.01) return insets;
  const above = Math.max(0, visible.offsetTop - view.top);
  const below = Math.max(0, view.top + view.height - (visible.offsetTop + visible.height));
  // A browser's own bar comes and goes by some pixels; that is not worth a camera move.
  if (above + below < view.height * 0.08) return insets;
  return { ...insets, top: insets.top + above / view.height, bottom: insets.bottom + below / view.height };
}
