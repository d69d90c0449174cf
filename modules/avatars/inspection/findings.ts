import { RULES, type RuleId } from "./rules";

export type ScanFinding = {
  /** kebab-case id of a rule (`rules.ts`); the text for people is found by it. */
  rule: string;
  /** fixable: writing the file anew mends it. */
  severity: "refuse" | "fixable" | "note";
  /** A JSON path in the glTF, such as `nodes[4].mesh`, or a plain place such as "file header". */
  place: string;
  values?: Record<string, string | number>;
};

/** A person mends the first few of a kind; more of them only make the list and the memory longer. */
const MOST_OF_ONE_RULE = 5;

/** Collects what the checks find. Bounded: no file can make it long. */
export class Findings {
  readonly list: ScanFinding[] = [];
  readonly #counts = new Map<RuleId, number>();
  #refused = false;

  add(rule: RuleId, place: string, values?: Record<string, string | number>): void {
    const severity = RULES[rule].severity;
    if (severity === "refuse") this.#refused = true;
    const count = (this.#counts.get(rule) ?? 0) + 1;
    this.#counts.set(rule, count);
    if (count <= MOST_OF_ONE_RULE) this.list.push({ rule, severity, place, ...(values && { values }) });
  }

  /** Adds `rule` when there are more than `most`. */
  atMost(rule: RuleId, place: string, found: number, most: number): void {
    if (!(found <= most)) this.add(rule, place, { found, most });
  }

  get refused(): boolean {
    return this.#refused;
  }
}
