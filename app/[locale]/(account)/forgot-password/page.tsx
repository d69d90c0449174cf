import { useTranslations } from "next-intl";
import { Button, TextField } from "@client/design-system";
import type { FormErrors } from "@contract/accounts";
import { textLinkClass } from "../../(site)/_parts/article";
import { localeOf } from "../../(site)/_parts/locale-page";
import { AccountCard } from "../_parts/account-card";
import { FormProblem, useFormErrors } from "../_parts/form-problem";
import { titled, typedInto, type AccountPageProps } from "../_parts/page-parts";
import { signInLink } from "../_parts/sign-in-flow";
import type { Locale } from "@modules/kernel";

export const generateMetadata = titled("forgot");

export default async function ForgotPasswordPage(props: AccountPageProps) {
  const locale = await localeOf(props);
  const { errors, values } = await typedInto("forgot-password", props);
  return <ForgotForm locale={locale} errors={errors} email={values.email} />;
}

function ForgotForm({ locale, errors, email }: { locale: Locale; errors?: FormErrors; email?: string }) {
  const t = useTranslations("account");
  const errorOf = useFormErrors(errors);
  return (
    <AccountCard
      title={t("forgot.title")}
      lead={t("forgot.lead")}
      below={
        <a href={signInLink({ locale })} className={`target inline-flex items-center ${textLinkClass}`}>
          {t("forgot.back")}
        </a>
      }
    >
      <FormProblem errors={errors} />
      <form method="post" action={`/${locale}/forgot-password/submit`} noValidate className="flex flex-col gap-5">
        <TextField
          name="email"
          type="email"
          label={t("fields.email")}
          defaultValue={email}
          error={errorOf("email")}
          autoComplete="username"
          inputMode="email"
          autoCapitalize="none"
          spellCheck={false}
          required
          autoFocus
        />
        <Button type="submit" size="large">
          {t("forgot.submit")}
        </Button>
      </form>
    </AccountCard>
  );
}
