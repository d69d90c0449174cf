"use client";

import { clsx } from "clsx";
import { useTranslations } from "next-intl";
import { lazy, Suspense, useEffect, useRef, useState, type ComponentType } from "react";
import type { FramingInsets, IdleMoodName, StageQuality } from "../contract";
import { posterStyle } from "../stage/poster-place";
import type { Stage } from "../stage/stage";
import { browserStore, readDrawing, type KeptDrawing } from "./drawing-choice";
import { dressed, type DetailedModel, type Outfit } from "./outfits";
import { useStage } from "./use-stage";
import type { ViewControlsProps } from "./view-controls";

// Not needed to see her: comes when the living figure has come.
// On a lost line the talk goes on without them.
const ViewControls = lazy<ComponentType<ViewControlsProps>>(() =>
  import("./view-controls").catch(() => ({ default: () => null })),
);

export type AvatarViewProps = {
  model: DetailedModel;
  /** What she can wear, the everyday outfit, which is also `model`, first. Needs `viewKey`. */
  outfits?: readonly Outfit[];
  /** What she wears at first: the value of the cookie `outfitCookie(viewKey)`; without it, or unknown, `model` stands. */
  outfitId?: string | undefined;
  /** Called with the stage when it can be asked to perform, and with null before it goes. */
  onStage?: (stage: Stage | null) => void;
  /** Held when given; otherwise chosen for the device and lowered when frames come late. */
  quality?: StageQuality;
  /** Her temper while nothing is said; the hour and a long quiet change it. */
  temper?: IdleMoodName;
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
  outfits = [],
  outfitId,
  onStage,
  quality,
  temper = "calm",
  insets = nothingCovered,
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
  const [wornId, setWornId] = useState(outfitId);
  const worn = outfits.find(({ id }) => id === wornId);
  const figure = dressed(model, worn);
  const [withKeyboard, setWithKeyboard] = useState<FramingInsets | null>(null);
  const free = withKeyboard ?? insets;
  const { run, state, reason } = useStage(holder, {
    figure,
    quality: quality ?? drawing?.quality ?? null,
    draws: drawing !== null && !drawing.pictureOnly,
    insets: free,
    viewKey,
    temper,
  });
  const live = state === "live";
  // Once there they stay, also while a new canvas is made: whoever stands on them with the keyboard keeps the place.
  const [controlled, setControlled] = useState(false);
  if (!controlled && (live || state === "fallback" || drawing?.pictureOnly)) setControlled(true);

  useEffect(() => {
    const element = root.current;
    if (!run || !element) return;
    element.stage = run.stage;
    onStage?.(run.stage);
    return () => {
      delete element.stage;
      onStage?.(null);
    };
  }, [run, onStage]);

  useEffect(() => run?.stage.setInsets(free), [run, free]);

  return (
    <div
      ref={root}
      data-avatar-view=""
      data-ready={state}
      className={clsx(
        // Clipped, not hidden: what is wider than the view must not be scrolled to, by focus say.
        "overflow-clip",
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
          src={figure.posterUrl}
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
      {viewKey !== undefined && drawing && controlled && (
        <Suspense>
          <ViewControls
            run={run}
            live={live}
            name={model.name}
            view={root}
            viewKey={viewKey}
            drawing={drawing}
            onDrawing={setDrawing}
            outfits={outfits}
            worn={worn ?? outfits[0]}
            onWorn={setWornId}
            insets={insets}
            onKeyboard={setWithKeyboard}
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
