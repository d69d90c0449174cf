import type { LicencePolicy, Purpose } from "../inspection/licence/licence-policy";
import type { ReportCard, ScanFinding } from "../inspection/scan-vrm";

export const modelStates = ["uploading", "examining", "refused", "ready"] as const;
/** uploading: bytes are coming. examining: a job looks at it. refused: the findings say why. ready: it can be shown. */
export type ModelState = (typeof modelStates)[number];

/** 40 MB, in bytes; more is refused before a byte is taken. */
export const uploadMaxBytes = 40 * 1024 * 1024;
/** Of one account, whatever their state; deleted ones do not count. */
export const modelsPerAccount = 50;
/** Of one account at once. */
export const unfinishedUploadsPerAccount = 5;
/** An upload that nobody goes on with is forgotten after this time. */
export const unfinishedUploadLifetimeMs = 24 * 3_600_000;
/** How long a deleted model can be brought back. */
export const undoLifetimeMs = 7 * 24 * 3_600_000;
/** Of the words a person agrees to when they say that they may use a model; a new wording is a new version. */
export const rightTextVersion = "2026-11";

/** SHA-256 of the stored pictures. */
export type PictureFiles = { poster: string; thumbnail: string };
/** A picture that a browser sends may have at most this many bytes. */
export const pictureMaxBytes = 4 * 1024 * 1024;

/** The poster is taken as the stage's `posterView` says, 900 × 1200; the thumbnail is a square of it, 320 × 320. WebP. */
export type ModelPictures = { posterUrl: string; thumbnailUrl: string };

/** A model as its owner's browser gets it; times are ISO 8601. */
export type UploadedModelView = {
  id: string;
  name: string;
  fileName: string;
  /** Of the uploaded file. */
  bytes: number;
  state: ModelState;
  findings: ScanFinding[];
  card: ReportCard | null;
  licence: LicencePolicy | null;
  /** Ids of the fixes that were made. */
  mended: string[];
  /** What is served; null until the model is ready. */
  served: { url: string; bytes: number; lowDetailUrl: string; lowDetailBytes: number } | null;
  /** Null until one was taken on the stage. */
  pictures: ModelPictures | null;
  rightConfirmedAt: string | null;
  createdAt: string;
};

/** A model for one purpose, with the credit that its licence asks for. */
export type AvatarForUse = {
  url: string;
  lowDetailUrl: string;
  pictures: ModelPictures | null;
  name: string;
  purpose: Purpose;
  credit: string | null;
};

/** Where a served file is found; the address never means anything else. */
export const modelFileUrl = (sha256: string) => `/api/avatars/files/${sha256}.vrm`;

/** Where a model's picture is found; the address never means anything else. */
const pictureUrl = (modelId: string, sha256: string) => `/api/avatars/${modelId}/pictures/${sha256}.webp`;
export const picturesOf = (modelId: string, files: PictureFiles | null): ModelPictures | null =>
  files && { posterUrl: pictureUrl(modelId, files.poster), thumbnailUrl: pictureUrl(modelId, files.thumbnail) };

/** The name that a model begins with: its file's, without the ending. */
export function nameFromFile(fileName: string): string {
  const plain = fileName
    .toWellFormed()
    .replace(/\.(vrm|glb)$/i, "")
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, " ")
    .trim();
  const name = [...plain].slice(0, 40).join("").slice(0, 80).toWellFormed().trim();
  return name === "" ? "VRM" : name;
}
