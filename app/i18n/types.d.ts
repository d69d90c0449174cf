import type { Locale as ProductLocale } from "@modules/kernel";

declare module "next-intl" {
  interface AppConfig {
    Locale: ProductLocale;
  }
}
