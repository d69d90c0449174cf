import { Languages } from "lucide-react";
import type { ElementType } from "react";
import { cx } from "../domain/class-names";

export type Language = { locale: string; name: string };

/**
 * A link to the same page in the other language; with more than two languages, one link each.
 * `as` is the application's link component, which takes `href` and `locale` and remembers the choice.
 */
export function LanguageSwitch({
  languages,
  current,
  href,
  as: Tag = "a",
  label,
  className,
}: {
  languages: Language[];
  current: string;
  href: string;
  as?: ElementType;
  label: string;
  className?: string;
}) {
  return (
    <nav aria-label={label} className={cx("flex", className)}>
      {languages
        .filter((language) => language.locale !== current)
        .map(({ locale, name }) => (
          <Tag
            key={locale}
            href={href}
            locale={locale}
            lang={locale}
            hrefLang={locale}
            prefetch={false}
            className="target inline-flex shrink-0 items-center justify-center gap-1.5 rounded-full px-3 text-sm font-bold text-ink no-underline hover:bg-ink/8"
          >
            <Languages aria-hidden className="size-4.5 shrink-0" />
            <span className="max-sm:sr-only">{name}</span>
          </Tag>
        ))}
    </nav>
  );
}
