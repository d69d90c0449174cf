import type { MouthWeights, Speech, SpeechLanguage, WordTiming } from "../contract";
import type { WorkerLike } from "../hts/voice-worker-client";
import type { PlayedPortion } from "../listening/listening-session";
import type { LipSyncSource } from "./lip-sync/lip-sync-source";
import type { PlaybackContext } from "./playback-context";
import type { SystemSpeech } from "./system-voices";

export type SpeechSegment = {
  id: string;
  /** What the captions show. */
  text: string;
  /** Null for a sentence that has nothing to be spoken, or that nobody could voice: it passes in its turn. */
  speech: Speech | null;
};

/**
 * All times of a segment are milliseconds from its first sample, as it sounds at the listener's speed: when that changes
 * in the middle, `segment-words` tells them anew.
 */
export type SpeechPlayerEvent =
  | {
      type: "segment-start";
      id: string;
      text: string;
      /** On the audio clock, in seconds. */
      atContextTime: number;
      /** Estimated from the text while the sound is still being made and nobody knows its length. */
      durationMs: number;
      /** In order of the text. Empty while the length is not known: they come with `segment-words`. */
      words: WordTiming[];
      /** A past line, heard again on demand. */
      isReplay: boolean;
    }
  /** The length is known now, or the speed has changed: these take the place of the times told before. */
  | { type: "segment-words"; id: string; durationMs: number; words: WordTiming[] }
  /** `heard` is 1 when it was heard to its end, less when it was skipped: the share of the whole. */
  | { type: "segment-end"; id: string; heard: number; isReplay: boolean }
  /** It is skipped, or breaks off; the queue goes on. */
  | { type: "segment-failed"; id: string; error: Error; isReplay: boolean }
  /** The last segment has ended or was stopped; nothing waits. */
  | { type: "idle" }
  /** The browser wants a gesture before it lets sound out; `unlock()` belongs into that gesture. */
  | { type: "blocked" }
  | { type: "running" };

export type SpeechPlayerEventOf<Type extends SpeechPlayerEvent["type"]> = Extract<SpeechPlayerEvent, { type: Type }>;

/** A segment that was not heard to its end. */
export type CutSegment = {
  id: string;
  heardMs: number;
  /** Share of the segment that was heard, 0 … 1; by an estimate of its length where that is not known yet. */
  fraction: number;
};

/** Empty when what was stopped is a replay: nothing of it is news. */
export type StopReport = {
  /** Since the player was idle last: segments that were heard to their end, in order. */
  heard: string[];
  /** Since the player was idle last: segments that the listener skipped. */
  skipped: CutSegment[];
  /** The segment that was cut, and how much of it was heard. */
  cut: CutSegment | null;
  /** Segments that nobody heard. */
  unheard: string[];
};

export type SpeechPosition = {
  id: string;
  atMs: number;
  /** Index into the words told last of this segment; null before the first, and while they are not known. */
  word: number | null;
};

/** A voice of the browser or the operating system. Its sound can neither be analysed nor marked as synthetic. */
export type SystemVoice = {
  voiceURI: string;
  name: string;
  /** BCP 47, as the browser tells it: `ja-JP`. */
  languageTag: string;
  /** Of our languages the one that it speaks; null for others. */
  language: SpeechLanguage | null;
  /** False: the text goes to a server of the browser's maker. */
  isLocal: boolean;
};

export type SpeechPlayerOptions = {
  /** Folder of the Japanese voice's parts, for example `/voices/mei`. */
  voiceBaseUrl: string;
  onEvent?: (event: SpeechPlayerEvent) => void;
  /** Null where there is no Web Audio: everything is paced silently. */
  createContext?: () => PlaybackContext | null;
  startWorker?: () => WorkerLike;
  /** The bytes of a sound as they come; rejects when there are none. */
  openSound?: (url: string, signal: AbortSignal) => Promise<ReadableStream<Uint8Array<ArrayBuffer>>>;
  /** For voices that tell no phonemes. Resolves to what listens to one segment; fetched when it is first needed. */
  mouthByEar?: (voice: string) => Promise<LipSyncSource | null>;
  /** Null where the browser has no voices of its own. */
  systemSpeech?: () => SystemSpeech | null;
  /** Where gestures and the page's coming back are seen; null outside a page. */
  page?: EventTarget | null;
  /** Tells `devicechange`. */
  devices?: EventTarget | null;
  /** `performance.now()` */
  wallClockMs?: () => number;
  /** Calls back every 20 ms until it is told to stop. */
  startTicking?: (tick: () => void) => () => void;
};

export type SpeechPlayer = {
  /** Loads the voice early, so that the first words come quickly. Opens no sound. */
  prepare(): void;
  /** To be called in a gesture of the person. Resolves to whether sound can be heard now. */
  unlock(): Promise<boolean>;
  /** False when this segment has been taken before: nothing is spoken twice. A replay that is going on gives way. */
  enqueue(segment: SpeechSegment): boolean;
  /**
   * Past lines again, in this order. Takes the place of a replay that is going on; false, and nothing happens, while a
   * reply is spoken.
   */
  replay(segments: readonly SpeechSegment[]): boolean;
  /** Silent within 50 ms; nothing of what was queued is played any more. */
  stop(): StopReport;
  /** The segment that sounds now falls silent within 50 ms and the next begins. Null when none sounds. */
  skip(): CutSegment | null;
  setMuted(value: boolean): void;
  /** 0 … 1 */
  setVolume(value: number): void;
  /** 0.5 … 2, the pitch stays; others are brought into that range. Also within the segment that sounds. */
  setSpeed(value: number): void;
  /**
   * From the next segment on the browser's own voice speaks, in the language of each segment when the chosen voice is of
   * another; null: the character's voice again.
   */
  setSystemVoice(choice: { voiceURI: string } | null): void;
  /** The voices of our languages first, Japanese before English. Browsers load them late: waits for them a moment. */
  systemVoices(): Promise<SystemVoice[]>;
  /** What the face does at this moment, in time with what is heard; at rest when nobody speaks. */
  mouth(): MouthWeights;
  /** What is heard at this moment, on the audio clock; null when no segment is. For each frame. */
  position(): SpeechPosition | null;
  /**
   * Each portion of sound when it is handed to the loudspeaker, before the volume, with the time at which it is heard;
   * `null` when what was handed over is taken back. Nothing while muted, nothing of the browser's own voices. The samples
   * are the player's: to be read only.
   */
  listenToOutput(listener: (portion: PlayedPortion | null) => void): () => void;
  readonly isBlocked: boolean;
  readonly isSpeaking: boolean;
  readonly isReplaying: boolean;
  /** Loudness of what goes to the loudspeaker now: root mean square, 0 … 1. */
  levelNow(): number;
  /** For tests in a real browser: what the audio graph really carries. */
  debugTap(): {
    contextState: string;
    contextTime: number;
    samples: Float32Array<ArrayBuffer>;
    waiting: { id: string; state: string }[];
  };
  on<Type extends SpeechPlayerEvent["type"]>(
    type: Type,
    listener: (event: SpeechPlayerEventOf<Type>) => void,
  ): () => void;
  dispose(): void;
};
