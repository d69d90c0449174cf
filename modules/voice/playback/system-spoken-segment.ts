import type { MouthWeights } from "../contract";
import { closedMouth } from "../domain/closed-mouth";
import { mouthTimeline } from "../domain/visemes";
import { wordTimingsOf } from "../domain/word-timings";
import type { AudioSession } from "./audio-session";
import { estimatedPhonemes, languageOfSegment } from "./estimated-speech";
import type { QueuedSegment, SegmentState } from "./queued-segment";
import { SegmentTimeline } from "./segment-timeline";
import type { SpeechSegment } from "./speech-player-contract";
import { voiceFor, type SystemSpeech } from "./system-voices";

/** Voices of a server need a moment; some never tell that they began. */
const startsWithinSeconds = 2;
/** A voice that tells no end is taken to have ended when it has had so much more than the estimate. */
const patience = { factor: 1.8, seconds: 3 };
/** Some voices fall silent without an end. */
const silentEndSeconds = 0.4;
const tags = { ja: "ja-JP", en: "en-US" } as const;

export type SystemVoiceSurroundings = {
  session: AudioSession;
  speech: SystemSpeech;
  voiceURI: string;
  listenerSpeed: number;
  isReplay: boolean;
  /** 0 … 1 */
  level: number;
  /** Something has happened to it. */
  onChange: () => void;
};

/** Spaces in the place of what is not said, so that the voice's places in the text stay ours. */
function speakable(text: string): string {
  return text.replace(/[\p{Extended_Pictographic}\p{Regional_Indicator}\u200d\ufe0f*_`#]+/gu, (run) =>
    " ".repeat(run.length),
  );
}

/** A segment that the browser's own voice says: nobody knows beforehand how long it takes. */
export class SystemSpokenSegment implements QueuedSegment {
  state: SegmentState = "preparing";
  error: Error | null = null;
  isStarted = false;
  toldVersion = 0;
  startsAt: number | null = null;
  endsAt: number | null = null;
  readonly latencySeconds = 0;
  readonly startsOnTime = false;
  readonly canStart = true;
  readonly keepsQualityAtAnySpeed = false;
  readonly isReplay: boolean;
  readonly timeline: SegmentTimeline;
  readonly #mouth: { weightsAt(ms: number): MouthWeights };
  readonly #estimatedMs: number;
  /** Held, as browsers drop an utterance that nobody holds, and its events with it. */
  #utterance: SpeechSynthesisUtterance | null = null;
  #askedAt = 0;
  #silentSince: number | null = null;
  /** Nothing is heard of it: it passes at its estimated pace. */
  #isSilent = false;

  constructor(
    readonly told: SpeechSegment,
    private readonly around: SystemVoiceSurroundings,
  ) {
    this.isReplay = around.isReplay;
    const language = languageOfSegment(told);
    const phonemes = estimatedPhonemes(told.text, language);
    const durationMs = phonemes.at(-1)?.endMs ?? 0;
    this.#estimatedMs = durationMs;
    this.#mouth = mouthTimeline(phonemes, language);
    this.timeline = new SegmentTimeline(durationMs, around.listenerSpeed);
    this.timeline.learn(durationMs, wordTimingsOf({ text: told.text, language, durationMs, phonemes, words: [] }));
  }

  start(): void {
    if (this.#utterance) return;
    const { speech, voiceURI, listenerSpeed, level } = this.around;
    const language = languageOfSegment(this.told);
    const utterance = speech.createUtterance(speakable(this.told.text));
    const voice = voiceFor(language, voiceURI, speech.getVoices());
    utterance.voice = voice;
    utterance.lang = voice?.lang ?? tags[language];
    utterance.rate = listenerSpeed;
    utterance.volume = level;
    utterance.onstart = this.#guarded(() => this.#begin());
    utterance.onboundary = this.#guarded(({ charIndex }: SpeechSynthesisEvent) => this.#reach(charIndex));
    utterance.onend = this.#guarded(() => this.#end());
    utterance.onerror = this.#guarded(({ error }: SpeechSynthesisErrorEvent) => this.#breakOff(error));
    this.#utterance = utterance;
    this.#askedAt = this.#now;
    speech.speak(utterance);
  }

  get hasSound(): boolean {
    return this.startsAt !== null;
  }

  get #now(): number {
    return this.around.session.clock.now;
  }

  /** Events of an utterance that has been cut come late, and are no news. */
  #guarded<Value>(react: (value: Value) => void): (value: Value) => void {
    return (value) => {
      if (this.state !== "preparing" || this.#isSilent) return;
      react(value);
      this.around.onChange();
    };
  }

  #begin(): void {
    this.startsAt ??= this.#now;
  }

  /** The words so far have taken this long; the others are taken to go on at the estimated pace. */
  #reach(place: number): void {
    this.#begin();
    const sourceMs = this.timeline.startOfWordAt(place);
    if (sourceMs === null) return;
    this.timeline.changeSpeed(sourceMs, (this.#now - this.startsAt!) * 1000, this.around.listenerSpeed);
  }

  #end(): void {
    this.#begin();
    this.state = "complete";
    this.endsAt = this.#now;
  }

  #breakOff(error: string): void {
    // Before a gesture nothing may be spoken: the segment passes silently, at its pace.
    if (error === "not-allowed") return this.#pace();
    this.state = "failed";
    this.error = new Error(`The browser's voice failed: ${error}`);
    if (this.startsAt !== null) this.endsAt = this.#now;
  }

  #pace(): void {
    this.#isSilent = true;
    this.startsAt ??= this.#now;
  }

  /** Looks whether a voice that tells nothing has begun or ended all the same. */
  pump(): void {
    if (!this.#utterance || this.state !== "preparing") return;
    const { speech, listenerSpeed } = this.around;
    const now = this.#now;
    if (this.startsAt === null) {
      if (now - this.#askedAt < startsWithinSeconds) return;
      if (speech.speaking) this.startsAt = this.#askedAt;
      else this.#pace();
    }
    const estimatedSeconds = this.#estimatedMs / 1000 / listenerSpeed;
    const passed = now - this.startsAt!;
    if (this.#isSilent) {
      if (passed >= estimatedSeconds) this.#giveUp();
      return;
    }
    if (speech.speaking || speech.pending) this.#silentSince = null;
    else this.#silentSince ??= now;
    const fellSilent = this.#silentSince !== null && now - this.#silentSince >= silentEndSeconds;
    if (fellSilent || passed >= estimatedSeconds * patience.factor + patience.seconds) this.#giveUp();
  }

  #giveUp(): void {
    this.#end();
    this.around.speech.cancel();
  }

  /** The volume of what is being said cannot be changed: it is broken off, and the segment passes at its pace. */
  hush(): void {
    if (!this.#utterance || this.state !== "preparing") return;
    this.#pace();
    this.around.speech.cancel();
  }

  heardAt(clockSeconds: number): { playedMs: number; sourceMs: number } {
    const end = this.endsAt ?? Infinity;
    const playedMs = this.startsAt === null ? 0 : Math.max(0, Math.min(clockSeconds, end) - this.startsAt) * 1000;
    return { playedMs, sourceMs: Math.min(this.#estimatedMs, this.timeline.sourceAt(playedMs)) };
  }

  mouthAt(clockSeconds: number): MouthWeights {
    return this.startsAt === null ? closedMouth : this.#mouth.weightsAt(this.heardAt(clockSeconds).sourceMs);
  }

  cut(): void {
    this.cancel();
  }

  cancel(): void {
    const wasAsked = this.#utterance && this.state === "preparing";
    this.state = "complete";
    if (wasAsked) this.around.speech.cancel();
  }

  /** It is told when its turn has come, never beforehand, and cannot be changed once it speaks. */
  unschedule(): void {}
  setSpeed(): void {}
  retract(): void {}
  play(): void {}
  tellScheduled(): void {}
}
