import type { Locale } from "@modules/kernel";
import type { PublicCharacter } from "../contract";
import { hikari } from "./cast/hikari";
import { mochi } from "./cast/mochi";
import { ren } from "./cast/ren";
import type { Character } from "./character";

const cast: readonly Character[] = [hikari, ren, mochi];

export function listCharacters(locale: Locale): PublicCharacter[] {
  return cast.map((character) => publicCharacterOf(character, locale));
}

export function getCharacter(id: string): Character | null {
  return cast.find((character) => character.id === id) ?? null;
}

/** What everybody may see: nothing of the prompt, the backstory or the example dialogues. */
export function publicCharacterOf(character: Character, locale: Locale): PublicCharacter {
  return {
    id: character.id,
    locale,
    name: character.names[locale],
    reading: character.readings[locale],
    names: character.names,
    tagline: character.tagline[locale],
    about: character.about[locale],
    greeting: withoutCues(character.greetings[locale][0] ?? ""),
    talkStarters: character.talkStarters[locale],
    avatarUrl: character.avatarUrl,
    posterUrl: character.posterUrl,
    thumbUrl: character.thumbUrl,
    voiceId: character.voice[locale].voiceId,
    voice: character.voice,
    accentColor: character.accentColor,
    onAccentColor: character.onAccentColor,
    credits: character.credits[locale],
  };
}

/** The cast's own texts hold nothing else in square brackets. */
export function withoutCues(text: string): string {
  return text.replace(/\[[a-z]+(?::[a-z0-9.]+)?\]/g, "").trim();
}
