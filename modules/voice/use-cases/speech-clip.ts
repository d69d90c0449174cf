import { AppError } from "@modules/kernel";
import { clipFileNameSchema, voiceErrorCodes } from "../contract";
import type { SpeechClipStore } from "../ports/speech-clip-store";

export type ServedClip = { bytes: Uint8Array<ArrayBuffer>; mimeType: string };

/** The sound behind `/api/speech/<fileName>`; throws `voice.clip-not-found` for a name that is none or is gone. */
export function speechClipWith({ clips }: { clips: SpeechClipStore }) {
  return async (fileName: string): Promise<ServedClip> => {
    const name = clipFileNameSchema.safeParse(fileName);
    const clip = name.success ? await clips.get(name.data.slice(0, -".wav".length)) : null;
    if (clip) return { bytes: Uint8Array.from(clip.bytes), mimeType: clip.mimeType };
    throw new AppError({
      kind: "not-found",
      code: voiceErrorCodes.clipNotFound,
      message: "There is no such sound. Ask for the reply again.",
    });
  };
}
