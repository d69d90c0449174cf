/** What the file itself says of its makers, as three-vrm hands it out; untrusted text. */
export type ModelMeta = { metaVersion?: string } & Record<string, unknown>;

const longestName = 60;
/** Licences of VRM 0.x that ask for no name. */
const freeOfCredit = new Set(["CC0"]);

/**
 * The line that a picture of this model must carry, null where its licence asks for none. VRM 1.0: `creditNotation`, which
 * is "required" unless it says otherwise. VRM 0.x: every `licenseName` but CC0; an unknown one counts as the strictest.
 */
export function creditOf(meta: ModelMeta | null): string | null {
  if (!meta) return null;
  if (meta.metaVersion === "1") {
    if (meta["creditNotation"] === "unnecessary") return null;
    const authors = Array.isArray(meta["authors"]) ? meta["authors"].map(plain).filter(Boolean) : [];
    return line(plain(meta["name"]), authors.join(", "), plain(meta["copyrightInformation"]));
  }
  if (freeOfCredit.has(plain(meta["licenseName"]))) return null;
  return line(plain(meta["title"]), plain(meta["author"]), plain(meta["licenseName"]).replaceAll("_", " "));
}

function line(name: string, makers: string, more: string): string | null {
  const credit = [name, makers && `© ${makers}`, more].filter(Boolean).join(" · ");
  return credit || null;
}

/** One line without control or direction characters. */
function plain(value: unknown): string {
  if (typeof value !== "string") return "";
  const text = value.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, " ").trim();
  const letters = [...text];
  return letters.length > longestName ? `${letters.slice(0, longestName - 1).join("")}…` : text;
}
