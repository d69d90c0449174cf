"use client";

import { useId, useState } from "react";
import { daysInMonth, fromIsoDate, toIsoDate } from "../domain/calendar-date";
import { cx } from "../domain/class-names";
import { describedBy, FieldNotes, type FieldTexts } from "./field";

type Part = "year" | "month" | "day";
type Chosen = Record<Part, string>;

export type DateFieldProps = Omit<FieldTexts, "labelHidden"> & {
  texts: Record<Part, string>;
  /** Decides the order of the parts and how months are called. */
  locale: string;
  firstYear: number;
  lastYear: number;
  /** Name of the form field; its value is `YYYY-MM-DD`, or empty while the date is not complete. */
  name?: string;
  defaultValue?: string;
  required?: boolean;
  /** `bday` lets the browser fill in a birth date. */
  autoComplete?: "bday";
  onChange?: (isoDate: string | null) => void;
  className?: string;
};

/** Three lists instead of a calendar: nobody wants to page back thirty years to a birthday. */
export function DateField(props: DateFieldProps) {
  const {
    label,
    labelNote,
    hint,
    error,
    texts,
    locale,
    firstYear,
    lastYear,
    name,
    defaultValue,
    required,
    autoComplete,
    onChange,
    className,
  } = props;
  const id = useId();
  const [chosen, setChosen] = useState<Chosen>(() => startingFrom(defaultValue));
  const years = Array.from({ length: lastYear - firstYear + 1 }, (_, index) => lastYear - index);
  const days = chosen.year && chosen.month ? daysInMonth(Number(chosen.year), Number(chosen.month)) : 31;
  const options: Record<Part, { value: number; text: string }[]> = {
    year: years.map((value) => ({ value, text: String(value) })),
    month: numbersTo(12).map((value) => ({ value, text: monthName(value, locale) })),
    day: numbersTo(days).map((value) => ({ value, text: String(value) })),
  };

  function choose(part: Part, value: string) {
    const next = { ...chosen, [part]: value };
    if (next.year && next.month && Number(next.day) > daysInMonth(Number(next.year), Number(next.month))) next.day = "";
    setChosen(next);
    onChange?.(isoOf(next));
  }

  return (
    <fieldset
      className={cx("flex min-w-0 flex-col gap-1.5", className)}
      aria-describedby={describedBy(id, { hint, error })}
    >
      <legend className="mb-1.5 text-sm font-bold">
        {label}
        {labelNote && <span className="ms-2 font-normal text-ink-faint">{labelNote}</span>}
      </legend>
      <div className="grid grid-cols-[1.35fr_1.15fr_1fr] gap-2">
        {orderOf(locale).map((part) => (
          <label key={part} className="flex min-w-0 flex-col gap-1 text-sm text-ink-soft">
            {texts[part]}
            <select
              className={"part-control ps-3 pe-8"}
              value={chosen[part]}
              required={required}
              aria-invalid={error ? true : undefined}
              autoComplete={autoComplete && `${autoComplete}-${part}`}
              onChange={(event) => choose(part, event.target.value)}
            >
              <option value="">–</option>
              {options[part].map(({ value, text }) => (
                <option key={value} value={value}>
                  {text}
                </option>
              ))}
            </select>
          </label>
        ))}
      </div>
      {name && <input type="hidden" name={name} value={isoOf(chosen) ?? ""} />}
      <FieldNotes id={id} hint={hint} error={error} />
    </fieldset>
  );
}

function startingFrom(isoDate: string | undefined): Chosen {
  const date = isoDate ? fromIsoDate(isoDate) : null;
  return date
    ? { year: String(date.year), month: String(date.month), day: String(date.day) }
    : { year: "", month: "", day: "" };
}

function isoOf({ year, month, day }: Chosen): string | null {
  return year && month && day ? toIsoDate({ year: Number(year), month: Number(month), day: Number(day) }) : null;
}

function numbersTo(last: number): number[] {
  return Array.from({ length: last }, (_, index) => index + 1);
}

function orderOf(locale: string): Part[] {
  const parts = new Intl.DateTimeFormat(locale, { timeZone: "UTC" }).formatToParts(0);
  return parts
    .map((part) => part.type)
    .filter((type): type is Part => type === "year" || type === "month" || type === "day");
}

function monthName(month: number, locale: string): string {
  return new Intl.DateTimeFormat(locale, { month: "long", timeZone: "UTC" }).format(Date.UTC(2000, month - 1, 1));
}
