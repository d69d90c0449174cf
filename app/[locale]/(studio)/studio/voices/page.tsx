import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { ConsentStudio } from "@client/voice";
import { memberOfRequest } from "@modules/accounts";
import type { Locale } from "@modules/kernel";
import { listConsents } from "@modules/voice";
import { localeOf, type LocaleParams } from "../../../(site)/_parts/locale-page";
import { ClientMessages } from "../../../../i18n/client-messages";

export async function generateMetadata({ params }: LocaleParams): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale as Locale, namespace: "voice-studio" });
  return { title: t("title") };
}

export default async function VoiceStudioPage(props: LocaleParams) {
  const locale = await localeOf(props);
  const member = await memberOfRequest({ headers: await headers() });
  const here = `/${locale}/studio/voices`;
  if (!member) redirect(`/auth/login?${new URLSearchParams({ returnTo: here, ui_locales: locale })}`);
  const [t, first] = await Promise.all([getTranslations("voice-studio"), listConsents(member.id, { limit: 20 })]);
  return (
    <div className="page-inline pt-6 pb-20 sm:pt-12">
      <div className="mx-auto flex max-w-3xl flex-col gap-6">
        <div>
          <h1 className="text-3xl">{t("title")}</h1>
          <p className="mt-2 max-w-prose text-ink-soft">{t("lead")}</p>
        </div>
        <ClientMessages namespaces={["voice-studio"]}>
          <ConsentStudio first={first} />
        </ClientMessages>
      </div>
    </div>
  );
}
