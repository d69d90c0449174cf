"use client";

import { useEffect, useRef, useState, type RefObject } from "react";
import type { AvatarModel, AvatarViewState, StageQuality } from "../contract";
import { fetchModelBytes } from "../stage/model-bytes";
import type { Stage } from "../stage/stage";
import { probeGraphics } from "./graphics";
import { loadStage } from "./load-stage";

/** Why the poster stands in place of the stage. */
export type PosterReason = "no-webgl" | "load-failed" | "context-lost";

export type StageView = { stage: Stage | null; state: AvatarViewState; reason: PosterReason | null };

/** A browser that has not given the context back by itself after this long gets a new canvas. */
const newCanvasAfterMs = 5000;
const mostNewCanvases = 2;

/** Owns one stage inside `holder`: makes it in the browser, loads the model, puts it away on unmount. */
export function useStage(
  holder: RefObject<HTMLElement | null>,
  model: AvatarModel,
  quality: StageQuality | undefined,
  /** false: only the poster; neither engine nor model is fetched. */
  draws: boolean,
): StageView {
  const [stage, setStage] = useState<Stage | null>(null);
  const [shown, setShown] = useState<{ state: AvatarViewState; reason: PosterReason | null }>({
    state: "poster",
    reason: null,
  });
  const [attempt, setAttempt] = useState(0);
  /** The model's file, on its way while the engine is still being fetched. */
  const early = useRef<{ url: string; bytes: Promise<ArrayBuffer> } | null>(null);

  useEffect(() => {
    if (!draws) return setShown({ state: "poster", reason: null });
    const leaving = new AbortController();
    let made: Stage | null = null;
    let newCanvasTimer: ReturnType<typeof setTimeout> | undefined;
    // React may run an effect twice; a context once lost on purpose would stay with its canvas.
    const canvas = document.createElement("canvas");
    canvas.setAttribute("aria-hidden", "true");
    canvas.className = "absolute inset-0 block size-full";
    const fallBack = (reason: PosterReason): void => setShown({ state: "fallback", reason });

    const begin = async (): Promise<void> => {
      const { createStage } = await loadStage();
      if (leaving.signal.aborted) return;
      const graphics = probeGraphics();
      if (!graphics) return fallBack("no-webgl");
      holder.current?.append(canvas);
      const calm = window.matchMedia("(prefers-reduced-motion: reduce)");
      made = createStage({
        canvas,
        quality: quality ?? graphics.likely,
        adaptive: quality === undefined,
        reducedMotion: calm.matches,
      });
      calm.addEventListener("change", () => made?.setReducedMotion(calm.matches), { signal: leaving.signal });
      made.on("model-shown", () => setShown({ state: "live", reason: null }));
      made.on("context-restored", () => {
        clearTimeout(newCanvasTimer);
        setShown({ state: "live", reason: null });
      });
      made.on("context-lost", () => {
        setShown({ state: "poster", reason: "context-lost" });
        newCanvasTimer = setTimeout(() => {
          if (attempt < mostNewCanvases) setAttempt(attempt + 1);
          else fallBack("context-lost");
        }, newCanvasAfterMs);
      });
      setStage(made);
    };

    const start = async (): Promise<void> => {
      // Nothing of this may delay the page's first paint or its input.
      await Promise.resolve();
      if (leaving.signal.aborted) return;
      setShown((now) => (now.state === "fallback" ? now : { state: "loading", reason: null }));
      await begin();
    };
    start().catch(() => {
      if (!leaving.signal.aborted) fallBack("load-failed");
    });

    return () => {
      leaving.abort();
      clearTimeout(newCanvasTimer);
      setStage(null);
      made?.dispose();
      canvas.remove();
    };
  }, [holder, quality, attempt, draws]);

  const { url } = model;
  useEffect(() => {
    if (!draws) return;
    const bytes = fetchModelBytes(url, new AbortController().signal);
    // Whoever awaits it reports the failure.
    bytes.catch(() => {});
    early.current = { url, bytes };
  }, [url, draws]);

  useEffect(() => {
    if (!stage) return;
    let current = true;
    const bytes = early.current?.url === url ? early.current.bytes : undefined;
    // Used once: a later stage asks the browser's cache again.
    early.current = null;
    stage.load({ url, ...(bytes && { bytes }) }).catch(() => {
      if (current) setShown({ state: "fallback", reason: "load-failed" });
    });
    return () => {
      current = false;
    };
  }, [stage, url]);

  return { stage, ...shown };
}
