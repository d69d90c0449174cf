/** A test of a whole label against a pattern in which `*` stands for any run of characters and `?` for exactly one. */
export type LabelPattern = (label: string) => boolean;

/** Nine of ten patterns of a voice are `*text*`, `*text` or `text*`, which the string search of the engine answers. */
export function compilePattern(pattern: string): LabelPattern {
  const openStart = pattern.startsWith("*");
  const openEnd = pattern.length > 1 && pattern.endsWith("*");
  const text = pattern.slice(openStart ? 1 : 0, openEnd ? -1 : undefined);
  if (/[*?]/.test(text)) return (label) => matchesPattern(label, pattern);
  if (openStart && openEnd) return (label) => label.includes(text);
  if (openStart) return (label) => label.endsWith(text);
  if (openEnd) return (label) => label.startsWith(text);
  return (label) => label === text;
}

/** Greedy matching with return to the latest `*`: linear for the patterns of voices, no recursion. */
export function matchesPattern(label: string, pattern: string): boolean {
  let at = 0;
  let wanted = 0;
  let starAt = -1;
  let retryFrom = 0;
  while (at < label.length) {
    const symbol = pattern[wanted];
    if (symbol === "*") {
      starAt = wanted++;
      retryFrom = at;
    } else if (symbol !== undefined && (symbol === "?" || symbol === label[at])) {
      wanted++;
      at++;
    } else if (starAt >= 0) {
      wanted = starAt + 1;
      at = ++retryFrom;
    } else {
      return false;
    }
  }
  while (pattern[wanted] === "*") wanted++;
  return wanted === pattern.length;
}

/** The patterns of a comma-separated list of quoted patterns: `"*-sil+*","*-pau+*"`. */
export function quotedPatterns(list: string): string[] {
  return [...list.matchAll(/"([^"]*)"/g)].map((match) => match[1]!);
}
