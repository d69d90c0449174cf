import { NextIntlClientProvider } from "next-intl";
import { getLocale } from "next-intl/server";
import type { ReactNode } from "react";
import type { Locale } from "@modules/kernel";
import { messagesFor, type Namespace } from "./messages";

/**
 * Gives client components below it the texts they need and no others: all that is listed here is sent with the page.
 * `common` and `errors` are always there. A nested one replaces the outer one, it does not add to it.
 */
export async function ClientMessages({
  namespaces = [],
  children,
}: {
  namespaces?: readonly Namespace[];
  children: ReactNode;
}) {
  const locale = (await getLocale()) as Locale;
  const messages = await messagesFor(locale, [...new Set<Namespace>(["common", "errors", ...namespaces])]);
  return (
    <NextIntlClientProvider locale={locale} messages={messages}>
      {children}
    </NextIntlClientProvider>
  );
}
