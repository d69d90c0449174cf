import type { SpeechLanguage, VoiceChoice } from "../contract";
import { voiceName } from "./voice-chain";

/** One sentence of a reply, from its request to its speech. */
export type SpokenTurn = {
  /** The first place in the chain that this sentence may be spoken by, as far as is known now. */
  floor(language: SpeechLanguage): number;
  /**
   * Waits for the sentences before this one; then whether a voice at this place may speak it, which it may not when one
   * of those was spoken by a later voice of the chain. Rejects with the signal's reason.
   */
  stands(language: SpeechLanguage, place: number, signal: AbortSignal): Promise<boolean>;
  /** To be called once, whatever became of it. `place` is null when nothing was spoken. */
  end(language: SpeechLanguage, place: number | null): void;
};

/** Why a request was ended that would have been answered by a voice which failed for another sentence of the reply. */
export class VoiceGivenUp extends Error {
  constructor() {
    super("The voice failed for another sentence of this reply.");
    this.name = "VoiceGivenUp";
  }
}

/**
 * Keeps the voice of one reply together: a voice that failed for one of its sentences is asked for no other, and from
 * sentence to sentence the places in the chain never go back.
 */
export class VoiceOfReply {
  readonly #givenUp = new Map<string, AbortController>();
  /** Of the sentences that have ended. They end in their order, as each waits for those before it. */
  readonly #farthest: Partial<Record<SpeechLanguage, number>> = {};
  #turns: Promise<void> = Promise.resolve();
  #changed = false;

  /** Whether a voice failed in this reply and another has taken over. */
  get changed(): boolean {
    return this.#changed;
  }

  takeOver(): void {
    this.#changed = true;
  }

  isGivenUp(choice: VoiceChoice): boolean {
    return this.#controllerOf(choice).signal.aborted;
  }

  /** Ends what is asked of it for this reply at this moment. */
  giveUp(choice: VoiceChoice): void {
    this.#controllerOf(choice).abort(new VoiceGivenUp());
  }

  signalOf(choice: VoiceChoice): AbortSignal {
    return this.#controllerOf(choice).signal;
  }

  /** To be called in the order of the sentences. */
  begin(): SpokenTurn {
    const before = this.#turns;
    const farthest = (language: SpeechLanguage) => this.#farthest[language] ?? 0;
    let finish = () => {};
    const ended = new Promise<void>((resolve) => (finish = resolve));
    this.#turns = before.then(() => ended);
    return {
      floor: farthest,
      stands: async (language, place, signal) => {
        await unlessAborted(before, signal);
        return place >= farthest(language);
      },
      end: (language, place) => {
        if (place !== null) this.#farthest[language] = place;
        finish();
      },
    };
  }

  #controllerOf(choice: VoiceChoice): AbortController {
    const name = voiceName(choice);
    let controller = this.#givenUp.get(name);
    if (!controller) this.#givenUp.set(name, (controller = new AbortController()));
    return controller;
  }
}

function unlessAborted(promise: Promise<void>, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const abort = () => reject(signal.reason);
    if (signal.aborted) return abort();
    signal.addEventListener("abort", abort, { once: true });
    void promise.then(resolve).finally(() => signal.removeEventListener("abort", abort));
  });
}
