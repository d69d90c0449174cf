import { AppError } from "@modules/kernel";
import { logger } from "@modules/platform/telemetry";
import { EXAMINATION_LIMITS, examineInChild, type ExaminationLimits, type ExaminedUpload } from "./examination";

export type { ExaminedUpload } from "./examination";

export type ExamineUpload = (file: string, options?: { signal?: AbortSignal }) => Promise<ExaminedUpload>;

/** Longer queues would only let people wait for a refusal. */
const MOST_WAITING = 16;

/** One examination at a time: each may take a core and a gigabyte. The others wait in the order in which they came. */
export function examineUploadWith({
  limits = EXAMINATION_LIMITS,
  onTrouble,
}: {
  limits?: ExaminationLimits;
  /** Told when a file was refused for a reason that nobody foresaw. */
  onTrouble(text: string): void;
}): ExamineUpload {
  let last: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  return async (file, { signal } = {}) => {
    signal?.throwIfAborted();
    if (waiting >= MOST_WAITING)
      throw new AppError({
        kind: "unavailable",
        code: "avatars.too-many-examinations",
        message: "Many models are being examined at the moment. Try again in a minute.",
        retryAfterSeconds: 60,
      });
    waiting += 1;
    const mine = last.then(() => examineInChild(file, { signal, limits, onTrouble }));
    last = mine.catch(() => {});
    const answer = signal ? Promise.race([mine, aborted(signal, mine)]) : mine;
    return answer.finally(() => (waiting -= 1));
  };
}

/** Someone who leaves the queue is answered at once; their turn passes without a child. */
function aborted(signal: AbortSignal, settled: Promise<unknown>): Promise<never> {
  return new Promise((_, reject) => {
    const leave = () => reject(signal.reason as Error);
    signal.addEventListener("abort", leave, { once: true });
    const forget = () => signal.removeEventListener("abort", leave);
    settled.then(forget, forget);
  });
}

/** On the process: a development server loads this file again and again, the queue must stay one. */
const kept = globalThis as { oshaberiExamineUpload?: ExamineUpload };

/**
 * Scans the file at this path and, when it is accepted, rewrites it for serving; in a child process with limits.
 * Never rejects for what a file holds: see `examineInChild`.
 */
export const examineUpload: ExamineUpload = (file, options) =>
  (kept.oshaberiExamineUpload ??= examineUploadWith({
    onTrouble: (trouble) => logger.warn({ trouble }, "An uploaded model ended its examination in an unforeseen way"),
  }))(file, options);
