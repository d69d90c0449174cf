import type { HelpCard } from "../contract";
import { confirmedOn, findAHelpline, helpPlaces } from "./help-lines";

type Locale = HelpCard["locale"];

const title: Record<Locale, string> = { ja: "ひとりで抱えなくて大丈夫です", en: "You don't have to carry this alone" };
const text: Record<Locale, string> = {
  ja: "つらい気持ちを、人が聞いてくれる場所があります。名前を言わなくても、うまく話せなくても大丈夫です。友だちのことで心配なときも使えます。けがをしている、薬をたくさん飲んだなど、命があぶないときは、すぐに緊急の番号へ電話してください。",
  en: "There are people who will listen, right now. You don't have to give your name or find the right words, and you can also ask for someone you are worried about. If you are hurt, have taken too much of something, or a life is in danger, call the emergency number at once.",
};
const textWithoutEmergency: Record<Locale, string> = {
  ja: "つらい気持ちを、人が聞いてくれる場所があります。下のページで、あなたの国の窓口をさがせます。名前を言わなくても、うまく話せなくても大丈夫です。命があぶないときは、お住まいの国の緊急番号にすぐ電話してください。",
  en: "There are people who will listen. The page below finds a line in your country. You don't have to give your name or find the right words. If a life is in danger, call the emergency number of your country at once.",
};

/**
 * Where a person in need finds somebody. Without a known country: Japan for readers of Japanese, else the
 * international card, because a wrong national number helps nobody.
 */
export function helpCardFor(country: string | null, locale: Locale): HelpCard {
  const asked = country?.trim().toUpperCase() || (locale === "ja" ? "JP" : "");
  const code = asked === "UK" ? "GB" : asked;
  const place = Object.hasOwn(helpPlaces, code) ? helpPlaces[code]! : null;
  const lines = place && place.lines.length > 0 ? place.lines : [findAHelpline];
  return {
    country: place ? code : null,
    locale,
    title: title[locale],
    text: place ? text[locale] : textWithoutEmergency[locale],
    emergency: place && { label: place.emergency.label[locale], phone: place.emergency.phone },
    contacts: lines.map(({ name, phone, url, hours }) => ({
      name: name[locale],
      ...(phone && { phone }),
      ...(url && { url }),
      ...(hours && { hours: hours[locale] }),
    })),
    checkedAt: confirmedOn,
  };
}
