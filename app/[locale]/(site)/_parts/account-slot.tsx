"use client";

import { useLocale, useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { LinkButton } from "@client/design-system";
import { usePathname } from "../../../i18n/navigation";
import { accountLinks } from "./account-links";
import { AccountMenu, type HeaderAccount } from "./account-menu";

/**
 * The account's place in the header. A page that knows who reads it says so with `account`; a static page, which is the
 * same for everybody, leaves it off, and it is asked for once the page is alive.
 */
export function AccountSlot({ account }: { account?: HeaderAccount | null }) {
  const t = useTranslations("common.account");
  const locale = useLocale();
  const pathname = usePathname();
  const [found, setFound] = useState<HeaderAccount | null>(null);
  const mustAsk = account === undefined;

  useEffect(() => {
    if (!mustAsk) return;
    const leaving = new AbortController();
    readProfile(leaving.signal).then(setFound, () => undefined);
    return () => leaving.abort();
  }, [mustAsk]);

  const shown = account ?? found;
  if (shown) return <AccountMenu account={shown} />;
  const returnTo = `/${locale}${pathname === "/" ? "" : pathname}`;
  return (
    <LinkButton
      href={`${accountLinks.signIn}?returnTo=${encodeURIComponent(returnTo)}`}
      variant="secondary"
      size="small"
    >
      {t("signIn")}
    </LinkButton>
  );
}

/** The claims of the session; 204 for a guest. */
async function readProfile(signal: AbortSignal): Promise<HeaderAccount | null> {
  const response = await fetch(accountLinks.profile, { signal });
  if (response.status !== 200) {
    // An unread body would keep the connection open.
    await response.body?.cancel();
    return null;
  }
  const claims = (await response.json()) as { name?: unknown; email?: unknown };
  const displayName = [claims.name, claims.email].find(
    (claim): claim is string => typeof claim === "string" && claim.trim() !== "",
  );
  return displayName === undefined ? null : { displayName };
}
