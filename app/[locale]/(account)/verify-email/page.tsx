import { useTranslations } from "next-intl";
import { Button, LinkButton } from "@client/design-system";
import { emailOfLink } from "@modules/accounts";
import { localeOf } from "../../(site)/_parts/locale-page";
import { Link } from "../../../i18n/navigation";
import { AccountCard } from "../_parts/account-card";
import { asked, titled, type AccountPageProps } from "../_parts/page-parts";

export const generateMetadata = titled("verify");

/** A press is asked for: programs that look at mails open every link in them. */
export default async function VerifyEmailPage(props: AccountPageProps) {
  const locale = await localeOf(props);
  if ((await asked(props, "done")) !== null) return <Verified />;
  const token = (await asked(props, "token")) ?? "";
  return <VerifyForm locale={locale} token={token} email={await emailOfLink(token, "verify")} />;
}

function VerifyForm({ locale, token, email }: { locale: string; token: string; email: string | null }) {
  const t = useTranslations("account.verify");
  if (email === null) {
    return (
      <AccountCard title={t("invalidTitle")} lead={t("invalidText")}>
        <LinkButton as={Link} href="/account" variant="secondary">
          {t("account")}
        </LinkButton>
      </AccountCard>
    );
  }
  return (
    <AccountCard title={t("title")} lead={t("lead", { email })}>
      <form method="post" action={`/${locale}/verify-email/submit`} className="flex flex-col">
        <input type="hidden" name="token" value={token} />
        <Button type="submit" size="large">
          {t("submit")}
        </Button>
      </form>
    </AccountCard>
  );
}

function Verified() {
  const t = useTranslations("account.verify");
  return (
    <AccountCard title={t("doneTitle")} lead={t("doneText")}>
      <div className="flex flex-wrap gap-3">
        <LinkButton as={Link} href="/">
          {t("home")}
        </LinkButton>
        <LinkButton as={Link} href="/account" variant="secondary">
          {t("account")}
        </LinkButton>
      </div>
    </AccountCard>
  );
}
