import { modelNotFound } from "../domain/upload-errors";
import type { ModelStore } from "../ports/model-store";

/** What a request for a file is answered with; of module media. */
export type FileToSend = {
  area: "avatar-originals" | "avatar-models" | "avatar-pictures";
  name: string;
  contentType: string;
  audience: "public" | "private";
  saveAs?: string;
};

/** The type registered for binary glTF, which a VRM is. */
const contentType = "model/gltf-binary";

/** Who gets which file. Each throws AppError not-found `avatars.model-not-found`. */
export function handOutFilesWith({ store }: { store: Pick<ModelStore, "servedBy" | "find" | "findOwn"> }) {
  return {
    /** A rewritten file: its owner alone, until they confirmed their right; then whoever has the address. */
    async servedFile(sha256: string, accountId: string | null): Promise<FileToSend> {
      const holders = await store.servedBy(sha256);
      const isPublic = holders.some(({ rightConfirmedAt }) => rightConfirmedAt !== null);
      if (!isPublic && !holders.some((holder) => holder.accountId === accountId)) throw modelNotFound();
      return { area: "avatar-models", name: sha256, contentType, audience: isPublic ? "public" : "private" };
    },
    /** A poster or thumbnail: for the same people as the rewritten file. */
    async pictureFile(id: string, sha256: string, accountId: string | null): Promise<FileToSend> {
      const model = await store.find(id);
      const isPublic = model?.state === "ready" && model.rightConfirmedAt !== null;
      const isIts = model?.pictures && [model.pictures.poster, model.pictures.thumbnail].includes(sha256);
      if (!isIts || (!isPublic && model.accountId !== accountId)) throw modelNotFound();
      const audience = isPublic ? "public" : "private";
      return { area: "avatar-pictures", name: sha256, contentType: "image/webp", audience };
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
