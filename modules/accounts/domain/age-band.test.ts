import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ageBandOf, ageInYears, knownTimeZone } from "./age-band";

const iso = (date: Date) => date.toISOString().slice(0, 10);

describe("age band", () => {
  it.each([
    // It is 5 May in Tokyo and 4 May in Los Angeles.
    ["2008-05-05", "Asia/Tokyo", "adult"],
    ["2008-05-05", "America/Los_Angeles", "teen"],
    ["2008-05-05", null, "teen"],
    ["2013-05-05", "Asia/Tokyo", "teen"],
    ["2013-05-06", "Asia/Tokyo", "child"],
    ["1995-04-12", null, "adult"],
    [null, "Asia/Tokyo", "unknown"],
    ["2099-01-01", "Asia/Tokyo", "unknown"],
    ["2001-02-30", "Asia/Tokyo", "unknown"],
    ["yesterday", "Asia/Tokyo", "unknown"],
    ["1995-04-12", "Mars/Olympus", "adult"],
  ])("of %s at %s is %s", (birthDate, timeZone, expected) => {
    expect(ageBandOf(birthDate, timeZone, new Date("2026-05-04T18:00:00Z"))).toBe(expected);
  });

  it("turns on 1 March for who is born on 29 February", () => {
    expect(ageInYears("2008-02-29", "UTC", new Date("2026-02-28T12:00:00Z"))).toBe(17);
    expect(ageInYears("2008-02-29", "UTC", new Date("2026-03-01T12:00:00Z"))).toBe(18);
  });

  it("grows by one on the birthday and on no other day", () => {
    const days = fc.date({ min: new Date("1950-01-01"), max: new Date("2010-12-31"), noInvalidDate: true });
    fc.assert(
      fc.property(days, fc.integer({ min: 18, max: 70 }), (born, years) => {
        const birthday = new Date(Date.UTC(born.getUTCFullYear() + years, born.getUTCMonth(), born.getUTCDate(), 12));
        const dayBefore = new Date(birthday.getTime() - 86_400_000);
        expect(ageInYears(iso(born), "UTC", birthday)).toBe(years);
        expect(ageInYears(iso(born), "UTC", dayBefore)).toBe(years - 1);
      }),
    );
  });

  it("never makes anybody older where the zone is unknown than anywhere on earth", () => {
    const zones = ["Pacific/Kiritimati", "Asia/Tokyo", "UTC", "America/New_York", "Pacific/Pago_Pago", "Etc/GMT+12"];
    const moments = fc.date({ min: new Date("2020-01-01"), max: new Date("2030-01-01"), noInvalidDate: true });
    const births = fc.date({ min: new Date("1990-01-01"), max: new Date("2019-01-01"), noInvalidDate: true });
    fc.assert(
      fc.property(births, moments, fc.constantFrom(...zones), (born, now, zone) => {
        expect(ageInYears(iso(born), null, now)!).toBeLessThanOrEqual(ageInYears(iso(born), zone, now)!);
      }),
    );
  });
});

it("a zone is known or it is none", () => {
  expect(knownTimeZone("Asia/Tokyo")).toBe("Asia/Tokyo");
  for (const name of ["", "Nowhere/City", 5, null, "x".repeat(80)]) expect(knownTimeZone(name)).toBeNull();
});
