import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { useTranslations } from "next-intl";
import { listCharacters } from "@modules/characters";
import { Link } from "../../i18n/navigation";
import { CodeBlock, textLinkClass } from "./_parts/article";
import { CastMember } from "./_parts/cast-member";
import { localeOf, type LocaleParams } from "./_parts/locale-page";
import "./stage.css";

export async function generateMetadata(props: LocaleParams): Promise<Metadata> {
  const t = await getTranslations({ locale: await localeOf(props), namespace: "home" });
  return { title: { absolute: t("title") } };
}

export default async function HomePage(props: LocaleParams) {
  const locale = await localeOf(props);
  const t = await getTranslations("home");
  return (
    <>
      <section className="stage-house relative overflow-hidden pb-14 sm:pb-20">
        <div className="page-inline">
          <div className="flex flex-col gap-x-10 gap-y-4 lg:flex-row lg:items-end lg:justify-between">
            <h1 className="text-display">{t("headline")}</h1>
            <p className="text-lg text-ink-soft lg:max-w-sm lg:pb-1.5">
              {t("lead")}
              <strong className="mt-1 block text-balance text-ink">{t("promise")}</strong>
            </p>
          </div>
          <h2 className="sr-only">{t("cast")}</h2>
          <ul role="list" className="stage-cast mt-7 sm:mt-10">
            {listCharacters(locale).map((character, index) => (
              <CastMember key={character.id} character={character} place={index} />
            ))}
          </ul>
        </div>
      </section>
      <HowItWorks />
      <SelfHosting />
    </>
  );
}

function HowItWorks() {
  const t = useTranslations("home.how");
  return (
    <section className="page-inline py-16 sm:py-24">
      <h2 className="text-3xl">{t("title")}</h2>
      <ol role="list" className="mt-8 grid gap-8 md:grid-cols-3 md:gap-10">
        {(["choose", "write", "listen"] as const).map((step, index) => (
          <li key={step} className="border-t-4 border-lamp pt-4">
            <h3 className="flex items-baseline gap-3 text-xl">
              <span aria-hidden className="font-round text-2xl text-primary">
                {index + 1}
              </span>
              {t(`${step}.title`)}
            </h3>
            <p className="mt-2 text-ink-soft">{t(`${step}.text`)}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}

function SelfHosting() {
  const t = useTranslations("home.selfHost");
  return (
    <section className="bg-sunken py-16 sm:py-20">
      <div className="page-inline grid items-center gap-8 md:grid-cols-2 md:gap-14">
        <div>
          <h2 className="text-3xl">{t("title")}</h2>
          <p className="mt-4 text-ink-soft">{t("text")}</p>
          <p className="mt-4 flex flex-wrap gap-x-6">
            <Link href="/connect-a-model" className={`target inline-flex items-center ${textLinkClass}`}>
              {t("connect")}
            </Link>
            <Link href="/privacy" className={`target inline-flex items-center ${textLinkClass}`}>
              {t("privacy")}
            </Link>
          </p>
        </div>
        <CodeBlock label={t("commands")}>{`git clone <${t("repository")}> oshaberi\ncd oshaberi\nnpm start`}</CodeBlock>
      </div>
    </section>
  );
}
