import { useLocale, useTranslations } from "next-intl";
import { ThemeSwitch } from "@client/design-system";
import { Link } from "../../../i18n/navigation";
import type { HeaderAccount } from "./account-menu";
import { AccountSlot } from "./account-slot";
import { LanguageLink } from "./language-link";
import { LogoMark, Wordmark } from "./logo";

/** `account` is who is signed in, null for a guest; left off, the browser asks. */
export function SiteHeader({ account }: { account?: HeaderAccount | null }) {
  const t = useTranslations("common");
  const locale = useLocale();
  return (
    <header className="page-inline relative z-10 flex items-center gap-1 py-3 sm:gap-2">
      {/* Fetching the home page ahead would fetch its pictures too. */}
      <Link
        href="/"
        prefetch={false}
        className="target me-auto inline-flex shrink-0 items-center gap-2 rounded-full text-ink no-underline"
        aria-label={`${t("brand")} – ${t("home")}`}
      >
        <LogoMark />
        <Wordmark className="max-[22rem]:hidden" />
      </Link>
      <LanguageLink
        label={t("language.label")}
        current={locale}
        names={{ ja: t("language.ja"), en: t("language.en") }}
      />
      <ThemeSwitch
        texts={{ label: t("theme.label"), system: t("theme.system"), light: t("theme.light"), dark: t("theme.dark") }}
      />
      <AccountSlot account={account} />
    </header>
  );
}
