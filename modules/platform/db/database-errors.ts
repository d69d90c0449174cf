import { AppError, isAppError } from "@modules/kernel";
import { LockHeldError } from "./folder-lock";

/** The errors that a person who runs the application can do something about, by SQLSTATE or by the system's name. */
const diskFull = new Set(["53100", "ENOSPC", "EDQUOT"]);
const notWritable = new Set(["EACCES", "EPERM", "EROFS", "ENOTDIR", "EEXIST", "EISDIR", "42501", "25006"]);
const notReachable = new Set([
  "ECONNREFUSED",
  "ECONNRESET",
  "ENOTFOUND",
  "ETIMEDOUT",
  "EPIPE",
  "EAI_AGAIN",
  "57P01",
  "57P02",
  "57P03",
  "53300",
  "08000",
  "08001",
  "08003",
  "08006",
  "P1001",
  "P1002",
  "P1017",
]);
const wrongPassword = new Set(["28P01", "28000", "P1000"]);

/** What the embedded database says when the disk is full and no code comes through. */
const diskFullWords = /no space left on device|could not extend file|disk quota exceeded/i;

type Clues = { codes: string[]; words: string };

/** Prisma and the driver wrap what happened several times; the code may be on any layer. */
function clues(error: unknown, depth = 0): Clues {
  if (typeof error !== "object" || error === null || depth > 5) return { codes: [], words: String(error ?? "") };
  const layer = error as Record<string, unknown>;
  const codes = [layer.code, layer.originalCode, layer.errorCode].filter((code) => typeof code === "string");
  const words = [layer.message, layer.originalMessage].filter((word) => typeof word === "string").join(" ");
  const below = [
    layer.cause,
    layer.driverAdapterError,
    (layer.meta as Record<string, unknown> | undefined)?.driverAdapterError,
  ]
    .filter((inner) => inner !== undefined && inner !== error)
    .map((inner) => clues(inner, depth + 1));
  return {
    codes: [...codes, ...below.flatMap((b) => b.codes)],
    words: [words, ...below.map((b) => b.words)].join(" "),
  };
}

/** An AppError of kind unavailable that says what to do, or null when the fault is the query's own. */
export function asUnavailable(error: unknown, place: string): AppError | null {
  if (isAppError(error)) return error;
  if (error instanceof LockHeldError) {
    return new AppError({
      kind: "unavailable",
      code: "platform.database-in-use",
      message: `The database in ${place} is in use by another process (${error.holder.pid} on ${error.holder.host}). Stop that process, or set DATA_DIR to another folder.`,
      cause: error,
    });
  }
  const { codes, words } = clues(error);
  if (codes.some((code) => diskFull.has(code)) || diskFullWords.test(words)) {
    return new AppError({
      kind: "unavailable",
      code: "platform.database-disk-full",
      message: `The disk that holds ${place} is full. Free some space; nothing that was saved is lost.`,
      cause: error,
      retryAfterSeconds: 30,
    });
  }
  if (codes.some((code) => notWritable.has(code))) {
    return new AppError({
      kind: "unavailable",
      code: "platform.database-not-writable",
      message: `${place} cannot be written. Give this user the right to write there, or set DATA_DIR to another folder.`,
      cause: error,
      retryable: false,
    });
  }
  if (codes.some((code) => wrongPassword.has(code))) {
    return new AppError({
      kind: "unavailable",
      code: "platform.database-refused",
      message: "The database server refuses the user or the password. Correct DATABASE_URL.",
      cause: error,
      retryable: false,
    });
  }
  if (codes.some((code) => notReachable.has(code)) || /Connection terminated|connection timeout/i.test(words)) {
    return new AppError({
      kind: "unavailable",
      code: "platform.database-unreachable",
      message: "The database does not answer. Check that it runs and that DATABASE_URL is right.",
      cause: error,
      retryAfterSeconds: 5,
    });
  }
  return null;
}
