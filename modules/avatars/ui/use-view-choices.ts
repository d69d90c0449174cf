"use client";

import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { Stage } from "../stage/stage";
import { browserStore, createViewStore, standardKept, type KeptDrawing, type KeptView } from "./view-store";

export type ViewChoices = {
  kept: KeptView;
  /** Null until the browser was asked: what it keeps decides whether anything is drawn. */
  drawing: KeptDrawing | null;
  setKept: (kept: KeptView) => void;
  setDrawing: (drawing: KeptDrawing) => void;
};

/** `viewKey` = whose view of whom; without it nothing but the browser's own choices is read. */
export function useViewChoices(viewKey: string | undefined): ViewChoices {
  const [kept, showKept] = useState(standardKept);
  const [drawing, showDrawing] = useState<KeptDrawing | null>(null);
  const store = useMemo(() => createViewStore(typeof window === "undefined" ? null : browserStore()), []);

  useEffect(() => showDrawing(store.readDrawing()), [store]);
  useEffect(() => showKept(viewKey === undefined ? standardKept : store.readView(viewKey)), [store, viewKey]);

  const setKept = useCallback(
    (next: KeptView) => {
      showKept(next);
      if (viewKey !== undefined) store.keepView(viewKey, next);
    },
    [store, viewKey],
  );
  const setDrawing = useCallback(
    (next: KeptDrawing) => {
      showDrawing(next);
      store.keepDrawing(next);
    },
    [store],
  );
  return { kept, drawing, setKept, setDrawing };
}

const hourAgainMs = 5 * 60_000;

/** Hands a person's choices to the stage, the camera's at once on a new one. */
export function useChosenView(stage: Stage | null, kept: KeptView, onSceneFailed: () => void): void {
  const { view, scene, followsHour } = kept;
  const aimed = useRef<Stage | null>(null);
  useEffect(() => {
    if (!stage) return;
    stage.setView(view, aimed.current !== stage);
    aimed.current = stage;
  }, [stage, view]);

  useEffect(() => {
    if (!stage) return;
    const ask = (): void => {
      const now = new Date();
      stage
        .setScene({ name: scene, hour: followsHour ? now.getHours() + now.getMinutes() / 60 : null })
        .catch(onSceneFailed);
    };
    ask();
    if (!followsHour) return;
    const again = setInterval(ask, hourAgainMs);
    return () => clearInterval(again);
  }, [stage, scene, followsHour, onSceneFailed]);
}
