"use client";

import { useEffect, useState, type RefObject } from "react";
import type { FramingInsets } from "../contract";
import { withKeyboard } from "./keyboard-insets";

/** The insets with what the on-screen keyboard covers now. The same object while nothing changes. */
export function useFreeInsets(view: RefObject<HTMLElement | null>, insets: FramingInsets): FramingInsets {
  const [free, setFree] = useState(insets);
  useEffect(() => {
    const measure = (): void => {
      const place = view.current?.getBoundingClientRect();
      const next = place ? withKeyboard(insets, place, window.visualViewport) : insets;
      setFree((now) => (same(now, next) ? now : next));
    };
    measure();
    const leaving = new AbortController();
    for (const change of ["resize", "scroll"])
      window.visualViewport?.addEventListener(change, measure, { signal: leaving.signal });
    return () => leaving.abort();
  }, [view, insets]);
  return free;
}

function same(a: FramingInsets, b: FramingInsets): boolean {
  return a.top === b.top && a.right === b.right && a.bottom === b.bottom && a.left === b.left;
}
