import { AppError } from "@modules/kernel";
import { longestRecordingSeconds, voiceErrorCodes } from "../contract";

export const recordingSampleRate = 16_000;
const shortestRecordingMs = 200;
/** Room for the file's header and the chunks that some recorders write beside the sound. */
const headerRoom = 4_096;
export const recordingMaxBytes = longestRecordingSeconds * recordingSampleRate * 2 + headerRoom;

export type Recording = { samples: Int16Array; durationMs: number };

type Flaw = "not-wav" | "wrong-format" | "too-short" | "too-long";

const advice: Record<Flaw, string> = {
  "not-wav": "The recording is not a WAV file. Record again, or type the message.",
  "wrong-format": "The recording must be a WAV file with one channel of 16-bit samples at 16,000 Hz.",
  "too-short": "The recording is too short to hold a word. Hold the button while you speak.",
  "too-long": `A recording may last ${longestRecordingSeconds} seconds at most. Say it in parts.`,
};

function refused(flaw: Flaw): AppError {
  return new AppError({
    kind: "invalid",
    code: voiceErrorCodes.recordingInvalid,
    message: advice[flaw],
    details: { reason: flaw },
    retryable: false,
  });
}

/**
 * Reads a complete RIFF WAVE file: one channel of 16-bit PCM at 16 kHz, from 0.2 to 60 s. Throws
 * `voice.recording-invalid` with `details.reason` for anything else. A recorder that did not know the length when it
 * wrote the header gives the `data` chunk a size of 0 or more than there is; then what is there counts.
 */
export function recordingOf(wav: Uint8Array): Recording {
  const view = new DataView(wav.buffer, wav.byteOffset, wav.byteLength);
  const nameAt = (at: number) => String.fromCharCode(...wav.subarray(at, at + 4));
  if (wav.length < 12 || nameAt(0) !== "RIFF" || nameAt(8) !== "WAVE") throw refused("not-wav");

  let knownFormat = false;
  for (let at = 12; at + 8 <= wav.length;) {
    const name = nameAt(at);
    const size = view.getUint32(at + 4, true);
    const from = at + 8;
    if (name === "fmt ") {
      if (size < 16 || from + 16 > wav.length) throw refused("not-wav");
      const isPcm = view.getUint16(from, true) === 1;
      const channels = view.getUint16(from + 2, true);
      const sampleRate = view.getUint32(from + 4, true);
      const bits = view.getUint16(from + 14, true);
      if (!isPcm || channels !== 1 || sampleRate !== recordingSampleRate || bits !== 16) throw refused("wrong-format");
      knownFormat = true;
    } else if (name === "data") {
      if (!knownFormat) throw refused("not-wav");
      const there = wav.length - from;
      const bytes = (size === 0 ? there : Math.min(size, there)) & ~1;
      // Every machine that runs Node has the byte order of the file.
      return checkedLength(new Int16Array(wav.slice(from, from + bytes).buffer));
    }
    at = from + size + (size & 1);
  }
  throw refused("not-wav");
}

function checkedLength(samples: Int16Array): Recording {
  const durationMs = (samples.length / recordingSampleRate) * 1000;
  if (durationMs < shortestRecordingMs) throw refused("too-short");
  if (durationMs > longestRecordingSeconds * 1000) throw refused("too-long");
  return { samples, durationMs };
}
