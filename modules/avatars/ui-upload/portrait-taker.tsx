"use client";

import { useEffect, useRef, useState } from "react";
import type { UploadedModelView } from "../domain/uploaded-model";
import { posterView } from "../stage/poster-place";
import type { Stage } from "../stage/stage";
import { AvatarView } from "../ui/avatar-view";
import { probeGraphics } from "../ui/graphics";
import { emptyPicture } from "./empty-picture";
import { studioApi } from "./studio-api";

/** Pixels of the picture, and CSS pixels of the stage: half of it where a processor draws, or the page would stand still. */
const size = { width: 900, height: 1200 };
const halfSize = { width: 450, height: 600 };
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
  const [graphics] = useState(probeGraphics);
  const isSlow = graphics?.likely === "low";
  const [isTaken, setTaken] = useState(false);
  const view = useRef<HTMLDivElement>(null);
  const done = useRef(onDone);
  const isGone = useRef(false);
  useEffect(() => {
    done.current = onDone;
  });
  useEffect(() => {
    isGone.current = false;
    if (!graphics) done.current(null);
    return () => {
      isGone.current = true;
    };
  }, [graphics]);

  useEffect(() => {
    if (!stage) return;
    const tell = (now: UploadedModelView | null) => {
      if (!isGone.current) done.current(now);
    };
    const take = async () => {
      const canvas = view.current?.querySelector("canvas");
      const picture = canvas ? await pictureOf(stage, canvas) : null;
      if (isGone.current) return;
      if (!picture) return tell(null);
      // The stage goes at once; what is sent needs it no more.
      setTaken(true);
      await studioApi.keepPicture(model.id, picture).then(tell, () => tell(null));
    };
    const stops = [stage.on("model-shown", () => void take()), stage.on("load-failed", () => tell(null))];
    return () => {
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
      style={isSlow ? halfSize : size}
    >
      {!isTaken && (
        <AvatarView
          model={{ url: model.served?.url ?? "", posterUrl: emptyPicture, name: model.name }}
          insets={posterView.insets}
          quality={isSlow ? "balanced" : "high"}
          onStage={setStage}
          className="absolute inset-0"
        />
      )}
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
