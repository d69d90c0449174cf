import type { ListeningMode } from "./listening-session";
import { frameSamples, listeningRate } from "./silero/voice-activity-network";

/** Where speech lies in the stream: counted in samples since it began. */
export type TurnEvent =
  | { type: "speech-start"; fromSample: number }
  | { type: "misfire" }
  | { type: "speech-end"; fromSample: number; toSample: number };

const samplesOf = (ms: number) => (ms * listeningRate) / 1000;

const voiceFrom = 0.5;
/** Between the two a frame neither is voice nor ends it. */
const silenceBelow = 0.35;
/** Half as much again counts a frame that is voice for sure. */
const surelyVoiceFrom = 0.9;
/** Two frames that are voice for sure, or three: 64 to 96 ms, so that with the way to the ear she is silent in 200 ms. */
const framesToStart = 3;
export const usualPatienceMs = 700;
const preRoll = samplesOf(300);
/** Kept after the last voice; the rest of the silence need not be transcribed. */
const postRoll = samplesOf(300);
const shortestVoice = samplesOf(250);
const releaseTail = samplesOf(150);
/** What the server takes (`longestRecordingSeconds`); the contract itself would bring its schemas into the worker. */
export const longestTurnSeconds = 60;
const longestTurn = samplesOf(longestTurnSeconds * 1000);
/** When no frame of a press reaches this, nobody spoke. Far below a voice, so that whispering counts. */
const anyVoice = 0.1;

type Turn = {
  fromSample: number;
  voicedSamples: number;
  lastVoiceSample: number;
  likeliest: number;
  /** Null for a turn that began with a voice; such a one ends with silence. */
  press: { atSample: number; releasedAtSample: number | null } | null;
};

/**
 * When a person's turn begins and ends. Hands-free: it begins with two or three frames of voice and ends with silence; a turn
 * with less than 250 ms of voice was none. Push to talk: it lasts from the press to 150 ms after the release. After 60 s
 * it ends by itself.
 */
export class TurnMachine {
  private turn: Turn | null = null;
  private now = 0;
  /** Nothing before it belongs to the next turn. */
  private takenUpTo = 0;
  private voicedFrames = 0;
  private voiceBegan = 0;
  private isHeld = false;
  private patience = samplesOf(usualPatienceMs);

  constructor(private mode: ListeningMode) {}

  get isHearing(): boolean {
    return this.turn !== null;
  }

  /** A turn that has begun goes on; a press without a button any more counts as released. */
  setMode(mode: ListeningMode): TurnEvent | null {
    if (mode === this.mode) return null;
    this.mode = mode;
    this.voicedFrames = 0;
    return this.release();
  }

  /** How long a silence ends the turn; longer while the words so far stop in the middle of a sentence. */
  setPatience(ms: number): void {
    this.patience = samplesOf(ms);
  }

  /**
   * The next 512 samples.
   * @param voice how likely they are a person's voice, the character's own taken out
   * @param sound how likely they are any voice; a press that holds none is empty
   */
  hear(voice: number, sound = voice): TurnEvent | null {
    const began = this.now;
    this.now += frameSamples;
    if (!this.turn) return this.mode === "hands-free" ? this.awaitVoice(voice, began) : null;
    const { turn } = this;
    turn.likeliest = Math.max(turn.likeliest, sound);
    if (voice >= silenceBelow) {
      turn.voicedSamples += frameSamples;
      turn.lastVoiceSample = this.now;
    }
    if (this.now - turn.fromSample >= longestTurn) return this.end(turn.fromSample + longestTurn);
    if (turn.press) {
      const { releasedAtSample } = turn.press;
      if (releasedAtSample === null || this.now < releasedAtSample + releaseTail) return null;
      return turn.likeliest < anyVoice ? this.drop() : this.end(releasedAtSample + releaseTail);
    }
    if (this.now - turn.lastVoiceSample < this.patience) return null;
    return turn.voicedSamples < shortestVoice ? this.drop() : this.end(turn.lastVoiceSample + postRoll);
  }

  /** Does nothing in hands-free mode. */
  press(): TurnEvent | null {
    if (this.mode !== "push-to-talk" || this.isHeld) return null;
    this.isHeld = true;
    if (this.turn) {
      this.turn.press = { atSample: this.turn.press?.atSample ?? this.now, releasedAtSample: null };
      return null;
    }
    return this.begin(this.now, { atSample: this.now, releasedAtSample: null });
  }

  release(): TurnEvent | null {
    this.isHeld = false;
    const press = this.turn?.press;
    if (!press || press.releasedAtSample !== null) return null;
    press.releasedAtSample = this.now;
    return this.now - press.atSample < shortestVoice ? this.drop() : null;
  }

  /** Forgets the turn without a word. A held button has to be pressed again. */
  cancel(): void {
    this.turn = null;
    this.voicedFrames = 0;
    this.takenUpTo = this.now;
    this.patience = samplesOf(usualPatienceMs);
  }

  private awaitVoice(voice: number, began: number): TurnEvent | null {
    if (voice < silenceBelow) this.voicedFrames = 0;
    if (voice < voiceFrom) return null;
    if (this.voicedFrames === 0) this.voiceBegan = began;
    this.voicedFrames += voice >= surelyVoiceFrom ? 1.5 : 1;
    if (this.voicedFrames < framesToStart) return null;
    return this.begin(Math.max(this.takenUpTo, this.voiceBegan - preRoll), null, this.now - this.voiceBegan);
  }

  private begin(fromSample: number, press: Turn["press"], voicedSamples = 0): TurnEvent {
    this.turn = { fromSample, press, voicedSamples, lastVoiceSample: this.now, likeliest: 0 };
    this.voicedFrames = 0;
    this.patience = samplesOf(usualPatienceMs);
    return { type: "speech-start", fromSample };
  }

  private end(toSample: number): TurnEvent {
    const { fromSample } = this.turn!;
    const event = { type: "speech-end", fromSample, toSample: Math.min(toSample, this.now) } as const;
    this.turn = null;
    this.takenUpTo = event.toSample;
    return event;
  }

  private drop(): TurnEvent {
    this.cancel();
    return { type: "misfire" };
  }
}
