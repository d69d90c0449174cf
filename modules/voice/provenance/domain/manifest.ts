import { z } from "zod";
import { speechLanguageSchema } from "../../contract";
import { publicMarkKey } from "../watermark/mark-pattern";

/** Says of a whole sound that a trained algorithm made it: IPTC NewsCodes, Digital Source Type. */
export const trainedAlgorithmicMedia = "http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia";
/** Our name for the watermark's algorithm, as soft bindings are named. */
export const markAlgorithm = "oshaberi.time-spread-echo.1";

export type ManifestFacts = {
  /** Of what was hashed, see `SyntheticSound`. */
  hash: string;
  form: "audio" | "score";
  vendor: string;
  voice: string;
  language: z.infer<typeof speechLanguageSchema>;
  consentId: string | null;
  madeAt: Date;
  generator: { name: string; version: string };
};

/**
 * Claims about one sound in the words of the C2PA specification 2.1 (actions, data hash, soft binding), as JSON. It is
 * not a C2PA manifest store: that is JUMBF with X.509 certificates, which nobody issues to a program on somebody's desk.
 */
export function manifestOf(facts: ManifestFacts) {
  const { hash, form, vendor, voice, language, consentId, madeAt, generator } = facts;
  return {
    claim_generator: `${generator.name}/${generator.version}`,
    instanceID: `urn:sha256:${hash}`,
    format: form === "audio" ? "audio/wav" : "application/json",
    assertions: [
      {
        label: "c2pa.actions.v2",
        data: {
          actions: [
            {
              action: "c2pa.created",
              when: madeAt.toISOString(),
              digitalSourceType: trainedAlgorithmicMedia,
              softwareAgent: { name: vendor },
            },
          ],
        },
      },
      { label: "c2pa.hash.data", data: { alg: "sha256", name: form === "audio" ? "data chunk" : "score", hash } },
      { label: "c2pa.soft-binding", data: { alg: markAlgorithm, blocks: [{ scope: {}, value: publicMarkKey }] } },
      { label: "oshaberi.voice", data: { vendor, voice, language, consent: consentId } },
    ],
  };
}

const readableManifest = z.object({
  claim_generator: z.string(),
  assertions: z.array(z.object({ label: z.string(), data: z.unknown() })).max(50),
});
const actions = z.object({ actions: z.array(z.object({ when: z.iso.datetime() })).min(1) });
const dataHash = z.object({ hash: z.string().regex(/^[0-9a-f]{64}$/) });
const voiceClaim = z.object({
  vendor: z.string().max(40),
  voice: z.string().max(200),
  language: speechLanguageSchema,
  consent: z.string().nullable(),
});

export type ManifestClaims = {
  hash: string;
  vendor: string;
  voice: string;
  language: ManifestFacts["language"];
  consentId: string | null;
  madeAt: string;
};

/** What a manifest says; null for anything that is not one of ours. */
export function claimsOf(manifest: unknown): ManifestClaims | null {
  const read = readableManifest.safeParse(manifest);
  if (!read.success) return null;
  const assertion = (label: string) => read.data.assertions.find((one) => one.label === label)?.data;
  const made = actions.safeParse(assertion("c2pa.actions.v2"));
  const hashed = dataHash.safeParse(assertion("c2pa.hash.data"));
  const spoken = voiceClaim.safeParse(assertion("oshaberi.voice"));
  if (!made.success || !hashed.success || !spoken.success) return null;
  const { vendor, voice, language, consent } = spoken.data;
  return { hash: hashed.data.hash, vendor, voice, language, consentId: consent, madeAt: made.data.actions[0]!.when };
}

/** The same text for the same value, whatever order its keys were written in: RFC 8785 for what JSON schemas let through. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item ?? null)).join(",")}]`;
  if (value !== null && typeof value === "object") {
    const entries = Object.entries(value).filter(([, item]) => item !== undefined);
    entries.sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${canonicalJson(item)}`).join(",")}}`;
  }
  return JSON.stringify(value) ?? "null";
}
