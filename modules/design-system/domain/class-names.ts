import { clsx, type ClassValue } from "clsx";

/** Joins class names, leaving out what is false. The looks of parts lie in a lower layer, so a caller's class wins over them. */
export function cx(...values: ClassValue[]): string {
  return clsx(values);
}
