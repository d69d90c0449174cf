import { plainText, plainTexts } from "../untrusted-text";
import { clauses0, licence0 } from "./vrm-0-terms";
import { clauses1, licence1 } from "./vrm-1-terms";

/**
 * What a model can be used for here.
 * talk: the uploader alone talks with it. public-listing: others find it and their browsers load it.
 * paid-plan: money is taken for it. merchandise: goods with its picture. modification: it is changed to the eye.
 * download: others may keep the file.
 */
export const purposes = ["talk", "public-listing", "paid-plan", "merchandise", "modification", "download"] as const;
export type Purpose = (typeof purposes)[number];

/** `clause` is a field of the meta and its value, the one that decides: "commercialUsage: personalNonProfit". */
export type Clause = { allowed: boolean; clause: string };

export type LicencePolicy = {
  specVersion: "0.x" | "1.0";
  title: string;
  authors: string[];
  /** http or https, or null. */
  licenceUrl: string | null;
  licenceName: string;
  creditRequired: boolean;
  /** What to show as credit, one line; null when the meta names nobody. */
  credit: string | null;
  clauses: Record<Purpose, Clause>;
};

type Meta = Record<string, unknown>;

function creditOf(title: string, authors: readonly string[], copyright: string): string | null {
  if (authors.length === 0 && copyright === "") return null;
  return [title, authors.join(", "), copyright].filter((part) => part !== "").join(" / ");
}

/**
 * Reads the meta of VRM 0.x ("0") or 1.0 ("1") into one policy. A field that is missing, unknown or of a wrong type
 * counts as its strictest value. All texts are cleaned and bounded. Never throws.
 * Sources: VRM 0.x specification, "Model information"; VRMC_vrm 1.0, meta.md.
 */
export function licencePolicyOf(metaVersion: "0" | "1", meta: unknown): LicencePolicy {
  const fields: Meta = typeof meta === "object" && meta !== null && !Array.isArray(meta) ? (meta as Meta) : {};
  if (metaVersion === "0") {
    const title = plainText(fields.title, 200);
    const authors = plainTexts([fields.author], 1, 200);
    return {
      specVersion: "0.x",
      title,
      authors,
      ...licence0(fields),
      credit: creditOf(title, authors, ""),
      clauses: clauses0(fields),
    };
  }
  const title = plainText(fields.name, 200);
  const authors = plainTexts(fields.authors, 20, 200);
  return {
    specVersion: "1.0",
    title,
    authors,
    ...licence1(fields),
    credit: creditOf(title, authors, plainText(fields.copyrightInformation, 200)),
    clauses: clauses1(fields),
  };
}

export function mayBeUsedFor(policy: LicencePolicy, purpose: Purpose): Clause {
  return policy.clauses[purpose];
}
