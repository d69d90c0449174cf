import { outfitCookie } from "./outfits";

const keptForSeconds = 365 * 24 * 3600;

/** `outfitId` null = the everyday outfit, for which nothing is kept. */
export function outfitCookieText(viewKey: string, outfitId: string | null): string {
  const value = outfitId === null ? "" : encodeURIComponent(outfitId);
  return `${outfitCookie(viewKey)}=${value}; Path=/; SameSite=Lax; Max-Age=${outfitId === null ? 0 : keptForSeconds}`;
}

export function keepOutfit(viewKey: string, outfitId: string | null): void {
  try {
    document.cookie = outfitCookieText(viewKey, outfitId);
  } catch {
    // Refused: the choice lasts as long as the page.
  }
}
