import type { Severity } from "../contract";

/** A pattern over folded text, and how grave it is when it is found. */
export type Sign = { of: RegExp; severity: Severity };
