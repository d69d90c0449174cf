import type { ReactNode } from "react";
import { currentAccount } from "@modules/accounts";
import { localeOf, type LocaleParams } from "../(site)/_parts/locale-page";
import { SiteFooter } from "../(site)/_parts/site-footer";
import { SiteHeader } from "../(site)/_parts/site-header";

/** Pages about one person's own work: made anew for each request, and of no use to a search engine. */
export const dynamic = "force-dynamic";
export const metadata = { robots: { index: false }, referrer: "same-origin" };

export default async function StudioLayout({ children, ...props }: LocaleParams & { children: ReactNode }) {
  await localeOf(props);
  const account = await currentAccount();
  const member = account?.kind === "member" ? { displayName: account.displayName ?? account.email ?? "" } : null;
  return (
    <>
      <SiteHeader account={member} />
      <main id="content" tabIndex={-1} className="grow">
        {children}
      </main>
      <SiteFooter />
    </>
  );
}
