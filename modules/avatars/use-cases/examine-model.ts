import type { Clock } from "@modules/kernel";
import type { ModelStore } from "../ports/model-store";
import type { UploadExaminer } from "../ports/upload-examiner";
import type { UploadQuarantine } from "../ports/upload-quarantine";

type Area = "avatar-originals" | "avatar-models" | "avatar-pictures";
/** Of module media; files are named by their content. */
export type ModelFiles = {
  put(area: Area, content: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<{ name: string; bytes: number }>;
  sizeOf(area: Area, name: string): Promise<number | null>;
  delete(area: Area, name: string): Promise<void>;
};

export type ExamineModelCollaborators = {
  store: ModelStore;
  quarantine: Pick<UploadQuarantine, "fileOf" | "remove">;
  files: () => ModelFiles;
  examine: UploadExaminer;
  readFile(path: string): AsyncIterable<Uint8Array>;
  clock: Clock;
};

/**
 * Examines an uploaded file, stores what is to be served, and says so. Every step may be done again: when the process
 * is killed anywhere in it, the next run begins anew and ends the same. Throws to be tried again.
 */
export function examineModelWith(collaborators: ExamineModelCollaborators) {
  const { store, quarantine, files, examine, readFile, clock } = collaborators;
  /** The model was deleted meanwhile, or another run has concluded: what nobody holds goes. */
  async function letGo(kept: Record<"original" | "served" | "lowDetail", { name: string }>): Promise<void> {
    for (const [kind, { name }] of Object.entries(kept))
      if (!(await store.isHeld(name)))
        await files().delete(kind === "original" ? "avatar-originals" : "avatar-models", name);
  }

  return async function examineModel(id: string, signal?: AbortSignal): Promise<void> {
    const model = await store.find(id);
    if (model?.state !== "examining") {
      // Concluded by an earlier run that could not clean up any more.
      if (model && model.state !== "uploading") await quarantine.remove(id);
      return;
    }
    const file = await quarantine.fileOf(id);
    if (file === null) return refuseUnexaminedWith(collaborators)(id, "file-lost");

    const verdict = await examine(file, signal ? { signal } : {});
    if (!verdict.accepted) {
      const { findings, card } = verdict;
      await store.conclude(id, { state: "refused", findings, card }, clock.now());
      await quarantine.remove(id);
      return;
    }
    const keep = async () => ({
      original: await files().put("avatar-originals", readFile(file)),
      served: await files().put("avatar-models", [verdict.served]),
      lowDetail: await files().put("avatar-models", [verdict.lowDetail]),
    });
    const kept = await keep();
    const { findings, card, licence, mended } = verdict;
    const isConcluded = await store.conclude(
      id,
      {
        state: "ready",
        ...{ findings, card, licence, mended },
        originalFile: kept.original.name,
        servedFile: kept.served.name,
        servedBytes: kept.served.bytes,
        lowDetailFile: kept.lowDetail.name,
        lowDetailBytes: kept.lowDetail.bytes,
      },
      clock.now(),
    );
    if (!isConcluded) return letGo(kept);
    // Another model with the same content may have been swept away in between, and its files with it.
    const isThere = await Promise.all([
      files().sizeOf("avatar-originals", kept.original.name),
      files().sizeOf("avatar-models", kept.served.name),
      files().sizeOf("avatar-models", kept.lowDetail.name),
    ]);
    if (isThere.includes(null)) await keep();
    await quarantine.remove(id);
  };
}

/** Ends an examination that cannot be done, so that nobody waits for it; the owner may upload the file again. */
export function refuseUnexaminedWith({
  store,
  quarantine,
  clock,
}: Pick<ExamineModelCollaborators, "store" | "quarantine" | "clock">) {
  return async function refuseUnexamined(id: string, rule: "file-lost" | "examination-failed"): Promise<void> {
    const findings = [{ rule, severity: "refuse" as const, place: "file" }];
    await store.conclude(id, { state: "refused", findings, card: null }, clock.now());
    await quarantine.remove(id);
  };
}
