export type AgeBand = "child" | "teen" | "adult" | "unknown";

const adultFrom = 18;
/** Younger needs a guardian. */
export const teenFrom = 13;

/** Where the day begins last on earth: nobody is counted older than they are. */
const latestZone = "Etc/GMT+12";

/** `birthDate` and the result are about calendar days, `YYYY-MM-DD`; the day of today is the one at the fan's place. */
export function ageBandOf(birthDate: string | null, timeZone: string | null, now: Date): AgeBand {
  const age = ageInYears(birthDate, timeZone, now);
  if (age === null) return "unknown";
  if (age < teenFrom) return "child";
  return age < adultFrom ? "teen" : "adult";
}

/** Whole years; null when the date is missing, no date, or in the future. Who is born on 29 February turns on 1 March. */
export function ageInYears(birthDate: string | null, timeZone: string | null, now: Date): number | null {
  const born = birthDate === null ? null : dayOf(birthDate);
  if (born === null) return null;
  const [year, month, day] = todayAt(timeZone, now);
  const hadBirthday = month > born[1] || (month === born[1] && day >= born[2]);
  const age = year - born[0] - (hadBirthday ? 0 : 1);
  return age < 0 || age > 130 ? null : age;
}

type Day = [year: number, month: number, day: number];

function dayOf(text: string): Day | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? [year, month, day] : null;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function todayAt(timeZone: string | null, now: Date): Day {
  const format = formatFor(timeZone ?? latestZone) ?? formatFor(latestZone)!;
  const parts: Partial<Record<string, number>> = {};
  for (const { type, value } of format.formatToParts(now)) parts[type] = Number(value);
  return [parts.year!, parts.month!, parts.day!];
}

/** Null for a zone that this machine does not know. */
function formatFor(timeZone: string): Intl.DateTimeFormat | null {
  const made = formats.get(timeZone);
  if (made) return made;
  try {
    const format = new Intl.DateTimeFormat("en-US", {
      timeZone,
      calendar: "gregory",
      numberingSystem: "latn",
      year: "numeric",
      month: "numeric",
      day: "numeric",
    });
    // Zones come from people; there are about 600 real ones.
    if (formats.size < 1_000) formats.set(timeZone, format);
    return format;
  } catch {
    return null;
  }
}

/** The IANA name, or null when this machine knows no such zone. */
export function knownTimeZone(name: unknown): string | null {
  return typeof name === "string" && name.length <= 64 && name !== "" && formatFor(name) !== null ? name : null;
}
