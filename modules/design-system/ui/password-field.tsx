"use client";

import { Eye, EyeOff } from "lucide-react";
import { useId, useState, type ComponentProps } from "react";
import { IconButton } from "./button";
import { describedBy, Field, type FieldTexts } from "./field";

export type PasswordFieldProps = FieldTexts &
  Omit<ComponentProps<"input">, "id" | "type"> & { id?: string; texts: { show: string; hide: string } };

export function PasswordField({
  id,
  texts,
  label,
  labelHidden,
  labelNote,
  hint,
  error,
  className,
  autoComplete = "current-password",
  ...input
}: PasswordFieldProps) {
  const made = useId();
  const ownId = id ?? made;
  const [isShown, setShown] = useState(false);
  return (
    <Field id={ownId} {...{ label, labelHidden, labelNote, hint, error, className }}>
      <div className="relative">
        <input
          id={ownId}
          type={isShown ? "text" : "password"}
          autoComplete={autoComplete}
          autoCapitalize="none"
          spellCheck={false}
          className={"part-control pe-12"}
          aria-invalid={error ? true : undefined}
          aria-describedby={describedBy(ownId, { hint, error })}
          {...input}
        />
        <IconButton
          label={isShown ? texts.hide : texts.show}
          aria-controls={ownId}
          className="absolute end-0.5 top-1/2 -translate-y-1/2"
          onClick={() => setShown(!isShown)}
        >
          {isShown ? <EyeOff aria-hidden /> : <Eye aria-hidden />}
        </IconButton>
      </div>
    </Field>
  );
}
