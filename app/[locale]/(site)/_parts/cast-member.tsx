import { MessageCircle } from "lucide-react";
import { useTranslations } from "next-intl";
import type { PublicCharacter } from "@contract/characters";
import { Accent, cx } from "@client/design-system";
import { Link } from "../../../i18n/navigation";

/**
 * One of the cast under her own arch of the stage. The whole of it is one link, named by the words on its button;
 * on a phone the arch stands beside the words, so that all three are seen soon.
 */
export function CastMember({ character, first }: { character: PublicCharacter; first: boolean }) {
  const t = useTranslations("home");
  const { id, name, tagline, posterUrl, accentColor, onAccentColor } = character;
  return (
    <Accent
      as="li"
      color={accentColor}
      className="group relative grid grid-cols-[clamp(6.5rem,37vw,9rem)_minmax(0,1fr)] items-center gap-x-4 md:grid-cols-1"
    >
      <div className="stage-arch aspect-5/6 md:aspect-9/10">
        {/* eslint-disable-next-line @next/next/no-img-element -- a file of our own at its final size */}
        <img
          src={posterUrl}
          alt=""
          width={900}
          height={1200}
          decoding="async"
          fetchPriority={first ? "high" : "auto"}
          className="stage-figure"
        />
      </div>
      <div className="md:px-2 md:pt-4">
        <h3 className="text-2xl">{name}</h3>
        <p className="mt-1 text-sm text-ink-soft md:text-base">{tagline}</p>
        <Link
          href={`/talk/${id}`}
          style={{ color: onAccentColor }}
          className={cx(
            "target mt-3 inline-flex items-center gap-2 rounded-full bg-accent px-4 sm:px-5 font-bold no-underline shadow-sm transition-[scale,filter] group-hover:brightness-110 active:scale-[0.98] forced-colors:border",
            // The whole card answers to a press.
            "after:absolute after:inset-0 after:rounded-bubble",
          )}
        >
          <MessageCircle aria-hidden className="size-5 shrink-0" />
          {t("talkTo", { name })}
        </Link>
      </div>
    </Accent>
  );
}
