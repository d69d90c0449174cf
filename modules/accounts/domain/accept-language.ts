import { isLocale, type Locale } from "@modules/kernel";

/** Languages that are at home in one country, when the browser names no region. */
const homes: Record<string, string> = { ja: "JP", ko: "KR" };

function tagsOf(header: string | null): string[] {
  return (header ?? "")
    .split(",")
    .map((part) => {
      const [tag = "", ...parameters] = part.trim().split(";");
      const quality = parameters
        .map((parameter) => /^\s*q=([\d.]+)\s*$/.exec(parameter)?.[1])
        .find((value) => value !== undefined);
      return { tag: tag.trim(), quality: quality === undefined ? 1 : Number(quality) };
    })
    .filter(({ tag, quality }) => /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(tag) && quality > 0)
    .sort((a, b) => b.quality - a.quality)
    .map(({ tag }) => tag);
}

const languageOf = (tag: string) => tag.split("-")[0]!.toLowerCase();
const regionOf = (tag: string) => /^[a-z]{2,3}(?:-[a-z]{4})?-([a-z]{2})(?:-|$)/i.exec(tag)?.[1]?.toUpperCase() ?? null;

/**
 * A guess at the country, from the language a browser asks for first: `ja, en-US;q=0.8` is somebody in Japan, not in the
 * United States. Null when that language names no region and is spoken in many countries.
 */
export function countryFromLanguages(header: string | null): string | null {
  const tags = tagsOf(header);
  const first = tags[0];
  if (first === undefined) return null;
  const language = languageOf(first);
  const named = tags.filter((tag) => languageOf(tag) === language).map(regionOf);
  return named.find((region) => region !== null) ?? homes[language] ?? null;
}

export function localeFromLanguages(header: string | null): Locale | null {
  return tagsOf(header).map(languageOf).find(isLocale) ?? null;
}
