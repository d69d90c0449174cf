import type { SpeechLanguage, VoiceChoice, VoiceProfile } from "../contract";

/** The vendor of the voices that need no vendor. */
export const embeddedVendor = "embedded";

/** The voices of a profile in the order in which they are tried; the embedded voice ends it unless it is named before. */
export function voiceChain({ primary, fallbacks }: VoiceProfile): readonly VoiceChoice[] {
  const named = [primary, ...fallbacks];
  if (named.some(({ vendor }) => vendor === embeddedVendor)) return named;
  return [...named, { vendor: embeddedVendor, voice: "", speed: 1, halfTones: 0 }];
}

/** The profile with no voice but the embedded one, as it is set in it. */
export function embeddedOnly(profile: VoiceProfile): VoiceProfile {
  const embedded = voiceChain(profile).find(({ vendor }) => vendor === embeddedVendor)!;
  return { ...profile, primary: embedded, fallbacks: [] };
}

/**
 * In which language a text is said. Who speaks Japanese says everything in Japanese, English words in katakana; an
 * English speaker says a Japanese sentence (a name, a greeting) in Japanese, as English sounds cannot carry it.
 */
export function spokenLanguage(text: string, textLanguage: SpeechLanguage, profile: VoiceProfile): SpeechLanguage {
  if (profile.language === "ja" || textLanguage === "ja") return "ja";
  const letters = text.match(/\p{Letter}/gu) ?? [];
  const japanese = letters.filter((letter) => /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}ー]/u.test(letter));
  return japanese.length > letters.length / 2 ? "ja" : "en";
}

/** One name for a voice of a vendor, whatever its manner. */
export function voiceName({ vendor, voice }: Pick<VoiceChoice, "vendor" | "voice">): string {
  return `${vendor}\n${voice}`;
}
