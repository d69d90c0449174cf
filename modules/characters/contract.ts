import { z } from "zod";
import type { IdleMoodName } from "@contract/avatars";

export const localeSchema = z.enum(["ja", "en"]);

const localized = z.object({ ja: z.string(), en: z.string() });

/** What a character wears, as files of its own; `name` is in the language of the view. */
export const publicOutfitSchema = z.object({
  id: z.string(),
  name: z.string(),
  avatarUrl: z.string(),
  /** The same figure with fewer triangles. */
  lowAvatarUrl: z.string(),
  posterUrl: z.string(),
  thumbUrl: z.string(),
});
export type PublicOutfit = z.infer<typeof publicOutfitSchema>;

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
  /** These four are the first outfit's. */
  avatarUrl: z.string(),
  lowAvatarUrl: z.string(),
  posterUrl: z.string(),
  thumbUrl: z.string(),
  /** Two or more; the first is the everyday one. */
  outfits: z.array(publicOutfitSchema),
  /** How the character is while nothing is said. */
  temper: z.custom<IdleMoodName>((value) => typeof value === "string"),
  /** Hex colours; `onAccentColor` is readable (4.5 : 1) on `accentColor`. */
  accentColor: z.string(),
  onAccentColor: z.string(),
  credits: z.array(z.string()),
});
export type PublicCharacter = z.infer<typeof publicCharacterSchema>;
