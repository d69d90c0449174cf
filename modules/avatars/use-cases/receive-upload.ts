import type { Clock } from "@modules/kernel";
import { modelsPerAccount, nameFromFile, unfinishedUploadsPerAccount } from "../domain/uploaded-model";
import type { ModelStore } from "../ports/model-store";
import type { UploadWatcher } from "../ports/upload-quarantine";

export type ReceiveUploadCollaborators = {
  store: ModelStore;
  clock: Clock;
  /** After the change is kept: look for work at once. */
  wakeExamination(): void;
};

/** What the arrival of bytes means for a model: it begins, it is whole, it is given up. */
export function receiveUploadWith({ store, clock, wakeExamination }: ReceiveUploadCollaborators): UploadWatcher {
  return {
    begin: ({ id, accountId, fileName, bytes }) =>
      store.begin(
        { id, accountId, fileName, bytes, name: nameFromFile(fileName), now: clock.now() },
        { models: modelsPerAccount, unfinished: unfinishedUploadsPerAccount },
      ),
    isOwner: async (id, accountId) => (await store.findOwn(id, accountId)) !== null,
    async finish(id) {
      if (await store.startExamination(id, clock.now())) wakeExamination();
    },
    async cancel(id) {
      const model = await store.find(id);
      if (model?.state === "uploading") await store.forget(id);
    },
  };
}
