/**
 * The mark: a faint, dense cluster of echoes whose signs are a pattern that only the key tells (time-spread echo hiding:
 * Ko, Nishimura, Suzuki, IEEE Trans. Multimedia 7(2), 2005). It is a filter that stays the same all the time, so a piece
 * from anywhere holds all of it, and loudness, pauses and cuts do not matter. Each value is +1 or −1, the sign of an echo.
 */
export type MarkPattern = Int8Array;

/** Shape of the cluster; part of the format, since whoever looks for the mark must know it. */
export const markShape = {
  /** The band that every codec of speech keeps, in hertz. */
  lowHz: 400,
  highHz: 6_400,
  /** Power of all echoes together against the sound itself, within the band. */
  levelDb: -22,
  /** Of the first echo. Later than a period of the voice, earlier than what an ear hears apart. */
  delayMs: 9,
  echoes: 360,
  /** Echoes closer than half a period of the band's width could not be told apart. */
  spacingMs: 1 / 12,
} as const;

/** By which everybody can find the mark: it says "made by a machine", it does not prove by whom. */
export const publicMarkKey = "oshaberi synthetic speech 1";

export function markPatternOf(key: string): MarkPattern {
  const next = bitsFrom(key);
  return Int8Array.from({ length: markShape.echoes }, () => (next() ? 1 : -1));
}

/** FNV-1a of the key, then xorshift128 with its last bit: no secret, only a pattern that looks like nothing else. */
function bitsFrom(key: string): () => boolean {
  const state = new Uint32Array(4);
  for (let part = 0; part < 4; part += 1) {
    let hash = 0x811c9dc5 ^ (part * 0x9e3779b9);
    for (const unit of new TextEncoder().encode(key)) hash = Math.imul(hash ^ unit, 0x01000193);
    hash ^= hash >>> 15;
    state[part] = Math.imul(hash, 0x2c1b3c6d) | 1;
  }
  const step = () => {
    let t = state[0]! ^ (state[0]! << 11);
    t ^= t >>> 8;
    state.copyWithin(0, 1);
    state[3] = state[3]! ^ (state[3]! >>> 19) ^ t;
    return state[3]!;
  };
  for (let n = 0; n < 64; n += 1) step();
  return () => ((step() >>> 16) & 1) === 1;
}
