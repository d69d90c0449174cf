const units: [unit: string, one: string, many: string][] = [
  ["km/h", "kilometer per hour", "kilometers per hour"],
  ["kph", "kilometer per hour", "kilometers per hour"],
  ["mph", "mile per hour", "miles per hour"],
  ["m/s", "meter per second", "meters per second"],
  ["km2", "square kilometer", "square kilometers"],
  ["cm2", "square centimeter", "square centimeters"],
  ["m2", "square meter", "square meters"],
  ["m3", "cubic meter", "cubic meters"],
  ["ft2", "square foot", "square feet"],
  ["sq ft", "square foot", "square feet"],
  ["km", "kilometer", "kilometers"],
  ["cm", "centimeter", "centimeters"],
  ["mm", "millimeter", "millimeters"],
  ["nm", "nanometer", "nanometers"],
  ["m", "meter", "meters"],
  ["ft", "foot", "feet"],
  ["yd", "yard", "yards"],
  ["mi", "mile", "miles"],
  ["kg", "kilogram", "kilograms"],
  ["mg", "milligram", "milligrams"],
  ["g", "gram", "grams"],
  ["lbs", "pound", "pounds"],
  ["lb", "pound", "pounds"],
  ["oz", "ounce", "ounces"],
  ["ml", "milliliter", "milliliters"],
  ["mL", "milliliter", "milliliters"],
  ["L", "liter", "liters"],
  ["kHz", "kilohertz", "kilohertz"],
  ["MHz", "megahertz", "megahertz"],
  ["GHz", "gigahertz", "gigahertz"],
  ["Hz", "hertz", "hertz"],
  ["dB", "decibel", "decibels"],
  ["kWh", "kilowatt hour", "kilowatt hours"],
  ["kW", "kilowatt", "kilowatts"],
  ["W", "watt", "watts"],
  ["V", "volt", "volts"],
  ["mAh", "milliamp hour", "milliamp hours"],
  ["KB", "kilobyte", "kilobytes"],
  ["kB", "kilobyte", "kilobytes"],
  ["MB", "megabyte", "megabytes"],
  ["GB", "gigabyte", "gigabytes"],
  ["TB", "terabyte", "terabytes"],
  ["Mbps", "megabit per second", "megabits per second"],
  ["Gbps", "gigabit per second", "gigabits per second"],
  ["kcal", "kilocalorie", "kilocalories"],
  ["ms", "millisecond", "milliseconds"],
  ["fps", "frame per second", "frames per second"],
  ["px", "pixel", "pixels"],
  ["pt", "point", "points"],
  ["h", "hour", "hours"],
  ["hrs", "hour", "hours"],
  ["hr", "hour", "hours"],
  ["mins", "minute", "minutes"],
  ["min", "minute", "minutes"],
  ["sec", "second", "seconds"],
  ["s", "second", "seconds"],
  ["x", "times", "times"],
  ["°C", "degree Celsius", "degrees Celsius"],
  ["°F", "degree Fahrenheit", "degrees Fahrenheit"],
  ["°", "degree", "degrees"],
  ["%", "percent", "percent"],
  ["¢", "cent", "cents"],
];
const unitNames = new Map(units.map(([unit, one, many]) => [unit, { one, many }]));
const unitPattern = new RegExp(
  `(an? )?(?<![\\w.])(\\d{1,20}(?:\\.\\d{1,20})?)[ \\t]?(${units
    .map(([unit]) => unit)
    .sort((a, b) => b.length - a.length)
    .join("|")})(?![A-Za-z0-9'])`,
  "g",
);

/** Numbers with their units; `inWords` writes a number out. Decades (the 90s) must be gone already. */
export function withSpokenUnits(text: string, inWords: (amount: string) => string): string {
  return text
    .replace(
      /(?<![\w.])(\d)'[ \t]?(\d{1,2})(?:"|''|(?= tall))/g,
      (_, feet: string, inches: string) => `${inWords(feet)} foot ${inWords(inches)}`,
    )
    .replace(/(?<=\d[ \t]?)h[ \t]?(?=\d{1,2}[ \t]?m)/g, " hours ")
    .replace(/(?<= hours )(\d{1,2})[ \t]?m(?:in)?(?![A-Za-z0-9])/g, "$1 min")
    .replace(/(?<![\w.])1 hours (?=\d)/g, "1 hour ")
    .replace(unitPattern, (_, article: string | undefined, amount: string, unit: string) => {
      const name = unitNames.get(unit)!;
      // "a 5 km run", but "5 km from here"
      return `${article ?? ""}${inWords(amount)} ${amount === "1" || article ? name.one : name.many}`;
    });
}
