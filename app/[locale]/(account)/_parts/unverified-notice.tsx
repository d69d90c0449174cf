import { useLocale, useTranslations } from "next-intl";
import { Button, Notice } from "@client/design-system";

/** Reminds a member whose address is not confirmed, and sends the mail again. */
export function UnverifiedNotice({ email }: { email: string }) {
  const t = useTranslations("account.unverified");
  const locale = useLocale();
  return (
    <Notice
      tone="warn"
      title={t("title")}
      actions={
        <form method="post" action={`/${locale}/verify-email/send`}>
          <Button type="submit" variant="secondary" size="small">
            {t("send")}
          </Button>
        </form>
      }
    >
      {t("text", { email })}
    </Notice>
  );
}
