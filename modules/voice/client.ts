export { createLateSpeechPlayer } from "./playback/late-speech-player";
export type {
  CutSegment,
  SpeechPlayer,
  SpeechPlayerEvent,
  SpeechPlayerOptions,
  SpeechPosition,
  SpeechSegment,
  StopReport,
  SystemVoice,
} from "./playback/speech-player-contract";
export { SoundVerifier } from "./provenance/ui/load-sound-verifier";
export { ConsentStudio } from "./provenance/ui/load-consent-studio";
export type { MouthWeights, WordTiming } from "./contract";
export { findTranscription, openListeningSession, type FoundTranscription } from "./listening/open-listening";
export type {
  ListeningEvent,
  ListeningMode,
  ListeningProblem,
  ListeningSession,
  ListeningState,
  PlayedPortion,
} from "./listening/listening-session";
