import { createVoiceWorker, type VoiceWorker, type WorkerLike } from "../hts/voice-worker-client";

const voiceRestarts = 2;

/** The worker that voices scores, started when it is first wanted and again when it could not be loaded. */
export class VoiceSupply {
  #voice: VoiceWorker | null = null;
  #failures = 0;
  #isDisposed = false;

  constructor(
    private readonly baseUrl: string,
    private readonly startWorker: (() => WorkerLike) | undefined,
  ) {}

  readonly take = (): VoiceWorker => {
    if (this.#voice) return this.#voice;
    const opened = this.startWorker
      ? createVoiceWorker(this.baseUrl, this.startWorker)
      : createVoiceWorker(this.baseUrl);
    this.#voice = opened;
    opened.ready.catch(() => {
      if (this.#voice !== opened || this.#isDisposed) return;
      this.#failures += 1;
      // A lost connection may come back; a browser that cannot run it at all is not asked for ever.
      if (this.#failures > voiceRestarts) return;
      opened.dispose();
      this.#voice = null;
    });
    return opened;
  };

  dispose(): void {
    this.#isDisposed = true;
    this.#voice?.dispose();
  }
}
