"use client";

import { useCallback, useState } from "react";
import type { UploadedModelView } from "../domain/uploaded-model";

/** Which model's picture is to be taken now, one after the other; one that could not be taken is not tried again on this page. */
export function usePortraits(
  models: readonly UploadedModelView[],
  onTaken: (model: UploadedModelView) => void,
): { model: UploadedModelView | null; done: (model: UploadedModelView | null) => void } {
  const [failed, setFailed] = useState<ReadonlySet<string>>(new Set());
  const model = models.find(({ id, state, pictures }) => state === "ready" && !pictures && !failed.has(id)) ?? null;
  const id = model?.id;
  const done = useCallback(
    (taken: UploadedModelView | null) => {
      if (taken) onTaken(taken);
      if (id !== undefined && !taken?.pictures) setFailed((before) => new Set(before).add(id));
    },
    [id, onTaken],
  );
  return { model, done };
}
