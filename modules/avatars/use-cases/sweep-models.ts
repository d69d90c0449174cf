import type { Clock } from "@modules/kernel";
import { undoLifetimeMs, unfinishedUploadLifetimeMs } from "../domain/uploaded-model";
import type { ModelRecord, ModelStore } from "../ports/model-store";
import type { UploadQuarantine } from "../ports/upload-quarantine";
import type { ModelFiles } from "./examine-model";

export type SweepCollaborators = {
  store: ModelStore;
  quarantine: Pick<UploadQuarantine, "remove">;
  files: () => Pick<ModelFiles, "delete">;
  queueExamination(id: string): Promise<void>;
  clock: Clock;
};

/** Longer than all tries of one examination. */
const lostAfterMs = 30 * 60_000;
const batch = 100;

/** Removes what nobody will ask for again, and takes up examinations that got lost. Harmless to repeat. */
export function sweepModelsWith({ store, quarantine, files, queueExamination, clock }: SweepCollaborators) {
  async function remove(model: ModelRecord): Promise<void> {
    await quarantine.remove(model.id);
    await store.forget(model.id);
    const held = [
      ["avatar-originals", model.originalFile],
      ["avatar-models", model.servedFile],
      ["avatar-models", model.lowDetailFile],
    ] as const;
    for (const [area, file] of held) if (file && !(await store.isHeld(file))) await files().delete(area, file);
    // No two models share a picture.
    for (const file of Object.values(model.pictures ?? {})) await files().delete("avatar-pictures", file);
  }

  return {
    /** How many models went. */
    async sweepModels(): Promise<number> {
      const now = clock.now().getTime();
      const before = { uploading: new Date(now - unfinishedUploadLifetimeMs), deleted: new Date(now - undoLifetimeMs) };
      const outdated = await store.outdated(before, batch);
      for (const model of outdated) await remove(model);
      for (const id of await store.examinedSince(new Date(now - lostAfterMs), batch)) await queueExamination(id);
      return outdated.length;
    },
    /** All that an account has brought, at once and for good; how many models. Harmless to repeat. */
    async eraseModelsOf(accountId: string): Promise<number> {
      let erased = 0;
      for (let models = await store.allOf(accountId, batch); models.length > 0;) {
        for (const model of models) await remove(model);
        erased += models.length;
        models = await store.allOf(accountId, batch);
      }
      return erased;
    },
    /** At the start of a process: what an earlier one was killed in is not left waiting for its time limit. */
    async resumeExaminations(): Promise<void> {
      for (const id of await store.examinedSince(clock.now(), batch)) await queueExamination(id);
    },
  };
}
