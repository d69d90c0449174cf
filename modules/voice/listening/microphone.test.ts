import { readFileSync } from "node:fs";
import { runInNewContext } from "node:vm";
import fc from "fast-check";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { MicrophonePortion } from "./listening-protocol";
import { MicrophoneUnavailable, prepareMicrophone } from "./microphone";

afterEach(() => vi.unstubAllGlobals());

/** A browser with a microphone; what is asked of it and what it lets happen. */
function browser(options: { refuses?: DOMException; worklets?: boolean; allows?: boolean } = {}) {
  const track = Object.assign(new EventTarget(), { readyState: "live", stop: () => (track.readyState = "ended") });
  let devices = [{ kind: "audioinput" }];
  const mediaDevices = Object.assign(new EventTarget(), {
    asked: null as unknown,
    async getUserMedia(constraints: unknown) {
      mediaDevices.asked = constraints;
      if (options.refuses) throw options.refuses;
      return { getAudioTracks: () => [track], getTracks: () => [track] };
    },
    enumerateDevices: async () => devices,
  });
  const node = { connect: () => undefined, disconnect: () => undefined };
  let closed = 0;
  class Context extends EventTarget {
    sampleRate = 44_100;
    state = "running";
    destination = node;
    audioWorklet = {
      async addModule() {
        if (options.worklets === false) throw new DOMException("not found", "AbortError");
      },
    };
    resume = async () => undefined;
    close = async () => void (closed += 1);
    createMediaStreamSource = () => node;
  }
  vi.stubGlobal("isSecureContext", true);
  vi.stubGlobal("navigator", { mediaDevices });
  vi.stubGlobal("AudioContext", Context);
  vi.stubGlobal(
    "AudioWorkletNode",
    class {
      port = { postMessage: () => undefined };
      connect = node.connect;
      disconnect = node.disconnect;
    },
  );
  vi.stubGlobal("document", { featurePolicy: { allowsFeature: () => options.allows ?? true } });
  return {
    track,
    mediaDevices,
    closed: () => closed,
    pullOut: () => (devices = []),
    changeDevices: () => mediaDevices.dispatchEvent(new Event("devicechange")),
  };
}

const refusal = async () => {
  try {
    await prepareMicrophone().open(() => undefined);
  } catch (error) {
    if (error instanceof MicrophoneUnavailable) return [error.problem, error.isForbiddenByPage];
  }
  return null;
};

describe("the microphone", () => {
  it("is asked for without echo, noise and with even loudness, at the rate of the device", async () => {
    const { mediaDevices, track, closed } = browser();
    const microphone = await prepareMicrophone().open(() => undefined);
    expect(mediaDevices.asked).toEqual({
      audio: { echoCancellation: true, noiseSuppression: true, autoGainControl: true, channelCount: 1 },
    });
    expect(microphone.sampleRate).toBe(44_100);
    microphone.close();
    microphone.close();
    expect(track.readyState).toBe("ended");
    expect(closed()).toBe(1);
  });

  it.each([
    ["NotAllowedError", true, ["permission-denied", false]],
    ["NotAllowedError", false, ["permission-denied", true]],
    ["NotFoundError", true, ["no-microphone", false]],
    ["NotReadableError", true, ["microphone-lost", false]],
    ["TypeError", true, ["unsupported", false]],
  ])("says why it cannot be had: %s (page allows: %s)", async (name, allows, expected) => {
    const { closed } = browser({ refuses: new DOMException("no", name), allows });
    expect(await refusal()).toEqual(expected);
    expect(closed()).toBe(1);
  });

  it("is let go when the worklet cannot be had", async () => {
    const { track, closed } = browser({ worklets: false });
    expect(await refusal()).toEqual(["unsupported", false]);
    expect(track.readyState).toBe("ended");
    expect(closed()).toBe(1);
  });

  it("needs a secure page and a browser that has one", () => {
    browser();
    vi.stubGlobal("isSecureContext", false);
    expect(() => prepareMicrophone()).toThrow(/insecure-context/);
    vi.stubGlobal("isSecureContext", true);
    vi.stubGlobal("navigator", {});
    expect(() => prepareMicrophone()).toThrow(/unsupported/);
  });

  it("is lost when its track ends, once", async () => {
    const { track, changeDevices } = browser();
    const lost = vi.fn();
    await prepareMicrophone().open(lost);
    track.dispatchEvent(new Event("ended"));
    changeDevices();
    await new Promise((resolve) => setImmediate(resolve));
    expect(lost).toHaveBeenCalledTimes(1);
  });

  it("is lost when the last one is pulled out, not when another device comes or goes", async () => {
    const { changeDevices, pullOut } = browser();
    const lost = vi.fn();
    await prepareMicrophone().open(lost);
    changeDevices();
    await new Promise((resolve) => setImmediate(resolve));
    expect(lost).not.toHaveBeenCalled();
    pullOut();
    changeDevices();
    await new Promise((resolve) => setImmediate(resolve));
    expect(lost).toHaveBeenCalledTimes(1);
  });
});

type Processor = {
  port: { onmessage: (event: { data: unknown }) => void };
  process(inputs: Float32Array[][]): boolean;
};

/** The script of the audio thread, run as a browser runs it. */
function openWorklet(sampleRate: number) {
  const script = readFileSync(new URL("../../../public/voices/listening/microphone.js", import.meta.url), "utf8");
  const scope = {
    sampleRate,
    currentFrame: 0,
    made: null as (new () => Processor) | null,
    AudioWorkletProcessor: class {
      port = {};
    },
    registerProcessor: (_: string, made: new () => Processor) => (scope.made = made),
  };
  runInNewContext(script, scope);
  const processor = new scope.made!();
  const portions: MicrophonePortion[] = [];
  processor.port.onmessage({ data: { port: { postMessage: (portion: MicrophonePortion) => portions.push(portion) } } });
  return {
    processor,
    portions,
    hear(channels: Float32Array[]) {
      const goesOn = processor.process([channels]);
      scope.currentFrame += 128;
      return goesOn;
    },
  };
}

describe("the audio thread", () => {
  it("passes on every sample in order, 10 ms at a time, with the time of its end", () => {
    fc.assert(
      fc.property(fc.constantFrom(16_000, 44_100, 48_000, 96_000), fc.integer({ min: 1, max: 40 }), (rate, count) => {
        const { hear, portions } = openWorklet(rate);
        let next = 0;
        for (let n = 0; n < count; n += 1) hear([Float32Array.from({ length: 128 }, () => next++)]);
        const heard = portions.flatMap(({ samples }) => [...samples]);
        expect(heard).toEqual(Array.from({ length: heard.length }, (_, n) => n));
        expect(next - heard.length).toBeLessThan(rate / 100 + 128);
        for (const [n, { samples, endsAt }] of portions.entries())
          expect(endsAt).toBeCloseTo(((n + 1) * samples.length) / rate, 9);
      }),
    );
  });

  it("mixes channels, hears silence where nothing is connected, and ends when it is told", () => {
    const { hear, portions, processor } = openWorklet(12_800);
    hear([new Float32Array(128).fill(1), new Float32Array(128).fill(0)]);
    hear([]);
    expect(portions.map(({ samples }) => samples[5])).toEqual([0.5, 0]);
    processor.port.onmessage({ data: { close: true } });
    expect(hear([])).toBe(false);
  });
});
