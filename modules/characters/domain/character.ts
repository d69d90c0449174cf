import type { IdleMoodName } from "@contract/avatars";
import type { VoiceProfile } from "@contract/voice";
import type { Locale, Localized } from "@modules/kernel";
import type { Replies } from "./situations";

export type ExampleDialogue = { user: string; character: string; locale: Locale };

/** How a character talks when no model stands behind it. */
export type Manner = "warm" | "dry" | "playful";

/** Everything that does not change from turn to turn; a caller adds locale, memories, now and time zone. */
export type Persona = {
  characterId: string;
  names: Localized;
  firstPerson: Localized;
  manner: Manner;
  /** With `{name}` in it. */
  address: Localized;
  exampleDialogue: ExampleDialogue[];
  /** Before those of the manner, when no model stands behind the words. */
  replies?: Replies;
  likes: Localized<string[]>;
  dislikes: Localized<string[]>;
};

/** The files of the first outfit lie under the character's id, those of the others under `<id>.<outfit id>`. */
export type Outfit = { id: string; names: Localized };

export type Character = {
  id: string;
  names: Localized;
  readings: Localized;
  tagline: Localized;
  about: Localized;
  /** With cue tags; the first is the one shown before a conversation. */
  greetings: Localized<string[]>;
  /** The part of a system prompt that says who speaks. */
  prompt: Localized;
  /** First person, sentence endings, forms of address, in words. */
  style: Localized;
  backstory: Localized<string[]>;
  persona: Persona;
  talkStarters: Localized<string[]>;
  /** By the language that is talked in. */
  voices: Localized<VoiceProfile>;
  /** How the character is while nothing is said. */
  temper: IdleMoodName;
  outfits: readonly [everyday: Outfit, other: Outfit, ...more: Outfit[]];
  accentColor: string;
  onAccentColor: string;
  credits: Localized<string[]>;
};
