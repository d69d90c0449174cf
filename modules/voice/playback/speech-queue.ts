import type { MouthWeights } from "../contract";
import { closedMouth } from "../domain/closed-mouth";
import { mixed } from "../domain/visemes";
import type { AudioSession } from "./audio-session";
import { leadSeconds, soonestSeconds } from "./playback-segment";
import type { QueuedSegment } from "./queued-segment";
import type {
  CutSegment,
  SpeechPlayerEvent,
  SpeechPosition,
  SpeechSegment,
  StopReport,
} from "./speech-player-contract";

/** Sound made ahead of what is heard; more would only fill memory. */
const segmentsAhead = 2;
const mouthClosesMs = 60;
/** A follower that begins earlier than this is not prepared anew for another speed: it could come too late. */
const roomToPrepareSeconds = 0.5;

export type QueueSurroundings = {
  session: AudioSession;
  emit: (event: SpeechPlayerEvent) => void;
  /** Begins to prepare a segment; it calls `tick` whenever it has something new. */
  open: (told: SpeechSegment, isReplay: boolean) => QueuedSegment;
  /** Calls back every 20 ms until it is told to stop. */
  startTicking: (tick: () => void) => () => void;
};

/** Segments in their order: prepared ahead, begun each where the one before it ends, told of as they are heard. */
export class SpeechQueue {
  #waiting: { told: SpeechSegment; isReplay: boolean }[] = [];
  #opened: QueuedSegment[] = [];
  #heard: string[] = [];
  #skipped: CutSegment[] = [];
  /** Of what is being told of; whoever is told may stop everything. */
  #generation = 0;
  #stopTicking: (() => void) | null = null;
  /** On the wall clock: the mouth closes also where sound and its clock have been taken away. */
  #closing: { from: MouthWeights; sinceMs: number } | null = null;
  readonly #session: AudioSession;

  constructor(private readonly around: QueueSurroundings) {
    this.#session = around.session;
  }

  get isEmpty(): boolean {
    return this.#waiting.length === 0 && this.#opened.length === 0;
  }

  get isReplaying(): boolean {
    return (this.#opened[0] ?? this.#waiting[0])?.isReplay ?? false;
  }

  get states(): { id: string; state: string }[] {
    return [
      ...this.#opened.map(({ told, state }) => ({ id: told.id, state })),
      ...this.#waiting.map(({ told }) => ({ id: told.id, state: "waiting" })),
    ];
  }

  add(told: SpeechSegment, isReplay: boolean): void {
    if (this.isEmpty) this.#session.waitAnew();
    this.#session.open();
    this.#waiting.push({ told, isReplay });
    this.tick();
  }

  readonly tick = (): void => {
    if (!this.isEmpty) this.#session.look();
    this.#prepareAhead();
    this.#schedule();
    this.#announce();
    this.#prepareAhead();
    if (!this.isEmpty) this.#stopTicking ??= this.around.startTicking(this.tick);
    else this.#restClock();
  };

  #prepareAhead(): void {
    const prepared = () => this.#opened.filter(({ state }) => state !== "failed").length;
    while (this.#waiting.length > 0 && prepared() <= segmentsAhead) {
      const { told, isReplay } = this.#waiting.shift()!;
      this.#opened.push(this.around.open(told, isReplay));
    }
  }

  /** Gives start times, in order: each follows the end of the one before it, to the sample. */
  #schedule(): void {
    if (this.#session.isUndecided) return;
    const { clock } = this.#session;
    let previousEnd = -Infinity;
    for (const [index, segment] of this.#opened.entries()) {
      if (segment.startsAt === null) {
        if (segment.state === "failed" && !segment.hasSound) continue;
        if (!segment.canStart || (!segment.startsOnTime && index > 0)) return;
        const { now } = clock;
        const follows = previousEnd >= now + soonestSeconds;
        const lead = segment.hasSound ? leadSeconds : 0;
        segment.start(follows ? previousEnd : clock.onSampleGrid(now + lead));
      }
      segment.pump();
      if (segment.endsAt === null) return;
      previousEnd = segment.endsAt;
    }
  }

  /** Tells what has begun and ended by now, as it is heard. */
  #announce(): void {
    const own = this.#generation;
    while (own === this.#generation && this.#opened.length > 0) {
      const segment = this.#opened[0]!;
      const { isReplay, state } = segment;
      const { id } = segment.told;
      const heardNow = this.#session.clock.now - segment.latencySeconds;
      if (segment.startsAt === null) {
        if (state !== "failed" || segment.hasSound) return;
        this.#opened.shift();
      } else {
        if (heardNow < segment.startsAt) return;
        this.#tellTimes(segment, segment.startsAt);
        // Whoever is told may have had the queue go on by itself.
        if (this.#opened[0] !== segment || segment.endsAt === null || heardNow < segment.endsAt) return;
        this.#opened.shift();
        if (!isReplay) this.#heard.push(id);
      }
      if (state === "failed") this.around.emit({ type: "segment-failed", id, error: segment.error!, isReplay });
      else this.around.emit({ type: "segment-end", id, heard: 1, isReplay });
      this.#tellIdle(own);
    }
  }

  #tellTimes(segment: QueuedSegment, startsAt: number): void {
    const { timeline, told, isReplay } = segment;
    if (segment.isStarted && segment.toldVersion === timeline.version) return;
    const { durationMs } = timeline;
    const words = timeline.words();
    const { id, text } = told;
    segment.toldVersion = timeline.version;
    if (segment.isStarted) {
      // An estimate is not worth telling twice.
      if (timeline.isLengthKnown) this.around.emit({ type: "segment-words", id, durationMs, words });
      return;
    }
    segment.isStarted = true;
    const atContextTime = this.#session.clock.toContextTime(startsAt);
    this.around.emit({ type: "segment-start", id, text, atContextTime, durationMs, words, isReplay });
  }

  #tellIdle(own: number): void {
    if (own !== this.#generation || !this.isEmpty) return;
    this.#heard = [];
    this.#skipped = [];
    this.around.emit({ type: "idle" });
  }

  #restClock(): void {
    this.#stopTicking?.();
    this.#stopTicking = null;
  }

  /** The segment that is heard now. */
  #sounding(): QueuedSegment | null {
    const [first] = this.#opened;
    return first?.isStarted ? first : null;
  }

  #heardOf(segment: QueuedSegment): { playedMs: number; sourceMs: number } {
    return segment.heardAt(this.#session.clock.now - segment.latencySeconds);
  }

  #cutOf(segment: QueuedSegment): CutSegment {
    const { playedMs, sourceMs } = this.#heardOf(segment);
    const fraction = Math.min(1, sourceMs / Math.max(1, segment.timeline.sourceLengthMs));
    return { id: segment.told.id, heardMs: Math.round(playedMs), fraction };
  }

  position(): SpeechPosition | null {
    const segment = this.#sounding();
    if (!segment) return null;
    const { playedMs, sourceMs } = this.#heardOf(segment);
    return { id: segment.told.id, atMs: playedMs, word: segment.timeline.wordAt(sourceMs) };
  }

  mouth(): MouthWeights {
    const { now } = this.#session.clock;
    if (this.#closing) {
      const share = (this.#session.wallMs - this.#closing.sinceMs) / mouthClosesMs;
      if (share < 1) return mixed(this.#closing.from, closedMouth, share);
      this.#closing = null;
    }
    for (const segment of this.#opened) {
      const { startsAt, endsAt, latencySeconds } = segment;
      if (startsAt === null) break;
      const at = now - latencySeconds;
      if (at >= startsAt && at < (endsAt ?? Infinity)) return segment.mouthAt(at);
    }
    return closedMouth;
  }

  #closeMouth(from: MouthWeights): void {
    if (Object.values(from).some((weight) => weight > 0)) this.#closing = { from, sinceMs: this.#session.wallMs };
  }

  stop(): StopReport {
    const from = this.mouth();
    const sounding = this.#sounding();
    const stopped = this.#opened;
    const isReplay = this.isReplaying;
    const wasEmpty = this.isEmpty;
    const unheard = this.states.map(({ id }) => id).filter((id) => id !== sounding?.told.id);
    const report: StopReport = isReplay
      ? { heard: [], skipped: [], cut: null, unheard: [] }
      : { heard: this.#heard, skipped: this.#skipped, cut: sounding && this.#cutOf(sounding), unheard };
    this.#generation += 1;
    this.#opened = [];
    this.#waiting = [];
    this.#heard = [];
    this.#skipped = [];
    for (const segment of stopped) segment.cut();
    if (stopped.length > 0) this.#session.tap.tellTakenBack();
    this.#closeMouth(from);
    this.#restClock();
    if (!wasEmpty) this.around.emit({ type: "idle" });
    return report;
  }

  skip(): CutSegment | null {
    const segment = this.#sounding();
    if (!segment) return null;
    const cut = this.#cutOf(segment);
    this.#closeMouth(this.mouth());
    this.#opened.shift();
    segment.cut();
    for (const follower of this.#opened) follower.unschedule();
    this.#session.tap.tellTakenBack();
    if (!segment.isReplay) this.#skipped.push(cut);
    const own = this.#generation;
    this.around.emit({ type: "segment-end", id: cut.id, heard: cut.fraction, isReplay: segment.isReplay });
    this.#tellIdle(own);
    if (own === this.#generation) this.tick();
    return cut;
  }

  /** @param listenerSpeed what is already made for another speed is stretched, or made anew where there is time */
  changeSpeed(listenerSpeed: number): void {
    const { now } = this.#session.clock;
    const begun = this.#opened.filter((segment) => hasBegun(segment, now));
    const next = this.#opened[begun.length];
    const isPressing = begun.length > 0 && (begun.at(-1)!.endsAt ?? Infinity) - now < roomToPrepareSeconds;
    if (this.#opened.length > 0) this.#session.tap.tellTakenBack();
    for (const segment of this.#opened.slice(begun.length)) segment.unschedule();
    this.#prepareAnew((segment) => segment.keepsQualityAtAnySpeed || (isPressing && segment === next));
    for (const segment of this.#opened) segment.setSpeed(listenerSpeed);
    for (const segment of begun) segment.tellScheduled();
    this.tick();
  }

  /** What has not begun is prepared by whoever voices it now. */
  changeVoice(): void {
    const { now } = this.#session.clock;
    for (const segment of this.#opened) if (!hasBegun(segment, now)) segment.unschedule();
    this.#prepareAnew(() => false);
    this.tick();
  }

  #prepareAnew(isKept: (segment: QueuedSegment) => boolean): void {
    const { now } = this.#session.clock;
    const first = this.#opened.findIndex((segment) => !hasBegun(segment, now) && !isKept(segment));
    if (first < 0) return;
    const again = this.#opened.splice(first);
    for (const segment of again) segment.cancel();
    this.#waiting.unshift(...again.map(({ told, isReplay }) => ({ told, isReplay })));
  }

  /** The loudspeaker is there, or there again. */
  play(): void {
    for (const segment of this.#opened) segment.play();
    this.tick();
  }

  retract(): void {
    for (const segment of this.#opened) segment.retract();
    this.#session.tap.tellTakenBack();
  }

  hush(): void {
    for (const segment of this.#opened) segment.hush();
  }

  tellScheduled(): void {
    for (const segment of this.#opened) segment.tellScheduled();
  }
}

function hasBegun({ startsAt, startsOnTime }: QueuedSegment, now: number): boolean {
  return startsAt !== null && (startsAt <= now || !startsOnTime);
}
