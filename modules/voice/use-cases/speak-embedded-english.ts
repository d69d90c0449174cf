import { speedRange, widestPitchShift, type AudioSpeech } from "../contract";
import { bounded, rounded } from "../domain/bounded";
import { englishManner } from "../domain/english-manner";
import { monoSoundOf } from "../domain/rendered-clip";
import { embeddedVendor } from "../domain/voice-chain";
import type { ChainedVoice } from "../ports/chained-voice";
import type { SpeechClip, SpeechClipStore } from "../ports/speech-clip-store";
import type { SpeechProvenance } from "../ports/speech-provenance";
import type { EnglishSynthesizer, EnglishVoice } from "../ports/speech-synthesizer";
import { audioSpeechOf } from "./audio-speech";
import { certifyClip, markWhole } from "./certify-clip";
import { contentKey } from "./clip-key";

export type EmbeddedEnglishCollaborators = {
  englishSynthesizer: EnglishSynthesizer;
  clips: SpeechClipStore;
  provenance: SpeechProvenance;
};

type Rendering = { text: string; voice: EnglishVoice; speed: number; halfTones: number };

/** The embedded English voices: rendered here, with the times of their phones. */
export function embeddedEnglishVoice(collaborators: EmbeddedEnglishCollaborators): ChainedVoice {
  const { englishSynthesizer, clips, provenance } = collaborators;
  const underWay = new Map<string, Promise<SpeechClip | null>>();

  /** Two who want the same sentence at once share one rendering; then none of them can stop it alone. */
  async function rendered(key: string, rendering: Rendering, signal: AbortSignal): Promise<SpeechClip | null> {
    const shared = underWay.get(key);
    if (shared) {
      const clip = await shared.catch(() => undefined);
      if (clip !== undefined) return clip;
    }
    const own = render(key, rendering, signal);
    underWay.set(key, own);
    try {
      return await own;
    } finally {
      if (underWay.get(key) === own) underWay.delete(key);
    }
  }

  async function render(key: string, rendering: Rendering, signal: AbortSignal): Promise<SpeechClip | null> {
    const made = await englishSynthesizer.synthesize({ ...rendering, signal });
    if (!made) return null;
    const facts = { vendor: embeddedVendor, voice: rendering.voice, language: "en", consentId: null } as const;
    const marked = markWhole(provenance, monoSoundOf(made.bytes));
    const clip = certifyClip(provenance, marked, facts, { phonemes: made.phonemes, words: [] });
    await clips.put(key, clip);
    return clip;
  }

  return {
    vendor: embeddedVendor,
    languages: ["en"],
    async speak({ spoken, text, choice, emotion, intensity, signal }): Promise<AudioSpeech | null> {
      if (!/[A-Za-z0-9]/.test(spoken)) return null;
      const voice: EnglishVoice = choice.voice === "rms" ? "rms" : "slt";
      const manner = englishManner(emotion, bounded(intensity, 0, 1));
      const rendering = {
        text: spoken,
        voice,
        speed: rounded(bounded(choice.speed * manner.speed, speedRange.min, speedRange.max)),
        halfTones: rounded(bounded(choice.halfTones + manner.halfTones, -widestPitchShift, widestPitchShift)),
      };
      // The emotion is in pace and pitch already.
      const key = contentKey({ vendor: embeddedVendor, language: "en", ...rendering });
      const clip = (await clips.get(key)) ?? (await rendered(key, rendering, signal));
      signal.throwIfAborted();
      if (!clip) return null;
      return audioSpeechOf({ key, timings: clip, voice, spoken, text, language: "en", choice, emotion, intensity });
    },
  };
}
