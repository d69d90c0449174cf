import { useTranslations } from "next-intl";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { Button } from "@client/design-system";
import { memberOfRequest, safeReturnPath } from "@modules/accounts";
import type { FormErrors } from "@contract/accounts";
import { localeOf } from "../../(site)/_parts/locale-page";
import { AccountCard } from "../_parts/account-card";
import { BirthDateField } from "../_parts/birth-date-field";
import { useFormErrors } from "../_parts/form-problem";
import { asked, titled, typedInto, type AccountPageProps } from "../_parts/page-parts";
import { signInLink } from "../_parts/sign-in-flow";
import { TimeZoneField } from "../_parts/time-zone-field";

export const generateMetadata = titled("welcome");

/** After the first sign-in with an issuer that does not tell a birth date. */
export default async function WelcomePage(props: AccountPageProps) {
  const locale = await localeOf(props);
  const returnTo = safeReturnPath(await asked(props, "returnTo")) ?? `/${locale}`;
  const member = await memberOfRequest({ headers: await headers() });
  if (!member) redirect(signInLink({ locale, returnTo }));
  if (member.birthDate !== null) redirect(returnTo);
  const { errors, values } = await typedInto("welcome", props);
  return <WelcomeForm {...{ locale, returnTo, errors }} birthDate={values.birthDate} />;
}

function WelcomeForm({
  locale,
  returnTo,
  errors,
  birthDate,
}: {
  locale: string;
  returnTo: string;
  errors?: FormErrors;
  birthDate?: string;
}) {
  const t = useTranslations("account.welcome");
  const errorOf = useFormErrors(errors);
  return (
    <AccountCard title={t("title")}>
      <form method="post" action={`/${locale}/welcome/submit`} noValidate className="flex flex-col gap-5">
        <input type="hidden" name="returnTo" value={returnTo} />
        <BirthDateField error={errorOf("birthDate")} value={birthDate} />
        <TimeZoneField />
        <Button type="submit" size="large">
          {t("submit")}
        </Button>
      </form>
    </AccountCard>
  );
}
