import { z } from "zod";

export const localeSchema = z.enum(["ja", "en"]);

/** Half tones shift the pitch (−12 … 12); speed is a factor (1 is normal). */
export const characterVoiceSchema = z.object({ voiceId: z.string(), halfTones: z.number(), speed: z.number() });
export type CharacterVoice = z.infer<typeof characterVoiceSchema>;

const localized = z.object({ ja: z.string(), en: z.string() });

/** What everybody may see of a character, in one language (`name`, `tagline`, `greeting`, `talkStarters`). */
export const publicCharacterSchema = z.object({
  id: z.string(),
  locale: localeSchema,
  name: z.string(),
  /** How the name is read: kana in Japanese, a respelling in English. */
  reading: z.string(),
  names: localized,
  tagline: z.string(),
  about: z.string(),
  /** Without cue tags. */
  greeting: z.string(),
  talkStarters: z.array(z.string()),
  avatarUrl: z.string(),
  posterUrl: z.string(),
  thumbUrl: z.string(),
  /** The voice in the language of `locale`. */
  voiceId: z.string(),
  voice: z.object({ ja: characterVoiceSchema, en: characterVoiceSchema }),
  /** Hex colours; `onAccentColor` is readable (4.5 : 1) on `accentColor`. */
  accentColor: z.string(),
  onAccentColor: z.string(),
  credits: z.array(z.string()),
});
export type PublicCharacter = z.infer<typeof publicCharacterSchema>;
