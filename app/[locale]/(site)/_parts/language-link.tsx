"use client";

import { LanguageSwitch } from "@client/design-system";
import { Link, usePathname } from "../../../i18n/navigation";
import { routing } from "../../../i18n/routing";

/** To the same page in the other language. */
export function LanguageLink({
  label,
  current,
  names,
}: {
  label: string;
  current: string;
  names: Record<string, string>;
}) {
  const pathname = usePathname();
  const languages = routing.locales.map((locale) => ({ locale, name: names[locale] ?? locale }));
  return <LanguageSwitch as={Link} href={pathname} label={label} current={current} languages={languages} />;
}
