import "server-only";
import { join } from "node:path";
import { env } from "@modules/platform/env";
import { diskFileStore } from "./adapters/disk-file-store";
import { s3FileStore } from "./adapters/s3-file-store";
import type { FileStore } from "./ports/file-store";
import { answerWithFileWith, type FileAnswer } from "./use-cases/answer-with-file";

export type { ByteRange, FileArea, FileContent, FileStore, StoredFile } from "./ports/file-store";
export type { FileAnswer } from "./use-cases/answer-with-file";

let opened: FileStore | null = null;

/** In the bucket that is set, else in `<DATA_DIR>/media`. */
export function fileStore(): FileStore {
  const folder = join(/* turbopackIgnore: true */ env.DATA_DIR, "media");
  return (opened ??=
    env.S3_BUCKET === undefined
      ? diskFileStore({ folder })
      : s3FileStore(
          {
            bucket: env.S3_BUCKET,
            region: env.S3_REGION ?? "us-east-1",
            ...(env.S3_ENDPOINT === undefined ? {} : { endpoint: env.S3_ENDPOINT }),
            ...(env.S3_ACCESS_KEY_ID && env.S3_SECRET_ACCESS_KEY
              ? { accessKeyId: env.S3_ACCESS_KEY_ID, secretAccessKey: env.S3_SECRET_ACCESS_KEY }
              : {}),
          },
          join(folder, "drafts"),
        ));
}

/** @see answerWithFileWith */
export const answerWithFile = (request: Request, file: FileAnswer): Promise<Response | null> =>
  answerWithFileWith(fileStore())(request, file);
