import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { daysInMonth, fromIsoDate, toIsoDate } from "./calendar-date";

describe("a calendar date", () => {
  it("knows leap years", () => {
    expect([1900, 2000, 2023, 2024].map((year) => daysInMonth(year, 2))).toEqual([28, 29, 28, 29]);
  });

  it("refuses days that do not exist", () => {
    expect(toIsoDate({ year: 2023, month: 2, day: 29 })).toBeNull();
    expect(toIsoDate({ year: 2023, month: 13, day: 1 })).toBeNull();
    expect(fromIsoDate("2023-04-31")).toBeNull();
    expect(fromIsoDate("2023-4-3")).toBeNull();
  });

  it("survives writing and reading", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1900, max: 2100 }),
        fc.integer({ min: 1, max: 12 }),
        fc.nat(30),
        (year, month, dayIndex) => {
          const date = { year, month, day: (dayIndex % daysInMonth(year, month)) + 1 };
          expect(fromIsoDate(toIsoDate(date) ?? "")).toEqual(date);
        },
      ),
    );
  });
});
