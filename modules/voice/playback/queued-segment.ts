import type { MouthWeights } from "../contract";
import type { SegmentTimeline } from "./segment-timeline";
import type { SpeechSegment } from "./speech-player-contract";

export type SegmentState = "preparing" | "complete" | "failed";

/** A segment in the queue, whoever voices it. Times are seconds of the session's clock, as sound leaves the queue. */
export type QueuedSegment = {
  readonly told: SpeechSegment;
  readonly isReplay: boolean;
  /** What failed, once it has. */
  readonly error: Error | null;
  readonly state: SegmentState;
  readonly timeline: SegmentTimeline;
  /** Null until its turn has come and it has something to play. */
  readonly startsAt: number | null;
  /** Null while it is not known. */
  readonly endsAt: number | null;
  /** From the times above to the ear. */
  readonly latencySeconds: number;
  /** It can be told to begin at a moment to the sample; else only when everything before it has ended. */
  readonly startsOnTime: boolean;
  readonly canStart: boolean;
  /** A segment that failed without any passes as if it were not there. */
  readonly hasSound: boolean;
  /** Its listeners have been told that it began, and which version of its times. */
  isStarted: boolean;
  toldVersion: number;

  start(at: number): void;
  /** To be called every now and then: hands to the loudspeaker what is due. */
  pump(): void;
  /** Milliseconds that have been heard at a time, as they sound and as they were made. */
  heardAt(clockSeconds: number): { playedMs: number; sourceMs: number };
  mouthAt(clockSeconds: number): MouthWeights;
  /** Takes back a start that is still to come; it can be started anew. */
  unschedule(): void;
  setSpeed(listenerSpeed: number): void;
  /** False when what is prepared would sound worse than if it were prepared anew. */
  readonly keepsQualityAtAnySpeed: boolean;
  /** The loudspeaker was taken away, or came back. */
  retract(): void;
  play(): void;
  /** Tells listeners of the output what of it is still to be heard. */
  tellScheduled(): void;
  /** She is muted: where the volume does not reach, it goes on unheard. */
  hush(): void;
  /** Silent within 50 ms; nothing follows. */
  cut(): void;
  /** No callback comes any more. */
  cancel(): void;
};
