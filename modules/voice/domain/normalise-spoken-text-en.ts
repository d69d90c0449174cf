import { numberInEnglish, ordinalInEnglish, yearInEnglish } from "./numbers-in-english";
import { romajiFromKana } from "./romaji";
import { withoutUnspoken } from "./strip-unspoken";

const months = "January February March April May June July August September October November December".split(" ");

const units: [unit: string, one: string, many: string][] = [
  ["km/h", "kilometer per hour", "kilometers per hour"],
  ["mph", "mile per hour", "miles per hour"],
  ["m/s", "meter per second", "meters per second"],
  ["km", "kilometer", "kilometers"],
  ["cm", "centimeter", "centimeters"],
  ["mm", "millimeter", "millimeters"],
  ["kg", "kilogram", "kilograms"],
  ["mg", "milligram", "milligrams"],
  ["g", "gram", "grams"],
  ["lbs", "pound", "pounds"],
  ["lb", "pound", "pounds"],
  ["oz", "ounce", "ounces"],
  ["ml", "milliliter", "milliliters"],
  ["L", "liter", "liters"],
  ["kHz", "kilohertz", "kilohertz"],
  ["MHz", "megahertz", "megahertz"],
  ["GHz", "gigahertz", "gigahertz"],
  ["Hz", "hertz", "hertz"],
  ["KB", "kilobyte", "kilobytes"],
  ["MB", "megabyte", "megabytes"],
  ["GB", "gigabyte", "gigabytes"],
  ["TB", "terabyte", "terabytes"],
  ["ms", "millisecond", "milliseconds"],
  ["fps", "frame per second", "frames per second"],
  ["hrs", "hour", "hours"],
  ["hr", "hour", "hours"],
  ["mins", "minute", "minutes"],
  ["min", "minute", "minutes"],
  ["sec", "second", "seconds"],
  ["°C", "degree Celsius", "degrees Celsius"],
  ["°F", "degree Fahrenheit", "degrees Fahrenheit"],
  ["°", "degree", "degrees"],
  ["%", "percent", "percent"],
];
const unitNames = new Map(units.map(([unit, one, many]) => [unit, { one, many }]));
const unitPattern = new RegExp(
  `\\b(\\d+(?:\\.\\d+)?)\\s?(${units
    .map(([unit]) => unit)
    .sort((a, b) => b.length - a.length)
    .join("|")})(?![A-Za-z0-9])`,
  "g",
);

const money: Record<string, { one: string; many: string; cent: string; cents: string }> = {
  $: { one: "dollar", many: "dollars", cent: "cent", cents: "cents" },
  "£": { one: "pound", many: "pounds", cent: "penny", cents: "pence" },
  "€": { one: "euro", many: "euros", cent: "cent", cents: "cents" },
  "¥": { one: "yen", many: "yen", cent: "sen", cents: "sen" },
};

const abbreviations: [RegExp, string][] = [
  [/\be\.g\.,?/gi, "for example,"],
  [/\bi\.e\.,?/gi, "that is,"],
  [/\betc\./gi, "et cetera."],
  [/\bvs\.?(?=\s)/gi, "versus"],
  [/\bMr\./g, "Mister"],
  [/\bMrs\./g, "Missus"],
  [/\bMs\./g, "Miz"],
  [/\bDr\./g, "Doctor"],
  [/\bProf\./g, "Professor"],
  [/\bNo\.\s?(?=\d)/g, "number "],
  [/\bw\/o\b/g, "without"],
  [/\bw\/(?=\s)/g, "with"],
  [/\bapprox\./gi, "approximately"],
];

/** Letters and digits that only look like a word, as people say them. */
const saidAs: [RegExp, string][] = [
  [/\blol\b/gi, ""],
  [/\brofl\b/gi, ""],
  [/\blmao\b/gi, ""],
  [/\bomg\b/gi, "oh my god"],
  [/\bbtw\b/gi, "by the way"],
  [/\bidk\b/gi, "I don't know"],
  [/\bimo\b/gi, "in my opinion"],
  [/\btbh\b/gi, "to be honest"],
  [/\bthx\b/gi, "thanks"],
  [/\bOK\b/g, "okay"],
  [/\bWi-?Fi\b/gi, "why fye"],
  [/\b([1-9])D\b/g, "$1 dee"],
  [/\b([1-9])K\b/g, "$1 kay"],
  [/\b([1-9])G\b/g, "$1 jee"],
];

/** The words of an English text as they are said, in ASCII, without anything that is only seen; may be empty. */
export function normaliseSpokenTextEn(text: string): string {
  const plain = romajiFromKana(
    withoutUnspoken(text)
      .replace(/[…‥]|\.{2,}/g, ", ")
      .normalize("NFKC")
      .replace(/[‘’‛′]/g, "'")
      .replace(/[“”„″«»]/g, '"')
      .replace(/\s*[—―]\s*|\s+[–-]+\s+/g, ", ")
      .replace(/[−‐‑‒–]/g, "-")
      .replaceAll("⁄", "/")
      .replace(/[、，]/g, ", ")
      .replace(/[。．]/g, ". "),
  );
  return withSpokenSigns(withSpokenNumbers(replaced(plain, abbreviations)));
}

function replaced(text: string, list: readonly [RegExp, string][]): string {
  return list.reduce((spoken, [pattern, words]) => spoken.replace(pattern, words), text);
}

function withSpokenNumbers(text: string): string {
  return replaced(text, saidAs)
    .replace(/(?<=\d),(?=\d{3}(?!\d))/g, "")
    .replace(/\b(\d{4})[/\-.](\d{1,2})[/\-.](\d{1,2})\b/g, (date, year: string, month: string, day: string) =>
      spokenDate(date, month, day, year),
    )
    .replace(/\b(\d{1,2})\/(\d{1,2})\/(\d{4})\b/g, (date, month: string, day: string, year: string) =>
      spokenDate(date, month, day, year),
    )
    .replace(/\b(\d{1,2}):([0-5]\d)(?::[0-5]\d)?\s?(a\.?m\b\.?|p\.?m\b\.?)?/gi, spokenTime)
    .replace(
      /\b(\d{1,2})\s?([ap])\.?m\b\.?/gi,
      (_, hour: string, half: string) => `${numberInEnglish(hour)} ${letterPair(half)}`,
    )
    .replace(
      /(?:US)?([$£€¥])\s?(\d+)(?:\.(\d{1,2}))?(?!\.?\d)(?:\s?([kmb]|thousand|million|billion|trillion)\b)?/gi,
      spokenMoney,
    )
    .replace(unitPattern, (_, amount: string, unit: string) => {
      const name = unitNames.get(unit)!;
      return `${decimal(amount)} ${amount === "1" ? name.one : name.many}`;
    })
    .replace(/\b(\d+)(?:st|nd|rd|th)\b/gi, (_, digits: string) => ordinalInEnglish(digits))
    .replace(/\b(1[1-9]\d0|20[1-9]0)s\b/g, (_, year: string) => yearInEnglish(Number(year)).replace(/y$/, "ies"))
    .replace(/\b(\d{1,3})-(\d{1,3})-(\d{4})\b/g, (phone) => phone.replace(/\d+/g, digitByDigit).replaceAll("-", ", "))
    .replace(/\b(\d+)\s?-\s?(\d+)\b(?!\s*=)/g, "$1 to $2")
    .replace(/(?<![\w.])\d+(?:\.\d+){2,}(?![\w.])/g, (version) =>
      version.split(".").map(numberInEnglish).join(" point "),
    )
    .replace(/\b1\/2\b/g, "one half")
    .replace(/\b1\/4\b/g, "one quarter")
    .replace(/\b3\/4\b/g, "three quarters")
    .replace(/\b(\d+)\/(\d+)\b/g, "$1 over $2")
    .replace(/(?<=\d)\s*\+\s*(?=\d)/g, " plus ")
    .replace(/(?<=\d)\s*[×*]\s*(?=\d)/g, " times ")
    .replace(/(?<=\d)\s*÷\s*(?=\d)/g, " divided by ")
    .replace(/(?<=\d)\s*-\s*(?=\d)/g, " minus ")
    .replace(/(?<=\d)\s*=\s*(?=[\d-])/g, " equals ")
    .replace(/(?<![\w.])-(?=\d)/g, "minus ")
    .replace(/#(?=\d)/g, "number ")
    .replace(/(?<![\d.])(1[1-9]\d\d|20\d\d)(?![\d.]*\d|\s?(?:people|times|items|years|yen|points|coins))\b/g, (year) =>
      yearInEnglish(Number(year)),
    )
    .replace(/(?<![A-Za-z\d])\d+(?:\.\d+)?(?!\d)/g, decimal)
    .replace(/(?<=[A-Za-z])\d+/g, (digits) => ` ${decimal(digits)}`)
    .replace(/([a-z])(?=[A-Z][a-z])/g, "$1");
}

function decimal(amount: string): string {
  const [whole, fraction] = amount.split(".");
  return numberInEnglish(whole!) + (fraction ? ` point ${digitByDigit(fraction)}` : "");
}

function digitByDigit(digits: string): string {
  return [...digits].map((digit) => numberInEnglish(digit)).join(" ");
}

function letterPair(half: string): string {
  return half.toLowerCase().startsWith("a") ? "A M" : "P M";
}

function spokenDate(date: string, month: string, day: string, year: string): string {
  const name = months[Number(month) - 1];
  if (!name || Number(day) < 1 || Number(day) > 31) return date;
  return `${name} ${ordinalInEnglish(day)}, ${yearInEnglish(Number(year))}`;
}

function spokenTime(time: string, hour: string, minute: string, half: string | undefined): string {
  const hours = Number(hour);
  if (hours > 23) return time;
  const spokenHalf = half ? letterPair(half) : hours > 12 ? "P M" : "";
  const spokenHour = numberInEnglish(String(half ? hours : hours > 12 ? hours - 12 : hours));
  const minutes = Number(minute);
  const spokenMinutes =
    minutes === 0 ? (spokenHalf ? "" : "o'clock") : `${minutes < 10 ? "oh " : ""}${numberInEnglish(minute)}`;
  return [spokenHour, spokenMinutes, spokenHalf].filter(Boolean).join(" ");
}

function spokenMoney(
  _: string,
  sign: string,
  whole: string,
  fraction: string | undefined,
  scale: string | undefined,
): string {
  const names = money[sign]!;
  const scales: Record<string, string> = { k: "thousand", m: "million", b: "billion" };
  if (scale)
    return `${decimal(fraction ? `${whole}.${fraction}` : whole)} ${scales[scale.toLowerCase()] ?? scale.toLowerCase()} ${names.many}`;
  const amount = `${numberInEnglish(whole)} ${whole === "1" ? names.one : names.many}`;
  const cents = fraction ? Number(fraction.padEnd(2, "0")) : 0;
  return cents === 0
    ? amount
    : `${amount} and ${numberInEnglish(String(cents))} ${cents === 1 ? names.cent : names.cents}`;
}

function withSpokenSigns(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/[^\x20-\x7e\n→⇒]+/g, "")
    .replace(/\s*&\s*/g, " and ")
    .replace(/(?<=[A-Za-z])\+\+/g, " plus plus")
    .replace(/\bC#/g, "C sharp")
    .replace(/#(?=\w)/g, "")
    .replace(/@(?=\w)/g, "at ")
    .replace(/(?<=[A-Za-z])\.(?=(?:com|org|net|io|ai|js|ts|dev)\b)/gi, " dot ")
    .replace(/\s*[→⇒/]\s*/g, ", ")
    .replace(/[()[\]{}]+/g, ", ")
    .replace(/[~_*^|<>=\\"`#+@$]/g, " ")
    .replace(/\s*\n+\s*/g, ". ")
    .replace(/([!?.,;:])[!?.,;:\s]*\1*(?=\s|$)/g, (run) => strongest(run))
    .replace(/\s+([!?.,;:])/g, "$1")
    .replace(/\s{2,}/g, " ")
    .replace(/^[\s,.;:!?]+|[\s,;:]+$/g, "");
}

/** Of several marks in a row the one that says most. */
function strongest(run: string): string {
  const mark = [..."?!.;:,"].find((candidate) => run.includes(candidate))!;
  return mark + (/\s$/.test(run) ? " " : "");
}
