import type { Page } from "@modules/kernel";
import type { ModelState, PictureFiles } from "../domain/uploaded-model";
import type { LicencePolicy } from "../inspection/licence/licence-policy";
import type { ReportCard, ScanFinding } from "../inspection/scan-vrm";

export type ModelRecord = {
  id: string;
  accountId: string;
  name: string;
  fileName: string;
  bytes: number;
  state: ModelState;
  findings: ScanFinding[];
  card: ReportCard | null;
  licence: LicencePolicy | null;
  mended: string[];
  originalFile: string | null;
  servedFile: string | null;
  lowDetailFile: string | null;
  servedBytes: number | null;
  lowDetailBytes: number | null;
  pictures: PictureFiles | null;
  rightConfirmedAt: Date | null;
  rightTextVersion: string | null;
  createdAt: Date;
  changedAt: Date;
  deletedAt: Date | null;
};

export type NewModel = Pick<ModelRecord, "id" | "accountId" | "name" | "fileName" | "bytes"> & { now: Date };

export type Verdict =
  | { state: "refused"; findings: ScanFinding[]; card: ReportCard | null }
  | {
      state: "ready";
      findings: ScanFinding[];
      card: ReportCard;
      licence: LicencePolicy;
      mended: string[];
      originalFile: string;
      servedFile: string;
      servedBytes: number;
      lowDetailFile: string;
      lowDetailBytes: number;
    };

/** Keeps what is known of models. What names an account finds nothing of another's; deleted ones are found only where said. */
export interface ModelStore {
  /**
   * Counts and adds in one step.
   * @throws AppError conflict `avatars.too-many-models`, `avatars.too-many-uploads`
   */
  begin(model: NewModel, most: { models: number; unfinished: number }): Promise<void>;
  find(id: string): Promise<ModelRecord | null>;
  findOwn(id: string, accountId: string): Promise<ModelRecord | null>;
  /** Newest first. */
  list(accountId: string, page: { after?: string; limit: number }): Promise<Page<ModelRecord>>;
  /** From uploading to examining, once; `queue` is part of the change. False: it was not uploading. */
  startExamination(id: string, now: Date): Promise<boolean>;
  /** Ends an examination once: false when it had been ended, or the model is gone. */
  conclude(id: string, verdict: Verdict, now: Date): Promise<boolean>;
  rename(id: string, accountId: string, name: string, now: Date): Promise<ModelRecord | null>;
  confirmRight(id: string, accountId: string, textVersion: string, now: Date): Promise<ModelRecord | null>;
  /** Of a ready model; null when there is none. Answers with the pictures that it had before. */
  setPictures(
    id: string,
    accountId: string,
    pictures: PictureFiles,
    now: Date,
  ): Promise<{ model: ModelRecord; former: PictureFiles | null } | null>;
  /** False: there is nothing to delete. */
  delete(id: string, accountId: string, now: Date): Promise<boolean>;
  /** Only what was deleted after `since`, and only up to `most` models. */
  restore(id: string, accountId: string, since: Date, most: number): Promise<ModelRecord | null>;
  /** Living, ready models that serve this file, in full or low detail. */
  servedBy(file: string): Promise<Pick<ModelRecord, "accountId" | "rightConfirmedAt">[]>;
  /** Whether any model, deleted ones too, holds the file. */
  isHeld(file: string): Promise<boolean>;
  /** Uploads that nobody went on with, and models that nobody brought back. */
  outdated(before: { uploading: Date; deleted: Date }, limit: number): Promise<ModelRecord[]>;
  examinedSince(before: Date, limit: number): Promise<string[]>;
  /** Of the account, deleted ones too. */
  allOf(accountId: string, limit: number): Promise<ModelRecord[]>;
  /** For good. */
  forget(id: string): Promise<void>;
}
