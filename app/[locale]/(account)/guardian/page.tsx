import { useTranslations } from "next-intl";
import { LinkButton } from "@client/design-system";
import { localeOf, type LocaleParams } from "../../(site)/_parts/locale-page";
import { Link } from "../../../i18n/navigation";
import { AccountCard } from "../_parts/account-card";
import { titled } from "../_parts/page-parts";

export const generateMetadata = titled("guardian");

export default async function GuardianPage(props: LocaleParams) {
  await localeOf(props);
  return <GuardianNeeded />;
}

function GuardianNeeded() {
  const t = useTranslations("account.guardian");
  return (
    <AccountCard title={t("title")}>
      <p>{t("text")}</p>
      <p className="text-ink-soft">{t("kept")}</p>
      <LinkButton as={Link} href="/" variant="secondary">
        {t("home")}
      </LinkButton>
    </AccountCard>
  );
}
