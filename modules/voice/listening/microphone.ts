import type { ListeningProblem } from "./listening-session";

/** The microphone, open. */
export type Microphone = {
  /** Hz. */
  sampleRate: number;
  /** Brings `MicrophonePortion`s as soon as somebody listens to it. */
  port: MessagePort;
  track: MediaStreamTrack | null;
  close(): void;
};

export class MicrophoneUnavailable extends Error {
  constructor(
    readonly problem: ListeningProblem,
    /** The page itself, or the page that it is embedded in, forbids it; the person cannot allow it. */
    readonly isForbiddenByPage: boolean = false,
    cause?: unknown,
  ) {
    super(`The microphone cannot be had: ${problem}`, { cause });
  }
}

export type PreparedMicrophone = {
  /**
   * @param onLost it was pulled out, or another program or the system took it
   * @throws MicrophoneUnavailable
   */
  open(onLost: () => void): Promise<Microphone>;
  /** When it is not opened after all. */
  discard(): void;
};

const workletUrl = "/voices/listening/microphone.js";

/**
 * To be called in a gesture, at once: later the browser may not let the audio context run.
 *
 * @throws MicrophoneUnavailable where the page or the browser cannot have one
 */
export function prepareMicrophone(): PreparedMicrophone {
  if (!globalThis.isSecureContext) throw new MicrophoneUnavailable("insecure-context");
  const { mediaDevices } = navigator;
  if (!mediaDevices?.getUserMedia || typeof AudioContext === "undefined" || typeof AudioWorkletNode === "undefined")
    throw new MicrophoneUnavailable("unsupported");
  // At the rate of the device: some browsers connect no microphone to a context with another.
  const context = new AudioContext({ latencyHint: "interactive" });
  void context.resume().catch(() => undefined);
  const discard = () => void context.close().catch(() => undefined);
  return {
    discard,
    async open(onLost) {
      let stream: MediaStream | null = null;
      try {
        const loading = context.audioWorklet.addModule(workletUrl);
        loading.catch(() => undefined);
        stream = await mediaDevices.getUserMedia({
          audio: { echoCancellation: true, noiseSuppression: true, autoGainControl: true, channelCount: 1 },
        });
        await loading;
        return connect(context, stream, onLost);
      } catch (error) {
        discard();
        stopTracks(stream);
        throw await unavailableBecause(error);
      }
    },
  };
}

function connect(context: AudioContext, stream: MediaStream, onLost: () => void): Microphone {
  const [track = null] = stream.getAudioTracks();
  const node = new AudioWorkletNode(context, "microphone", { numberOfInputs: 1, numberOfOutputs: 1, channelCount: 1 });
  const source = context.createMediaStreamSource(stream);
  const { port1, port2 } = new MessageChannel();
  node.port.postMessage({ port: port1 }, [port1]);
  source.connect(node);
  // The node writes silence; what leads to no loudspeaker is not run everywhere.
  node.connect(context.destination);
  const resume = () => void (context.state !== "running" && context.resume().catch(() => undefined));
  context.addEventListener("statechange", resume);
  resume();

  const lost = () => {
    close();
    onLost();
  };
  const checkDevices = async () => {
    if (track?.readyState === "ended") return lost();
    const devices = await navigator.mediaDevices.enumerateDevices().catch(() => null);
    if (devices && !isClosed && !devices.some(({ kind }) => kind === "audioinput")) lost();
  };
  const onDeviceChange = () => void checkDevices();
  track?.addEventListener("ended", lost);
  navigator.mediaDevices.addEventListener("devicechange", onDeviceChange);
  let isClosed = false;

  function close(): void {
    if (isClosed) return;
    isClosed = true;
    track?.removeEventListener("ended", lost);
    navigator.mediaDevices.removeEventListener("devicechange", onDeviceChange);
    context.removeEventListener("statechange", resume);
    node.port.postMessage({ close: true });
    source.disconnect();
    node.disconnect();
    stopTracks(stream);
    void context.close().catch(() => undefined);
  }

  return { sampleRate: context.sampleRate, port: port2, track, close };
}

function stopTracks(stream: MediaStream | null): void {
  for (const track of stream?.getTracks() ?? []) track.stop();
}

async function unavailableBecause(error: unknown): Promise<MicrophoneUnavailable> {
  const name = error instanceof Error || error instanceof DOMException ? error.name : "";
  if (name === "NotAllowedError" || name === "SecurityError")
    return new MicrophoneUnavailable("permission-denied", isForbiddenByPage(), error);
  if (name === "NotFoundError" || name === "OverconstrainedError")
    return new MicrophoneUnavailable("no-microphone", false, error);
  if (name === "NotReadableError") return new MicrophoneUnavailable("microphone-lost", false, error);
  return new MicrophoneUnavailable("unsupported", false, error);
}

/** Chromium tells what the page's `Permissions-Policy` allows; elsewhere it is not known. */
function isForbiddenByPage(): boolean {
  const { featurePolicy } = document as { featurePolicy?: { allowsFeature(name: string): boolean } };
  return featurePolicy?.allowsFeature("microphone") === false;
}
