import { modelNotFound, notReady, purposeForbidden, rightNotConfirmed } from "../domain/upload-errors";
import { modelFileUrl, picturesOf, type AvatarForUse } from "../domain/uploaded-model";
import type { LicencePolicy, Purpose } from "../inspection/licence/licence-policy";
import type { ModelStore } from "../ports/model-store";

export type AvatarForPurposeCollaborators = {
  store: Pick<ModelStore, "find">;
  mayBeUsedFor(policy: LicencePolicy, purpose: Purpose): { allowed: boolean; clause: string };
};

/**
 * A model for a purpose, when it is examined, its owner has confirmed their right, and its licence allows it. A licence
 * that is not known allows nothing.
 *
 * @throws AppError not-found; conflict `avatars.model-not-ready`, `avatars.right-not-confirmed`; forbidden
 * `avatars.purpose-forbidden` with `details: { purpose, clause }`
 */
export function avatarForPurposeWith({ store, mayBeUsedFor }: AvatarForPurposeCollaborators) {
  return async function avatarForPurpose(modelId: string, purpose: Purpose): Promise<AvatarForUse> {
    const model = await store.find(modelId);
    if (!model) throw modelNotFound();
    const { state, licence, servedFile, lowDetailFile } = model;
    if (state !== "ready" || !servedFile || !lowDetailFile) throw notReady();
    if (!licence) throw purposeForbidden(purpose, "no licence");
    const answer = mayBeUsedFor(licence, purpose);
    if (!answer.allowed) throw purposeForbidden(purpose, answer.clause);
    if (!model.rightConfirmedAt) throw rightNotConfirmed();
    return {
      url: modelFileUrl(servedFile),
      lowDetailUrl: modelFileUrl(lowDetailFile),
      pictures: picturesOf(modelId, model.pictures),
      name: model.name,
      purpose,
      credit: licence.creditRequired ? licence.credit : null,
    };
  };
}
