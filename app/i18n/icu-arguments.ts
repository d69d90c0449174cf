/**
 * Names of the arguments that an ICU message takes, and of its tags with a `<` in front; sorted, each once.
 * https://unicode-org.github.io/icu/userguide/format_parse/messages/
 */
export function argumentsOf(message: string): string[] {
  const names = new Set<string>();
  readText(message.replace(/''/g, "").replace(/'[{}<][^']*(?:'|$)/g, ""), 0, names);
  return [...names].sort();
}

/** Reads until the brace that closes the surrounding option; returns the place behind it. */
function readText(text: string, start: number, names: Set<string>): number {
  let at = start;
  while (at < text.length) {
    const rest = text.slice(at);
    const argument = /^\{\s*([\w-]+)\s*(,\s*(?:plural|select|selectordinal)\s*,)?/.exec(rest);
    const tag = /^<([\w-]+)>/.exec(rest);
    if (argument) {
      names.add(argument[1] ?? "");
      at = argument[2] ? readOptions(text, at + argument[0].length, names) : closing(text, at);
    } else if (tag) {
      names.add(`<${tag[1]}`);
      at += tag[0].length;
    } else if (text[at] === "}") {
      return at + 1;
    } else {
      at++;
    }
  }
  return at;
}

/** `one {…} other {…} }` */
function readOptions(text: string, start: number, names: Set<string>): number {
  let at = start;
  while (at < text.length && text[at] !== "}") at = text[at] === "{" ? readText(text, at + 1, names) : at + 1;
  return at + 1;
}

function closing(text: string, start: number): number {
  const end = text.indexOf("}", start);
  return end === -1 ? text.length : end + 1;
}
