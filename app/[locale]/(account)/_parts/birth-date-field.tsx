import { useLocale, useTranslations } from "next-intl";
import { DateField } from "@client/design-system";

export function BirthDateField({ error, value }: { error?: string; value?: string }) {
  const t = useTranslations("account.fields");
  const date = useTranslations("common.date");
  const locale = useLocale();
  const thisYear = new Date().getUTCFullYear();
  return (
    <>
      <DateField
        label={t("birthDate")}
        hint={t("birthDateHint")}
        error={error}
        texts={{ year: date("year"), month: date("month"), day: date("day") }}
        locale={locale}
        firstYear={thisYear - 110}
        lastYear={thisYear}
        name="birthDate"
        defaultValue={value}
        autoComplete="bday"
      />
      {/* The lists above need scripts. */}
      <noscript>
        <label>
          {t("birthDateTyped")} <input type="date" name="birthDateTyped" defaultValue={value} />
        </label>
      </noscript>
    </>
  );
}
