import type { Page } from "@modules/kernel";
import type { GrantConsentRequest, VoiceConsentView } from "../contract";

/** Why a request failed: the end of the problem's code (RFC 9457), or "offline". */
export class ConsentProblem extends Error {
  constructor(readonly code: string) {
    super(code);
    this.name = "ConsentProblem";
  }
}

async function ask<T>(path: string, body?: unknown): Promise<T> {
  const response = await fetch(`/api/voice-consents${path}`, {
    ...(body !== undefined && {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    }),
  }).catch(() => null);
  if (!response) throw new ConsentProblem("offline");
  const answer: unknown = await response.json().catch(() => null);
  if (response.ok) return answer as T;
  const code = (answer as { code?: unknown } | null)?.code;
  throw new ConsentProblem(typeof code === "string" ? code.replace(/^voice\./, "") : "unknown");
}

export const consentsApi = {
  list: (after: string) => ask<Page<VoiceConsentView>>(`?limit=20&after=${encodeURIComponent(after)}`),
  grant: (consent: GrantConsentRequest) => ask<VoiceConsentView>("", consent),
  revoke: (id: string, reason: string) => ask<VoiceConsentView>(`/${id}/revoke`, { reason }),
};

export type ProblemKey = "offline" | "too-many-consents" | "consent-not-found" | "unknown";
/** The text that there is for a failure. */
export function problemKey(error: unknown): ProblemKey {
  const code = error instanceof ConsentProblem ? error.code : "unknown";
  return code === "offline" || code === "too-many-consents" || code === "consent-not-found" ? code : "unknown";
}
