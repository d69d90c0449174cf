import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { rememberedForm } from "@modules/accounts";
import type { FormErrors } from "@contract/accounts";
import type { Locale } from "@modules/kernel";

export type AccountPageProps = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** The title, from the messages of the page. */
export function titled(key: string) {
  return async ({ params }: { params: Promise<{ locale: string }> }): Promise<Metadata> => {
    const t = await getTranslations({ locale: (await params).locale as Locale, namespace: "account" });
    return { title: t(`${key}.title` as Parameters<typeof t>[0]) };
  };
}

/** What was typed last, and what was wrong with it. */
export async function typedInto(
  page: string,
  { searchParams }: AccountPageProps,
): Promise<{ errors?: FormErrors; values: Partial<Record<string, string>> }> {
  return (await rememberedForm(page, (await searchParams).again)) ?? { values: {} };
}

/** One value of the query. */
export async function asked({ searchParams }: AccountPageProps, name: string): Promise<string | null> {
  const value = (await searchParams)[name];
  return typeof value === "string" ? value : null;
}
