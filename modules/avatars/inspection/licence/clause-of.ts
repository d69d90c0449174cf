import { plainText } from "../untrusted-text";
import type { Clause } from "./licence-policy";

export type Meta = Record<string, unknown>;

/** A field's value when it is one of the known ones, else the strictest of them, which is the first. */
export function knownOr<const Values extends readonly [string, ...string[]]>(
  value: unknown,
  known: Values,
): Values[number] {
  return known.find((entry) => entry === value) ?? known[0];
}

/** `field: value`; a permission holds when `allowed`. */
export const clause = (field: string, value: unknown, allowed: boolean): Clause => ({
  allowed,
  clause: `${field}: ${typeof value === "string" ? plainText(value, 120) : String(value)}`,
});

/** All must hold: the first that does not is the answer, else the first. */
export function all(first: Clause, ...others: Clause[]): Clause {
  return [first, ...others].find((part) => !part.allowed) ?? first;
}

/** The first of the fields that points to terms which nobody has read here, as a clause that allows nothing. */
export function unreadTerms(meta: Meta, fields: readonly string[]): Clause[] {
  const field = fields.find((name) => plainText(meta[name], 120) !== "");
  return field === undefined ? [] : [clause(field, meta[field], false)];
}
