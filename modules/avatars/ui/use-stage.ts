"use client";

import { useEffect, useRef, useState, type RefObject } from "react";
import type { FramingInsets, IdleMoodName, StageQuality } from "../contract";
import { fetchModelBytes } from "../stage/model-bytes";
import { firstDetail, urlInDetail } from "./detail";
import { loadStage } from "./load-stage";
import type { EarlyFile, FigureFiles } from "./model-showing";
import type { Seen, StageRun } from "./stage-run";

const mostNewCanvases = 2;

export type StageWish = {
  figure: FigureFiles;
  /** Null = chosen for the device, and lowered when frames come late. */
  quality: StageQuality | null;
  /** false: only the poster; neither engine nor model is fetched. */
  draws: boolean;
  insets: FramingInsets;
  viewKey: string | undefined;
  temper: IdleMoodName;
};

/** Owns one stage inside `holder`: makes it in the browser, shows the figure, puts it away on unmount. */
export function useStage(holder: RefObject<HTMLElement | null>, wish: StageWish): Seen & { run: StageRun | null } {
  const [run, setRun] = useState<StageRun | null>(null);
  const [seen, setSeen] = useState<Seen>({ state: "poster", reason: null });
  /** Counts canvases: a new number makes a new one. */
  const [canvas, setCanvas] = useState(0);
  const lost = useRef(0);
  const latest = useRef(wish);
  useEffect(() => {
    latest.current = wish;
  });
  const { draws, quality } = wish;
  const { url, lowUrl } = wish.figure;

  useEffect(() => {
    const element = holder.current;
    if (!draws || !element) return setSeen({ state: "poster", reason: null });
    let left = false;
    let made: StageRun | null = null;
    const early = fetchEarly(latest.current);
    setSeen((now) => (now.state === "fallback" ? now : { state: "loading", reason: null }));
    loadStage()
      .then(({ startStage }) => {
        if (left) return;
        made = startStage({
          ...latest.current,
          holder: element,
          early,
          onSeen: setSeen,
          onCanvasLost() {
            lost.current += 1;
            if (lost.current > mostNewCanvases) setSeen({ state: "fallback", reason: "context-lost" });
            else setCanvas((count) => count + 1);
          },
        });
        setRun(made);
        if (!made) setSeen({ state: "fallback", reason: "no-webgl" });
      })
      .catch(() => left || setSeen({ state: "fallback", reason: "load-failed" }));
    return () => {
      left = true;
      early.drop();
      setRun(null);
      made?.dispose();
    };
  }, [holder, draws, canvas]);

  useEffect(() => {
    if (run && !run.setQuality(quality)) setCanvas((count) => count + 1);
  }, [run, quality]);

  useEffect(() => {
    let current = true;
    run
      ?.show(lowUrl === undefined ? { url } : { url, lowUrl })
      .catch(() => current && setSeen({ state: "fallback", reason: "load-failed" }));
    return () => {
      current = false;
    };
  }, [run, url, lowUrl]);

  return { run, ...seen };
}

/** On its way while the engine is still being fetched; whoever awaits it reports the failure. */
function fetchEarly({ figure, quality }: StageWish): EarlyFile {
  const url = urlInDetail(figure, firstDetail(quality));
  const dropping = new AbortController();
  const bytes = fetchModelBytes(url, dropping.signal);
  bytes.catch(() => {});
  return { url, bytes, drop: () => dropping.abort() };
}
