import { useFormatter, useTranslations } from "next-intl";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import type { ReactNode } from "react";
import { Button, Card, LinkButton, Notice, Select, TextField } from "@client/design-system";
import { memberOfRequest, signsInHere, type Account } from "@modules/accounts";
import { displayNameMaxLength, type FormErrors } from "@contract/accounts";
import { localeOf } from "../../(site)/_parts/locale-page";
import { Link } from "../../../i18n/navigation";
import { FormProblem, useFormErrors } from "../_parts/form-problem";
import { asked, titled, typedInto, type AccountPageProps } from "../_parts/page-parts";
import { signInLink } from "../_parts/sign-in-flow";
import { UnverifiedNotice } from "../_parts/unverified-notice";

export const generateMetadata = titled("account");

export default async function AccountPage(props: AccountPageProps) {
  const locale = await localeOf(props);
  const member = await memberOfRequest({ headers: await headers() });
  if (!member) redirect(signInLink({ locale, returnTo: `/${locale}/account` }));
  const { errors, values } = await typedInto("account", props);
  const isSaved = (await asked(props, "saved")) !== null;
  return (
    <AccountSettings
      {...{ locale, member, errors, isSaved }}
      displayName={values.displayName ?? member.displayName ?? ""}
    />
  );
}

type SettingsProps = { locale: string; member: Account; errors?: FormErrors; isSaved: boolean; displayName: string };

function AccountSettings({ locale, member, errors, isSaved, displayName }: SettingsProps) {
  const t = useTranslations("account");
  const languages = useTranslations("common.language");
  const errorOf = useFormErrors(errors);
  return (
    <div className="page-inline pt-6 pb-20 sm:pt-12">
      <div className="mx-auto flex max-w-2xl flex-col gap-6">
        <h1 className="text-3xl">{t("account.title")}</h1>
        {isSaved && (
          <Notice tone="success" announce>
            {t("account.saved")}
          </Notice>
        )}
        {signsInHere() && member.email && !member.emailVerified && <UnverifiedNotice email={member.email} />}
        <Card as="section">
          <h2 className="text-xl">{t("account.profile")}</h2>
          <form method="post" action={`/${locale}/account/submit`} noValidate className="mt-4 flex flex-col gap-5">
            <FormProblem errors={errors} />
            <TextField
              name="displayName"
              label={t("fields.displayName")}
              defaultValue={displayName}
              error={errorOf("displayName")}
              autoComplete="nickname"
              maxLength={displayNameMaxLength}
              required
            />
            <Select name="locale" label={t("fields.language")} defaultValue={member.locale}>
              <option value="ja">{languages("ja")}</option>
              <option value="en">{languages("en")}</option>
            </Select>
            <Button type="submit" className="self-start">
              {t("account.submit")}
            </Button>
          </form>
        </Card>
        <SignInData member={member} />
        <LinkButton href="/auth/logout" variant="secondary" className="self-start">
          {t("account.signOut")}
        </LinkButton>
      </div>
    </div>
  );
}

function SignInData({ member }: { member: Account }) {
  const t = useTranslations("account");
  const format = useFormatter();
  const birthDate =
    member.birthDate && format.dateTime(new Date(member.birthDate), { dateStyle: "long", timeZone: "UTC" });
  return (
    <Card as="section">
      <h2 className="text-xl">{t("account.signInData")}</h2>
      <dl className="mt-4 flex flex-col gap-4">
        <Fact
          name={t("fields.email")}
          note={member.email && (member.emailVerified ? t("account.verified") : t("account.notVerified"))}
        >
          {member.email ?? t("account.noEmail")}
        </Fact>
        <Fact name={t("fields.birthDate")} note={birthDate && t("account.birthDateFixed")}>
          {birthDate ?? t("account.birthDateUnknown")}
        </Fact>
      </dl>
      {signsInHere() && (
        <LinkButton as={Link} href="/forgot-password" variant="quiet" size="small" className="-ms-3 mt-4">
          {t("account.changePassword")}
        </LinkButton>
      )}
    </Card>
  );
}

function Fact({ name, note, children }: { name: ReactNode; note: ReactNode; children: ReactNode }) {
  return (
    <div>
      <dt className="text-sm font-bold">{name}</dt>
      <dd className="break-words">
        {children}
        {note && <span className="block text-sm text-ink-soft">{note}</span>}
      </dd>
    </div>
  );
}
