const small =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const tens = "zero ten twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
const groups = ["", "thousand", "million", "billion", "trillion", "quadrillion"];

/** A whole number of up to 18 digits in words; longer ones digit by digit. */
export function numberInEnglish(digits: string): string {
  const trimmed = digits.replace(/^0+(?=\d)/, "");
  if (trimmed.length > 18) return [...digits].map((digit) => small[Number(digit)]).join(" ");
  if (trimmed === "0") return "zero";
  const words: string[] = [];
  let rest = trimmed;
  for (let group = 0; rest !== ""; group += 1) {
    const three = Number(rest.slice(-3));
    rest = rest.slice(0, -3);
    if (three > 0) words.unshift([belowThousand(three), groups[group]!].filter(Boolean).join(" "));
  }
  return words.join(" ");
}

function belowThousand(number: number): string {
  const hundreds = Math.floor(number / 100);
  return [hundreds > 0 ? `${small[hundreds]} hundred` : "", number % 100 > 0 ? belowHundred(number % 100) : ""]
    .filter(Boolean)
    .join(" ");
}

function belowHundred(number: number): string {
  if (number < 20) return small[number]!;
  const unit = number % 10;
  return tens[Math.floor(number / 10)]! + (unit > 0 ? `-${small[unit]}` : "");
}

const ordinals: Record<string, string> = {
  one: "first",
  two: "second",
  three: "third",
  five: "fifth",
  eight: "eighth",
  nine: "ninth",
  twelve: "twelfth",
};

export function ordinalInEnglish(digits: string): string {
  const words = numberInEnglish(digits);
  const last = /[a-z]+$/.exec(words)![0];
  return (
    words.slice(0, -last.length) + (ordinals[last] ?? (last.endsWith("y") ? `${last.slice(0, -1)}ieth` : `${last}th`))
  );
}

/** 1987 → nineteen eighty-seven, 2005 → two thousand five, 2025 → twenty twenty-five. */
export function yearInEnglish(year: number): string {
  const [century, rest] = [Math.floor(year / 100), year % 100];
  if (century % 10 === 0 && rest < 10) return numberInEnglish(String(year));
  if (rest === 0) return `${numberInEnglish(String(century))} hundred`;
  return `${numberInEnglish(String(century))} ${rest < 10 ? "oh " : ""}${numberInEnglish(String(rest))}`;
}
