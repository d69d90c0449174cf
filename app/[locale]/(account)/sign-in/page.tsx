import { useTranslations } from "next-intl";
import { Button, Notice, PasswordField, TextField } from "@client/design-system";
import type { FormErrors } from "@contract/accounts";
import { textLinkClass } from "../../(site)/_parts/article";
import { localeOf } from "../../(site)/_parts/locale-page";
import { Link } from "../../../i18n/navigation";
import { AccountCard } from "../_parts/account-card";
import { FormProblem, useFormErrors } from "../_parts/form-problem";
import { asked, titled, typedInto, type AccountPageProps } from "../_parts/page-parts";
import { beginUnlessBegun } from "../_parts/sign-in-flow";

export const generateMetadata = titled("signIn");

export default async function SignInPage(props: AccountPageProps) {
  const locale = await localeOf(props);
  const flow = await beginUnlessBegun({ locale, isNew: false, begun: await asked(props, "begun") });
  const { errors, values } = await typedInto("sign-in", props);
  return <SignInForm locale={locale} errors={errors} email={values.email ?? flow.loginHint ?? ""} />;
}

function SignInForm({ locale, errors, email }: { locale: string; errors?: FormErrors; email: string }) {
  const t = useTranslations("account");
  const common = useTranslations("common.password");
  const errorOf = useFormErrors(errors);
  return (
    <AccountCard
      title={t("signIn.title")}
      lead={t("signIn.lead")}
      below={
        <>
          {t("signIn.newHere")}
          <Link href="/sign-up" prefetch={false} className={`target inline-flex items-center ${textLinkClass}`}>
            {t("signIn.signUp")}
          </Link>
        </>
      }
    >
      <FormProblem errors={errors} />
      {errors?.email === "email-taken" && <Notice announce>{t("errors.email-taken")}</Notice>}
      <form method="post" action={`/${locale}/sign-in/submit`} noValidate className="flex flex-col gap-5">
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
          autoFocus={!email}
        />
        <PasswordField
          name="password"
          label={t("fields.password")}
          error={errorOf("password")}
          autoComplete="current-password"
          required
          texts={{ show: common("show"), hide: common("hide") }}
          autoFocus={!!email}
        />
        <Button type="submit" size="large" className="mt-1">
          {t("signIn.submit")}
        </Button>
      </form>
      <Link
        href="/forgot-password"
        prefetch={false}
        className={`target inline-flex items-center self-center ${textLinkClass}`}
      >
        {t("signIn.forgot")}
      </Link>
    </AccountCard>
  );
}
