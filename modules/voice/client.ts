export { createLateSpeechPlayer } from "./playback/late-speech-player";
export type { SpeechPlayer, SpeechPlayerEvent, SpeechPlayerOptions, StopReport } from "./playback/speech-player";
export type { SpeechSegment } from "./playback/playback-segment";
export type { MouthWeights } from "./contract";
