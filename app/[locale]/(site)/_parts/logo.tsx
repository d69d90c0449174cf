import { cx } from "@client/design-system";

/** The mark alone: a bubble that smiles. */
export function LogoMark({ className }: { className?: string }) {
  return (
    <svg viewBox="0 0 64 64" aria-hidden="true" className={cx("shrink-0", className ?? "size-9")}>
      <path
        className="fill-primary"
        d="M32 4C49 4 60 14.5 60 29S49 54 32 54c-3.6 0-7-.5-10-1.4C17.5 57 11 60 5 60c2.5-3.5 4-7.5 4-11.5C5.8 43.5 4 36.5 4 29 4 14.5 15 4 32 4Z"
      />
      <g className="fill-on-primary">
        <circle cx="22.5" cy="24" r="3.8" />
        <circle cx="41.5" cy="24" r="3.8" />
      </g>
      <path className="fill-lamp dark:fill-on-primary" d="M19 33.5c2 8 7 11.5 13 11.5s11-3.5 13-11.5c-8 2-18 2-26 0Z" />
    </svg>
  );
}

/** おしゃべり, drawn: a rounded Japanese face cannot be expected on every machine. */
export function Wordmark({ className }: { className?: string }) {
  return (
    <svg
      viewBox="0 0 430 110"
      aria-hidden="true"
      fill="none"
      stroke="currentColor"
      strokeWidth="12"
      strokeLinecap="round"
      strokeLinejoin="round"
      className={cx("h-7 w-auto", className)}
    >
      <path d="M16 37H62M41 16V76C41 94 16 96 16 80C16 60 88 44 88 72C88 88 74 94 60 91M76 24L90 37" />
      <path d="M124 18V68C124 98 162 100 178 70" />
      <path strokeWidth="11" d="M201 65C221 54 257 44 257 63C257 78 240 77 234 74M215 46L231 97M234 35L239 47" />
      <path d="M280 66L300 42C307 34 313 34 320 42L364 84M338 26L346 39M356 17L364 30" />
      <path d="M392 20C386 44 388 56 394 66C396 60 399 54 404 49M424 18V54C424 78 414 90 400 97" />
    </svg>
  );
}
