/** A text in one language for everybody, or one for each. */
type Text = { ja: string; en: string };

export type HelpLine = { name: Text; phone?: string; url?: string; hours?: Text };
export type HelpPlace = { emergency: { label: Text; phone: string }; lines: HelpLine[] };

/**
 * The date on which a person last confirmed every number below with the services. Null until that has happened:
 * reading about a number is not a confirmation. Set it, as an ISO date, when it has been done; repeat before a launch.
 */
export const confirmedOn: string | null = null;

const same = (text: string): Text => ({ ja: text, en: text });
const dayAndNight: Text = { ja: "24時間・毎日", en: "Day and night, every day" };
const ambulance: Text = { ja: "救急", en: "Ambulance" };
const emergency: Text = { ja: "緊急通報", en: "Emergency services" };

export const findAHelpline: HelpLine = {
  name: { ja: "Find A Helpline(国ごとの相談窓口をさがす)", en: "Find A Helpline (find a line in your country)" },
  url: "https://findahelpline.com/",
};

/** The number that works in every country of the European Union, and where the place names none of its own. */
const europe = { label: emergency, phone: "112" };
const union = [
  "AT",
  "BE",
  "BG",
  "HR",
  "CY",
  "CZ",
  "DK",
  "EE",
  "FI",
  "GR",
  "HU",
  "IT",
  "LV",
  "LT",
  "LU",
  "MT",
  "NL",
  "PL",
  "PT",
  "RO",
  "SK",
  "SI",
  "ES",
  "SE",
];

export const helpPlaces: Record<string, HelpPlace> = {
  ...Object.fromEntries(union.map((country) => [country, { emergency: europe, lines: [] }])),
  JP: {
    emergency: { label: { ja: "救急(警察は110)", en: "Ambulance (police: 110)" }, phone: "119" },
    lines: [
      {
        name: { ja: "よりそいホットライン", en: "Yorisoi Hotline (several languages)" },
        phone: "0120-279-338",
        hours: dayAndNight,
      },
      { name: { ja: "#いのちSOS", en: "#Inochi SOS (Japanese)" }, phone: "0120-061-338" },
      {
        name: { ja: "いのちの電話(フリーダイヤル)", en: "Inochi no Denwa (Japanese, free)" },
        phone: "0120-783-556",
        hours: {
          ja: "毎日16時〜21時、毎月10日は8時〜翌朝8時",
          en: "Daily 16:00–21:00; on the 10th of each month from 8:00 for 24 hours",
        },
      },
      {
        name: { ja: "いのちの電話(ナビダイヤル)", en: "Inochi no Denwa (Japanese)" },
        phone: "0570-783-556",
        hours: { ja: "毎日10時〜22時", en: "Daily 10:00–22:00" },
      },
      {
        name: { ja: "チャイルドライン(18歳まで)", en: "Childline (Japanese, up to 18 years)" },
        phone: "0120-99-7777",
        hours: { ja: "毎日16時〜21時", en: "Daily 16:00–21:00" },
      },
      {
        name: { ja: "24時間子供SOSダイヤル", en: "Children's SOS line (Japanese)" },
        phone: "0120-0-78310",
        hours: dayAndNight,
      },
      {
        name: { ja: "まもろうよ こころ(電話・SNSの窓口一覧)", en: "Mamorouyo Kokoro (phone and chat lines, Japanese)" },
        url: "https://www.mhlw.go.jp/mamorouyokokoro/",
      },
    ],
  },
  US: {
    emergency: { label: emergency, phone: "911" },
    lines: [
      {
        name: {
          ja: "988 Suicide & Crisis Lifeline(電話・テキスト)",
          en: "988 Suicide & Crisis Lifeline (call or text)",
        },
        phone: "988",
        url: "https://988lifeline.org/",
        hours: dayAndNight,
      },
      {
        name: { ja: "Crisis Text Line(HOME と送信)", en: "Crisis Text Line (text HOME)" },
        phone: "741741",
        hours: dayAndNight,
      },
    ],
  },
  CA: {
    emergency: { label: emergency, phone: "911" },
    lines: [
      {
        name: {
          ja: "9-8-8 Suicide Crisis Helpline(電話・テキスト)",
          en: "9-8-8 Suicide Crisis Helpline (call or text)",
        },
        phone: "988",
        url: "https://988.ca/",
        hours: dayAndNight,
      },
    ],
  },
  GB: {
    emergency: { label: emergency, phone: "999" },
    lines: [{ name: same("Samaritans"), phone: "116 123", url: "https://www.samaritans.org/", hours: dayAndNight }],
  },
  IE: {
    emergency: europe,
    lines: [{ name: same("Samaritans"), phone: "116 123", url: "https://www.samaritans.org/", hours: dayAndNight }],
  },
  AU: {
    emergency: { label: emergency, phone: "000" },
    lines: [{ name: same("Lifeline"), phone: "13 11 14", url: "https://www.lifeline.org.au/", hours: dayAndNight }],
  },
  NZ: {
    emergency: { label: emergency, phone: "111" },
    lines: [
      {
        name: { ja: "1737(電話・テキスト)", en: "1737 (call or text)" },
        phone: "1737",
        url: "https://1737.org.nz/",
        hours: dayAndNight,
      },
    ],
  },
  KR: {
    emergency: { label: ambulance, phone: "119" },
    lines: [
      {
        name: { ja: "自殺予防相談電話 109(자살예방 상담전화)", en: "Suicide prevention line 109 (자살예방 상담전화)" },
        phone: "109",
        hours: dayAndNight,
      },
    ],
  },
  TW: {
    emergency: { label: ambulance, phone: "119" },
    lines: [{ name: { ja: "安心専線 1925(安心專線)", en: "1925 line (安心專線)" }, phone: "1925", hours: dayAndNight }],
  },
  DE: {
    emergency: europe,
    lines: [
      {
        name: same("TelefonSeelsorge"),
        phone: "0800 111 0 111",
        url: "https://www.telefonseelsorge.de/",
        hours: dayAndNight,
      },
    ],
  },
  FR: {
    emergency: europe,
    lines: [{ name: same("3114"), phone: "3114", url: "https://3114.fr/", hours: dayAndNight }],
  },
  IN: {
    emergency: { label: emergency, phone: "112" },
    lines: [{ name: same("Tele-MANAS"), phone: "14416", url: "https://telemanas.mohfw.gov.in/", hours: dayAndNight }],
  },
};
