import { MarkListener, type MarkVerdict } from "../watermark/mark-listener";

export type ToListeningWorker = { samples: Float32Array<ArrayBuffer>; sampleRate: number };
export type FromListeningWorker = { type: "progress"; share: number } | { type: "verdict"; verdict: MarkVerdict };

/** The part of a worker's global scope that is used here; the compiler is given the types of pages, not of workers. */
type WorkerScope = {
  onmessage: ((event: MessageEvent<ToListeningWorker>) => void) | null;
  postMessage(message: FromListeningWorker): void;
};

const scope = globalThis as unknown as WorkerScope;
const stepSeconds = 5;

scope.onmessage = ({ data: { samples, sampleRate } }) => {
  const listener = new MarkListener(sampleRate);
  const step = stepSeconds * sampleRate;
  for (let at = 0; at < samples.length; at += step) {
    listener.push(samples.subarray(at, at + step));
    scope.postMessage({ type: "progress", share: Math.min(1, (at + step) / samples.length) });
  }
  scope.postMessage({ type: "verdict", verdict: listener.finish() });
};
