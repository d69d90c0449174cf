import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { LinkButton, ThemeSwitch } from "@client/design-system";
import { Link } from "../../../i18n/navigation";
import { AccountMenu, type HeaderAccount } from "./account-menu";
import { accountLinks } from "./account-links";
import { LanguageLink } from "./language-link";
import { LogoMark, Wordmark } from "./logo";

type SiteHeaderProps = {
  /** Who is signed in; null for a guest. */
  account?: HeaderAccount | null;
  /** Stands in for the account, on pages that are the same for everybody. */
  accountSlot?: ReactNode;
};

export function SiteHeader({ account = null, accountSlot }: SiteHeaderProps) {
  const t = useTranslations("common");
  const locale = useLocale();
  return (
    <header className="page-inline relative z-10 flex items-center gap-1 py-3 sm:gap-2">
      {/* Fetching the home page ahead would fetch its pictures too. */}
      <Link href="/" prefetch={false} className="target me-auto inline-flex shrink-0 items-center gap-2 rounded-full text-ink no-underline" aria-label={`${t("brand")} – ${t("home")}`}>
        <LogoMark />
        <Wordmark className="max-[22rem]:hidden" />
      </Link>
      <LanguageLink label={t("language.label")} current={locale} names={{ ja: t("language.ja"), en: t("language.en") }} />
      <ThemeSwitch
        texts={{ label: t("theme.label"), system: t("theme.system"), light: t("theme.light"), dark: t("theme.dark") }}
      />
      {accountSlot ??
        (account ? (
          <AccountMenu account={account} />
        ) : (
          <LinkButton href={accountLinks.signIn} variant="secondary" size="small">
            {t("account.signIn")}
          </LinkButton>
        ))}
    </header>
  );
}
