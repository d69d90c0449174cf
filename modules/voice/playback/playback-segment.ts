import type { PhonemeTiming, Speech } from "../contract";
import { mouthTimeline } from "../domain/visemes";
import type { LipSyncSource } from "./lip-sync/lip-sync-source";
import type { AudioSession } from "./audio-session";
import type { Portion } from "./sound-output";
import type { CancelSource } from "./speech-source";

/** From the first sample's arrival to its sound: enough for the scheduler, too little to be noticed. */
export const leadSeconds = 0.03;
/** Portions are gathered to this length before they become a node, unless the sound would run dry. */
const gatheredSeconds = 0.16;
const urgentSeconds = 0.12;

export type SpeechSegment = {
  id: string;
  /** What the captions show. */
  text: string;
  /** Null for a sentence that has nothing to be spoken: it starts and ends in its turn. */
  speech: Speech | null;
};

/** One segment on its way from its source to the loudspeaker. */
export class PlaybackSegment {
  state: "waiting" | "preparing" | "complete" | "failed" = "waiting";
  cancel: CancelSource | null = null;
  mouth: LipSyncSource | null = null;
  durationMs = 0;
  /** On the session's clock, in seconds; null until its first samples are there and its turn has come. */
  startsAt: number | null = null;
  isStarted = false;
  #sampleRate = 0;
  #sampleCount = 0;
  #gathered: Float32Array<ArrayBuffer>[] = [];
  #gatheredSamples = 0;
  readonly #portions: Portion[] = [];

  constructor(
    readonly told: SpeechSegment,
    private readonly session: AudioSession,
    private readonly mouthByEar: (voice: string) => LipSyncSource | null = () => null,
  ) {}

  get id(): string {
    return this.told.id;
  }

  get portions(): readonly Portion[] {
    return this.#portions;
  }

  get hasSomethingToPlay(): boolean {
    return this.state === "complete" || (this.mouth !== null && this.#sampleCount > 0);
  }

  /** Its length is known before it is all made, except when it breaks off. Null without a start. */
  get endsAt(): number | null {
    if (this.startsAt === null) return null;
    const made = this.#sampleRate > 0 ? this.#sampleCount / this.#sampleRate : 0;
    if (this.state === "failed" || (this.state === "complete" && made > 0)) return this.startsAt + made;
    return this.startsAt + Math.max(made, this.durationMs / 1000);
  }

  learnTimings(durationMs: number, phonemes: readonly PhonemeTiming[]): void {
    this.durationMs = durationMs;
    const { speech } = this.told;
    if (!speech) return;
    const told = phonemes.length > 0 ? null : this.mouthByEar(speech.voice);
    this.mouth = told ?? mouthTimeline(phonemes, speech.language);
  }

  addSamples(samples: Float32Array<ArrayBuffer>, sampleRate: number): void {
    this.#sampleRate = sampleRate;
    this.mouth?.hear?.(samples, sampleRate);
    this.#gathered.push(samples);
    this.#gatheredSamples += samples.length;
    const { now } = this.session.clock;
    const runsDryAt = this.startsAt === null ? Infinity : this.startsAt + this.#sampleCount / sampleRate;
    const isUrgent = this.#sampleCount === 0 || runsDryAt - now < urgentSeconds;
    if (isUrgent || this.#gatheredSamples >= gatheredSeconds * sampleRate) this.#handOver();
  }

  complete(): void {
    this.#handOver();
    this.state = "complete";
    if (this.#sampleCount > 0) this.durationMs = (this.#sampleCount / this.#sampleRate) * 1000;
  }

  /** What is there is still played. */
  fail(): void {
    this.#handOver();
    this.state = "failed";
  }

  start(at: number): void {
    this.startsAt = at;
    this.play();
  }

  /** Hands to the loudspeaker what is not there yet; from the middle, if its time has begun. */
  play(): void {
    for (const portion of this.#portions) this.#playPortion(portion);
  }

  retract(): void {
    for (const portion of this.#portions) this.session.output?.retract(portion);
  }

  #handOver(): void {
    if (this.#gatheredSamples === 0) return;
    const { clock, output } = this.session;
    const samples = joined(this.#gathered, this.#gatheredSamples);
    const startSample = this.#sampleCount;
    this.#gathered = [];
    this.#gatheredSamples = 0;
    this.#sampleCount += samples.length;
    if (!output) return;
    if (this.startsAt !== null && clock.followsAudio) {
      // Made too late: the rest of the segment moves back instead of losing words.
      const late = clock.now - (this.startsAt + startSample / this.#sampleRate);
      if (late > 0) this.startsAt += late + leadSeconds;
    }
    const portion: Portion = { startSample, buffer: output.bufferOf(samples, this.#sampleRate), node: null };
    this.#portions.push(portion);
    this.#playPortion(portion);
  }

  #playPortion(portion: Portion): void {
    const { clock, output } = this.session;
    if (!output || !clock.followsAudio || portion.node || this.startsAt === null) return;
    output.play(portion, clock.toContextTime(this.startsAt + portion.startSample / this.#sampleRate));
  }
}

function joined(parts: readonly Float32Array<ArrayBuffer>[], length: number): Float32Array<ArrayBuffer> {
  if (parts.length === 1) return parts[0]!;
  const whole = new Float32Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
