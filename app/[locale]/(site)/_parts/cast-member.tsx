import { MessageCircle } from "lucide-react";
import { useTranslations } from "next-intl";
import type { PublicCharacter } from "@contract/characters";
import { Accent, cx } from "@client/design-system";
import { Link } from "../../../i18n/navigation";

/** As many as can stand in the first screen of a phone or a desktop. */
const seenAtOnce = 4;

/** One of the cast under an arch of the stage. The whole of it is one link, named by the words on its button. */
export function CastMember({ character, place }: { character: PublicCharacter; place: number }) {
  const t = useTranslations("home");
  const { id, name, tagline, posterUrl, accentColor, onAccentColor } = character;
  return (
    <Accent as="li" color={accentColor} className="stage-place group relative">
      <div className="stage-arch">
        {/* eslint-disable-next-line @next/next/no-img-element -- a file of our own at its final size */}
        <img
          src={posterUrl}
          alt=""
          width={900}
          height={1200}
          decoding="async"
          loading={place < seenAtOnce ? "eager" : "lazy"}
          fetchPriority={place === 0 ? "high" : "auto"}
          className="stage-figure"
        />
      </div>
      <h3 className="mt-3 text-xl lg:text-2xl">{name}</h3>
      <p className="mt-0.5 text-xs text-pretty wrap-anywhere text-ink-soft sm:text-sm">{tagline}</p>
      <Link
        href={`/talk/${id}`}
        style={{ color: onAccentColor }}
        className={cx(
          "target mt-2.5 inline-flex items-center justify-center gap-2 self-end rounded-full bg-accent px-2.5 py-1.5 text-center text-sm leading-snug font-bold text-balance no-underline shadow-sm transition-[scale,filter] group-hover:brightness-110 active:scale-[0.98] lg:justify-self-start lg:px-5 lg:text-base forced-colors:border",
          // The whole card answers to a press.
          "after:absolute after:inset-0 after:rounded-bubble",
        )}
      >
        <MessageCircle aria-hidden className="hidden size-5 shrink-0 lg:block" />
        {t("talkTo", { name })}
      </Link>
    </Accent>
  );
}
