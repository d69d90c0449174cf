const units: [unit: string, spoken: string][] = Object.entries({
  km2: "平方キロメートル",
  cm2: "平方センチメートル",
  m2: "平方メートル",
  m3: "立方メートル",
  cm3: "立方センチメートル",
  km: "キロメートル",
  cm: "センチメートル",
  mm: "ミリメートル",
  μm: "マイクロメートル",
  nm: "ナノメートル",
  m: "メートル",
  kg: "キログラム",
  mg: "ミリグラム",
  g: "グラム",
  t: "トン",
  ml: "ミリリットル",
  mL: "ミリリットル",
  dl: "デシリットル",
  dL: "デシリットル",
  L: "リットル",
  l: "リットル",
  cc: "シーシー",
  ha: "ヘクタール",
  kHz: "キロヘルツ",
  MHz: "メガヘルツ",
  GHz: "ギガヘルツ",
  Hz: "ヘルツ",
  dB: "デシベル",
  kWh: "キロワット時",
  kW: "キロワット",
  W: "ワット",
  V: "ボルト",
  mAh: "ミリアンペア時",
  mA: "ミリアンペア",
  KB: "キロバイト",
  kB: "キロバイト",
  MB: "メガバイト",
  GB: "ギガバイト",
  TB: "テラバイト",
  Mbps: "メガビーピーエス",
  Gbps: "ギガビーピーエス",
  kcal: "キロカロリー",
  cal: "カロリー",
  ms: "ミリ秒",
  h: "時間",
  hr: "時間",
  hrs: "時間",
  min: "分",
  mins: "分",
  s: "秒",
  sec: "秒",
  fps: "エフピーエス",
  px: "ピクセル",
  pt: "ポイント",
  dpi: "ディーピーアイ",
  hPa: "ヘクトパスカル",
  "°C": "度",
  "°": "度",
  "‰": "パーミル",
  D: "ディー",
  K: "ケー",
  G: "ジー",
  x: "倍",
});
const spokenUnit = new Map(units);
const names = units
  .map(([unit]) => unit)
  .sort((a, b) => b.length - a.length)
  .join("|");
const unitPattern = new RegExp(`(?<=\\d)[ \\t]?(${names})(?![A-Za-z0-9])`, "g");

/** What the speed is measured in stands before the number: 時速60キロメートル. */
const speeds: [pattern: RegExp, words: string][] = [
  [/(\d{1,20}(?:\.\d{1,20})?)[ \t]?(?:km\/h|kph)(?![A-Za-z])/g, "時速$1キロメートル"],
  [/(\d{1,20}(?:\.\d{1,20})?)[ \t]?m\/s(?![A-Za-z])/g, "秒速$1メートル"],
  [/(\d{1,20}(?:\.\d{1,20})?)[ \t]?°F(?![A-Za-z])/g, "華氏$1度"],
  [/(時速|秒速|風速)(?:時速|秒速)/g, "$1"],
];

/** Units behind digits in words; `text` is in NFKC, so ㎞ and ℃ are letters already. */
export function withSpokenUnits(text: string): string {
  return speeds
    .reduce((spoken, [pattern, words]) => spoken.replace(pattern, words), text)
    .replace(/(?<=\d時間|\d[ \t]?h)[ \t]?(\d{1,2})m(?![A-Za-z0-9])/g, "$1分")
    .replace(/(?<=\d)[ \t]?h[ \t]?(?=\d)/g, "時間")
    .replace(/[ \t]?%/g, "パーセント")
    .replace(unitPattern, (_, unit: string) => spokenUnit.get(unit)!);
}
