export {
  createSpeechPlayer,
  type SpeechPlayer,
  type SpeechPlayerEvent,
  type SpeechPlayerOptions,
  type StopReport,
} from "./playback/speech-player";
export type { SpeechSegment } from "./playback/playback-segment";
export { useSpeechPlayer, type SpeechPlayerState } from "./ui/use-speech-player";
export type { MouthWeights } from "./contract";
