import { clsx, type ClassValue } from "clsx";
import { extendTailwindMerge } from "tailwind-merge";

const merge = extendTailwindMerge({
  extend: {
    theme: { text: ["display"] },
    classGroups: { rounded: [{ rounded: ["bubble", "bubble-end"] }] },
  },
});

/** Joins class names; of two that set the same property the later one wins, so a caller can adjust a component. */
export function cx(...values: ClassValue[]): string {
  return merge(clsx(values));
}
