import { modelNotFound } from "../domain/upload-errors";
import type { ModelStore } from "../ports/model-store";

/** What a request for a file is answered with; of module media. */
export type FileToSend = {
  area: "avatar-originals" | "avatar-models";
  name: string;
  contentType: string;
  audience: "public" | "private";
  saveAs?: string;
};

/** The type registered for binary glTF, which a VRM is. */
const contentType = "model/gltf-binary";

/** Who gets which file. Each throws AppError not-found `avatars.model-not-found`. */
export function handOutFilesWith({ store }: { store: Pick<ModelStore, "servedBy" | "findOwn"> }) {
  return {
    /** A rewritten file: its owner alone, until they confirmed their right; then whoever has the address. */
    async servedFile(sha256: string, accountId: string | null): Promise<FileToSend> {
      const holders = await store.servedBy(sha256);
      const isPublic = holders.some(({ rightConfirmedAt }) => rightConfirmedAt !== null);
      if (!isPublic && !holders.some((holder) => holder.accountId === accountId)) throw modelNotFound();
      return { area: "avatar-models", name: sha256, contentType, audience: isPublic ? "public" : "private" };
    },
    /** What was uploaded, byte for byte, for nobody but its owner. */
    async originalFile(id: string, accountId: string): Promise<FileToSend> {
      const model = await store.findOwn(id, accountId);
      if (!model?.originalFile) throw modelNotFound();
      const { originalFile: name, fileName: saveAs } = model;
      return { area: "avatar-originals", name, contentType, audience: "private", saveAs };
    },
  };
}
