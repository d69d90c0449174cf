import { AsyncLocalStorage } from "node:async_hooks";

const slot = Symbol.for("oshaberi.platform.request-fields");
const home = globalThis as { [slot]?: AsyncLocalStorage<Record<string, unknown>> };
/** On globalThis, so that every bundle of the server shares one store. */
const store = (home[slot] ??= new AsyncLocalStorage());

/** Every log line written within `work`, however deep, carries `fields`. */
export function withLogFields<T>(fields: Record<string, unknown>, work: () => T): T {
  return store.run({ ...store.getStore(), ...fields }, work);
}

/** Adds to the fields of the innermost `withLogFields` that is running. */
export function addLogFields(fields: Record<string, unknown>): void {
  const current = store.getStore();
  if (current !== undefined) Object.assign(current, fields);
}

export function currentLogFields(): Record<string, unknown> {
  return store.getStore() ?? {};
}
