"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import type { Stage } from "../stage/stage";
import { browserStore } from "./drawing-choice";
import { keepView, readView, standardKept, type KeptView } from "./view-store";

/** `viewKey` = whose view of whom. */
export function useKeptView(viewKey: string): [KeptView, (kept: KeptView) => void] {
  const [kept, show] = useState(standardKept);
  useEffect(() => show(readView(browserStore(), viewKey)), [viewKey]);
  const setKept = useCallback(
    (next: KeptView) => {
      show(next);
      keepView(browserStore(), viewKey, next);
    },
    [viewKey],
  );
  return [kept, setKept];
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
