import { speedRange, widestPitchShift, type AudioSpeech } from "../contract";
import { bounded, rounded } from "../domain/bounded";
import type { ChainedVoice, Utterance } from "../ports/chained-voice";
import type { SpeechVendor, VendorRequest } from "../ports/speech-vendor";
import { audioSpeechOf } from "./audio-speech";
import { contentKey } from "./clip-key";
import { makeVendorSound, type MakeVendorSoundCollaborators } from "./make-vendor-sound";
import type { SoundInTheMaking, SoundTimings } from "./sounds-in-the-making";
import type { VoiceBreaker } from "./voice-breakers";

export type VendorVoiceCollaborators = MakeVendorSoundCollaborators & {
  vendor: SpeechVendor;
  breakerOf: (vendor: string, voice: string) => VoiceBreaker;
  /** A sound that the vendor has sent whole so soon after its beginning goes out with its length and timings. */
  wholeWithinMs: number;
};

/** A vendor's voice: cached by what it says and how, else heard as it comes. */
export function vendorVoice(collaborators: VendorVoiceCollaborators): ChainedVoice {
  const { vendor, clips, inTheMaking, breakerOf, wholeWithinMs } = collaborators;

  return {
    vendor: vendor.id,
    languages: vendor.languages,
    async speak(utterance): Promise<AudioSpeech | null> {
      const { choice, language, signal } = utterance;
      signal.throwIfAborted();
      const request = requestOf(utterance);
      const consentId = choice.consentId ?? null;
      const key = contentKey({ ...request, vendor: vendor.id, edition: vendor.edition ?? "", consentId });
      const speechOf = (timings: SoundTimings | null) =>
        audioSpeechOf({ ...utterance, key, timings, voice: choice.voice });
      const kept = await clips.get(key);
      signal.throwIfAborted();
      if (kept) return speechOf(kept);

      const facts = { vendor: vendor.id, voice: choice.voice, language, consentId };
      const breaker = breakerOf(vendor.id, choice.voice);
      const sound = inTheMaking.get(key) ?? makeVendorSound(collaborators, { key, vendor, breaker, request, facts });
      const letGo = wanting(sound, utterance);
      try {
        const begun = await unlessEnded(sound.begun, [signal, utterance.givenUp]);
        if (!begun) return null;
        const timings = await unlessEnded(Promise.race([sound.complete, after(wholeWithinMs)]), [signal]);
        if (timings === undefined)
          sound.whole.catch((error: unknown) => signal.aborted || utterance.onBrokenOff(error));
        return speechOf(timings ?? null);
      } catch (error) {
        letGo();
        throw error;
      }
    },
  };
}

/** Wanted until the reply is stopped, also when its speech has gone out and the sound still comes. */
function wanting(sound: SoundInTheMaking, { signal }: Utterance): () => void {
  const letGo = sound.want();
  signal.addEventListener("abort", letGo, { once: true });
  const forget = () => signal.removeEventListener("abort", letGo);
  sound.whole.then(forget, forget);
  return letGo;
}

function requestOf({ spoken, language, choice, emotion, intensity }: Utterance): Omit<VendorRequest, "signal"> {
  return {
    text: spoken,
    language,
    voice: choice.voice,
    style: choice.styles?.[emotion] ?? null,
    emotion,
    // Steps that nobody hears would fill the cache.
    intensity: Math.round(bounded(intensity, 0, 1) * 10) / 10,
    speed: rounded(bounded(choice.speed, speedRange.min, speedRange.max)),
    halfTones: rounded(bounded(choice.halfTones, -widestPitchShift, widestPitchShift)),
  };
}

function after(ms: number): Promise<undefined> {
  return new Promise((resolve) => setTimeout(resolve, ms, undefined));
}

/** Rejects at once with the reason of the first signal that aborts. */
function unlessEnded<T>(promise: Promise<T>, signals: readonly (AbortSignal | null)[]): Promise<T> {
  const signal = AbortSignal.any(signals.filter((each) => each !== null));
  return new Promise((resolve, reject) => {
    const abort = () => reject(signal.reason);
    if (signal.aborted) abort();
    signal.addEventListener("abort", abort, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener("abort", abort));
  });
}
