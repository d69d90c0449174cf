import type { VerifySoundAnswer } from "../contract";
import { judgeFile, type FileVerdict } from "../domain/judge-file";
import { wavPartsOf } from "../domain/wav-manifest";
import type { MarkVerdict } from "../watermark/mark-listener";
import type { FromListeningWorker, ToListeningWorker } from "./mark-listening-worker";

export const fileMaxBytes = 50 * 1024 * 1024;
/** The band of the mark ends at 6.4 kHz; a lower rate makes a long file three times smaller in memory. */
const listeningRate = 16_000;

export type FileProblem = "too-large" | "empty" | "unreadable";
export class FileProblemError extends Error {
  constructor(readonly problem: FileProblem) {
    super(problem);
    this.name = "FileProblemError";
  }
}

export type ExaminedFile = {
  verdict: FileVerdict;
  /** Null where the browser cannot hash (a page without HTTPS). */
  hash: string | null;
  /** Null when the server could not be asked. */
  answer: VerifySoundAnswer | null;
  /** Null when the file could not be decoded. */
  mark: MarkVerdict | null;
};
export type ExaminationStep = "reading" | "asking" | "decoding" | "listening";
export type ExaminationOptions = {
  signal: AbortSignal;
  /** `share` is known while listening only. */
  onStep(step: ExaminationStep, share?: number): void;
};

/**
 * Finds out what a file is. Its bytes stay in this browser; the server is asked for its hash and its manifest alone.
 * Rejects with FileProblemError, or with the signal's reason.
 */
export async function examineSoundFile(file: File, { signal, onStep }: ExaminationOptions): Promise<ExaminedFile> {
  if (file.size > fileMaxBytes) throw new FileProblemError("too-large");
  if (file.size === 0) throw new FileProblemError("empty");
  onStep("reading");
  const bytes = new Uint8Array(
    await file.arrayBuffer().catch(() => {
      throw new FileProblemError("unreadable");
    }),
  );
  signal.throwIfAborted();
  const parts = wavPartsOf(bytes);
  const hash = await sha256Of(parts?.data ?? bytes);
  signal.throwIfAborted();
  onStep("asking");
  const answer = hash === null ? null : await askServer(hash, parts?.manifest ?? null, signal);
  signal.throwIfAborted();
  onStep("decoding");
  const sound = await decoded(bytes.buffer);
  signal.throwIfAborted();
  const mark = sound && (await listen(sound, { signal, onStep }));
  // A file that no server knows and no browser can play is no sound at all.
  if (!mark && !answer?.logged && !answer?.claims) throw new FileProblemError("unreadable");
  return { verdict: judgeFile({ answer, mark }), hash, answer, mark };
}

async function sha256Of(bytes: Uint8Array): Promise<string | null> {
  // Browsers hash on pages with HTTPS and on this device only.
  if (!globalThis.crypto?.subtle) return null;
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes as Uint8Array<ArrayBuffer>));
  return [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

async function askServer(
  hash: string,
  manifest: string | null,
  signal: AbortSignal,
): Promise<VerifySoundAnswer | null> {
  try {
    const response = await fetch("/api/provenance/verify", {
      method: "POST",
      headers: { "content-type": "application/json" },
      // One that is longer is not ours.
      body: JSON.stringify({ hash, manifest: manifest && manifest.length <= 8_192 ? manifest : null }),
      signal,
    });
    return response.ok ? ((await response.json()) as VerifySoundAnswer) : null;
  } catch {
    return null;
  }
}

/** One channel at the listening rate; null when the browser cannot decode it. */
async function decoded(buffer: ArrayBuffer): Promise<ToListeningWorker | null> {
  try {
    const context = new OfflineAudioContext(1, 1, listeningRate);
    const sound = await context.decodeAudioData(buffer);
    const samples = new Float32Array(sound.length);
    for (let channel = 0; channel < sound.numberOfChannels; channel += 1) {
      const portion = sound.getChannelData(channel);
      for (let n = 0; n < samples.length; n += 1) samples[n] = samples[n]! + portion[n]! / sound.numberOfChannels;
    }
    return { samples, sampleRate: sound.sampleRate };
  } catch {
    return null;
  }
}

function listen(sound: ToListeningWorker, { signal, onStep }: ExaminationOptions): Promise<MarkVerdict> {
  onStep("listening", 0);
  const worker = new Worker(new URL("./mark-listening-worker.ts", import.meta.url), {
    type: "module",
    name: "listening",
  });
  return new Promise<MarkVerdict>((resolve, reject) => {
    signal.addEventListener("abort", () => reject(signal.reason as Error), { once: true });
    worker.onmessage = ({ data }: MessageEvent<FromListeningWorker>) => {
      if (data.type === "progress") onStep("listening", data.share);
      else resolve(data.verdict);
    };
    worker.onerror = (event) => reject(new Error(event.message || "The listening worker could not be started"));
    worker.postMessage(sound, [sound.samples.buffer]);
  }).finally(() => worker.terminate());
}
