"use client";

import { clsx } from "clsx";
import { useTranslations } from "next-intl";
import { lazy, Suspense, useEffect, useRef, useState, type ComponentType } from "react";
import type { AvatarModel, FramingInsets, StageQuality } from "../contract";
import { posterStyle } from "../stage/poster-place";
import type { Stage } from "../stage/stage";
import { browserStore, keepDrawing, readDrawing, type KeptDrawing } from "./drawing-choice";
import { useFreeInsets } from "./use-free-insets";
import { useStage } from "./use-stage";
import type { ViewControlsProps } from "./view-controls";

// Not needed to see her: comes when the living figure has come.
// On a lost line the talk goes on without them.
const ViewControls = lazy<ComponentType<ViewControlsProps>>(() =>
  import("./view-controls").catch(() => ({ default: () => null })),
);

export type AvatarViewProps = {
  model: AvatarModel;
  /** Called with the stage when it can be asked to perform, and with null before it goes. */
  onStage?: (stage: Stage | null) => void;
  /** Held when given; otherwise chosen for the device and lowered when frames come late. */
  quality?: StageQuality;
  /** What page elements cover; the character is framed in the rest. */
  insets?: FramingInsets;
  /** In place of the module's own description for screen readers. */
  label?: string;
  className?: string;
  /** Whose view of whom, such as `account:character`. With it the camera can be moved and a menu is shown; both are kept. */
  viewKey?: string;
  /** Where the menu's button lies. */
  controlsClassName?: string;
};

/** The view's root element carries its stage, so that a test can ask `element.stage.probe()`. */
export type AvatarViewElement = HTMLDivElement & { stage?: Stage };

const nothingCovered: FramingInsets = { top: 0, right: 0, bottom: 0, left: 0 };

/** A character: her picture at once, the living figure as soon as it can be drawn, the picture again when it cannot. */
export function AvatarView({
  model,
  onStage,
  quality,
  insets,
  label,
  className,
  viewKey,
  controlsClassName,
}: AvatarViewProps) {
  const t = useTranslations("avatars");
  const root = useRef<AvatarViewElement>(null);
  const holder = useRef<HTMLDivElement>(null);
  // Null until the browser was asked: what it keeps decides whether anything is drawn.
  const [drawing, setDrawing] = useState<KeptDrawing | null>(null);
  useEffect(() => setDrawing(readDrawing(browserStore())), []);
  const draws = drawing !== null && !drawing.pictureOnly;
  const { stage, state, reason } = useStage(holder, model, quality ?? drawing?.quality ?? undefined, draws);
  const free = useFreeInsets(root, insets ?? nothingCovered);
  const live = state === "live";

  useEffect(() => {
    const element = root.current;
    if (!stage || !element) return;
    element.stage = stage;
    onStage?.(stage);
    return () => {
      delete element.stage;
      onStage?.(null);
    };
  }, [stage, onStage]);

  useEffect(() => {
    stage?.setInsets(free);
  }, [stage, free]);

  useEffect(() => {
    if (!stage) return;
    const follow = (event: PointerEvent): void => {
      const place = root.current?.getBoundingClientRect();
      if (!place || place.width === 0 || place.height === 0) return;
      stage.lookToward({
        x: ((event.clientX - place.left) / place.width) * 2 - 1,
        y: 1 - ((event.clientY - place.top) / place.height) * 2,
      });
    };
    const notice = (): void => stage.noticePerson();
    window.addEventListener("pointermove", follow, { passive: true });
    for (const sign of ["pointerdown", "keydown"]) window.addEventListener(sign, notice, { passive: true });
    return () => {
      window.removeEventListener("pointermove", follow);
      for (const sign of ["pointerdown", "keydown"]) window.removeEventListener(sign, notice);
    };
  }, [stage]);

  return (
    <div
      ref={root}
      data-avatar-view=""
      data-ready={state}
      className={clsx(
        "overflow-hidden",
        !/\b(absolute|fixed|sticky|relative)\b/.test(className ?? "") && "relative",
        className,
      )}
    >
      <div
        role="img"
        aria-label={label ?? t("figure", { name: model.name })}
        className="absolute inset-0 [container-type:size]"
      >
        {/* Placed by the stage's own framing: the living figure appears on top of her picture. */}
        {/* eslint-disable-next-line @next/next/no-img-element -- made in its final size and form; an optimiser's detour would only delay it */}
        <img
          src={model.posterUrl}
          alt=""
          fetchPriority="high"
          decoding="async"
          draggable={false}
          style={posterStyle(free)}
          className={clsx(
            "absolute w-auto max-w-none -translate-x-1/2 select-none",
            // Only the way to the living figure is soft; a lost picture is replaced at once.
            live ? "opacity-0 transition-opacity delay-150 duration-500 motion-reduce:transition-none" : "opacity-100",
          )}
        />
        <div
          ref={holder}
          className={clsx(
            "absolute inset-0 isolate",
            live ? "opacity-100 transition-opacity duration-500 motion-reduce:transition-none" : "opacity-0",
          )}
        />
      </div>
      {viewKey !== undefined && drawing && (live || drawing.pictureOnly) && (
        <Suspense>
          <ViewControls
            stage={live ? stage : null}
            name={model.name}
            view={root}
            viewKey={viewKey}
            drawing={drawing}
            onDrawing={(next) => {
              setDrawing(next);
              keepDrawing(browserStore(), next);
            }}
            className={controlsClassName}
          />
        </Suspense>
      )}
      <p role="status" className="sr-only">
        {reason ? t(`reason.${reason}`, { name: model.name }) : ""}
      </p>
    </div>
  );
}
