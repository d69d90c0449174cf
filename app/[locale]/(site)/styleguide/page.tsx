import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ClientMessages } from "../../../i18n/client-messages";
import { Article } from "../_parts/article";
import { localeOf, type LocaleParams } from "../_parts/locale-page";
import { Overlays } from "./overlays";
import { Parts } from "./parts";

export async function generateMetadata(props: LocaleParams): Promise<Metadata> {
  const t = await getTranslations({ locale: await localeOf(props), namespace: "site.styleguide" });
  return { title: t("title"), robots: { index: false } };
}

export default async function StyleguidePage(props: LocaleParams) {
  await localeOf(props);
  const t = await getTranslations("site.styleguide");
  return (
    <ClientMessages namespaces={["site"]}>
      <Article title={t("title")} lead={t("lead")}>
        <Overlays />
        <div className="grid grid-cols-[minmax(0,1fr)] gap-6 xl:grid-cols-2">
          {(["light", "dark"] as const).map((theme) => (
            <section
              key={theme}
              data-theme={theme}
              aria-label={theme}
              className="rounded-bubble border border-line bg-paper p-5 text-ink sm:p-8"
            >
              <Parts theme={theme} />
            </section>
          ))}
        </div>
      </Article>
    </ClientMessages>
  );
}
