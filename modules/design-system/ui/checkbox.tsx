import { useId, type ComponentProps, type ReactNode } from "react";
import { cx } from "../domain/class-names";
import { describedBy, FieldNotes } from "./field";

type ToggleProps = Omit<ComponentProps<"input">, "id" | "type"> & {
  id?: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: ReactNode;
};

export function Checkbox({ id, label, hint, error, className, ...input }: ToggleProps) {
  const made = useId();
  const ownId = id ?? made;
  return (
    <div className={cx("flex flex-col gap-1", className)}>
      <label className="target flex items-start gap-3 py-2">
        <input
          id={ownId}
          type="checkbox"
          className="mt-[0.2em] size-5 shrink-0 accent-primary"
          aria-invalid={error ? true : undefined}
          aria-describedby={describedBy(ownId, { hint, error })}
          {...input}
        />
        <span>{label}</span>
      </label>
      <FieldNotes id={ownId} hint={hint} error={error} />
    </div>
  );
}

/** On or off, at once; a checkbox is for a form that is sent. */
export function Switch({ id, label, hint, error, className, ...input }: ToggleProps) {
  const made = useId();
  const ownId = id ?? made;
  return (
    <div className={cx("flex flex-col gap-1", className)}>
      <label className="target flex items-center justify-between gap-4 py-1">
        <span>{label}</span>
        <input
          id={ownId}
          type="checkbox"
          role="switch"
          className={
            "relative h-7 w-12 shrink-0 appearance-none rounded-full border-2 border-line-strong bg-sunken transition-colors " +
            "before:absolute before:inset-y-0.5 before:start-0.5 before:aspect-square before:rounded-full before:bg-line-strong before:transition-[translate,background-color] " +
            "checked:border-primary checked:bg-primary checked:before:translate-x-5 checked:before:bg-on-primary disabled:opacity-55 " +
            "forced-colors:appearance-auto"
          }
          aria-describedby={describedBy(ownId, { hint, error })}
          {...input}
        />
      </label>
      <FieldNotes id={ownId} hint={hint} error={error} />
    </div>
  );
}

export type SliderProps = Omit<ComponentProps<"input">, "id" | "type"> & {
  id?: string;
  label: ReactNode;
  labelHidden?: boolean;
};

export function Slider({ id, label, labelHidden, className, ...input }: SliderProps) {
  const made = useId();
  const ownId = id ?? made;
  return (
    <div className={cx("flex flex-col", className)}>
      <label htmlFor={ownId} className={labelHidden ? "sr-only" : "text-sm font-bold"}>
        {label}
      </label>
      <input id={ownId} type="range" className="target w-full accent-primary" {...input} />
    </div>
  );
}
