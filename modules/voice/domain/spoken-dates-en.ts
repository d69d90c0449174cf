import { numberInEnglish, ordinalInEnglish, yearInEnglish } from "./numbers-in-english";

const months = "January February March April May June July August September October November December".split(" ");
const monthPattern = "Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec";
const fullMonths = months.join("|");

/** Dates and times of the day in words. */
export function withDatesAndTimes(text: string): string {
  return withTimes(withDates(text));
}

function withDates(text: string): string {
  return text
    .replace(
      /(?<![\d/.-])(\d{4})([/\-.])(\d{1,2})\2(\d{1,2})(?![\d/])/g,
      (date, year: string, _sign: string, month: string, day: string) => spokenDate(date, month, day, year),
    )
    .replace(
      /(?<![\d/])(\d{1,2})\/(\d{1,2})\/(\d{4}|\d{2})(?![\d/])/g,
      (date, month: string, day: string, year: string) =>
        spokenDate(date, month, day, year.length === 2 ? `20${year}` : year),
    )
    .replace(new RegExp(`\\b(${monthPattern})\\.?(?=[ \\t]\\d{1,2}\\b)`, "g"), (_, short: string) =>
      months.find((name) => name.startsWith(short.slice(0, 3)))!,
    )
    .replace(
      new RegExp(`\\b(${fullMonths})[ \\t](\\d{1,2})(?:st|nd|rd|th)?(?![\\d:])(?:,?[ \\t](\\d{4})(?!\\d))?`, "g"),
      (date, month: string, day: string, year: string | undefined) =>
        Number(day) < 1 || Number(day) > 31
          ? date
          : `${month} ${ordinalInEnglish(day)}${year ? `, ${yearInEnglish(Number(year))}` : ""}`,
    )
    .replace(
      new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?(?: of)?[ \\t](${fullMonths})\\b(?:,?[ \\t](\\d{4})(?!\\d))?`, "g"),
      (date, day: string, month: string, year: string | undefined) =>
        Number(day) < 1 || Number(day) > 31
          ? date
          : `the ${ordinalInEnglish(day)} of ${month}${year ? `, ${yearInEnglish(Number(year))}` : ""}`,
    )
    .replace(/\bthe the (?=\w+(?:-\w+)? of )/g, "the ")
    .replace(/(?<![\d/.])24\/7(?![\d/])/g, "twenty-four seven")
    .replace(/(?<![\d/.])9\/11(?![\d/])/g, "nine eleven")
    .replace(/(?<![\d/.])50\/50(?![\d/])/g, "fifty-fifty")
    .replace(/(?<![\d/.$])(\d{1,2})\/(\d{1,2})(?![\d/]|\.\d)/g, (whole: string, month: string, day: string) => {
      const isFraction = Number(month) <= Number(day) && Number(day) <= 10;
      const name = months[Number(month) - 1];
      if (isFraction || !name || Number(day) < 1 || Number(day) > 31) return whole;
      return `${name} ${ordinalInEnglish(day)}`;
    })
    .replace(/(?<!\w)['’](\d0)s\b/g, (_, decade: string) => decadeOf(decade))
    .replace(/\b(1[1-9]\d0|20[1-9]0)s\b/g, (_, year: string) => yearInEnglish(Number(year)).replace(/y$/, "ies"))
    .replace(/(?<=\b(?:the|in|his|her|my|their|your|our|early|late|mid|mid-) ?)([2-9]0)s\b/gi, (_, decade: string) =>
      decadeOf(decade),
    );
}

function decadeOf(tens: string): string {
  return numberInEnglish(tens).replace(/y$/, "ies");
}

function spokenDate(date: string, month: string, day: string, year: string): string {
  const name = months[Number(month) - 1];
  if (!name || Number(day) < 1 || Number(day) > 31) return date;
  return `${name} ${ordinalInEnglish(day)}, ${yearInEnglish(Number(year))}`;
}

const half = "(a\\.?m\\b\\.?|p\\.?m\\b\\.?)";

function withTimes(text: string): string {
  return text
    .replace(/(?<=\d(?::\d\d)?(?:[ \t]?[ap]\.?m\b\.?)?)[ \t]?-[ \t]?(?=\d{1,2}(?::[0-5]\d|[ \t]?[ap]\.?m\b))/gi, " to ")
    .replace(new RegExp(`(?<![\\d:.])(\\d{1,2}):([0-5]\\d)(?::([0-5]\\d))?(?![\\d:])[ \\t]?${half}?`, "gi"), spokenTime)
    .replace(
      new RegExp(`(?<![\\d:.])(\\d{1,2})[ \\t]?${half}`, "gi"),
      (_, hour: string, letters: string) => `${numberInEnglish(hour)} ${halfOfDay(letters)}`,
    )
    .replace(/(?<![\d:])(4:3|3:2|16:10|16:9|21:9)(?![\d:])/g, (shape) => shape.replace(":", " by "))
    .replace(/(?<![\d:])(\d{1,3}):(\d{1,3})(?![\d:])/g, "$1 to $2");
}

function halfOfDay(letters: string): string {
  return letters.toLowerCase().startsWith("a") ? "A M" : "P M";
}

function spokenTime(
  whole: string,
  hour: string,
  minute: string,
  second: string | undefined,
  letters: string | undefined,
): string {
  const hours = Number(hour);
  const tail = letters === undefined && /\s$/.test(whole) ? " " : "";
  if (second !== undefined && !letters) {
    const part = (amount: string, name: string) =>
      `${numberInEnglish(amount)} ${name}${Number(amount) === 1 ? "" : "s"}`;
    return `${part(hour, "hour")}, ${part(minute, "minute")}, ${part(second, "second")}${tail}`;
  }
  if (hours > 23) return `${numberInEnglish(hour)} to ${numberInEnglish(minute)}${tail}`;
  if (hours === 0 && Number(minute) === 0 && !letters) return `midnight${tail}`;
  const spokenHalf = letters ? halfOfDay(letters) : hours === 0 ? "A M" : hours > 12 ? "P M" : "";
  const spokenHour = numberInEnglish(String(letters ? hours : hours === 0 ? 12 : hours > 12 ? hours - 12 : hours));
  const minutes = Number(minute);
  const spokenMinutes =
    minutes === 0 ? (spokenHalf ? "" : "o'clock") : `${minutes < 10 ? "oh " : ""}${numberInEnglish(minute)}`;
  return [spokenHour, spokenMinutes, spokenHalf].filter(Boolean).join(" ") + tail;
}
