import { AppError } from "@modules/kernel";
import type { Purpose } from "../inspection/licence/licence-policy";

export const modelNotFound = () =>
  new AppError({ kind: "not-found", code: "avatars.model-not-found", message: "There is no such model of yours." });

export const tooLarge = (mostBytes: number) =>
  new AppError({
    kind: "invalid",
    code: "avatars.file-too-large",
    message: `A model may have at most ${mostBytes / 1024 / 1024} MB.`,
    details: { mostBytes },
  });

export const notAModelFile = () =>
  new AppError({
    kind: "invalid",
    code: "avatars.not-a-model-file",
    message: "Send a file whose name ends in .vrm, and say how long it is.",
  });

export const tooManyModels = (most: number) =>
  new AppError({
    kind: "conflict",
    code: "avatars.too-many-models",
    message: `You may keep ${most} models. Delete one first.`,
    details: { most },
  });

export const tooManyUploads = (most: number) =>
  new AppError({
    kind: "conflict",
    code: "avatars.too-many-uploads",
    message: `${most} uploads are under way already. Finish or cancel one first.`,
    details: { most },
  });

export const notReady = () =>
  new AppError({
    kind: "conflict",
    code: "avatars.model-not-ready",
    message: "The model has not passed its examination.",
  });

export const rightNotConfirmed = () =>
  new AppError({
    kind: "conflict",
    code: "avatars.right-not-confirmed",
    message: "Confirm first that you may use this model.",
  });

export const otherWording = (current: string) =>
  new AppError({
    kind: "conflict",
    code: "avatars.other-wording",
    message: "The words to agree to have changed. Read them again.",
    details: { current },
  });

export const pictureUnreadable = (cause?: unknown) =>
  new AppError({
    kind: "invalid",
    code: "avatars.picture-unreadable",
    message: "Send a still picture, PNG or WebP, of 300 × 400 to 2700 × 3600 pixels, three wide to four high.",
    cause,
  });

/** `clause` is the field of the licence that says no, with its value. */
export const purposeForbidden = (purpose: Purpose, clause: string) =>
  new AppError({
    kind: "forbidden",
    code: "avatars.purpose-forbidden",
    message: `The licence of this model does not allow it: ${clause}.`,
    details: { purpose, clause },
  });
