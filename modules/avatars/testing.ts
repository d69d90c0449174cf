import { createReadStream } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { PrismaClient } from "@modules/platform/db";
import { diskFileStore } from "@testing/media";
import { prismaModelStore } from "./adapters/prisma-model-store";
import { sharpPicturePainter } from "./adapters/sharp-picture-painter";
import { tusQuarantine } from "./adapters/tus-quarantine";
import type { LicencePolicy } from "./inspection/licence/licence-policy";
import type { ReportCard } from "./inspection/scan-vrm";
import type { UploadExaminer } from "./ports/upload-examiner";
import { examineModelWith, refuseUnexaminedWith } from "./use-cases/examine-model";
import { keepModelsWith } from "./use-cases/keep-models";
import { keepPicturesWith } from "./use-cases/keep-pictures";
import { receiveUploadWith } from "./use-cases/receive-upload";
import { sweepModelsWith } from "./use-cases/sweep-models";

const yes = (clause: string) => ({ allowed: true, clause });
export const policy: LicencePolicy = {
  specVersion: "1.0",
  title: "Usagi",
  authors: ["Haru"],
  licenceUrl: null,
  licenceName: "VRM Public License 1.0",
  creditRequired: true,
  credit: "Usagi by Haru",
  clauses: {
    talk: yes("avatarPermission: everyone"),
    "public-listing": yes("allowRedistribution: true"),
    "paid-plan": { allowed: false, clause: "commercialUsage: personalNonProfit" },
    merchandise: { allowed: false, clause: "commercialUsage: personalNonProfit" },
    modification: yes("modification: allowModification"),
    download: yes("allowRedistribution: true"),
  },
};

export const card: ReportCard = {
  specVersion: "1.0",
  name: "Usagi",
  bytes: 12,
  triangles: 12_000,
  drawCalls: 8,
  textures: 3,
  texturePixels: 1_048_576,
  bones: 54,
  morphTargets: 20,
  springJoints: 12,
  expressions: ["happy"],
  missingExpressions: ["blink"],
  hasThumbnail: true,
  hasHands: true,
  hasLookAt: true,
  textureBytesOnGpu: 5_592_404,
};

/** Looks at the first four bytes only, and "rewrites" by turning the rest around. */
export const firstBytesExaminer: UploadExaminer = async (file, { signal }) => {
  signal?.throwIfAborted();
  const bytes = await readFile(file);
  if (bytes.subarray(0, 4).toString("latin1") !== "glTF")
    return {
      accepted: false,
      findings: [{ rule: "not-a-glb-file", severity: "refuse", place: "file header" }],
      card: null,
    };
  const findings = [{ rule: "thumbnail-missing", severity: "note" as const, place: "meta" }];
  const served = new Uint8Array(bytes).reverse();
  return {
    accepted: true,
    ...{ findings, card, licence: policy, served },
    lowDetail: served.slice(0, 4),
    mended: ["images-rewritten"],
  };
};

/** Everything of uploads but the queue: a test says when a job runs. */
export async function uploadsOn(
  prisma: PrismaClient,
  { examine = firstBytesExaminer, maxBytes = 1000 }: { examine?: UploadExaminer; maxBytes?: number } = {},
) {
  const folder = await mkdtemp(join(tmpdir(), "avatars-"));
  let now = new Date("2026-11-01T00:00:00Z");
  const clock = { now: () => now };
  const queued: string[] = [];
  const store = prismaModelStore({
    database: async () => prisma,
    inTransaction: (run) => prisma.$transaction(run),
    queueExamination: async (_, id) => void queued.push(id),
  });
  const queueExamination = async (id: string) => void queued.push(id);
  const quarantine = tusQuarantine({
    folder: join(folder, "quarantine"),
    path: "/api/avatars/uploads",
    maxBytes,
    watcher: receiveUploadWith({ store, clock, wakeExamination: () => undefined }),
  });
  const files = diskFileStore({ folder: join(folder, "media") });
  const examining = {
    ...{ store, quarantine, clock, examine },
    files: () => files,
    readFile: (path: string) => createReadStream(path) as AsyncIterable<Uint8Array>,
  };

  const send = (method: string, address: string, accountId: string, headers: Record<string, string>, body?: BodyInit) =>
    quarantine.answer(
      new Request(new URL(address, "http://localhost"), {
        method,
        headers: { "tus-resumable": "1.0.0", ...headers },
        ...(body === undefined ? {} : { body, duplex: "half" }),
      } as RequestInit),
      accountId,
    );
  const begin = (accountId: string, length: number, fileName = "usagi.vrm") =>
    send("POST", "/api/avatars/uploads", accountId, {
      "upload-length": String(length),
      "upload-metadata": `filename ${Buffer.from(fileName).toString("base64")}`,
    });
  const patch = (address: string, accountId: string, offset: number, body: BodyInit) =>
    send(
      "PATCH",
      address,
      accountId,
      { "upload-offset": String(offset), "content-type": "application/offset+octet-stream" },
      body,
    );

  return {
    ...{ store, quarantine, files, queued, send, begin, patch },
    ...keepModelsWith({ store, clock, queueExamination }),
    ...sweepModelsWith({ store, quarantine, files: () => files, queueExamination, clock }),
    keepPictures: keepPicturesWith({ store, files: () => files, paint: sharpPicturePainter, clock }),
    examineModel: examineModelWith(examining),
    refuseUnexamined: refuseUnexaminedWith(examining),
    /** Uploads a text as a file; answers with the model's id. */
    async upload(accountId: string, text: string, fileName?: string): Promise<string> {
      const response = await begin(accountId, Buffer.byteLength(text), fileName);
      const address = response.headers.get("location") ?? "";
      await patch(address, accountId, 0, text);
      return address.split("/").at(-1) ?? "";
    },
    later: (milliseconds: number) => (now = new Date(now.getTime() + milliseconds)),
    close: () => rm(folder, { recursive: true, force: true }),
  };
}
