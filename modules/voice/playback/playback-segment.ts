import type { MouthWeights, PhonemeTiming } from "../contract";
import { closedMouth } from "../domain/closed-mouth";
import { mixed, mouthTimeline } from "../domain/visemes";
import { wordTimingsOf } from "../domain/word-timings";
import type { AudioSession } from "./audio-session";
import { estimatedDurationMs, languageOfSegment } from "./estimated-speech";
import type { LipSyncSource } from "./lip-sync/lip-sync-source";
import type { QueuedSegment, SegmentState } from "./queued-segment";
import { SegmentSound } from "./segment-sound";
import { SegmentTimeline } from "./segment-timeline";
import type { Portion } from "./sound-output";
import type { SpeechSegment } from "./speech-player-contract";
import type { CancelSource } from "./speech-source";
import type { StretchMark } from "./time-stretcher";

/** From the first sample's arrival to its sound: enough for the scheduler, too little to be noticed. */
export const leadSeconds = 0.03;
/** What is handed over closer to its time than this may miss it: the sound is made on another thread. */
export const soonestSeconds = 0.01;
/** So far ahead sound is handed to the loudspeaker: what is behind can still be spoken otherwise, or not at all. */
export const readAheadSeconds = 1.5;
/** Sound goes out in portions of this length, unless it would run dry. */
const portionSeconds = 0.16;
const urgentSeconds = 0.12;
/** A recording that comes over the network begins when so much of it is there. */
const cushionSeconds = 0.08;
/** So long after it was heard a portion is still known: times are asked for with the latency of the output. */
const rememberedSeconds = 1;
/** A portion that begins earlier than this is not taken back any more. */
const settledSeconds = 0.02;
const mouthClosesSeconds = 0.06;
/** Of a sound that cannot be read, and only lasts. */
const silentRate = 8_000;
const noticeableMs = 50;

type MadePortion = Portion & {
  /** On the session's clock, in seconds. */
  readonly at: number;
  /** Samples of the segment before it, as they sound. */
  readonly playedBefore: number;
  readonly mark: StretchMark | null;
};

export type SegmentSurroundings = {
  session: AudioSession;
  listenerSpeed: number;
  isReplay: boolean;
  mouthByEar: (voice: string) => Promise<LipSyncSource | null>;
};

/** One segment on its way from its source to the loudspeaker, in portions that are handed over when they are due. */
export class PlaybackSegment implements QueuedSegment {
  state: SegmentState = "preparing";
  error: Error | null = null;
  isStarted = false;
  toldVersion = 0;
  startsAt: number | null = null;
  readonly startsOnTime = true;
  readonly isReplay: boolean;
  readonly timeline: SegmentTimeline;
  source: CancelSource | null = null;
  #phonemes: readonly PhonemeTiming[] = [];
  readonly #sound: SegmentSound;
  #speed: number;
  /** Portions follow each other from here on, on the session's clock. */
  #base = 0;
  #sinceBase = 0;
  #played = 0;
  #portions: MadePortion[] = [];
  readonly #madeAtSpeed: number;
  readonly #session: AudioSession;

  constructor(
    readonly told: SpeechSegment,
    private readonly around: SegmentSurroundings,
  ) {
    const isScore = told.speech?.form === "score";
    this.isReplay = around.isReplay;
    this.#session = around.session;
    this.#madeAtSpeed = isScore ? around.listenerSpeed : 1;
    this.#speed = around.listenerSpeed / this.#madeAtSpeed;
    this.#sound = new SegmentSound(this.#speed);
    const estimatedMs = estimatedDurationMs(told.text, languageOfSegment(told));
    this.timeline = new SegmentTimeline(estimatedMs / this.#madeAtSpeed, this.#speed);
  }

  get latencySeconds(): number {
    return this.#session.latency;
  }

  get keepsQualityAtAnySpeed(): boolean {
    return this.told.speech?.form !== "score";
  }

  get hasSound(): boolean {
    return !this.#sound.isEmpty;
  }

  get canStart(): boolean {
    if (this.state !== "preparing") return true;
    const cushionMs = this.told.speech?.form === "audio" ? cushionSeconds * 1000 : 0;
    return this.#sound.ready > 0 && this.#sound.milliseconds >= cushionMs;
  }

  get #nextAt(): number {
    return this.#base + (this.#sinceBase > 0 ? this.#sinceBase / this.#sound.rate : 0);
  }

  get endsAt(): number | null {
    return this.startsAt !== null && this.state !== "preparing" && this.#sound.isOver ? this.#nextAt : null;
  }

  learnTimings(durationMs: number | null, phonemes: readonly PhonemeTiming[]): void {
    const { speech } = this.told;
    if (!speech) return;
    this.#phonemes = phonemes;
    if (phonemes.length > 0) this.#sound.mouth = mouthTimeline(phonemes, speech.language);
    else void this.#sound.listenWith(this.around.mouthByEar(speech.voice));
    if (durationMs !== null) this.#learnLength(durationMs);
  }

  #learnLength(durationMs: number): void {
    const { text, speech } = this.told;
    const phonemes = this.#phonemes;
    const words = speech?.form === "audio" ? speech.words : [];
    const language = languageOfSegment(this.told);
    this.timeline.learn(durationMs, wordTimingsOf({ text, language, durationMs, phonemes, words }));
  }

  addSamples(samples: Float32Array<ArrayBuffer>, sampleRate: number): void {
    this.#sound.add(samples, sampleRate, this.#session.context?.sampleRate ?? sampleRate);
  }

  /** What nobody could voice, or read here, takes its time all the same: its words are shown for so long. */
  addSilence(): void {
    this.addSamples(new Float32Array(Math.round((this.timeline.sourceLengthMs / 1000) * silentRate)), silentRate);
  }

  complete(): void {
    this.#finish("complete");
    const { milliseconds } = this.#sound;
    const { isLengthKnown, sourceLengthMs } = this.timeline;
    if (!isLengthKnown || Math.abs(milliseconds - sourceLengthMs) > noticeableMs) this.#learnLength(milliseconds);
  }

  /** What is there is still played. */
  fail(error: Error): void {
    this.error = error;
    this.#finish("failed");
  }

  #finish(state: SegmentState): void {
    this.state = state;
    this.#sound.finish();
  }

  start(at: number): void {
    this.startsAt = at;
    this.#base = at;
    this.#sinceBase = 0;
    this.pump();
  }

  pump(): void {
    if (this.startsAt === null) return;
    const { clock } = this.#session;
    const sound = this.#sound;
    const wanted = Math.round(portionSeconds * sound.rate);
    for (;;) {
      const { now } = clock;
      const ahead = this.#nextAt - now;
      if (ahead >= readAheadSeconds) break;
      const isUrgent = this.state !== "preparing" || ahead < urgentSeconds;
      if (!isUrgent && sound.ready < wanted) break;
      const { mark, rate: sampleRate } = sound;
      const samples = sound.read(wanted);
      if (samples.length === 0) break;
      // Made too late: the rest of the segment moves back instead of losing words.
      if (ahead < soonestSeconds) this.#continueAt(clock.onSampleGrid(now + leadSeconds));
      const portion = { samples, sampleRate, node: null, at: this.#nextAt, playedBefore: this.#played, mark };
      this.#sinceBase += samples.length;
      this.#played += samples.length;
      this.#portions.push(portion);
      this.#playPortion(portion);
    }
    this.#forget();
  }

  #continueAt(at: number): void {
    this.#base = at;
    this.#sinceBase = 0;
  }

  #forget(): void {
    const before = this.#session.clock.now - rememberedSeconds;
    const kept = this.#portions.findIndex(({ at, samples }) => at + samples.length / this.#sound.rate > before);
    if (kept <= 0) return;
    this.#portions.splice(0, kept);
    this.#sound.forgetBefore(this.#portions[0]!.mark);
  }

  heardAt(clockSeconds: number): { playedMs: number; sourceMs: number } {
    const portion = this.#portions.findLast(({ at }) => at <= clockSeconds) ?? this.#portions[0];
    if (!portion) return { playedMs: 0, sourceMs: 0 };
    const within = Math.min(Math.max(0, clockSeconds - portion.at), portion.samples.length / portion.sampleRate);
    const playedMs = (portion.playedBefore / portion.sampleRate + within) * 1000;
    return { playedMs, sourceMs: this.timeline.sourceAt(playedMs) };
  }

  mouthAt(clockSeconds: number): MouthWeights {
    const { mouth } = this.#sound;
    if (!mouth) return closedMouth;
    const weights = mouth.weightsAt(this.heardAt(clockSeconds).sourceMs);
    // Where the sound has run dry she waits with her mouth shut.
    const dry = clockSeconds - this.#nextAt;
    return dry > 0 ? mixed(weights, closedMouth, Math.min(1, dry / mouthClosesSeconds)) : weights;
  }

  unschedule(): void {
    this.retract();
    const [first] = this.#portions;
    if (first) this.#sound.rewind(first.mark);
    this.#portions = [];
    this.#played = 0;
    this.startsAt = null;
  }

  /** From the next portion on whose sound has not begun; what lies behind it is made anew. */
  setSpeed(listenerSpeed: number): void {
    const sound = this.#sound;
    const settledAt = this.#session.clock.now + settledSeconds;
    const kept = this.#portions.findIndex(({ at }) => at > settledAt);
    if (kept >= 0) {
      const again = this.#portions.splice(kept);
      const first = again[0]!;
      this.#session.output?.retract(again);
      sound.rewind(first.mark);
      this.#continueAt(first.at);
      this.#played = first.playedBefore;
    }
    this.#speed = listenerSpeed / this.#madeAtSpeed;
    sound.setSpeed(this.#speed);
    const playedMs = this.#played > 0 ? (this.#played / sound.rate) * 1000 : 0;
    this.timeline.changeSpeed(sound.millisecondsAt(sound.mark), playedMs, this.#speed);
  }

  retract(): void {
    this.#session.output?.retract(this.#portions);
  }

  play(): void {
    for (const portion of this.#portions) this.#playPortion(portion);
  }

  tellScheduled(): void {
    const { clock, output } = this.#session;
    for (const portion of this.#portions) if (portion.node) output?.tell(portion, clock.toContextTime(portion.at));
  }

  hush(): void {}

  cut(): void {
    this.#session.output?.silence(this.#portions);
    this.cancel();
  }

  cancel(): void {
    this.source?.();
    this.source = null;
  }

  #playPortion(portion: MadePortion): void {
    const { clock, output } = this.#session;
    if (!output || !clock.followsAudio || portion.node) return;
    output.play(portion, clock.toContextTime(portion.at));
  }
}
