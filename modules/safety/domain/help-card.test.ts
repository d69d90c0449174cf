import { describe, expect, it } from "vitest";
import { helpCardSchema } from "../contract";
import { helpCardFor } from "./help-card";
import { helpPlaces } from "./help-lines";

const phones = (country: string | null, locale: "ja" | "en" = "en") =>
  helpCardFor(country, locale)
    .contacts.map(({ phone }) => phone)
    .filter(Boolean);

describe("the help card", () => {
  it("is complete in both languages, everywhere", () => {
    for (const country of [...Object.keys(helpPlaces), "ZZ", null]) {
      for (const locale of ["ja", "en"] as const) {
        const card = helpCardSchema.parse(helpCardFor(country, locale));
        expect(card.title && card.text).toBeTruthy();
        expect(card.contacts.length).toBeGreaterThan(0);
        for (const { phone, url } of card.contacts) expect(phone ?? url).toBeTruthy();
        for (const { url } of card.contacts) if (url) expect(url).toMatch(/^https:\/\//);
        if (locale === "ja") expect(card.text).toMatch(/[ぁ-ん]/);
        else expect(`${card.title}${card.text}${card.emergency?.label ?? ""}`).not.toMatch(/[ぁ-んァ-ヶ]/);
      }
    }
  });

  it("has the lines and the emergency number of each country", () => {
    expect(phones("JP")).toEqual([
      "0120-279-338",
      "0120-061-338",
      "0120-783-556",
      "0570-783-556",
      "0120-99-7777",
      "0120-0-78310",
    ]);
    expect(phones("US")).toEqual(["988", "741741"]);
    const first = {
      CA: "988",
      GB: "116 123",
      IE: "116 123",
      AU: "13 11 14",
      NZ: "1737",
      KR: "109",
      TW: "1925",
      DE: "0800 111 0 111",
      FR: "3114",
      IN: "14416",
    };
    for (const [country, phone] of Object.entries(first)) expect(phones(country), country).toEqual([phone]);
    const emergency = {
      JP: "119",
      US: "911",
      CA: "911",
      GB: "999",
      IE: "112",
      DE: "112",
      FR: "112",
      ES: "112",
      AU: "000",
      NZ: "111",
      KR: "119",
      TW: "119",
      IN: "112",
    };
    for (const [country, phone] of Object.entries(emergency))
      expect(helpCardFor(country, "en").emergency?.phone, country).toBe(phone);
  });

  it("is Japan's for readers of Japanese whose country is unknown, international for others", () => {
    expect(helpCardFor(null, "ja")).toMatchObject({ country: "JP", emergency: { phone: "119" } });
    expect(helpCardFor("", "ja").country).toBe("JP");
    expect(helpCardFor(null, "en")).toMatchObject({
      country: null,
      emergency: null,
      contacts: [{ url: "https://findahelpline.com/" }],
    });
    expect(helpCardFor("BR", "ja")).toMatchObject({ country: null, contacts: [{ url: "https://findahelpline.com/" }] });
    expect(helpCardFor("__proto__", "en").country).toBeNull();
  });

  it("reads codes as people write them, and speaks the reader's language abroad", () => {
    expect(helpCardFor("uk", "en").country).toBe("GB");
    expect(helpCardFor(" us ", "ja")).toMatchObject({ country: "US", locale: "ja" });
  });
});
