import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { open, mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  PutObjectCommand,
  S3Client,
} from "@aws-sdk/client-s3";
import { AppError, isAppError, newId } from "@modules/kernel";
import { checkFileName } from "../domain/file-name";
import type { FileStore } from "../ports/file-store";

export type S3Settings = {
  bucket: string;
  region: string;
  /** Of a server that speaks S3 and is not Amazon's. */
  endpoint?: string;
  accessKeyId?: string;
  secretAccessKey?: string;
};

/**
 * Objects `<area>/<name>` in one bucket. The name is the content's hash, so the content lies in `draftFolder` until it
 * is read whole; S3 itself shows an object only when all of it has arrived.
 */
export function s3FileStore(settings: S3Settings, draftFolder: string): FileStore {
  const { bucket: Bucket, region, endpoint, accessKeyId, secretAccessKey } = settings;
  const client = new S3Client({
    region,
    // Servers other than Amazon's seldom answer to a name per bucket.
    ...(endpoint === undefined ? {} : { endpoint, forcePathStyle: true }),
    ...(accessKeyId && secretAccessKey ? { credentials: { accessKeyId, secretAccessKey } } : {}),
    requestChecksumCalculation: "WHEN_REQUIRED",
    responseChecksumValidation: "WHEN_REQUIRED",
    maxAttempts: 3,
  });
  const keyOf = (area: string, name: string) => `${area}/${checkFileName(name)}`;

  /** Null for what is not there; every other failure is the store's. */
  async function orMissing<T>(work: Promise<T>): Promise<T | null> {
    try {
      return await work;
    } catch (error) {
      const status = (error as { $metadata?: { httpStatusCode?: number } }).$metadata?.httpStatusCode;
      if (status === 404) return null;
      throw unreachable(error);
    }
  }

  return {
    async put(area, content) {
      await mkdir(draftFolder, { recursive: true });
      const draft = join(/* turbopackIgnore: true */ draftFolder, newId("draft"));
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
        } finally {
          await file.close();
        }
        const name = hash.digest("hex");
        const command = new PutObjectCommand({
          Bucket,
          Key: keyOf(area, name),
          Body: createReadStream(draft),
          ContentLength: bytes,
          ContentType: "application/octet-stream",
        });
        await client.send(command).catch((error: unknown) => {
          throw unreachable(error);
        });
        return { name, bytes };
      } finally {
        await rm(draft, { force: true });
      }
    },

    async get(area, name, range) {
      const found = await orMissing(
        client.send(
          new GetObjectCommand({
            Bucket,
            Key: keyOf(area, name),
            ...(range && { Range: `bytes=${range.start}-${range.end}` }),
          }),
        ),
      );
      if (!found?.Body) return null;
      const whole = /\/(\d+)$/.exec(found.ContentRange ?? "")?.[1] ?? found.ContentLength ?? 0;
      return { bytes: Number(whole), stream: found.Body.transformToWebStream() as ReadableStream<Uint8Array> };
    },

    async sizeOf(area, name) {
      const found = await orMissing(client.send(new HeadObjectCommand({ Bucket, Key: keyOf(area, name) })));
      return found && (found.ContentLength ?? 0);
    },

    async delete(area, name) {
      await orMissing(client.send(new DeleteObjectCommand({ Bucket, Key: keyOf(area, name) })));
    },
  };
}

function unreachable(cause: unknown): AppError {
  if (isAppError(cause)) return cause;
  return new AppError({
    kind: "unavailable",
    code: "media.store-unreachable",
    message: "The store for files does not answer as it should. Check S3_BUCKET, S3_ENDPOINT, S3_REGION and the keys.",
    cause,
  });
}
