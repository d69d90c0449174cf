import type { Locale } from "@modules/kernel";

export type DayPart = "morning" | "day" | "evening" | "night";
export type Moment = { hour: number; dayPart: DayPart; time: string; date: string };

/** The fan's own clock; an unknown time zone or an unreadable instant is read as UTC and the epoch. */
export function momentOf(now: string, timeZone: string, locale: Locale): Moment {
  const parsed = new Date(now);
  const instant = Number.isNaN(parsed.getTime()) ? new Date(0) : parsed;
  const zone = isTimeZone(timeZone) ? timeZone : "UTC";
  const hour = Number(
    new Intl.DateTimeFormat("en-GB", { hour: "2-digit", hourCycle: "h23", timeZone: zone }).format(instant),
  );
  const dayPart: DayPart =
    hour >= 5 && hour < 11
      ? "morning"
      : hour >= 11 && hour < 17
        ? "day"
        : hour >= 17 && hour < 23
          ? "evening"
          : "night";
  const time =
    locale === "ja"
      ? new Intl.DateTimeFormat("ja-JP", { hour: "numeric", minute: "numeric", hourCycle: "h23", timeZone: zone })
          .format(instant)
          .replace(":", "時") + "分"
      : new Intl.DateTimeFormat("en-US", { hour: "numeric", minute: "2-digit", timeZone: zone }).format(instant);
  const date = new Intl.DateTimeFormat(locale === "ja" ? "ja-JP" : "en-US", {
    month: "long",
    day: "numeric",
    weekday: "long",
    timeZone: zone,
  }).format(instant);
  return { hour, dayPart, time, date };
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
