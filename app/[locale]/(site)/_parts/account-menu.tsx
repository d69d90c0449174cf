"use client";

import { AudioLines, Box, LogOut, Settings, UserRound } from "lucide-react";
import { useTranslations } from "next-intl";
import { IconButton, Menu, MenuItem, MenuLabel, MenuSeparator } from "@client/design-system";
import { Link } from "../../../i18n/navigation";
import { accountLinks } from "./account-links";

export type HeaderAccount = { displayName: string };

export function AccountMenu({ account }: { account: HeaderAccount }) {
  const t = useTranslations("common");
  return (
    <Menu
      trigger={
        <IconButton label={t("account.menu", { name: account.displayName })} variant="secondary">
          <UserRound aria-hidden />
        </IconButton>
      }
    >
      <MenuLabel>{account.displayName}</MenuLabel>
      <MenuItem asChild>
        <Link href={accountLinks.settings}>
          <Settings aria-hidden />
          {t("account.settings")}
        </Link>
      </MenuItem>
      <MenuItem asChild>
        <Link href={accountLinks.models}>
          <Box aria-hidden />
          {t("account.models")}
        </Link>
      </MenuItem>
      <MenuItem asChild>
        <Link href={accountLinks.voices}>
          <AudioLines aria-hidden />
          {t("account.voices")}
        </Link>
      </MenuItem>
      <MenuSeparator />
      <MenuItem asChild>
        <a href={accountLinks.signOut}>
          <LogOut aria-hidden />
          {t("account.signOut")}
        </a>
      </MenuItem>
    </Menu>
  );
}
