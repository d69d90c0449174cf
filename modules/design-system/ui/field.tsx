import { CircleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { cx } from "../domain/class-names";

export type FieldTexts = {
  label: ReactNode;
  /** Keeps the label for screen readers only. */
  labelHidden?: boolean;
  /** Beside the label, such as "(optional)". */
  labelNote?: ReactNode;
  hint?: ReactNode;
  error?: ReactNode;
};

/** The ids that tie a control to its hint and error, for `aria-describedby`. */
export function describedBy(id: string, { hint, error }: Pick<FieldTexts, "hint" | "error">): string | undefined {
  return [error ? `${id}-error` : "", hint ? `${id}-hint` : ""].filter(Boolean).join(" ") || undefined;
}

/** Label above, hint and error below a control with this id. */
export function Field({
  id,
  label,
  labelHidden,
  labelNote,
  hint,
  error,
  className,
  children,
}: FieldTexts & { id: string; className?: string; children: ReactNode }) {
  return (
    <div className={cx("flex flex-col gap-1.5", className)}>
      <label htmlFor={id} className={labelHidden ? "sr-only" : "text-sm font-bold"}>
        {label}
        {labelNote && <span className="ms-2 font-normal text-ink-faint">{labelNote}</span>}
      </label>
      {children}
      <FieldNotes id={id} hint={hint} error={error} />
    </div>
  );
}

export function FieldNotes({ id, hint, error }: { id: string } & Pick<FieldTexts, "hint" | "error">) {
  return (
    <>
      {hint && (
        <p id={`${id}-hint`} className="text-sm text-ink-soft">
          {hint}
        </p>
      )}
      <p
        id={`${id}-error`}
        role="alert"
        className="flex items-start gap-1.5 text-sm font-bold text-danger empty:hidden"
      >
        {error && (
          <>
            <CircleAlert aria-hidden className="mt-[0.2em] size-4 shrink-0" />
            <span>{error}</span>
          </>
        )}
      </p>
    </>
  );
}
