import type { KeyValueStore } from "@modules/platform/cache";
import type { IdempotencyRecord, IdempotencyStore } from "../idempotency";

/** A request that has run for longer has died with its process; its key is free again. */
const runningTtlSeconds = 10 * 60;
const doneTtlSeconds = 24 * 60 * 60;

export function keyValueIdempotencyStore(store: () => KeyValueStore): IdempotencyStore {
  const name = (key: string) => `idempotency:${key}`;
  return {
    async begin(key, fingerprint) {
      const running: IdempotencyRecord = { state: "running", fingerprint };
      const known = await store().claim(name(key), JSON.stringify(running), runningTtlSeconds);
      return known === null ? null : (JSON.parse(known) as IdempotencyRecord);
    },
    finish: (key, record) => store().set(name(key), JSON.stringify(record), doneTtlSeconds),
    abandon: (key) => store().delete(name(key)),
  };
}
