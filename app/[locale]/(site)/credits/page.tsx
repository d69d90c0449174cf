import { getTranslations } from "next-intl/server";
import { listCharacters } from "@modules/characters";
import { Article, Section, textLinkClass } from "../_parts/article";
import { localeOf, metadataOf, type LocaleParams } from "../_parts/locale-page";

export const generateMetadata = metadataOf("credits");

const software = [
  { name: "three.js", license: "MIT", href: "https://threejs.org", use: "three" },
  { name: "three-vrm", license: "MIT", href: "https://github.com/pixiv/three-vrm", use: "vrm" },
  { name: "Next.js, React", license: "MIT", href: "https://nextjs.org", use: "next" },
  { name: "AI SDK", license: "Apache-2.0", href: "https://ai-sdk.dev", use: "ai" },
  { name: "PGlite", license: "Apache-2.0", href: "https://pglite.dev", use: "pglite" },
  { name: "oidc-provider", license: "MIT", href: "https://github.com/panva/node-oidc-provider", use: "oidc" },
  { name: "Radix Primitives", license: "MIT", href: "https://www.radix-ui.com", use: "radix" },
  { name: "Lucide", license: "ISC", href: "https://lucide.dev", use: "lucide" },
] as const;

export default async function CreditsPage(props: LocaleParams) {
  const locale = await localeOf(props);
  const t = await getTranslations("site.credits");
  const voices = [
    {
      name: t("meiName"),
      copyright: t("meiCopyright"),
      note: t("meiNote"),
      license: "CC BY 3.0",
      href: "https://creativecommons.org/licenses/by/3.0/",
    },
    {
      name: t("fliteName"),
      copyright: t("fliteCopyright"),
      note: t("fliteNote"),
      license: "Flite",
      href: "https://github.com/festvox/flite/blob/master/COPYING",
    },
  ];
  return (
    <Article title={t("title")} lead={t("lead")}>
      <Section title={t("voices")}>
        {voices.map(({ name, copyright, note, license, href }) => (
          <div key={name}>
            <h3 className="text-lg">{name}</h3>
            <p>{copyright}</p>
            <p className="text-ink-soft">{note}</p>
            <p>
              {t("license")}: <OutsideLink href={href}>{license}</OutsideLink>
            </p>
          </div>
        ))}
      </Section>
      <Section title={t("cast")}>
        <p>{t("ownCast")}</p>
        <dl className="flex flex-col gap-4">
          {listCharacters(locale).map(({ id, name, credits }) => (
            <div key={id}>
              <dt className="font-bold">{name}</dt>
              {credits.map((credit) => (
                <dd key={credit} className="text-sm text-ink-soft">
                  {credit}
                </dd>
              ))}
            </div>
          ))}
        </dl>
      </Section>
      <Section title={t("software")}>
        <p>{t("softwareLead")}</p>
        <ul role="list" className="flex flex-col divide-y divide-line border-y border-line">
          {software.map(({ name, license, href, use }) => (
            <li key={name} className="flex flex-wrap items-center justify-between gap-x-4 py-1">
              <span>
                <OutsideLink href={href}>{name}</OutsideLink> <span className="text-ink-soft">{t(use)}</span>
              </span>
              <span className="text-sm text-ink-soft">{license}</span>
            </li>
          ))}
        </ul>
      </Section>
    </Article>
  );
}

function OutsideLink({ href, children }: { href: string; children: string }) {
  return (
    <a href={href} rel="noreferrer" className={`target inline-flex items-center ${textLinkClass}`}>
      {children}
    </a>
  );
}
