import { defineRouting } from "next-intl/routing";
import { defaultLocale, locales } from "@modules/kernel";

/**
 * Every address carries its language (`/ja/…`, `/en/…`), so that a page can be static and a link means one thing.
 * At `/` the cookie decides, then the browser's languages, then Japanese.
 */
export const routing = defineRouting({
  locales,
  defaultLocale,
  localePrefix: "always",
  localeDetection: true,
  localeCookie: { name: "locale", maxAge: 60 * 60 * 24 * 365, sameSite: "lax" },
});
