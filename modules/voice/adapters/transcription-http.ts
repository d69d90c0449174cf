import { AppError, isAppError } from "@modules/kernel";
import type { ZodType } from "zod";
import { voiceErrorCodes } from "../contract";
import { vendorFetch, type VendorCall } from "./vendor-http";

export type TranscriptionCall<Answer> = Pick<
  VendorCall,
  "vendor" | "setting" | "url" | "headers" | "body" | "signal" | "secrets"
> & {
  /** The shape of the documented answer; any other is told as a failure. */
  shape: ZodType<Answer>;
  /** Where the model is chosen: "OPENAI_TRANSCRIPTION_MODEL". */
  modelSetting: string;
  /** Until the words must be there, in milliseconds. */
  withinMs: number | undefined;
};

/** A minute of speech takes a server without a graphics card about this long. */
const defaultWithinMs = 30_000;
const longestAnswerBytes = 1024 * 1024;

/** Sends a recording and reads the words. Rejects like `vendorFetch`, with `voice.transcription-failed`. */
export async function transcriptionFetch<Answer>(call: TranscriptionCall<Answer>): Promise<Answer> {
  const { shape, modelSetting, withinMs, ...request } = call;
  try {
    const answer = await vendorFetch({
      ...request,
      failure: voiceErrorCodes.transcriptionFailed,
      method: "POST",
      beginWithinMs: withinMs ?? defaultWithinMs,
      maxBytes: longestAnswerBytes,
    });
    const parsed = shape.safeParse(await answer.json());
    if (parsed.success) return parsed.data;
    throw answer.garbled("an answer without words in the place where they belong");
  } catch (error) {
    throw isAppError(error) ? inWordsOfListening(error, call.vendor, modelSetting) : error;
  }
}

/** The messages that are shared with synthesis speak of voices where it is about a model here. */
function inWordsOfListening(error: AppError, vendor: string, modelSetting: string): AppError {
  const { kind, code, details, retryable, cause } = error;
  const about = (message: string) =>
    new AppError({ kind, code, message: `${vendor} ${message}: check ${modelSetting}.`, details, retryable, cause });
  if (details.status === 404) return about("knows no such model or address");
  if ([400, 413, 415, 422].includes(details.status as number)) return about("did not accept the recording");
  return error;
}
