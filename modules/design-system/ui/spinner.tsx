import { cx } from "../domain/class-names";

/** Decoration: the element that waits says so itself (`aria-busy`, or a text beside it). */
export function Spinner({ className }: { className?: string }) {
  return (
    <svg aria-hidden="true" viewBox="0 0 24 24" fill="none" className={cx("part-spinner", className)}>
      <circle cx="12" cy="12" r="9" stroke="currentColor" strokeWidth="3.5" opacity="0.25" />
      <path d="M21 12a9 9 0 0 0-9-9" stroke="currentColor" strokeWidth="3.5" strokeLinecap="round" />
    </svg>
  );
}

/** A bar with a known share done (0..1), or a moving one without. */
export function Progress({ label, value, className }: { label: string; value?: number; className?: string }) {
  const known = value !== undefined;
  const percent = known ? Math.round(Math.min(1, Math.max(0, value)) * 100) : undefined;
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent}
      className={cx("h-2 overflow-hidden rounded-full bg-sunken forced-colors:border", className)}
    >
      <div
        className={cx(
          "h-full rounded-full bg-primary transition-[width] duration-300 forced-colors:bg-[Highlight]",
          !known && "w-1/3 animate-shimmer",
        )}
        style={known ? { width: `${percent}%` } : undefined}
      />
    </div>
  );
}
