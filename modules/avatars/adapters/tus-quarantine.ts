import { AsyncLocalStorage } from "node:async_hooks";
import { mkdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { FileConfigstore, FileStore } from "@tus/file-store";
import { Server } from "@tus/server";
import { AppError, isAppError, newId } from "@modules/kernel";
import { notAModelFile, tooLarge } from "../domain/upload-errors";
import type { UploadQuarantine, UploadWatcher } from "../ports/upload-quarantine";

export type TusQuarantineOptions = {
  folder: string;
  /** The address below which uploads are made, without the origin. */
  path: string;
  maxBytes: number;
  watcher: UploadWatcher;
};

const idOfUpload = /^model_[0-9a-f]{32}$/;
const methods = new Set(["POST", "HEAD", "PATCH", "DELETE", "OPTIONS"]);

type Asking = { accountId: string; refused: unknown };

/**
 * The tus protocol over files in one folder: `<id>` are the bytes, `<id>.json` what tus knows of them. One process at a
 * time may write an upload; several processes need a shared folder and requests of one person going to one process.
 */
export function tusQuarantine({ folder, path, maxBytes, watcher }: TusQuarantineOptions): UploadQuarantine {
  const current = new AsyncLocalStorage<Asking>();
  const place = (id: string) => join(/* turbopackIgnore: true */ folder, id);
  let opened: Promise<Server> | null = null;

  async function open(): Promise<Server> {
    await mkdir(folder, { recursive: true });
    const datastore = new FileStore({ directory: folder, configstore: new FileConfigstore(folder) });
    return new Server({
      path,
      datastore,
      maxSize: maxBytes,
      relativeLocation: true,
      allowedOrigins: [],
      namingFunction: () => newId("model"),
      onIncomingRequest: async (request, id) => {
        // A new upload is asked about when it is begun.
        if (request.method === "POST") return;
        const { accountId } = asked();
        if (!idOfUpload.test(id) || !(await watcher.isOwner(id, accountId))) throw refusal(404, "Not found\n");
      },
      onUploadCreate: async (_, upload) => {
        const fileName = upload.metadata?.filename ?? "";
        const bytes = upload.size ?? 0;
        const refuse = (error: AppError) => {
          asked().refused = error;
          throw error;
        };
        if (!/\.(vrm|glb)$/i.test(fileName) || fileName.length > 255 || bytes <= 0) refuse(notAModelFile());
        try {
          await watcher.begin({ id: upload.id, accountId: asked().accountId, fileName, bytes });
        } catch (error) {
          asked().refused = error;
          throw error;
        }
        return {};
      },
      onUploadFinish: async (_, upload) => {
        await watcher.finish(upload.id);
        return {};
      },
    });
  }

  function asked(): Asking {
    const request = current.getStore();
    if (!request) throw new Error("an upload is answered outside a request");
    return request;
  }

  return {
    async answer(request, accountId) {
      // tus would hand out the bytes to a GET; nothing in quarantine is served.
      if (!methods.has(request.method)) return new Response(null, { status: 405, headers: { allow: "POST, HEAD" } });
      if (request.method === "POST" && Number(request.headers.get("upload-length") ?? 0) > maxBytes)
        throw tooLarge(maxBytes);
      opened ??= open();
      opened.catch(() => (opened = null));
      const server = await opened;
      const state: Asking = { accountId, refused: null };
      const response = await current.run(state, () => server.handleWeb(request));
      if (isAppError(state.refused)) throw state.refused;
      await tellRest(request, response);
      for (const name of [...response.headers.keys()])
        if (name.startsWith("access-control-")) response.headers.delete(name);
      return response;
    },

    async fileOf(id) {
      if (!idOfUpload.test(id)) return null;
      const found = await stat(place(id)).catch(() => null);
      return found?.isFile() ? place(id) : null;
    },

    async remove(id) {
      if (!idOfUpload.test(id)) return;
      await rm(place(id), { force: true });
      await rm(`${place(id)}.json`, { force: true });
    },
  };

  async function tellRest(request: Request, response: Response): Promise<void> {
    const id = new URL(request.url).pathname.split("/").at(-1) ?? "";
    if (request.method === "DELETE" && response.status === 204) await watcher.cancel(id);
    // The process may have ended between the last byte and the news of it; the browser then asks how far it got.
    const [at, of] = [response.headers.get("upload-offset"), response.headers.get("upload-length")];
    if (request.method === "HEAD" && response.ok && at !== null && at === of) await watcher.finish(id);
  }
}

/** What tus answers with, instead of an error of ours. */
const refusal = (status_code: number, body: string) => Object.assign(new Error(body), { status_code, body });
