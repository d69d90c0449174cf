import type { Clock } from "@modules/kernel";

/** Remembers for a few seconds what was loaded, in this process; asked twice at once, it loads once. */
export class ShortMemory<Value> {
  readonly #kept = new Map<string, { value: Promise<Value>; until: number }>();

  constructor(
    private readonly clock: Clock,
    private readonly keepMs: number,
    private readonly maxEntries = 5_000,
  ) {}

  get(key: string, load: () => Promise<Value>): Promise<Value> {
    const now = this.clock.now().getTime();
    const kept = this.#kept.get(key);
    if (kept && kept.until > now) return kept.value;
    const value = load();
    this.#kept.delete(key);
    this.#kept.set(key, { value, until: now + this.keepMs });
    // A failure is not remembered.
    value.catch(() => this.#kept.get(key)?.value === value && this.#kept.delete(key));
    // Oldest first, as a Map keeps the order of insertion.
    while (this.#kept.size > this.maxEntries) this.#kept.delete(this.#kept.keys().next().value!);
    return value;
  }

  forget(key: string): void {
    this.#kept.delete(key);
  }
}
