import { hasLocale } from "next-intl";
import { getTranslations, setRequestLocale } from "next-intl/server";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import type { Locale } from "@modules/kernel";
import { routing } from "../../../i18n/routing";

export type LocaleParams = { params: Promise<{ locale: string }> };

/** The language of this address; makes the page static for it. */
export async function localeOf({ params }: LocaleParams): Promise<Locale> {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) notFound();
  setRequestLocale(locale);
  return locale;
}

/** Title and description from the namespace `site`. The other language is announced by the proxy (`Link` header). */
export function metadataOf(page: "about" | "connect" | "credits" | "privacy" | "verify") {
  return async ({ params }: LocaleParams): Promise<Metadata> => {
    const locale = (await params).locale as Locale;
    const t = await getTranslations({ locale, namespace: "site" });
    return { title: t(`${page}.title`), description: t(`${page}.description`) };
  };
}
