import type { AudioSpeech, SpeechEmotion, SpeechLanguage, VoiceChoice } from "../contract";
import { bounded } from "../domain/bounded";
import { shownWords } from "../domain/shown-words";
import type { SoundTimings } from "./sounds-in-the-making";

/** What goes out for a sound; `timings` are null while it is being made. */
export function audioSpeechOf(sound: {
  key: string;
  timings: SoundTimings | null;
  voice: string;
  spoken: string;
  text: string;
  language: SpeechLanguage;
  choice: VoiceChoice;
  emotion: SpeechEmotion;
  intensity: number;
}): AudioSpeech {
  const { key, timings, voice, language, choice, emotion, intensity } = sound;
  return {
    form: "audio",
    vendor: choice.vendor,
    voice,
    language,
    url: `/api/speech/${key}.wav`,
    mimeType: "audio/wav",
    durationMs: timings?.durationMs ?? null,
    phonemes: timings?.phonemes ?? [],
    words: shownWords(timings?.words ?? [], sound.spoken, sound.text),
    ...(choice.credit === undefined ? {} : { credit: choice.credit }),
    emotion,
    intensity: bounded(intensity, 0, 1),
  };
}
