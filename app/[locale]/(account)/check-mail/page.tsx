import { getTranslations } from "next-intl/server";
import { headers } from "next/headers";
import { mailFlowOf, mailStays } from "@modules/accounts";
import { localeOf } from "../../(site)/_parts/locale-page";
import { AccountCard } from "../_parts/account-card";
import { OutboxMails } from "../_parts/outbox-mails";
import { asked, titled, type AccountPageProps } from "../_parts/page-parts";

export const generateMetadata = titled("checkMail");

export default async function CheckMailPage(props: AccountPageProps) {
  await localeOf(props);
  const t = await getTranslations("account.checkMail");
  const flow = await mailFlowOf(await headers());
  if (!flow) return <AccountCard title={t("title")} lead={t("none")} />;
  const isReset = (await asked(props, "for")) === "reset";
  return (
    <AccountCard title={t("title")} lead={isReset ? t("leadReset", { email: flow.to }) : t("lead", { email: flow.to })}>
      {mailStays() ? <OutboxMails mails={flow.mails} /> : <p className="text-sm text-ink-soft">{t("notArrived")}</p>}
    </AccountCard>
  );
}
