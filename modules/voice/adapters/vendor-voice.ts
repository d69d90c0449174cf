import { AppError } from "@modules/kernel";
import { voiceErrorCodes } from "../contract";

/** A voice in a character's data that cannot be one of this vendor: "is the number of a style". */
export function unknownVoice(vendor: string, form: string): AppError {
  return new AppError({
    kind: "unavailable",
    code: voiceErrorCodes.synthesisFailed,
    message: `${vendor} knows no such voice: a voice of it ${form}.`,
    retryable: false,
    details: { vendor },
  });
}
