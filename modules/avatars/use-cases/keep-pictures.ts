import type { Clock } from "@modules/kernel";
import { modelNotFound, notReady } from "../domain/upload-errors";
import type { UploadedModelView } from "../domain/uploaded-model";
import type { ModelStore } from "../ports/model-store";
import type { PicturePainter } from "../ports/picture-painter";
import type { ModelFiles } from "./examine-model";
import { viewOf } from "./keep-models";

export type KeepPicturesCollaborators = {
  store: Pick<ModelStore, "findOwn" | "setPictures">;
  files: () => Pick<ModelFiles, "put" | "delete">;
  paint: PicturePainter;
  clock: Clock;
};

/**
 * Poster and thumbnail of a model, from the picture that its owner's browser took of it on the stage: a server has no
 * graphics card. Nothing of the sent bytes is kept; they are decoded and encoded anew.
 */
export function keepPicturesWith({ store, files, paint, clock }: KeepPicturesCollaborators) {
  /** @throws AppError not-found; conflict `avatars.model-not-ready`; invalid `avatars.picture-unreadable` */
  return async function keepPictures(accountId: string, id: string, picture: Uint8Array): Promise<UploadedModelView> {
    const known = await store.findOwn(id, accountId);
    if (!known) throw modelNotFound();
    if (known.state !== "ready") throw notReady();
    // The model's own mark: whoever deletes a picture need not ask whether another model holds it.
    const painted = await paint(picture, id);
    const poster = (await files().put("avatar-pictures", [painted.poster])).name;
    const thumbnail = (await files().put("avatar-pictures", [painted.thumbnail])).name;
    const kept = await store.setPictures(id, accountId, { poster, thumbnail }, clock.now());
    const outdated = kept ? Object.values(kept.former ?? {}) : [poster, thumbnail];
    for (const file of outdated)
      if (!kept || ![poster, thumbnail].includes(file)) await files().delete("avatar-pictures", file);
    if (!kept) throw modelNotFound();
    return viewOf(kept.model);
  };
}
