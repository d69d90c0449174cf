import type { SpeechLanguage } from "../contract";
import type { SystemVoice } from "./speech-player-contract";

/** What of `window.speechSynthesis` is used. */
export type SystemSpeech = Pick<
  SpeechSynthesis,
  "getVoices" | "speak" | "cancel" | "speaking" | "pending" | "addEventListener" | "removeEventListener"
> & { createUtterance(text: string): SpeechSynthesisUtterance };

const ourLanguages = ["ja", "en"] as const satisfies readonly SpeechLanguage[];
/** Browsers that have voices have told them by then. */
const longestWaitMs = 2_000;

/** Null where the browser has no voices of its own. */
export function openSystemSpeech(): SystemSpeech | null {
  if (typeof speechSynthesis === "undefined" || typeof SpeechSynthesisUtterance === "undefined") return null;
  const { speechSynthesis: speech } = globalThis;
  return {
    get speaking() {
      return speech.speaking;
    },
    get pending() {
      return speech.pending;
    },
    getVoices: () => speech.getVoices(),
    speak: (utterance) => speech.speak(utterance),
    cancel: () => speech.cancel(),
    addEventListener: speech.addEventListener.bind(speech),
    removeEventListener: speech.removeEventListener.bind(speech),
    createUtterance: (text) => new SpeechSynthesisUtterance(text),
  };
}

/** Some systems write `ja_JP`. */
export function languageOfTag(tag: string): SpeechLanguage | null {
  const [first] = tag.toLowerCase().split(/[-_]/);
  return ourLanguages.find((language) => language === first) ?? null;
}

/** Voices of our languages first, Japanese before English, then the others; within them as the browser lists them. */
export async function listSystemVoices(speech: SystemSpeech): Promise<SystemVoice[]> {
  if (speech.getVoices().length === 0) await untilVoicesChange(speech);
  const voices = speech.getVoices().map(({ voiceURI, name, lang, localService }): SystemVoice => ({
    voiceURI,
    name,
    languageTag: lang.replaceAll("_", "-"),
    language: languageOfTag(lang),
    isLocal: localService,
  }));
  const groups = [...ourLanguages, null];
  return groups.flatMap((language) => voices.filter((voice) => voice.language === language));
}

function untilVoicesChange(speech: SystemSpeech): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      speech.removeEventListener("voiceschanged", done);
      resolve();
    };
    const timer = setTimeout(done, longestWaitMs);
    speech.addEventListener("voiceschanged", done);
  });
}

/** The chosen voice, or the first one of the language when that speaks another; null: the browser chooses. */
export function voiceFor(
  language: SpeechLanguage,
  voiceURI: string,
  voices: readonly SpeechSynthesisVoice[],
): SpeechSynthesisVoice | null {
  const ofLanguage = voices.filter(({ lang }) => languageOfTag(lang) === language);
  return ofLanguage.find((voice) => voice.voiceURI === voiceURI) ?? ofLanguage[0] ?? null;
}
