import { useTranslations } from "next-intl";
import { Link } from "../../../i18n/navigation";

const pages = [
  ["about", "/about"],
  ["connect", "/connect-a-model"],
  ["verify", "/verify"],
  ["privacy", "/privacy"],
  ["credits", "/credits"],
] as const;

export function SiteFooter() {
  const t = useTranslations("common");
  return (
    <footer className="page-inline mt-auto border-t border-line py-8 text-sm text-ink-soft">
      <div className="flex flex-col gap-4 sm:flex-row sm:items-center sm:justify-between">
        <nav aria-label={t("footerNavigation")}>
          <ul className="-mx-3 flex flex-wrap">
            {pages.map(([name, href]) => (
              <li key={name}>
                <Link
                  href={href}
                  className="target inline-flex items-center rounded-full px-3 text-ink no-underline hover:underline"
                >
                  {t(`footer.${name}`)}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        <p>{t("footer.aiNote")}</p>
      </div>
    </footer>
  );
}
