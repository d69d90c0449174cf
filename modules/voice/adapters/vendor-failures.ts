import type { IncomingMessage } from "node:http";
import { AppError } from "@modules/kernel";
import { voiceErrorCodes } from "../contract";

const longestErrorBody = 300;
/** Of an error's body, before it is shortened. */
const readErrorBytes = 16 * 1024;
/** A refusal is told by its status; its words are not waited for longer than this. */
const errorBodyWithinMs = 2_000;

/** What a failure has to say. */
export type VendorNames = {
  /** As people know it: "ElevenLabs". */
  vendor: string;
  /** The variable a person looks at when the vendor refuses or cannot be reached: "ELEVENLABS_API_KEY". */
  setting: string;
  /** The code of what goes wrong; a synthesis unless told otherwise. */
  failure?: typeof voiceErrorCodes.synthesisFailed | typeof voiceErrorCodes.transcriptionFailed;
  /** What else to check when the request is not accepted (400, 422): "and the limit in its config.yml". */
  hint?: string;
};
export type VendorFailures = ReturnType<typeof failuresOf>;

/** What the vendor says about its refusal, in one line, without what must not be told on. */
export async function errorBody(incoming: IncomingMessage, secrets: readonly string[]): Promise<string> {
  const late = setTimeout(() => incoming.destroy(), errorBodyWithinMs);
  const pieces: Buffer[] = [];
  let readBytes = 0;
  try {
    for await (const piece of incoming as AsyncIterable<Buffer>) {
      pieces.push(piece);
      readBytes += piece.byteLength;
      if (readBytes >= readErrorBytes) break;
    }
  } catch {
    // The status says enough.
  } finally {
    clearTimeout(late);
  }
  let text = Buffer.concat(pieces).toString("utf8");
  for (const secret of secrets) {
    if (secret === "") continue;
    for (const form of [secret, JSON.stringify(secret).slice(1, -1), asciiJson(secret), encodeURIComponent(secret)]) {
      text = text.replaceAll(form, "…");
    }
  }
  // OpenAI repeats the first and last letters of a wrong key.
  text = text.replaceAll(/\bsk[-_][\w*.-]+/g, "…");
  return text.replaceAll(/\s+/g, " ").trim();
}

/** As Python writes JSON: everything beyond ASCII is escaped. */
function asciiJson(text: string): string {
  return JSON.stringify(text)
    .slice(1, -1)
    .replaceAll(/[^\x20-\x7e]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

/** Also for a vendor that speaks another protocol than HTTP. */
export function failuresOf({ vendor, setting, failure, hint }: VendorNames) {
  const code = failure ?? voiceErrorCodes.synthesisFailed;
  const make = (message: string, retryable: boolean, details: Record<string, unknown> = {}, cause?: unknown) =>
    new AppError({
      kind: "unavailable",
      code,
      message: `${vendor} ${message}`,
      retryable,
      details: { vendor, ...details },
      ...(cause === undefined ? {} : { cause }),
    });
  return {
    late: () => make("did not answer in time.", true),
    stalled: () => make("stopped in the middle of its answer.", true),
    brokeOff: (cause: unknown) => make("broke off in the middle of its answer.", true, {}, cause),
    unreachable: (cause: unknown) => make(`cannot be reached: check that it runs, and ${setting}.`, true, {}, cause),
    garbled: (reason: string, cause?: unknown) => make(`sent ${reason}.`, true, {}, cause),
    refused(status: number, answer: string, retryAfter: string | undefined): AppError {
      const details = { status, answer: answer.slice(0, longestErrorBody) };
      // OpenAI answers an empty account with 429, ElevenLabs with 401.
      if (status === 402 || /insufficient_quota|"quota_exceeded"/.test(answer)) {
        return make("has no credit left: check the account.", false, details);
      }
      // Google answers a wrong key with 400.
      if (status === 401 || /API_KEY_INVALID/.test(answer))
        return make(`refused the key: check ${setting}.`, false, details);
      if (status === 403) return make(`refused: check ${setting} and what its account may use.`, false, details);
      if (status === 404) return make(`knows no such voice: check the voice's id, and ${setting}.`, false, details);
      if (status === 429) {
        const seconds = Number(retryAfter);
        return new AppError({
          kind: "rate-limited",
          code,
          message: `${vendor} is busy: try again in a moment.`,
          retryable: true,
          details: { vendor, ...details },
          ...(Number.isFinite(seconds) && seconds >= 0 ? { retryAfterSeconds: seconds } : {}),
        });
      }
      if (status >= 300 && status < 400) return make(`is at another address: check ${setting}.`, false, details);
      const passing = status >= 500 || [408, 409, 425].includes(status);
      return passing
        ? make("has a problem of its own: try again in a moment.", true, details)
        : make(`did not accept the request: check the voice's id and style${hint ? `, ${hint}` : ""}.`, false, details);
    },
  };
}
