import "server-only";
import { createReadStream } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { systemClock as clock } from "@modules/kernel";
import { answerWithFile, fileStore } from "@modules/media";
import { database, inTransaction } from "@modules/platform/db";
import { env } from "@modules/platform/env";
import { defineJob, jobs, type Jobs } from "@modules/platform/jobs";
import { logger } from "@modules/platform/telemetry";
import { prismaModelStore } from "./adapters/prisma-model-store";
import { sharpPicturePainter } from "./adapters/sharp-picture-painter";
import { tusQuarantine } from "./adapters/tus-quarantine";
import { modelNotFound } from "./domain/upload-errors";
import { uploadMaxBytes } from "./domain/uploaded-model";
import { mayBeUsedFor } from "./inspection/licence/licence-policy";
import type { UploadQuarantine } from "./ports/upload-quarantine";
import { examineModelWith, refuseUnexaminedWith } from "./use-cases/examine-model";
import { handOutFilesWith, type FileToSend } from "./use-cases/hand-out-files";
import { keepModelsWith } from "./use-cases/keep-models";
import { keepPicturesWith } from "./use-cases/keep-pictures";
import { receiveUploadWith } from "./use-cases/receive-upload";
import { sweepModelsWith } from "./use-cases/sweep-models";
import { avatarForPurposeWith } from "./use-cases/avatar-for-purpose";

export { modelNameSchema } from "./domain/model-name";
export { pictureMaxBytes, rightTextVersion, uploadMaxBytes } from "./domain/uploaded-model";
export type { AvatarForUse, UploadedModelView } from "./domain/uploaded-model";
export { purposes, type Purpose } from "./inspection/licence/licence-policy";

/** Tried five times over about a minute and a half. The examiner ends a file that takes too long by itself, well within the limit. */
const examineModelJob = defineJob({
  name: "examine-model",
  payload: z.object({ modelId: z.string() }),
  retries: 4,
  retryDelaySeconds: 5,
  timeLimitSeconds: 180,
});
const sweepModelsJob = defineJob({ name: "sweep-models", payload: z.object({}), timeLimitSeconds: 300 });

/** The queue, once it knows the job; kept, because a transaction may use it only then. */
let queue: Promise<Jobs> | null = null;
const preparedJobs = (): Promise<Jobs> => {
  queue ??= (async () => {
    const prepared = await jobs();
    await prepared.prepare(examineModelJob);
    return prepared;
  })();
  queue.catch(() => (queue = null));
  return queue;
};
const queueExamination = async (modelId: string) => {
  const prepared = await preparedJobs();
  await prepared.enqueue(examineModelJob, { modelId });
  prepared.wake(examineModelJob);
};

const prismaStore = prismaModelStore({
  database,
  inTransaction,
  queueExamination: async (tx, modelId) => (await jobs()).enqueue(examineModelJob, { modelId }, { tx }),
});
const store: typeof prismaStore = {
  ...prismaStore,
  // A queue is made in a transaction of its own, so it must exist before this one begins.
  startExamination: async (id, now) => {
    await preparedJobs();
    return prismaStore.startExamination(id, now);
  },
};

const watcher = receiveUploadWith({
  store,
  clock,
  wakeExamination: () => void preparedJobs().then((prepared) => prepared.wake(examineModelJob)),
});

/** Kept on the process: tus locks an upload in memory while it is written, and a development reload must see the lock. */
const kept = globalThis as { oshaberiUploads?: UploadQuarantine };
const quarantine = (kept.oshaberiUploads ??= tusQuarantine({
  folder: join(/* turbopackIgnore: true */ env.DATA_DIR, "quarantine"),
  path: "/api/avatars/uploads",
  maxBytes: uploadMaxBytes,
  watcher,
}));

const examining = {
  store,
  quarantine,
  files: fileStore,
  examine: async (file: string, options: { signal?: AbortSignal }) =>
    (await import("./rewriting/examine-upload")).examineUpload(file, options),
  readFile: (path: string) => createReadStream(path) as AsyncIterable<Uint8Array>,
  clock,
};
const examineModel = examineModelWith(examining);
const refuseUnexamined = refuseUnexaminedWith(examining);
const { sweepModels, resumeExaminations, eraseModelsOf } = sweepModelsWith({
  store,
  quarantine,
  files: fileStore,
  queueExamination,
  clock,
});

/** When an account ends: everything that it has brought goes at once, the originals too. */
export { eraseModelsOf };

/** From now on this process examines what is uploaded, and removes what is outdated. Called once at the start. */
export async function startModelExamination(): Promise<void> {
  const prepared = await preparedJobs();
  await prepared.work(examineModelJob, ({ payload, signal }) => examineModel(payload.modelId, signal), {
    whenGivenUp: async ({ modelId }) => {
      logger.error({ modelId }, "a model could not be examined");
      await refuseUnexamined(modelId, "examination-failed");
    },
  });
  await prepared.work(sweepModelsJob, async () => void (await sweepModels()));
  await prepared.schedule(sweepModelsJob, "*/10 * * * *", {});
  await resumeExaminations();
}

/** Answers a request of the tus protocol. */
export const answerUpload = (request: Request, accountId: string) => quarantine.answer(request, accountId);
/** @see keepModelsWith */
export const { listModels, getModel, renameModel, deleteModel, restoreModel, confirmRight } = keepModelsWith({
  store,
  clock,
  queueExamination,
});
/** @see keepPicturesWith */
export const keepPictures = keepPicturesWith({ store, files: fileStore, paint: sharpPicturePainter, clock });
/** @see avatarForPurposeWith */
export const avatarForPurpose = avatarForPurposeWith({ store, mayBeUsedFor });

const { servedFile, pictureFile, originalFile } = handOutFilesWith({ store });

/** A rewritten file, with ranges and caching. */
export const answerWithServedFile = async (request: Request, sha256: string, accountId: string | null) =>
  answerWith(request, await servedFile(sha256, accountId));
/** A poster or thumbnail of a model. */
export const answerWithPicture = async (
  request: Request,
  { id, sha256 }: { id: string; sha256: string },
  accountId: string | null,
) => answerWith(request, await pictureFile(id, sha256, accountId));
/** What the owner uploaded, for saving. */
export const answerWithOriginal = async (request: Request, modelId: string, accountId: string) =>
  answerWith(request, await originalFile(modelId, accountId));

async function answerWith(request: Request, file: FileToSend): Promise<Response> {
  const response = await answerWithFile(request, file);
  if (!response) throw modelNotFound();
  return response;
}
