import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { cookies } from "next/headers";
import { notFound } from "next/navigation";
import { outfitCookie } from "@client/avatars";
import { TalkScreen } from "@client/conversations";
import { voiceCredits } from "@contract/voice";
import { isLocale, type Locale } from "@modules/kernel";
import { getCharacter, publicCharacterOf } from "@modules/characters";
import { modelNotice } from "@modules/language-models";
import { env } from "@modules/platform/env";
import { ClientMessages } from "../../../../i18n/client-messages";

// What answers (model or script) is known when the server runs, not when it is built.
export const dynamic = "force-dynamic";

type Props = { params: Promise<{ locale: string; characterId: string }> };

async function characterOf({ params }: Props) {
  const { locale, characterId } = await params;
  const found = getCharacter(characterId);
  if (!found || !isLocale(locale)) notFound();
  return { locale, character: publicCharacterOf(found, locale) };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { locale, character } = await characterOf(props);
  const t = await getTranslations({ locale, namespace: "talk" });
  return {
    metadataBase: new URL(env.APP_BASE_URL),
    title: t("title", { name: character.name }),
    description: t("description", { name: character.name, tagline: character.tagline }),
    openGraph: { images: [character.posterUrl] },
  };
}

export default async function TalkPage(props: Props) {
  const { locale, character } = await characterOf(props);
  setRequestLocale(locale);
  const here = `/${locale}/talk/${character.id}`;
  return (
    <ClientMessages namespaces={["talk", "avatars"]}>
      <TalkScreen
        character={character}
        outfitId={(await cookies()).get(outfitCookie(character.id))?.value}
        locale={locale}
        homeUrl={`/${locale}`}
        signUpUrl={`/auth/login?screen_hint=signup&returnTo=${encodeURIComponent(here)}`}
        modelLine={<ModelLine locale={locale} />}
        voiceCredits={voiceCredits}
        verifyUrl={`/${locale}/verify`}
      />
    </ClientMessages>
  );
}

async function ModelLine({ locale }: { locale: Locale }) {
  const t = await getTranslations({ locale, namespace: "talk" });
  const model = modelNotice();
  if (!model.scripted) return <span>{t("model", { provider: model.provider, modelId: model.modelId })}</span>;
  return (
    <span>
      {t("scripted")}{" "}
      <a href={`/${locale}/connect-a-model`} className="underline">
        {t("connectModel")}
      </a>
    </span>
  );
}
