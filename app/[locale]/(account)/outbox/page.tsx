import { getTranslations } from "next-intl/server";
import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { mailFlowOf, mailStays } from "@modules/accounts";
import { localeOf } from "../../(site)/_parts/locale-page";
import { AccountCard } from "../_parts/account-card";
import { OutboxMails } from "../_parts/outbox-mails";
import { titled, type AccountPageProps } from "../_parts/page-parts";

export const generateMetadata = titled("outbox");

/** What this browser caused to be sent, while no mail server is set. */
export default async function OutboxPage(props: AccountPageProps) {
  await localeOf(props);
  if (!mailStays()) notFound();
  const t = await getTranslations("account.outbox");
  const flow = await mailFlowOf(await headers());
  return (
    <AccountCard title={t("title")} lead={flow?.to}>
      <OutboxMails mails={flow ? flow.mails : []} titled={false} />
    </AccountCard>
  );
}
