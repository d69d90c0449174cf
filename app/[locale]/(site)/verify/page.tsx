import { getTranslations } from "next-intl/server";
import { SoundVerifier } from "@client/voice";
import { ClientMessages } from "../../../i18n/client-messages";
import { localeOf, metadataOf, type LocaleParams } from "../_parts/locale-page";

export const generateMetadata = metadataOf("verify");

export default async function VerifyPage(props: LocaleParams) {
  await localeOf(props);
  const t = await getTranslations("site.verify");
  const paragraphs = ["mark", "limits", "standard"] as const;
  return (
    <article className="page-inline pt-8 pb-20 sm:pt-14">
      <div className="mx-auto flex max-w-3xl flex-col gap-8">
        <div>
          <h1 className="text-3xl">{t("title")}</h1>
          <p className="measure mt-4 text-lg text-ink-soft">{t("lead")}</p>
          <p className="measure mt-2 font-bold">{t("private")}</p>
        </div>
        <ClientMessages namespaces={["voice-verify"]}>
          <SoundVerifier />
        </ClientMessages>
        <section className="flex flex-col gap-4">
          <h2 className="text-xl">{t("how")}</h2>
          {paragraphs.map((name) => (
            <p key={name} className="measure">
              {t(name)}
            </p>
          ))}
        </section>
      </div>
    </article>
  );
}
