import type { Locale } from "@modules/kernel";
import type { PublicCharacter, PublicOutfit } from "../contract";
import { fuku } from "./cast/fuku";
import { gaku } from "./cast/gaku";
import { hikari } from "./cast/hikari";
import { mochi } from "./cast/mochi";
import { ren } from "./cast/ren";
import { rui } from "./cast/rui";
import { sayo } from "./cast/sayo";
import { tomo } from "./cast/tomo";
import type { Character, Outfit } from "./character";

/** In the order of the home page. */
const cast: readonly Character[] = [hikari, ren, sayo, mochi, gaku, fuku, rui, tomo];

export function listCharacters(locale: Locale): PublicCharacter[] {
  return cast.map((character) => publicCharacterOf(character, locale));
}

export function getCharacter(id: string): Character | null {
  return cast.find((character) => character.id === id) ?? null;
}

/** What everybody may see: nothing of the prompt, the backstory or the example dialogues. */
export function publicCharacterOf(character: Character, locale: Locale): PublicCharacter {
  const outfits = outfitsOf(character, locale);
  const { avatarUrl, lowAvatarUrl, posterUrl, thumbUrl } = outfits[0];
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
    avatarUrl,
    lowAvatarUrl,
    posterUrl,
    thumbUrl,
    outfits,
    temper: character.temper,
    accentColor: character.accentColor,
    onAccentColor: character.onAccentColor,
    credits: character.credits[locale],
  };
}

function outfitsOf(
  { id, outfits: [everyday, ...others] }: Character,
  locale: Locale,
): [PublicOutfit, ...PublicOutfit[]] {
  const dressed = (outfit: Outfit, stem: string): PublicOutfit => ({
    id: outfit.id,
    name: outfit.names[locale],
    avatarUrl: `/avatars/${stem}.vrm`,
    lowAvatarUrl: `/avatars/${stem}.low.vrm`,
    posterUrl: `/avatars/${stem}.poster.webp`,
    thumbUrl: `/avatars/${stem}.thumb.webp`,
  });
  return [dressed(everyday, id), ...others.map((outfit) => dressed(outfit, `${id}.${outfit.id}`))];
}

/** The cast's own texts hold nothing else in square brackets. */
export function withoutCues(text: string): string {
  return text.replace(/\[[a-z]+(?::[a-z0-9.]+)?\]/g, "").trim();
}
