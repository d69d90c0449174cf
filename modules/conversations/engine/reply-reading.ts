import type { ReplyChunk } from "../contract";
import { readChunks, RequestRefused } from "./reply-connection";

export type Wait = (ms: number, signal: AbortSignal) => Promise<void>;

const longestPauseMs = 15_000;

/** Longer after each failure in a row. */
const pauseAfter = (failures: number) => Math.min(longestPauseMs, 250 * 2 ** failures);

/** Shorter when the line comes back. */
export function waitForLine(ms: number, signal: AbortSignal): Promise<void> {
  const over = new AbortController();
  return new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, ms);
    const end = () => resolve(clearTimeout(timer));
    signal.addEventListener("abort", end, { once: true, signal: over.signal });
    globalThis.addEventListener?.("online", end, { once: true, signal: over.signal });
  }).finally(() => over.abort());
}

export type ReplyReading = {
  /** The answer to the request that asked for the reply; null to begin with a resume. */
  first: Response | null;
  /** The rest of the reply after that part; null when the server has no such reply any more. */
  resume: (afterId: number) => Promise<Response | null>;
  /** Each part once and in order; true when the reply is whole with it. */
  receive: (chunk: ReplyChunk) => boolean;
  onLine: (line: "up" | "down") => void;
  wait: Wait;
  signal: AbortSignal;
};

/**
 * Reads a reply to its end, through any number of broken lines, from the part after the last one seen.
 * `gone`: what became of it stands in the conversation. `left`: the signal ended the reading.
 */
export async function readReply(reading: ReplyReading): Promise<"finished" | "gone" | "left"> {
  const { resume, receive, onLine, wait, signal } = reading;
  let response = reading.first;
  let lastId = 0;
  let finished = false;
  for (let failures = 0; !signal.aborted;) {
    try {
      response ??= await resume(lastId);
      if (!response) return "gone";
      onLine("up");
      for await (const { id, chunk } of readChunks(response)) {
        if (signal.aborted) return "left";
        failures = 0;
        // A part may come twice where a line broke in the middle of it.
        if (id <= lastId) continue;
        lastId = id;
        finished = receive(chunk);
      }
      if (finished) return "finished";
    } catch (error) {
      if (signal.aborted) return "left";
      if (error instanceof RequestRefused && error.status < 500) return "gone";
    }
    response = null;
    failures += 1;
    onLine("down");
    await wait(pauseAfter(failures), signal);
  }
  return "left";
}

/** Does it again until it works, with growing pauses; null when the signal ends that. */
export async function untilItWorks<T>(
  work: () => Promise<T>,
  { onFailure, wait, signal }: { onFailure: () => void; wait: Wait; signal: AbortSignal },
): Promise<T | null> {
  for (let failures = 1; !signal.aborted; failures += 1) {
    try {
      const result = await work();
      return signal.aborted ? null : result;
    } catch {
      onFailure();
      await wait(pauseAfter(failures), signal);
    }
  }
  return null;
}
