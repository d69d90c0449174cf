import type { ReactNode } from "react";
import { localeOf, type LocaleParams } from "./_parts/locale-page";
import { SiteFooter } from "./_parts/site-footer";
import { SiteHeader } from "./_parts/site-header";

export default async function SiteLayout({ children, ...props }: LocaleParams & { children: ReactNode }) {
  await localeOf(props);
  return (
    <>
      <SiteHeader />
      <main id="content" tabIndex={-1} className="grow">
        {children}
      </main>
      <SiteFooter />
    </>
  );
}
