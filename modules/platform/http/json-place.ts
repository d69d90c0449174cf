/**
 * Where a text stops being JSON (RFC 8259), as line and column from 1. The engine's own message
 * is no use here: it names a place only sometimes, and it quotes what the person wrote.
 */
export function placeOfJsonError(text: string): { line: number; column: number } {
  const offset = offsetOfJsonError(text);
  const before = text.slice(0, offset);
  const line = before.split("\n").length;
  return { line, column: offset - (before.lastIndexOf("\n") + 1) + 1 };
}

/** An explicit stack of what may follow, so that deep nesting cannot exhaust the call stack. */
function offsetOfJsonError(text: string): number {
  const scalar = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
  const string = /"(?:[^"\\\u0000-\u001f]|\\["\\/bfnrt]|\\u[0-9a-fA-F]{4})*"/y;
  const space = /[ \t\n\r]*/y;
  let at = 0;
  const take = (pattern: RegExp): boolean => {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found === null || (found[0].length === 0 && pattern !== space)) return false;
    at += found[0].length;
    return true;
  };
  const stack: ("array" | "object")[] = [];
  let expected: "value" | "first-key" | "key" | "first-item" | "after" = "value";
  for (;;) {
    take(space);
    const char = text[at];
    if (expected === "after") {
      const inside = stack.at(-1);
      if (inside === undefined) return at;
      if (char === ",") expected = inside === "array" ? "value" : "key";
      else if (char === (inside === "array" ? "]" : "}")) stack.pop();
      else return at;
      at += 1;
    } else if ((expected === "first-key" && char === "}") || (expected === "first-item" && char === "]")) {
      at += 1;
      stack.pop();
      expected = "after";
    } else if (expected === "first-key" || expected === "key") {
      if (!take(string)) return at;
      take(space);
      if (text[at] !== ":") return at;
      at += 1;
      expected = "value";
    } else if (char === "{" || char === "[") {
      at += 1;
      stack.push(char === "{" ? "object" : "array");
      expected = char === "{" ? "first-key" : "first-item";
    } else if (take(string) || take(scalar)) {
      expected = "after";
    } else {
      return at;
    }
  }
}
