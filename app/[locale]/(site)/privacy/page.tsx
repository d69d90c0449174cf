import { getTranslations } from "next-intl/server";
import { Article, InlineCode, Section } from "../_parts/article";
import { localeOf, metadataOf, type LocaleParams } from "../_parts/locale-page";

export const generateMetadata = metadataOf("privacy");

const sections = ["stored", "sent", "listening", "synthetic", "browser", "birth", "erase"] as const;

export default async function PrivacyPage(props: LocaleParams) {
  await localeOf(props);
  const t = await getTranslations("site.privacy");
  return (
    <Article title={t("title")} lead={t("lead")}>
      {sections.map((section) => (
        <Section key={section} title={t(`${section}.title`)}>
          <p>{t.rich(`${section}.text`, { code: InlineCode })}</p>
        </Section>
      ))}
    </Article>
  );
}
