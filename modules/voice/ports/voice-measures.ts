export type VoiceOutcome = "spoken" | "nothing" | "failed" | "cancelled" | "resting";
export type CacheTier = "memory" | "shared" | "files";
export type BreakerState = "closed" | "open" | "half-open";

/** What operators see of the voices. Vendors are those that are set up, so their number is small. */
export interface VoiceMeasures {
  asked(vendor: string, outcome: VoiceOutcome): void;
  failedOver(from: string, to: string): void;
  /** A voice of the vendor went from one state to another; `from` is null for a voice that is asked for the first time. */
  breaker(vendor: string, from: BreakerState | null, to: BreakerState): void;
  cache(kind: "clip" | "score", tier: CacheTier, hit: boolean): void;
  firstSound(vendor: string, seconds: number): void;
}

export const unmeasured: VoiceMeasures = {
  asked: () => undefined,
  failedOver: () => undefined,
  breaker: () => undefined,
  cache: () => undefined,
  firstSound: () => undefined,
};
