"use client";

import { useId, useLayoutEffect, useRef, type ComponentProps } from "react";
import { cx } from "../domain/class-names";
import { describedBy, Field, type FieldTexts } from "./field";

export type TextAreaProps = FieldTexts &
  Omit<ComponentProps<"textarea">, "id"> & { id?: string; textareaClassName?: string };

/** Grows with its text; its bounds are `min-h-…` and `max-h-…` in `textareaClassName`. */
export function TextArea({
  id,
  label,
  labelHidden,
  labelNote,
  hint,
  error,
  className,
  textareaClassName,
  rows = 1,
  ref,
  onInput,
  ...rest
}: TextAreaProps) {
  const made = useId();
  const ownId = id ?? made;
  const element = useRef<HTMLTextAreaElement | null>(null);

  useLayoutEffect(() => {
    if (element.current) fitHeight(element.current);
  }, [rest.value]);

  return (
    <Field id={ownId} {...{ label, labelHidden, labelNote, hint, error, className }}>
      <textarea
        id={ownId}
        rows={rows}
        className={cx("part-control", textareaClassName)}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(ownId, { hint, error })}
        onInput={(event) => {
          fitHeight(event.currentTarget);
          onInput?.(event);
        }}
        ref={(node) => {
          element.current = node;
          if (typeof ref === "function") return ref(node);
          if (ref) ref.current = node;
        }}
        {...rest}
      />
    </Field>
  );
}

/** For browsers without `field-sizing: content`. */
function fitHeight(textarea: HTMLTextAreaElement) {
  if (typeof CSS !== "undefined" && CSS.supports?.("field-sizing", "content")) return;
  textarea.style.height = "auto";
  const borders = textarea.offsetHeight - textarea.clientHeight;
  textarea.style.height = `${textarea.scrollHeight + borders}px`;
}
