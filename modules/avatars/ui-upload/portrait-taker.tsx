"use client";

import { useEffect, useRef, useState } from "react";
import type { UploadedModelView } from "../domain/uploaded-model";
import { posterView } from "../stage/poster-place";
import type { Stage } from "../stage/stage";
import { AvatarView } from "../ui/avatar-view";
import { emptyPicture } from "./empty-picture";
import { studioApi } from "./studio-api";

/** CSS pixels of the stage and pixels of the picture. */
const size = { width: 900, height: 1200 };
/** Long enough for hair and cloth to hang. */
const settling = { steps: 30, seconds: 1 / 30 };
const quality = 0.92;

/**
 * Takes a model's picture on a stage that nobody sees, and hands it to the server; then says that it is done, with the
 * model as it is now, or null when no picture could be taken. The server has no graphics card, the owner's browser has one.
 */
export function PortraitTaker({
  model,
  onDone,
}: {
  model: UploadedModelView;
  onDone: (model: UploadedModelView | null) => void;
}) {
  const [stage, setStage] = useState<Stage | null>(null);
  const done = useRef(onDone);
  useEffect(() => {
    done.current = onDone;
  });

  const view = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!stage) return;
    let isGone = false;
    const tell = (now: UploadedModelView | null) => {
      if (!isGone) done.current(now);
    };
    const take = async () => {
      const canvas = view.current?.querySelector("canvas");
      const picture = canvas ? await pictureOf(stage, canvas) : null;
      if (isGone) return;
      if (!picture) return tell(null);
      await studioApi.keepPicture(model.id, picture).then(tell, () => tell(null));
    };
    const stops = [stage.on("model-shown", () => void take()), stage.on("load-failed", () => tell(null))];
    return () => {
      isGone = true;
      for (const stop of stops) stop();
    };
  }, [stage, model.id]);

  return (
    <div
      ref={view}
      aria-hidden
      inert
      data-testid="portrait"
      className="pointer-events-none fixed top-0 -left-[2000px] overflow-hidden"
      style={size}
    >
      <AvatarView
        model={{ url: model.served?.url ?? "", posterUrl: emptyPicture, name: model.name }}
        insets={posterView.insets}
        quality="high"
        onStage={setStage}
        className="absolute inset-0"
      />
    </div>
  );
}

/** The canvas is empty again once its task has ended, so it is copied in the task that drew it. */
async function pictureOf(stage: Stage, canvas: HTMLCanvasElement): Promise<Blob | null> {
  const sheet = document.createElement("canvas");
  [sheet.width, sheet.height] = [size.width, size.height];
  const brush = sheet.getContext("2d");
  if (!brush) return null;
  stage.setReducedMotion(true);
  for (let step = 0; step < settling.steps; step += 1) stage.update(settling.seconds, false);
  stage.update(0);
  brush.imageSmoothingQuality = "high";
  brush.drawImage(canvas, 0, 0, size.width, size.height);
  // Browsers that cannot write WebP write PNG.
  return new Promise((resolve) => sheet.toBlob(resolve, "image/webp", quality));
}
