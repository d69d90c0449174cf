/**
 * One value for the whole process. A bundler may load a module several times (routes, instrumentation, a hot reload);
 * connections must not multiply with it.
 */
export function keptOnGlobal<T extends object>(name: string, make: () => T): T {
  const key = Symbol.for(`oshaberi.${name}`);
  const store = globalThis as unknown as Record<symbol, T | undefined>;
  return (store[key] ??= make());
}
