"use client";

import { clsx } from "clsx";
import { useTranslations } from "next-intl";
import { useCallback, useRef, type RefObject } from "react";
import { useToasts } from "@client/design-system";
import type { Stage } from "../stage/stage";
import { photoSize, type PhotoShape } from "./photo-shape";
import { useCameraHand } from "./use-camera-hand";
import type { KeptDrawing } from "./drawing-choice";
import { useChosenView, useKeptView } from "./use-kept-view";
import { ViewMenu } from "./view-menu";

export type ViewControlsProps = {
  /** Null = only the picture stands. */
  stage: Stage | null;
  name: string;
  view: RefObject<HTMLElement | null>;
  viewKey: string;
  drawing: KeptDrawing;
  onDrawing: (drawing: KeptDrawing) => void;
  className?: string | undefined;
};

/** The hand on the camera and the menu of one view. */
export default function ViewControls({ stage, name, view, viewKey, drawing, onDrawing, className }: ViewControlsProps) {
  const t = useTranslations("avatars.view");
  const toasts = useToasts();
  const surface = useRef<HTMLDivElement>(null);
  const [kept, setKept] = useKeptView(viewKey);

  const onSceneFailed = useCallback(
    () => void toasts.show(t("sceneFailed"), { tone: "danger", topic: "avatar-view" }),
    [toasts, t],
  );
  useChosenView(stage, kept, onSceneFailed);
  useCameraHand(surface, {
    enabled: stage !== null,
    view: kept.view,
    onTap: (place) => stage?.touch(place),
    onView: (next) => setKept({ ...kept, view: next }),
  });

  const takePhoto = async (shape: PhotoShape): Promise<void> => {
    const place = view.current?.getBoundingClientRect();
    if (!stage || !place) return;
    try {
      const { composePhoto } = await import("../stage/photo/compose-photo");
      const paper = getComputedStyle(document.body).backgroundColor;
      const photo = await composePhoto(stage, { ...photoSize(shape, place), paper });
      save(photo, `${name}.png`);
      toasts.show(t("photoTaken"), { tone: "success", topic: "avatar-view" });
    } catch {
      toasts.show(t("photoFailed"), { tone: "danger", topic: "avatar-view" });
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
          className="absolute inset-0 cursor-grab touch-none active:cursor-grabbing focus-visible:-outline-offset-4"
        />
      )}
      <div className={clsx("z-10", className ?? "absolute end-3 top-3")}>
        <ViewMenu
          kept={kept}
          drawing={drawing}
          live={stage !== null}
          onKept={setKept}
          onDrawing={onDrawing}
          onPhoto={(shape) => void takePhoto(shape)}
        />
      </div>
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
