import type { SpeechEmotion, VoiceChoice, VoiceProfile } from "@contract/voice";
import type { Localized } from "@modules/kernel";

/** How a voice that is not the character's own is bent towards it. */
type Manner = { speed: number; halfTones: number };

/** Voices of the vendors that suit the character, by the vendor's own ids. */
type SuitedVoices = { elevenlabs: string; azure: string; google: string; openai: string };

export type OwnVoices = {
  ja: Manner &
    SuitedVoices & {
      /** The id of a style, the speaker's name as its credit wants it, and styles for emotions. */
      voicevox: { style: string; speaker: string; styles?: Partial<Record<SpeechEmotion, string>> };
    };
  /** `voice` is the embedded one. */
  en: Manner & SuitedVoices & { voice: "slt" | "rms" };
  /** Names and words of the character's own, in katakana, which the embedded reader takes for names too. */
  readings?: VoiceProfile["readings"];
};

/**
 * The chains of voices of a character: what is set up of them speaks, else the embedded voice, bent to the character.
 * Engines on one's own machine come first, then vendors, then a speech server of one's own.
 */
export function voicesOf({ ja, en, readings = [] }: OwnVoices): Localized<VoiceProfile> {
  const { style, speaker, styles } = ja.voicevox;
  const voicevox: VoiceChoice = {
    ...plain("voicevox", style, ja),
    credit: `VOICEVOX:${speaker}`,
    ...(styles ? { styles } : {}),
  };
  return {
    ja: {
      language: "ja",
      primary: voicevox,
      fallbacks: [
        { ...bent("aivisspeech", "", ja), credit: "AivisSpeech" },
        { ...bent("coeiroink", "0", ja), credit: "COEIROINK:つくよみちゃん" },
        bent("style-bert-vits2", "", ja),
        bent("koemotion", "", ja),
        ...suited(ja),
        bent("speech-url", "", ja),
        bent("embedded", "mei", ja),
      ],
      readings,
    },
    en: {
      language: "en",
      primary: plain("elevenlabs", en.elevenlabs, en),
      fallbacks: [
        ...suited(en).slice(1),
        bent("style-bert-vits2", "", en),
        bent("speech-url", "", en),
        bent("embedded", en.voice, en),
      ],
      readings: [],
    },
  };
}

function suited(own: Manner & SuitedVoices): VoiceChoice[] {
  return (["elevenlabs", "azure", "google", "openai"] as const).map((vendor) => plain(vendor, own[vendor], own));
}

/** A voice that suits the character as it is; only its pace is the character's. */
function plain(vendor: string, voice: string, { speed }: Manner): VoiceChoice {
  return { vendor, voice, speed, halfTones: 0 };
}

/** A voice that all characters share; empty is the vendor's default. */
function bent(vendor: string, voice: string, { speed, halfTones }: Manner): VoiceChoice {
  return { vendor, voice, speed, halfTones };
}
