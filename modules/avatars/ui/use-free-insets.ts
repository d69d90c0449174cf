"use client";

import { useEffect, type RefObject } from "react";
import type { FramingInsets } from "../contract";
import { withKeyboard } from "./keyboard-insets";

/** Tells what is free of the on-screen keyboard too, and null while it covers nothing. */
export function useFreeInsets(
  view: RefObject<HTMLElement | null>,
  insets: FramingInsets,
  onKeyboard: (withKeyboard: FramingInsets | null) => void,
): void {
  useEffect(() => {
    const leaving = new AbortController();
    let told: FramingInsets | null = null;
    const measure = (): void => {
      const place = view.current?.getBoundingClientRect();
      const seen = place ? withKeyboard(insets, place, window.visualViewport) : insets;
      const next = seen === insets ? null : seen;
      if (told === next || (told && next && same(told, next))) return;
      told = next;
      onKeyboard(next);
    };
    measure();
    for (const change of ["resize", "scroll"])
      window.visualViewport?.addEventListener(change, measure, { signal: leaving.signal });
    return () => {
      leaving.abort();
      onKeyboard(null);
    };
  }, [view, insets, onKeyboard]);
}

function same(a: FramingInsets, b: FramingInsets): boolean {
  return a.top === b.top && a.right === b.right && a.bottom === b.bottom && a.left === b.left;
}
