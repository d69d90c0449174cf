import type { FromVoiceWorker, SpeechTimings, ToVoiceWorker, VoiceRequest } from "./worker-protocol";

export type VoiceCallbacks = {
  onTimings(timings: SpeechTimings): void;
  /** Samples between -1 and 1 at the rate told by the timings, in order. */
  onChunk(samples: Float32Array<ArrayBuffer>): void;
  onEnd(): void;
  /** Nothing follows it. */
  onError(error: Error): void;
};

export type VoiceWorker = {
  /** Resolves when the voice can speak, rejects when it could not be loaded. Requests may be made before. */
  readonly ready: Promise<void>;
  synthesize(request: VoiceRequest, callbacks: VoiceCallbacks): void;
  /** No callback of this request is called any more. */
  cancel(id: string): void;
  dispose(): void;
};

/** What of `Worker` is needed. */
export type WorkerLike = Pick<Worker, "postMessage" | "terminate"> & {
  onmessage: ((event: MessageEvent<FromVoiceWorker>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
};

/** Starts the voice in a worker. `baseUrl` is the folder of the voice's parts, for example `/voices/mei`. */
export function createVoiceWorker(baseUrl: string, startWorker: () => WorkerLike = startVoiceWorker): VoiceWorker {
  const worker = startWorker();
  const pending = new Map<string, VoiceCallbacks>();
  let settle: { loaded: () => void; failed: (error: Error) => void };
  const ready = new Promise<void>((loaded, failed) => {
    settle = { loaded, failed };
  });
  // Who does not wait for `ready` learns of a failure from the requests.
  ready.catch(() => undefined);
  let failure: Error | null = null;

  const send = (message: ToVoiceWorker) => worker.postMessage(message);
  const finish = (id: string) => {
    const callbacks = pending.get(id);
    pending.delete(id);
    return callbacks;
  };
  const failAll = (error: Error) => {
    failure ??= error;
    settle.failed(error);
    for (const id of [...pending.keys()]) finish(id)?.onError(error);
  };

  worker.onmessage = ({ data }) => {
    switch (data.type) {
      case "loaded":
        return settle.loaded();
      case "load-failed":
        return failAll(new Error(data.message));
      case "timings":
        return pending.get(data.id)?.onTimings(data);
      case "chunk":
        return pending.get(data.id)?.onChunk(data.samples);
      case "end":
        return finish(data.id)?.onEnd();
      case "failed":
        return finish(data.id)?.onError(new Error(data.message));
    }
  };
  worker.onerror = (event) => failAll(new Error(event.message || "The voice worker could not be started"));
  send({ type: "load", baseUrl: absolute(baseUrl) });

  return {
    ready,
    synthesize(request, callbacks) {
      if (failure) {
        const error = failure;
        queueMicrotask(() => callbacks.onError(error));
        return;
      }
      if (pending.has(request.id)) throw new Error(`Speech ${request.id} is being voiced already`);
      pending.set(request.id, callbacks);
      send({ type: "synthesize", ...request });
    },
    cancel(id) {
      if (pending.delete(id)) send({ type: "cancel", id });
    },
    dispose() {
      pending.clear();
      failure ??= new Error("The voice has been closed");
      worker.onmessage = null;
      worker.onerror = null;
      worker.terminate();
      settle.failed(failure);
    },
  };
}

function startVoiceWorker(): WorkerLike {
  return new Worker(new URL("./voice-worker.ts", import.meta.url), { type: "module", name: "voice" });
}

/** A worker resolves addresses against its own script, which lies elsewhere. */
function absolute(baseUrl: string): string {
  return new URL(baseUrl, globalThis.location?.href ?? "http://localhost").href.replace(/\/$/, "");
}
