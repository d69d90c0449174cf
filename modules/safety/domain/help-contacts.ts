import type { Localized } from "@modules/kernel";

export type ContactEntry = {
  name: Localized;
  phone?: string;
  url?: string;
  hours?: Localized;
  /** Shown first to minors, and to them only. */
  forMinors?: boolean;
};

export type CountryHelp = { emergency: { label: Localized; phone: string }; contacts: ContactEntry[] };

const allHours: Localized = { ja: "24時間", en: "24 hours a day" };
const emergency = (phone: string): CountryHelp["emergency"] => ({ label: { ja: "緊急のとき", en: "Emergency" }, phone });

export const findAHelpline: ContactEntry = {
  name: { ja: "Find A Helpline（世界の相談窓口）", en: "Find A Helpline (worldwide)" },
  url: "https://findahelpline.com",
};

/** By ISO 3166-1 alpha-2. Have the numbers confirmed with each service before a launch in its country. */
export const helpByCountry: Record<string, CountryHelp> = {
  JP: {
    emergency: { label: { ja: "救急・消防（警察は110）", en: "Ambulance and fire (police: 110)" }, phone: "119" },
    contacts: [
      { name: { ja: "チャイルドライン（18歳まで）", en: "Childline Japan (up to 18, in Japanese)" }, phone: "0120-99-7777", url: "https://childline.or.jp", hours: { ja: "毎日 16時〜21時", en: "Daily 16:00–21:00" }, forMinors: true },
      { name: { ja: "24時間子供SOSダイヤル", en: "Children's SOS dial (in Japanese)" }, phone: "0120-0-78310", hours: allHours, forMinors: true },
      { name: { ja: "よりそいホットライン", en: "Yorisoi Hotline" }, phone: "0120-279-338", hours: allHours },
      { name: { ja: "#いのちSOS", en: "Inochi SOS (in Japanese)" }, phone: "0120-061-338" },
      { name: { ja: "いのちの電話", en: "Inochi no Denwa (in Japanese)" }, phone: "0120-783-556", hours: { ja: "毎日 16時〜21時", en: "Daily 16:00–21:00" } },
      { name: { ja: "まもろうよ こころ（厚生労働省・SNS相談の案内）", en: "Mamorouyo Kokoro (health ministry, chat services, in Japanese)" }, url: "https://www.mhlw.go.jp/mamorouyokokoro/" },
    ],
  },
  US: {
    emergency: emergency("911"),
    contacts: [{ name: { ja: "988 ライフライン（電話・テキスト、英語）", en: "988 Suicide & Crisis Lifeline (call or text)" }, phone: "988", url: "https://988lifeline.org", hours: allHours }],
  },
  CA: {
    emergency: emergency("911"),
    contacts: [{ name: { ja: "9-8-8 自殺予防ヘルプライン（電話・テキスト）", en: "9-8-8 Suicide Crisis Helpline (call or text)" }, phone: "988", url: "https://988.ca", hours: allHours }],
  },
  GB: {
    emergency: emergency("999"),
    contacts: [
      { name: { ja: "チャイルドライン（19歳未満）", en: "Childline (under 19)" }, phone: "0800 1111", url: "https://www.childline.org.uk", hours: allHours, forMinors: true },
      { name: { ja: "サマリタンズ", en: "Samaritans" }, phone: "116 123", url: "https://www.samaritans.org", hours: allHours },
    ],
  },
  IE: { emergency: emergency("112"), contacts: [{ name: { ja: "サマリタンズ", en: "Samaritans" }, phone: "116 123", url: "https://www.samaritans.org/ireland", hours: allHours }] },
  AU: {
    emergency: emergency("000"),
    contacts: [
      { name: { ja: "キッズ・ヘルプライン（5〜25歳）", en: "Kids Helpline (5–25)" }, phone: "1800 55 1800", url: "https://kidshelpline.com.au", hours: allHours, forMinors: true },
      { name: { ja: "ライフライン", en: "Lifeline" }, phone: "13 11 14", url: "https://www.lifeline.org.au", hours: allHours },
    ],
  },
  NZ: { emergency: emergency("111"), contacts: [{ name: { ja: "1737（電話・テキスト）", en: "1737, need to talk? (call or text)" }, phone: "1737", url: "https://1737.org.nz", hours: allHours }] },
  KR: { emergency: emergency("119"), contacts: [{ name: { ja: "自殺予防相談電話 109", en: "Suicide prevention line 109" }, phone: "109", hours: allHours }] },
  TW: { emergency: emergency("119"), contacts: [{ name: { ja: "安心専線 1925", en: "1925 helpline" }, phone: "1925", hours: allHours }] },
  DE: {
    emergency: emergency("112"),
    contacts: [{ name: { ja: "電話相談（TelefonSeelsorge）", en: "TelefonSeelsorge" }, phone: "0800 111 0 111", url: "https://www.telefonseelsorge.de", hours: allHours }],
  },
  FR: { emergency: emergency("112"), contacts: [{ name: { ja: "自殺予防全国番号 3114", en: "3114, national suicide prevention number" }, phone: "3114", url: "https://3114.fr", hours: allHours }] },
  IN: { emergency: emergency("112"), contacts: [{ name: { ja: "Tele-MANAS", en: "Tele-MANAS" }, phone: "14416", hours: allHours }] },
};
