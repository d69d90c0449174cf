"use client";

import { Slot } from "radix-ui";
import { useId, useState, type ReactNode } from "react";
import { cx } from "../domain/class-names";

/**
 * An extra word for a control that already has a name; never the only place where something is said.
 * Shown on hover and focus, stays while the pointer is on it, gone by Escape (WCAG 2.2, 1.4.13).
 */
export function Tooltip({
  text,
  side = "top",
  children,
}: {
  text: ReactNode;
  side?: "top" | "bottom";
  children: ReactNode;
}) {
  const id = useId();
  const [isDismissed, setDismissed] = useState(false);
  return (
    <span
      className="group/tooltip relative inline-flex"
      onPointerEnter={() => setDismissed(false)}
      onFocus={() => setDismissed(false)}
      onKeyDown={(event) => event.key === "Escape" && setDismissed(true)}
    >
      <Slot.Root aria-describedby={id}>{children}</Slot.Root>
      <span
        id={id}
        role="tooltip"
        className={cx(
          "absolute start-1/2 z-50 hidden w-max max-w-[min(16rem,60vw)] -translate-x-1/2 animate-appear rounded-sm bg-ink px-2.5 py-1.5 text-xs text-paper shadow-md [animation-delay:300ms] forced-colors:border",
          side === "top" ? "bottom-full mb-1.5" : "top-full mt-1.5",
          !isDismissed && "group-hover/tooltip:block group-has-focus-visible/tooltip:block",
        )}
      >
        {text}
      </span>
    </span>
  );
}
