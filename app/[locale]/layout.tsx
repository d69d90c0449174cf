import type { Metadata, Viewport } from "next";
import { useTranslations } from "next-intl";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { SkipLink, themeScript, Toaster } from "@client/design-system";
import { ClientMessages } from "../i18n/client-messages";
import { routing } from "../i18n/routing";
import { localeOf, type LocaleParams } from "./(site)/_parts/locale-page";
import "../globals.css";

export function generateStaticParams() {
  return routing.locales.map((locale) => ({ locale }));
}

export async function generateMetadata(props: LocaleParams): Promise<Metadata> {
  const locale = await localeOf(props);
  const t = await getTranslations({ locale, namespace: "common" });
  return {
    title: { default: t("brand"), template: `%s – ${t("brand")}` },
    description: t("description"),
    applicationName: t("brand"),
    openGraph: { siteName: t("brand"), locale: locale === "ja" ? "ja_JP" : "en_US", type: "website" },
  };
}

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  viewportFit: "cover",
  interactiveWidget: "resizes-content",
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#fcf6f3" },
    { media: "(prefers-color-scheme: dark)", color: "#18101d" },
  ],
};

export default async function RootLayout({ children, ...props }: LocaleParams & { children: ReactNode }) {
  const locale = await localeOf(props);
  return (
    // The theme script sets `data-theme` before React looks at the element.
    <html lang={locale} dir="ltr" suppressHydrationWarning>
      <head>
        <script dangerouslySetInnerHTML={{ __html: themeScript }} />
      </head>
      <body className="flex min-h-dvh flex-col">
        <ClientMessages>
          <Frame>{children}</Frame>
        </ClientMessages>
      </body>
    </html>
  );
}

function Frame({ children }: { children: ReactNode }) {
  const t = useTranslations("common");
  return (
    <Toaster texts={{ region: t("notifications"), close: t("close") }}>
      <SkipLink>{t("skip")}</SkipLink>
      {children}
    </Toaster>
  );
}
