import type { Findings } from "./findings";
import { LIMITS } from "./limits";

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const [LIST_START, LIST_END, OBJECT_START, OBJECT_END] = [0x5b, 0x5d, 0x7b, 0x7d];

/** The deepest nesting of lists and objects, stopping above the limit. Parsers recurse; this does not. */
function nesting(json: Uint8Array): number {
  let depth = 0;
  let deepest = 0;
  let inText = false;
  for (let i = 0; i < json.length; i++) {
    const byte = json[i] as number;
    if (inText) {
      if (byte === BACKSLASH) i++;
      else if (byte === QUOTE) inText = false;
    } else if (byte === QUOTE) {
      inText = true;
    } else if (byte === OBJECT_START || byte === LIST_START) {
      if (++depth > deepest) deepest = depth;
      if (deepest > LIMITS.jsonDepth) return deepest;
    } else if (byte === OBJECT_END || byte === LIST_END) {
      depth--;
    }
  }
  return deepest;
}

/**
 * The JSON of a container as values, or undefined. Keys named `__proto__` are left out: code that copies objects
 * key by key would turn them into another object's prototype.
 */
export function readJson(json: Uint8Array, findings: Findings): unknown {
  if (nesting(json) > LIMITS.jsonDepth) {
    findings.add("json-depth", "JSON chunk", { most: LIMITS.jsonDepth });
    return undefined;
  }
  const text = new TextDecoder().decode(json);
  try {
    // Visiting every value costs many times the parsing, so only texts that can hold the key are visited.
    if (!text.includes("__proto__") && !text.includes("\\u00")) return JSON.parse(text) as unknown;
    let dropped = 0;
    const value = JSON.parse(text, (key, entry: unknown) => {
      if (key !== "__proto__") return entry;
      dropped++;
      return undefined;
    }) as unknown;
    if (dropped > 0) findings.add("json-key-dropped", "JSON chunk", { count: dropped });
    return value;
  } catch {
    findings.add("json-unreadable", "JSON chunk");
    return undefined;
  }
}
