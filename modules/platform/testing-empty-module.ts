// Stands in for `server-only`, which throws outside Next: see vitest.config.ts.
export {};
