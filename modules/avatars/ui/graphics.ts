import { likelyQuality } from "../stage/quality";
import type { StageQuality } from "../contract";

/** What this browser can draw: null = no WebGL 2. Makes and gives back a context, so ask once. */
export function probeGraphics(): { likely: StageQuality } | null {
  const context = document.createElement("canvas").getContext("webgl2");
  if (!context) return null;
  const names = context.getExtension("WEBGL_debug_renderer_info");
  const renderer = String(context.getParameter(names ? names.UNMASKED_RENDERER_WEBGL : context.RENDERER));
  context.getExtension("WEBGL_lose_context")?.loseContext();
  const memoryGigabytes = (navigator as Navigator & { deviceMemory?: number }).deviceMemory ?? null;
  return {
    likely: likelyQuality({
      softwareRendering: /swiftshader|llvmpipe|software|basic render/i.test(renderer),
      coarsePointer: window.matchMedia("(pointer: coarse)").matches,
      processorCount: navigator.hardwareConcurrency || 4,
      memoryGigabytes,
    }),
  };
}
