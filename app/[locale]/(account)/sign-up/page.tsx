import { useTranslations } from "next-intl";
import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import type { ReactNode } from "react";
import { Button, Checkbox, PasswordField, TextField } from "@client/design-system";
import type { FormErrors } from "@contract/accounts";
import { displayNameMaxLength } from "@contract/accounts";
import { textLinkClass } from "../../(site)/_parts/article";
import { localeOf } from "../../(site)/_parts/locale-page";
import { ClientMessages } from "../../../i18n/client-messages";
import { Link } from "../../../i18n/navigation";
import { AccountCard } from "../_parts/account-card";
import { BirthDateField } from "../_parts/birth-date-field";
import { FormProblem, useFormErrors } from "../_parts/form-problem";
import { guardianCookieName } from "../_parts/guardian-cookie";
import { asked, titled, typedInto, type AccountPageProps } from "../_parts/page-parts";
import { beginUnlessBegun } from "../_parts/sign-in-flow";
import { TimeZoneField } from "../_parts/time-zone-field";

export const generateMetadata = titled("signUp");

export default async function SignUpPage(props: AccountPageProps) {
  const locale = await localeOf(props);
  if ((await cookies()).has(guardianCookieName)) redirect(`/${locale}/guardian`);
  const flow = await beginUnlessBegun({ locale, isNew: true, begun: await asked(props, "begun") });
  const { errors, values } = await typedInto("sign-up", props);
  return (
    <ClientMessages>
      <SignUpForm locale={locale} errors={errors} values={{ ...values, email: values.email ?? flow.loginHint ?? "" }} />
    </ClientMessages>
  );
}

function SignUpForm({
  locale,
  errors,
  values,
}: {
  locale: string;
  errors?: FormErrors;
  values: Partial<Record<string, string>>;
}) {
  const t = useTranslations("account");
  const common = useTranslations("common.password");
  const errorOf = useFormErrors(errors);
  return (
    <AccountCard
      title={t("signUp.title")}
      lead={t("signUp.lead")}
      below={
        <>
          {t("signUp.haveOne")}
          <Link href="/sign-in" prefetch={false} className={`target inline-flex items-center ${textLinkClass}`}>
            {t("signUp.signIn")}
          </Link>
        </>
      }
    >
      <FormProblem errors={errors} />
      <form method="post" action={`/${locale}/sign-up/submit`} noValidate className="flex flex-col gap-5">
        <TextField
          name="email"
          type="email"
          label={t("fields.email")}
          defaultValue={values.email}
          error={errorOf("email")}
          autoComplete="username"
          inputMode="email"
          autoCapitalize="none"
          spellCheck={false}
          required
        />
        <PasswordField
          name="password"
          label={t("fields.password")}
          hint={t("fields.passwordHint")}
          error={errorOf("password")}
          autoComplete="new-password"
          required
          texts={{ show: common("show"), hide: common("hide") }}
        />
        <TextField
          name="displayName"
          label={t("fields.displayName")}
          hint={t("fields.displayNameHint")}
          defaultValue={values.displayName}
          error={errorOf("displayName")}
          autoComplete="nickname"
          maxLength={displayNameMaxLength}
          required
        />
        <BirthDateField error={errorOf("birthDate")} value={values.birthDate} />
        <TimeZoneField />
        <fieldset className="rounded-lg bg-sunken px-4 pt-3 pb-2">
          <legend className="float-start mb-1 w-full text-sm font-bold">{t("signUp.promise")}</legend>
          <ul className="clear-both list-disc ps-5 text-sm text-ink-soft">
            <li>{t("signUp.termAi")}</li>
            <li>{t("signUp.termCare")}</li>
            <li>{t.rich("signUp.termData", { link: PrivacyLink })}</li>
          </ul>
          <Checkbox
            name="consent"
            value="yes"
            label={t("signUp.consent")}
            defaultChecked={values.consent === "yes"}
            error={errorOf("consent")}
            required
            className="mt-1"
          />
        </fieldset>
        <Button type="submit" size="large">
          {t("signUp.submit")}
        </Button>
      </form>
    </AccountCard>
  );
}

/** In another tab, so that nothing typed is lost. */
function PrivacyLink(chunks: ReactNode) {
  return (
    <Link href="/privacy" target="_blank" className={textLinkClass}>
      {chunks}
    </Link>
  );
}
