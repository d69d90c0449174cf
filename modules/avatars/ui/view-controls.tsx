"use client";

import { clsx } from "clsx";
import { useTranslations } from "next-intl";
import { useCallback, useRef, type RefObject } from "react";
import { useToasts } from "@client/design-system";
import type { FramingInsets } from "../contract";
import { browserStore, keepDrawing, type KeptDrawing } from "./drawing-choice";
import type { Outfit } from "./outfits";
import { photoSize, type PhotoShape } from "./photo-shape";
import type { StageRun } from "./stage-run";
import { useCameraHand } from "./use-camera-hand";
import { useFreeInsets } from "./use-free-insets";
import { useChosenView, useKeptView } from "./use-kept-view";
import { useWardrobe } from "./use-wardrobe";
import { ViewMenu } from "./view-menu";

export type ViewControlsProps = {
  /** Null = nothing is drawn. */
  run: StageRun | null;
  /** Whether the living figure is seen; else her picture stands. */
  live: boolean;
  name: string;
  view: RefObject<HTMLElement | null>;
  viewKey: string;
  drawing: KeptDrawing;
  onDrawing: (drawing: KeptDrawing) => void;
  outfits: readonly Outfit[];
  worn: Outfit | undefined;
  onWorn: (outfitId: string) => void;
  insets: FramingInsets;
  onKeyboard: (withKeyboard: FramingInsets | null) => void;
  className?: string | undefined;
};

/** The hand on the camera and the menu of one view. */
export default function ViewControls({
  run,
  live,
  name,
  view,
  viewKey,
  drawing,
  onDrawing,
  outfits,
  worn,
  onWorn,
  insets,
  onKeyboard,
  className,
}: ViewControlsProps) {
  const t = useTranslations("avatars.view");
  const toasts = useToasts();
  const surface = useRef<HTMLDivElement>(null);
  const [kept, setKept] = useKeptView(viewKey);
  const stage = live ? (run?.stage ?? null) : null;
  useFreeInsets(view, insets, onKeyboard);

  const sayFailure = useCallback(
    (what: "sceneFailed" | "photoFailed" | "outfitFailed") =>
      void toasts.show(t(what), { tone: "danger", topic: "avatar-view" }),
    [toasts, t],
  );
  useChosenView(
    stage,
    kept,
    useCallback(() => sayFailure("sceneFailed"), [sayFailure]),
  );
  useCameraHand(surface, {
    enabled: stage !== null,
    view: kept.view,
    onTap: (place) => stage?.touch(place),
    onView: (next) => setKept({ ...kept, view: next }),
  });
  const wardrobe = useWardrobe({
    viewKey,
    outfits,
    worn,
    run,
    onWorn,
    onFailed: () => sayFailure("outfitFailed"),
  });

  const takePhoto = async (shape: PhotoShape): Promise<void> => {
    const place = view.current?.getBoundingClientRect();
    if (!stage || !place) return;
    try {
      const { composePhoto } = await import("../stage/photo/compose-photo");
      const paper = getComputedStyle(document.documentElement).backgroundColor;
      const photo = await composePhoto(stage, { ...photoSize(shape, place), paper });
      save(photo, `${name}.png`);
      toasts.show(t("photoTaken"), { tone: "success", topic: "avatar-view" });
    } catch {
      sayFailure("photoFailed");
    }
  };

  return (
    <>
      {stage && (
        <div
          ref={surface}
          role="application"
          aria-label={t("surface", { name })}
          // Its keys move the camera.
          tabIndex={0}
          className="absolute inset-0 cursor-grab touch-none select-none active:cursor-grabbing focus-visible:-outline-offset-4"
        />
      )}
      <div className={clsx("z-10", className ?? "absolute end-3 top-3")}>
        <ViewMenu
          kept={kept}
          drawing={drawing}
          live={stage !== null}
          outfits={outfits}
          outfitId={wardrobe.chosenId}
          onOutfit={wardrobe.choose}
          onKept={setKept}
          onDrawing={(next) => {
            onDrawing(next);
            keepDrawing(browserStore(), next);
          }}
          onPhoto={(shape) => void takePhoto(shape)}
        />
      </div>
      <p role="status" className="sr-only">
        {wardrobe.changed && worn ? t("outfit.worn", { name, outfit: worn.name }) : ""}
      </p>
    </>
  );
}

const savedAfterMs = 10_000;

function save(blob: Blob, fileName: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = fileName;
  link.click();
  // A browser may begin to read only after the click has returned.
  setTimeout(() => URL.revokeObjectURL(link.href), savedAfterMs);
}
