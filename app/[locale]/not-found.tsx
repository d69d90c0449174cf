import { useLocale, useTranslations } from "next-intl";
import { buttonClass, EmptyState } from "@client/design-system";

/** For pages outside the site's own frame, such as a character who does not exist. Travels with every page: it stays small. */
export default function NotFound() {
  const t = useTranslations("errors.notFound");
  const locale = useLocale();
  return (
    <main id="content" tabIndex={-1} className="grid grow place-items-center">
      <EmptyState
        headingLevel={1}
        title={t("title")}
        text={t("text")}
        actions={
          <a href={`/${locale}`} className={buttonClass()}>
            {t("home")}
          </a>
        }
      />
    </main>
  );
}
