import { numberInEnglish, ordinalInEnglish, yearInEnglish } from "./numbers-in-english";
import { withDatesAndTimes } from "./spoken-dates-en";
import { withSpokenUnits } from "./spoken-units-en";

type Currency = { one: string; many: string; cent: string; cents: string };
const currencies: Record<string, Currency> = {
  $: { one: "dollar", many: "dollars", cent: "cent", cents: "cents" },
  "£": { one: "pound", many: "pounds", cent: "penny", cents: "pence" },
  "€": { one: "euro", many: "euros", cent: "cent", cents: "cents" },
  "¥": { one: "yen", many: "yen", cent: "sen", cents: "sen" },
  "₩": { one: "won", many: "won", cent: "jeon", cents: "jeon" },
  "₹": { one: "rupee", many: "rupees", cent: "paisa", cents: "paise" },
};
const signOfCode: Record<string, string> = { USD: "$", GBP: "£", EUR: "€", JPY: "¥", KRW: "₩", INR: "₹" };
const scales: Record<string, string> = { k: "thousand", m: "million", b: "billion", t: "trillion" };

const romanNumbers = "I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX".split(" ");
const numbered =
  "Chapter|Part|Volume|Vol\\.|Act|Phase|Level|Type|Class|Book|Season|Episode|Section|Grade|Stage|Scene|Title|Article|Appendix";
const crowned =
  "Henry|Louis|George|Edward|Elizabeth|Charles|Richard|William|James|Pius|Benedict|Gregory|Philip|Nicholas|Catherine|Napoleon|Ramses|Paul|John Paul|Alexander|Frederick";

/** Every number of a text in words: dates, times, prices, units, telephone numbers, versions, fractions, sums. */
export function withSpokenNumbers(text: string): string {
  let spoken = withRomanNumbers(text)
    .replace(/(?<=\d),(?=\d{3}(?!\d))/g, "")
    .replace(/\b[vV](?:er(?:sion)?)?\.?[ \t]?(?=\d{1,4}(?:\.\d|(?![\d.A-Za-z])))/g, "version ");
  spoken = withDatesAndTimes(spoken);
  spoken = withPrices(spoken);
  spoken = withDialledDigits(spoken);
  spoken = withShortThousands(withFractions(spoken));
  spoken = withRanges(spoken).replace(/(?<![\w.])-(?=\d)/g, "minus ");
  spoken = withSpokenUnits(spoken, decimal);
  return withPlainNumbers(withCalculations(spoken));
}

function withRomanNumbers(text: string): string {
  return text
    .replace(/[Ⅰ-Ⅻ]/g, (sign) => romanNumbers[sign.charCodeAt(0) - 0x2160]!)
    .replace(new RegExp(`\\b(${crowned})[ \\t]([IVX]{1,5})\\b(?!')`, "g"), (whole, name: string, numeral: string) =>
      romanNumbers.includes(numeral)
        ? `${name} the ${ordinalInEnglish(String(romanNumbers.indexOf(numeral) + 1))}`
        : whole,
    )
    .replace(new RegExp(`\\b(${numbered})[ \\t]([IVX]{1,5})\\b(?!')`, "gi"), (whole, name: string, numeral: string) =>
      romanNumbers.includes(numeral) ? `${name} ${romanNumbers.indexOf(numeral) + 1}` : whole,
    )
    .replace(/(?<=\b[A-Z][a-z]{1,30}[ \t])(?:XV|XI{1,3}|XIV|IX|VI{1,3}|IV|II|III)\b(?!')/g, (numeral) =>
      String(romanNumbers.indexOf(numeral) + 1),
    );
}

function withPrices(text: string): string {
  return text
    .replace(/\b(USD|GBP|EUR|JPY|KRW|INR)[ \t]?(?=\d)/g, (_, code: string) => signOfCode[code]!)
    .replace(
      /(?<![\w.$£€¥₩₹])(\d{1,20}(?:\.\d{1,2})?)[ \t]?(USD|GBP|EUR|JPY|KRW|INR)\b/g,
      (_, amount: string, code: string) => signOfCode[code]! + amount,
    )
    .replace(
      /([$£€¥₩₹])(\d{1,20})[ \t]?-[ \t]?[$£€¥₩₹]?(?=\d)/g,
      (_, sign: string, low: string) => `${numberInEnglish(low)} to ${sign}`,
    )
    .replace(/(?<![\w.])-(?=[$£€¥₩₹]\d)/g, "minus ")
    .replace(
      /(\ban? )?(?:US)?([$£€¥₩₹])[ \t]?(\d{1,20})(?:\.(\d{1,20}))?(?:[ \t]?(k|m|b|t|thousand|million|billion|trillion)\b)?/gi,
      spokenPrice,
    )
    .replace(/(?<=(?:dollars?|cents?|pounds?|pence|euros?|yen|won|rupees?))[ \t]?\/[ \t]?(?:mo|month)\b/g, " per month")
    .replace(/(?<=(?:dollars?|cents?|pounds?|pence|euros?|yen|won|rupees?))[ \t]?\/[ \t]?(?:yr|year)\b/g, " per year")
    .replace(/(?<=(?:dollars?|cents?|pounds?|pence|euros?|yen|won|rupees?))[ \t]?\/[ \t]?(?:hr|h|hour)\b/g, " per hour")
    .replace(/(?<=(?:dollars?|cents?|pounds?|pence|euros?|yen|won|rupees?))[ \t]?\/[ \t]?(?=[a-z]{2})/g, " per ");
}

function spokenPrice(
  _: string,
  article: string | undefined,
  sign: string,
  whole: string,
  fraction: string | undefined,
  scale: string | undefined,
): string {
  const names = currencies[sign]!;
  // "a $5 coffee", "a two million dollar deal"
  const many = article ? names.one : names.many;
  const spoken = (words: string) => `${article ?? ""}${words}`;
  if (scale || (fraction && fraction.length !== 2)) {
    const amount = decimal(fraction ? `${whole}.${fraction}` : whole);
    const size = scale ? ` ${scales[scale.toLowerCase()] ?? scale.toLowerCase()}` : "";
    return spoken(`${amount}${size} ${many}`);
  }
  const cents = Number(fraction ?? 0);
  const small = `${numberInEnglish(String(cents))} ${cents === 1 ? names.cent : names.cents}`;
  if (cents > 0 && /^0+$/.test(whole)) return spoken(small);
  const amount = `${numberInEnglish(whole)} ${whole === "1" ? names.one : many}`;
  return spoken(cents === 0 ? amount : `${amount} and ${small}`);
}

/** Telephone numbers, postal codes, versions and everything too long to be a number. */
function withDialledDigits(text: string): string {
  const dialled = (digits: string) => digits.split(/\D+/).filter(Boolean).map(digitByDigit).join(", ");
  return text
    .replace(
      /(?<![\w-])\+(\d{1,3}(?:[- .]\(?\d{1,5}\)?){2,4})(?![\w-])/g,
      (_, digits: string) => `plus ${dialled(digits)}`,
    )
    .replace(/(?<![\w-])(?:\d-)?(?:\(\d{3}\)[ \t]?|\d{3}[-. ])\d{3}[-. ]\d{4}(?![\w-])/g, dialled)
    .replace(/(?<![\w-])0\d{1,3}-\d{2,4}-\d{3,4}(?![\w-])/g, dialled)
    .replace(/(?<![\w-])\d{3}-\d{4}(?![\w-])/g, dialled)
    .replace(/(?<=\b(?:ZIP|zip|zip code|ZIP code|[A-Z]{2})[ \t])\d{5}(?:-\d{4})?(?!\d)/g, dialled)
    .replace(/(?<![\w.])\d{1,9}(?:\.\d{1,9}){2,9}(?![\w.]*\w)/g, (version) => {
      const groups = version.split(".").map(numberInEnglish);
      return groups.join(groups.length === 4 ? " dot " : " point ");
    })
    .replace(/(?<=\b(?:[Cc]all|[Dd]ial)[ \t])\d{3}(?![\d-])/g, digitByDigit)
    .replace(/(?<![\w.])0\d{1,17}(?![\w.:]*\w)/g, digitByDigit);
}

const parts: Record<string, [one: string, many: string]> = {
  2: ["half", "halves"],
  3: ["third", "thirds"],
  4: ["quarter", "quarters"],
  5: ["fifth", "fifths"],
  6: ["sixth", "sixths"],
  7: ["seventh", "sevenths"],
  8: ["eighth", "eighths"],
  9: ["ninth", "ninths"],
};

function withFractions(text: string): string {
  return text
    .replace(/(?<![\d/.])(\d{1,2})\/(\d{1,2})(?= stars?\b)/g, "$1 out of $2")
    .replace(/(?<![\d/.])(\d{1,2}(?:\.\d)?)\/(10|100)(?![\d/]|\.\d)/g, "$1 out of $2")
    .replace(
      /(?<![\d/.])(?:(\d{1,4})[ \t])?(\d)\/(\d)(?![\d/]|\.\d)/g,
      (whole: string, wholes: string | undefined, top: string, bottom: string) => {
        const [one, many] = parts[bottom] ?? [];
        if (!one || !many || Number(top) >= Number(bottom)) return whole;
        const fraction =
          top === "1" ? `${wholes && bottom !== "1" ? "a" : "one"} ${one}` : `${numberInEnglish(top)} ${many}`;
        return wholes ? `${numberInEnglish(wholes)} and ${fraction}` : fraction;
      },
    )
    .replace(/(?<![\d/])(\d{1,20})\/(\d{1,20})(?![\d/])/g, "$1 over $2");
}

/** 10K, 1.5M, 12B; a single digit with K is a picture's size, one with B a room, and both stay. */
function withShortThousands(text: string): string {
  return text.replace(
    /(?<![\w.$£€¥])(\d{1,6}(?:\.\d{1,3})?)([KMB])(?![\w/])/g,
    (whole: string, amount: string, scale: string) =>
      scale !== "M" && /^\d$/.test(amount) ? whole : `${decimal(amount)} ${scales[scale.toLowerCase()]!}`,
  );
}

function withRanges(text: string): string {
  return text
    .replace(
      /(?<![\d-])(\d{1,20}(?:\.\d{1,9})?%?)[ \t]?(?:-|~|→)[ \t]?(\d{1,20}(?:\.\d{1,9})?)(?![\d-])(?![ \t]?=)/g,
      "$1 to $2",
    )
    .replace(/(?<=\d%? to \d{1,20})%/g, "%");
}

function withCalculations(text: string): string {
  return text
    .replace(/(?<=\d)[ \t]{0,3}\+[ \t]{0,3}(?=\d)/g, " plus ")
    .replace(/(?<=\d)[ \t]{0,3}[×*][ \t]{0,3}(?=\d)/g, " times ")
    .replace(/(?<=\d)x(?=\d)/g, " by ")
    .replace(/(?<=\d)[ \t]{0,3}÷[ \t]{0,3}(?=\d)/g, " divided by ")
    .replace(/(?<=\d)[ \t]{0,3}-[ \t]{0,3}(?=\d)/g, " minus ")
    .replace(/(?<=\d)[ \t]{0,3}=[ \t]{0,3}(?=[\d-])/g, " equals ")
    .replace(/±[ \t]?(?=\d)/g, "plus or minus ")
    .replace(/√[ \t]?(?=\d)/g, "the square root of ")
    .replace(/(?<=\d)\^(\d{1,3})/g, (_, power: string) => powerOf(power))
    .replace(/(?<![\w.])-(?=\d)/g, "minus ")
    .replace(/#(?=\d)/g, "number ");
}

function powerOf(power: string): string {
  if (power === "2") return " squared";
  return power === "3" ? " cubed" : ` to the power of ${numberInEnglish(power)}`;
}

function withPlainNumbers(text: string): string {
  return text
    .replace(/\b(\d{1,18})(?:st|nd|rd|th)\b/gi, (_, digits: string) => ordinalInEnglish(digits))
    .replace(/(?<=\d)(?=[A-Za-z])/g, " ")
    .replace(
      /(?<![\d.])(1[1-9]\d\d|20\d\d)(?![\d.]*\d|[ \t]?(?:people|times|items|years|yen|points|coins|fans|followers|steps|words|dollars|euros|pounds|won|or more))\b/g,
      (year) => yearInEnglish(Number(year)),
    )
    .replace(/(?<![A-Za-z\d])\d{1,400}(?:\.\d{1,400})?(?!\d)/g, decimal)
    .replace(/(?<=[A-Za-z])-?\d{1,400}/g, (digits) => ` ${decimal(digits.replace("-", ""))}`)
    .replace(/\d{1,400}/g, decimal);
}

export function decimal(amount: string): string {
  const [whole, fraction] = amount.split(".");
  return numberInEnglish(whole!) + (fraction ? ` point ${digitByDigit(fraction)}` : "");
}

function digitByDigit(digits: string): string {
  return [...digits].map((digit) => numberInEnglish(digit)).join(" ");
}
