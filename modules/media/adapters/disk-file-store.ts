import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, open, readdir, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { AppError, newId } from "@modules/kernel";
import { checkFileName } from "../domain/file-name";
import type { FileStore } from "../ports/file-store";

/** Older ones belong to a process that is gone. */
const draftLifetimeMs = 86_400_000;

const isMissing = (error: unknown) => (error as NodeJS.ErrnoException).code === "ENOENT";

/** `<folder>/<area>/<two digits>/<name>`; a draft becomes a file by being renamed, after it has reached the disk. */
export function diskFileStore({ folder }: { folder: string }): FileStore {
  const drafts = join(/* turbopackIgnore: true */ folder, "drafts");
  let opened: Promise<void> | null = null;
  const shelf = (area: string, name: string) => join(/* turbopackIgnore: true */ folder, area, name.slice(0, 2));
  const place = (area: string, name: string) => join(shelf(area, checkFileName(name)), name);

  async function openDrafts(): Promise<void> {
    await mkdir(drafts, { recursive: true });
    for (const name of await readdir(drafts)) {
      const draft = await stat(join(drafts, name)).catch(() => null);
      if (draft && Date.now() - draft.mtimeMs > draftLifetimeMs) await rm(join(drafts, name), { force: true });
    }
  }

  async function sizeOf(area: string, name: string): Promise<number | null> {
    try {
      return (await stat(place(area, name))).size;
    } catch (error) {
      if (isMissing(error)) return null;
      throw error;
    }
  }

  return {
    sizeOf,

    async put(area, content) {
      opened ??= openDrafts();
      await opened.catch(() => (opened = null));
      const draft = join(drafts, newId("draft"));
      const hash = createHash("sha256");
      let bytes = 0;
      try {
        const file = await open(draft, "wx");
        try {
          for await (const part of content) {
            hash.update(part);
            bytes += part.byteLength;
            await file.writeFile(part);
          }
          await file.sync();
        } finally {
          await file.close();
        }
        const name = hash.digest("hex");
        await mkdir(shelf(area, name), { recursive: true });
        await rename(draft, place(area, name));
        return { name, bytes };
      } catch (error) {
        await rm(draft, { force: true }).catch(() => undefined);
        if ((error as NodeJS.ErrnoException).code !== "ENOSPC") throw error;
        throw new AppError({
          kind: "unavailable",
          code: "media.disk-full",
          message: "There is no room left for files. Free some space on the disk of DATA_DIR.",
          cause: error,
        });
      }
    },

    async get(area, name, range) {
      const bytes = await sizeOf(area, name);
      if (bytes === null) return null;
      const source = createReadStream(place(area, name), range);
      return { bytes, stream: Readable.toWeb(source) as ReadableStream<Uint8Array> };
    },

    delete: (area, name) => rm(place(area, name), { force: true }),
  };
}
