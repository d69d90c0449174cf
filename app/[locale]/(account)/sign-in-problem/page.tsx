import { useTranslations } from "next-intl";
import { LinkButton } from "@client/design-system";
import { safeReturnPath } from "@modules/accounts";
import type { Locale } from "@modules/kernel";
import { localeOf } from "../../(site)/_parts/locale-page";
import { Link } from "../../../i18n/navigation";
import { AccountCard } from "../_parts/account-card";
import { asked, titled, type AccountPageProps } from "../_parts/page-parts";
import { signInLink } from "../_parts/sign-in-flow";

export const generateMetadata = titled("problem");

export default async function SignInProblemPage(props: AccountPageProps) {
  const locale = await localeOf(props);
  return <SignInProblem locale={locale} returnTo={safeReturnPath(await asked(props, "returnTo")) ?? `/${locale}`} />;
}

function SignInProblem({ locale, returnTo }: { locale: Locale; returnTo: string }) {
  const t = useTranslations("account.problem");
  return (
    <AccountCard title={t("title")} lead={t("text")}>
      <div className="flex flex-wrap gap-3">
        <LinkButton href={signInLink({ locale, returnTo })}>{t("retry")}</LinkButton>
        <LinkButton as={Link} href="/" variant="secondary">
          {t("home")}
        </LinkButton>
      </div>
    </AccountCard>
  );
}
