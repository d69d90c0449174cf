import { AppError } from "@modules/kernel";
import { clipFileNameSchema, voiceErrorCodes } from "../contract";
import type { ClipsElsewhere } from "../ports/clips-elsewhere";
import type { SpeechClipStore } from "../ports/speech-clip-store";
import type { SoundsInTheMaking } from "./sounds-in-the-making";

export type ServedClip = {
  mimeType: string;
  /** Whole, or as it comes. */
  body: Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array<ArrayBuffer>>;
  /** How long a browser may keep it: forever where nobody can take it back. */
  keepSeconds: number;
};

export type SpeechClipCollaborators = {
  clips: SpeechClipStore;
  inTheMaking: SoundsInTheMaking;
  elsewhere: ClipsElsewhere;
  mayUseVoice(consentId: string): Promise<boolean>;
  /** How long a sound that another process makes is waited for, in milliseconds. */
  waitMs: number;
};

const aYear = 31_536_000;

/**
 * The sound behind `/api/speech/<fileName>`; throws `voice.clip-not-found` for a name that is none, is gone, or is of a
 * voice that may not be used any more.
 */
export function speechClipWith(collaborators: SpeechClipCollaborators) {
  const { clips, inTheMaking, elsewhere, mayUseVoice, waitMs } = collaborators;

  return async (fileName: string): Promise<ServedClip> => {
    const name = clipFileNameSchema.safeParse(fileName);
    if (!name.success) throw notFound();
    const key = name.data.slice(0, -".wav".length);
    return (await comingHere(key)) ?? (await stored(key)) ?? (await comingElsewhere(key)) ?? Promise.reject(notFound());
  };

  async function comingHere(key: string): Promise<ServedClip | null> {
    const readable = inTheMaking.get(key)?.readable;
    if (!readable || !(await isAllowed(readable.consentId))) return null;
    // It may break off: what is kept is asked for anew.
    return { mimeType: "audio/wav", body: streamOf(readable.read()), keepSeconds: 0 };
  }

  async function stored(key: string): Promise<ServedClip | null> {
    const clip = await clips.get(key);
    if (!clip || !(await isAllowed(clip.consentId))) return null;
    const keepSeconds = clip.consentId === null ? aYear : 0;
    return { mimeType: clip.mimeType, body: Uint8Array.from(clip.bytes), keepSeconds };
  }

  async function comingElsewhere(key: string): Promise<ServedClip | null> {
    await elsewhere.settled(key, waitMs);
    return stored(key);
  }

  async function isAllowed(consentId: string | null): Promise<boolean> {
    return consentId === null || mayUseVoice(consentId).catch(() => false);
  }
}

function streamOf(
  pieces: AsyncGenerator<Uint8Array<ArrayBuffer>, void, void>,
): ReadableStream<Uint8Array<ArrayBuffer>> {
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await pieces.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    cancel: () => void pieces.return(),
  });
}

function notFound(): AppError {
  return new AppError({
    kind: "not-found",
    code: voiceErrorCodes.clipNotFound,
    message: "There is no such sound. Ask for the reply again.",
  });
}
