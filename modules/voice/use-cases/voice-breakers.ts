import { CircuitState, circuitBreaker, DelegateBackoff, handleWhen, type IBreaker } from "cockatiel";
import { isAppError } from "@modules/kernel";
import { VoiceResting } from "../ports/chained-voice";
import type { BreakerState, VoiceMeasures } from "../ports/voice-measures";

export type BreakerSettings = {
  /** Failures in a row after which a voice rests. */
  failuresInARow: number;
  /** Its first rest, in milliseconds; each next one in a row is twice as long, up to `longestRestMs`. */
  firstRestMs: number;
  longestRestMs: number;
  /** After a failure that does not pass by itself: a wrong key, no credit, an unknown voice. One is enough. */
  lastingRestMs: number;
  /** From the request to the first sound, for a voice that has been seen to be as fast. */
  firstSoundMs: number;
  /** The same for one that has not: an engine that has just started loads its model. */
  firstSoundAtFirstMs: number;
};

/** With the time of the next voice, a failover adds less than 1.5 s to one segment. */
export const breakerSettings: BreakerSettings = {
  failuresInARow: 3,
  firstRestMs: 10_000,
  longestRestMs: 120_000,
  lastingRestMs: 600_000,
  firstSoundMs: 1_400,
  firstSoundAtFirstMs: 6_000,
};

export interface VoiceBreaker {
  /** Milliseconds that the voice has for its first sound. */
  readonly firstSoundLimitMs: number;
  sawFirstSound(afterMs: number): void;
  /**
   * Rejects with `VoiceResting`, without running the task, while the voice rests, or while one request tries whether it
   * is well again. A task that rejects with `RequestCancelled` says nothing about the voice.
   */
  run<T>(task: () => Promise<T>): Promise<T>;
}

/** Nobody wants the sound any more. */
export class RequestCancelled extends Error {
  constructor() {
    super("Nobody waits for the sound any more.");
    this.name = "RequestCancelled";
  }
}

const stateNames: Record<CircuitState, BreakerState> = {
  [CircuitState.Closed]: "closed",
  [CircuitState.Open]: "open",
  [CircuitState.HalfOpen]: "half-open",
  [CircuitState.Isolated]: "open",
};

/** A breaker for each voice of a vendor: one voice that is unknown to it does not silence the others. */
export function openVoiceBreakers(measure: VoiceMeasures, settings: BreakerSettings = breakerSettings) {
  const breakers = new Map<string, VoiceBreaker>();
  return (vendor: string, voice: string): VoiceBreaker => {
    const name = `${vendor}\n${voice}`;
    let breaker = breakers.get(name);
    if (!breaker) breakers.set(name, (breaker = newBreaker(vendor, measure, settings)));
    return breaker;
  };
}

function newBreaker(vendor: string, measure: VoiceMeasures, settings: BreakerSettings): VoiceBreaker {
  let inARow = 0;
  let fast = false;
  let shown: BreakerState = "closed";

  const counter: IBreaker = {
    state: null,
    success: () => void (inARow = 0),
    failure: () => {
      inARow += 1;
      // Set by the policy just before it asks.
      const failure = policy.lastFailure;
      return inARow >= settings.failuresInARow || (failure !== undefined && isLasting(failure));
    },
  };
  const policy = circuitBreaker(
    // A trial that is cancelled has not shown that the voice is well: it rests on.
    handleWhen((error) => !(error instanceof RequestCancelled) || policy.state === CircuitState.HalfOpen),
    {
      breaker: counter,
      halfOpenAfter: new DelegateBackoff(({ attempt, result }) =>
        isLasting(result)
          ? settings.lastingRestMs
          : Math.min(settings.longestRestMs, settings.firstRestMs * 2 ** (attempt - 1)),
      ),
    },
  );
  measure.breaker(vendor, null, "closed");
  policy.onStateChange((state) => {
    measure.breaker(vendor, shown, stateNames[state]);
    shown = stateNames[state];
  });

  return {
    get firstSoundLimitMs() {
      return fast ? settings.firstSoundMs : settings.firstSoundAtFirstMs;
    },
    sawFirstSound(afterMs) {
      if (afterMs <= settings.firstSoundMs) fast = true;
    },
    async run(task) {
      // The policy would let others wait for the outcome of a trial.
      if (policy.state === CircuitState.HalfOpen) throw new VoiceResting();
      let begun = false;
      try {
        return await policy.execute(() => {
          begun = true;
          return task();
        });
      } catch (error) {
        throw begun ? error : new VoiceResting();
      }
    },
  };
}

/** What the text caused (400, 413, 422) is no lasting fault of the voice, though the same request will fail again. */
const ofTheText = new Set<unknown>([400, 413, 422]);

function isLasting(failure: { error: unknown } | { value: unknown }): boolean {
  const error = "error" in failure ? failure.error : undefined;
  return isAppError(error) && !error.retryable && !ofTheText.has(error.details.status);
}
