import { describe, expect, it } from "vitest";
import { createVoiceWorker, type VoiceCallbacks, type WorkerLike } from "./voice-worker-client";
import type { FromVoiceWorker, ToVoiceWorker, VoiceRequest } from "./worker-protocol";

const request = (id: string): VoiceRequest => ({
  id,
  score: { breathGroups: [[{ morae: "h.a i", nucleus: 1 }]] },
  emotion: "neutral",
  intensity: 1,
  speed: 1,
});

function open() {
  const received: ToVoiceWorker[] = [];
  const heard: string[] = [];
  let terminated = false;
  const worker: WorkerLike = {
    onmessage: null,
    onerror: null,
    postMessage: (message: ToVoiceWorker) => void received.push(message),
    terminate: () => void (terminated = true),
  };
  const voice = createVoiceWorker("https://example.test/voices/mei/", () => worker);
  const answer = (data: FromVoiceWorker) => worker.onmessage?.({ data } as MessageEvent<FromVoiceWorker>);
  const callbacks = (id: string): VoiceCallbacks => ({
    onTimings: ({ sampleCount }) => heard.push(`${id} timings ${sampleCount}`),
    onChunk: (samples) => heard.push(`${id} chunk ${samples.length}`),
    onEnd: () => heard.push(`${id} end`),
    onError: (error) => heard.push(`${id} error ${error.message}`),
  });
  return { voice, worker, received, heard, answer, callbacks, isTerminated: () => terminated };
}

describe("the voice worker's client", () => {
  it("passes each answer to its request, in order", async () => {
    const { voice, received, heard, answer, callbacks } = open();
    voice.synthesize(request("a"), callbacks("a"));
    answer({ type: "loaded" });
    await voice.ready;
    answer({ type: "timings", id: "a", sampleRate: 48_000, sampleCount: 2, timings: [] });
    answer({ type: "chunk", id: "a", samples: new Float32Array(2) });
    answer({ type: "end", id: "a" });
    answer({ type: "chunk", id: "a", samples: new Float32Array(2) });
    expect(heard).toEqual(["a timings 2", "a chunk 2", "a end"]);
    expect(received.map(({ type }) => type)).toEqual(["load", "synthesize"]);
    expect(received[0]).toEqual({ type: "load", baseUrl: "https://example.test/voices/mei" });
  });

  it("is silent about a cancelled request at once", () => {
    const { voice, received, heard, answer, callbacks } = open();
    voice.synthesize(request("a"), callbacks("a"));
    voice.cancel("a");
    voice.cancel("unknown");
    answer({ type: "chunk", id: "a", samples: new Float32Array(2) });
    expect(heard).toEqual([]);
    expect(received.at(-1)).toEqual({ type: "cancel", id: "a" });
    expect(received).toHaveLength(3);
  });

  it("tells everyone when the voice cannot be loaded or the worker dies", async () => {
    for (const fail of [
      ({ answer }: ReturnType<typeof open>) => answer({ type: "load-failed", message: "offline" }),
      ({ worker }: ReturnType<typeof open>) => worker.onerror?.({ message: "offline" } as ErrorEvent),
    ]) {
      const opened = open();
      opened.voice.synthesize(request("a"), opened.callbacks("a"));
      fail(opened);
      await expect(opened.voice.ready).rejects.toThrow("offline");
      opened.voice.synthesize(request("b"), opened.callbacks("b"));
      await Promise.resolve();
      expect(opened.heard).toEqual(["a error offline", "b error offline"]);
    }
  });

  it("ends the worker when disposed", async () => {
    const { voice, heard, answer, callbacks, isTerminated } = open();
    voice.synthesize(request("a"), callbacks("a"));
    voice.dispose();
    expect(isTerminated()).toBe(true);
    await expect(voice.ready).rejects.toThrow("closed");
    answer({ type: "end", id: "a" });
    expect(heard).toEqual([]);
  });
});
