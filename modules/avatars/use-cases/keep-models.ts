import type { Clock, Page } from "@modules/kernel";
import { modelNotFound, otherWording } from "../domain/upload-errors";
import {
  modelFileUrl,
  modelsPerAccount,
  picturesOf,
  rightTextVersion,
  undoLifetimeMs,
  type UploadedModelView,
} from "../domain/uploaded-model";
import type { ModelRecord, ModelStore } from "../ports/model-store";

export type KeepModelsCollaborators = {
  store: ModelStore;
  clock: Clock;
  queueExamination(id: string): Promise<void>;
};

/** What an owner does with their models. Each throws AppError not-found `avatars.model-not-found` for another's. */
export function keepModelsWith({ store, clock, queueExamination }: KeepModelsCollaborators) {
  const seen = (model: ModelRecord | null): UploadedModelView => {
    if (!model) throw modelNotFound();
    return viewOf(model);
  };
  return {
    /** Newest first, at most `limit`. */
    async listModels(accountId: string, page: { after?: string; limit: number }): Promise<Page<UploadedModelView>> {
      const { items, nextCursor } = await store.list(accountId, page);
      return { items: items.map(viewOf), nextCursor };
    },
    getModel: async (accountId: string, id: string) => seen(await store.findOwn(id, accountId)),
    renameModel: async (accountId: string, id: string, name: string) =>
      seen(await store.rename(id, accountId, name, clock.now())),
    /** It can be brought back for a week. */
    async deleteModel(accountId: string, id: string): Promise<void> {
      if (!(await store.delete(id, accountId, clock.now()))) throw modelNotFound();
    },
    /** @throws AppError conflict `avatars.too-many-models` */
    async restoreModel(accountId: string, id: string): Promise<UploadedModelView> {
      const since = new Date(clock.now().getTime() - undoLifetimeMs);
      const model = seen(await store.restore(id, accountId, since, modelsPerAccount));
      // Its examination passed it over while it was deleted.
      if (model.state === "examining") await queueExamination(id);
      return model;
    },
    /**
     * Keeps when the owner said that they may use the model, and which words they had before them.
     * @throws AppError conflict `avatars.other-wording` when the words have changed
     */
    async confirmRight(accountId: string, id: string, textVersion: string): Promise<UploadedModelView> {
      if (textVersion !== rightTextVersion) throw otherWording(rightTextVersion);
      return seen(await store.confirmRight(id, accountId, textVersion, clock.now()));
    },
  };
}

/** What the owner's browser is told; the original's address is not part of it. */
export function viewOf(model: ModelRecord): UploadedModelView {
  const { id, name, fileName, bytes, state, findings, card, licence, mended } = model;
  const served =
    state === "ready" && model.servedFile && model.lowDetailFile
      ? {
          url: modelFileUrl(model.servedFile),
          bytes: model.servedBytes ?? 0,
          lowDetailUrl: modelFileUrl(model.lowDetailFile),
          lowDetailBytes: model.lowDetailBytes ?? 0,
        }
      : null;
  return {
    ...{ id, name, fileName, bytes, state, findings, card, licence, mended, served },
    pictures: picturesOf(id, model.pictures),
    rightConfirmedAt: model.rightConfirmedAt?.toISOString() ?? null,
    createdAt: model.createdAt.toISOString(),
  };
}
