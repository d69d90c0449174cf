import type { ConsentScope, GrantConsentRequest } from "../contract";

/** What stands in the form, finished or not. */
export type ConsentDraft = {
  personName: string;
  relation: "self" | "other";
  vendor: string;
  voice: string;
  scopes: ConsentScope[];
  languages: ("ja" | "en")[];
  /** `YYYY-MM-DD` where the keeper lives; null: no end. */
  lastDay: string | null;
  proofHash: string | null;
  proofNote: string;
  confirmed: boolean;
};

export const emptyDraft: ConsentDraft = {
  personName: "",
  relation: "self",
  vendor: "elevenlabs",
  voice: "",
  scopes: ["companion-chat"],
  languages: [],
  lastDay: null,
  proofHash: null,
  proofNote: "",
  confirmed: false,
};

export type DraftField = "personName" | "voice" | "scopes" | "languages" | "validUntil" | "proof" | "confirmed";

/** Everything that is wrong at once, in the order of the form; or the request. */
export function requestOf(draft: ConsentDraft, now: Date): { request: GrantConsentRequest } | { wrong: DraftField[] } {
  const proofNote = draft.proofNote.trim();
  // The last day counts whole.
  const end = draft.lastDay === null ? null : new Date(`${draft.lastDay}T23:59:59.999`);
  const wrong: DraftField[] = [];
  if (draft.personName.trim() === "") wrong.push("personName");
  if (draft.voice.trim() === "") wrong.push("voice");
  if (draft.scopes.length === 0) wrong.push("scopes");
  if (draft.languages.length === 0) wrong.push("languages");
  if (end !== null && !(end > now)) wrong.push("validUntil");
  if (draft.relation === "other" && draft.proofHash === null && proofNote === "") wrong.push("proof");
  if (!draft.confirmed) wrong.push("confirmed");
  if (wrong.length > 0) return { wrong };
  return {
    request: {
      personName: draft.personName.trim(),
      relation: draft.relation,
      vendor: draft.vendor,
      voice: draft.voice.trim(),
      scopes: draft.scopes,
      languages: draft.languages,
      validUntil: end?.toISOString() ?? null,
      ...(draft.proofHash !== null && { proofHash: draft.proofHash }),
      ...(proofNote !== "" && { proofNote }),
      confirmed: true,
    },
  };
}
