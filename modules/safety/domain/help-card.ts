import type { Locale } from "@modules/kernel";
import type { HelpCard, HelpContact } from "../contract";
import { findAHelpline, helpByCountry, type ContactEntry } from "./help-contacts";

const words = {
  ja: {
    title: "ひとりで抱えないでください",
    text: "話してくれてありがとうございます。いま、とてもつらいのだと思います。この会話の相手はAIで、できることに限りがあります。人が話を聞いてくれる窓口があります。すぐに危険があるときは、緊急の番号に電話してください。",
  },
  en: {
    title: "You don't have to carry this alone",
    text: "Thank you for saying it. It sounds like you are going through something very painful. You are talking with an AI here, and there is only so much it can do. People are ready to listen at the services below. If you are in immediate danger, call the emergency number.",
  },
} as const;

/** In English without a country the best known numbers of several countries stand together. */
const englishAnywhere = ["US", "GB", "AU"];

export type HelpCardOptions = { ageBand?: string };

/**
 * Whom to call. An unknown country is read from the language: Japanese is Japan, English an international card.
 * Anyone not known to be an adult also sees the services for young people, first.
 */
export function helpCardFor(country: string | null | undefined, locale: Locale, { ageBand = "unknown" }: HelpCardOptions = {}): HelpCard {
  const known = country?.toUpperCase() ?? (locale === "ja" ? "JP" : null);
  const help = known === null ? undefined : helpByCountry[known];
  const entries = help
    ? [...help.contacts, findAHelpline]
    : [findAHelpline, ...(known === null ? englishAnywhere.flatMap((code) => labelled(code)) : [])];
  const minor = ageBand !== "adult";
  const shown = entries.filter((entry) => minor || !entry.forMinors);
  return {
    country: help && known ? known : null,
    locale,
    ...words[locale],
    emergency: help ? { label: help.emergency.label[locale], phone: help.emergency.phone } : null,
    contacts: shown.map((entry) => inLocale(entry, locale)),
    checkedAt: null,
  };
}

function labelled(code: string): ContactEntry[] {
  return (helpByCountry[code]?.contacts ?? [])
    .filter((entry) => !entry.forMinors)
    .map((entry) => ({ ...entry, name: { ja: `${entry.name.ja}（${code}）`, en: `${entry.name.en} (${code})` } }));
}

function inLocale({ name, phone, url, hours }: ContactEntry, locale: Locale): HelpContact {
  return { name: name[locale], ...(phone ? { phone } : {}), ...(url ? { url } : {}), ...(hours ? { hours: hours[locale] } : {}) };
}
