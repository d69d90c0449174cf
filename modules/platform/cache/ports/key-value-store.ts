/** Text or bytes under keys, with a time to live; shared by all processes when it lives outside them. */
export interface KeyValueStore {
  get(key: string): Promise<string | null>;
  set(key: string, value: string, ttlSeconds: number): Promise<void>;
  /** Sets only where nothing is; otherwise returns what is there. One step, whoever else tries. */
  claim(key: string, value: string, ttlSeconds: number): Promise<string | null>;
  delete(key: string): Promise<void>;
  /** A key holds text or bytes; what was set as the one is not read as the other. */
  getBytes(key: string): Promise<Uint8Array | null>;
  setBytes(key: string, value: Uint8Array, ttlSeconds: number): Promise<void>;
}
