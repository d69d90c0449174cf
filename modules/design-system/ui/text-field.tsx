import { useId, type ComponentProps } from "react";
import { cx } from "../domain/class-names";
import { describedBy, Field, type FieldTexts } from "./field";

export type TextFieldProps = FieldTexts &
  Omit<ComponentProps<"input">, "id"> & { id?: string; inputClassName?: string };

export function TextField({
  id,
  label,
  labelHidden,
  labelNote,
  hint,
  error,
  className,
  inputClassName,
  type = "text",
  ...input
}: TextFieldProps) {
  const made = useId();
  const ownId = id ?? made;
  return (
    <Field id={ownId} {...{ label, labelHidden, labelNote, hint, error, className }}>
      <input
        id={ownId}
        type={type}
        className={cx("part-control", inputClassName)}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(ownId, { hint, error })}
        {...input}
      />
    </Field>
  );
}

export type SelectProps = FieldTexts & Omit<ComponentProps<"select">, "id"> & { id?: string; selectClassName?: string };

/** The platform's own list: the best one on a phone and for a screen reader. */
export function Select({
  id,
  label,
  labelHidden,
  labelNote,
  hint,
  error,
  className,
  selectClassName,
  children,
  ...select
}: SelectProps) {
  const made = useId();
  const ownId = id ?? made;
  return (
    <Field id={ownId} {...{ label, labelHidden, labelNote, hint, error, className }}>
      <select
        id={ownId}
        className={cx("part-control", selectClassName)}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(ownId, { hint, error })}
        {...select}
      >
        {children}
      </select>
    </Field>
  );
}
