import { useTranslations } from "next-intl";
import { Button, LinkButton, PasswordField } from "@client/design-system";
import { emailOfLink } from "@modules/accounts";
import type { FormErrors } from "@contract/accounts";
import type { Locale } from "@modules/kernel";
import { localeOf } from "../../(site)/_parts/locale-page";
import { Link } from "../../../i18n/navigation";
import { AccountCard } from "../_parts/account-card";
import { FormProblem, useFormErrors } from "../_parts/form-problem";
import { asked, titled, typedInto, type AccountPageProps } from "../_parts/page-parts";
import { signInLink } from "../_parts/sign-in-flow";

export const generateMetadata = titled("reset");

export default async function ResetPasswordPage(props: AccountPageProps) {
  const locale = await localeOf(props);
  if ((await asked(props, "done")) !== null) return <ResetDone locale={locale} />;
  const token = (await asked(props, "token")) ?? "";
  const { errors } = await typedInto("reset-password", props);
  const email = await emailOfLink(token, "reset");
  return email === null ? <LinkInvalid /> : <ResetForm locale={locale} token={token} email={email} errors={errors} />;
}

function ResetForm({
  locale,
  token,
  email,
  errors,
}: {
  locale: Locale;
  token: string;
  email: string;
  errors?: FormErrors;
}) {
  const t = useTranslations("account");
  const common = useTranslations("common.password");
  const errorOf = useFormErrors(errors);
  return (
    <AccountCard title={t("reset.title")} lead={t("reset.lead", { email })}>
      <FormProblem errors={errors} />
      <form method="post" action={`/${locale}/reset-password/submit`} noValidate className="flex flex-col gap-5">
        <input type="hidden" name="token" value={token} />
        {/* For password managers. */}
        <input type="email" name="username" autoComplete="username" defaultValue={email} readOnly hidden />
        <PasswordField
          name="password"
          label={t("fields.newPassword")}
          hint={t("fields.passwordHint")}
          error={errorOf("password")}
          autoComplete="new-password"
          required
          autoFocus
          texts={{ show: common("show"), hide: common("hide") }}
        />
        <Button type="submit" size="large">
          {t("reset.submit")}
        </Button>
      </form>
    </AccountCard>
  );
}

function LinkInvalid() {
  const t = useTranslations("account.reset");
  return (
    <AccountCard title={t("invalidTitle")} lead={t("invalidText")}>
      <LinkButton as={Link} href="/forgot-password">
        {t("again")}
      </LinkButton>
    </AccountCard>
  );
}

function ResetDone({ locale }: { locale: Locale }) {
  const t = useTranslations("account.reset");
  return (
    <AccountCard title={t("doneTitle")} lead={t("doneText")}>
      <LinkButton href={signInLink({ locale })} size="large">
        {t("signIn")}
      </LinkButton>
    </AccountCard>
  );
}
