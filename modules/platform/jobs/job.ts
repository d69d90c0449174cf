import type { ZodType } from "zod";

/** The declaration of one kind of work that is done later, at least once. */
export type JobDefinition<Payload> = {
  /** Lower case and dashes, unique in the application: `deliver-event`. */
  name: string;
  payload: ZodType<Payload>;
  /** How often it is tried again after the first time; then it is given up. */
  retries: number;
  /** Before the first retry; doubled each time after. */
  retryDelaySeconds: number;
  /** A run that takes longer counts as failed, as does one whose process was killed. */
  timeLimitSeconds: number;
};

export function defineJob<Payload>(
  definition: Pick<JobDefinition<Payload>, "name" | "payload"> & Partial<JobDefinition<Payload>>,
): JobDefinition<Payload> {
  return { retries: 5, retryDelaySeconds: 2, timeLimitSeconds: 60, ...definition };
}

/** One run of a job, as its handler receives it. */
export type JobRun<Payload> = {
  id: string;
  payload: Payload;
  /** 1 the first time. */
  attempt: number;
  /** Aborted when the time limit has passed or the application stops. */
  signal: AbortSignal;
};
