import { getTranslations } from "next-intl/server";
import { Link } from "../../../i18n/navigation";
import { Article, Section, textLinkClass } from "../_parts/article";
import { localeOf, metadataOf, type LocaleParams } from "../_parts/locale-page";

export const generateMetadata = metadataOf("about");

export default async function AboutPage(props: LocaleParams) {
  await localeOf(props);
  const t = await getTranslations("site.about");
  return (
    <Article title={t("title")} lead={t("description")}>
      <Section title={t("what.title")}>
        <p>{t("what.text")}</p>
      </Section>
      <Section title={t("ai.title")}>
        <p>{t("ai.text")}</p>
      </Section>
      <Section title={t("free.title")} id="source">
        <p>
          {t.rich("free.text", {
            credits: (chunks) => (
              <Link href="/credits" className={textLinkClass}>
                {chunks}
              </Link>
            ),
          })}
        </p>
      </Section>
    </Article>
  );
}
