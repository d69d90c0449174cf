import { z } from "zod";

/** What a person may allow their voice to be used for. */
export const consentScopes = ["companion-chat", "perks", "public-posts"] as const;
export const consentScopeSchema = z.enum(consentScopes);
export type ConsentScope = z.infer<typeof consentScopeSchema>;

export const consentRelations = ["self", "other"] as const;
export const consentStates = ["in-force", "not-yet", "expired", "revoked"] as const;
export type ConsentState = (typeof consentStates)[number];
/** How many records an account may keep. */
export const mostConsents = 200;

const name = z.string().trim().min(1).max(100);
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

export const grantConsentRequestSchema = z
  .object({
    /** Whose voice it is. */
    personName: name,
    relation: z.enum(consentRelations),
    /** The voice as a voice choice names it. */
    vendor: z.string().regex(/^[a-z0-9-]{1,40}$/),
    voice: z.string().trim().min(1).max(200),
    scopes: z.array(consentScopeSchema).min(1).max(consentScopes.length),
    languages: z
      .array(z.enum(["ja", "en"]))
      .min(1)
      .max(2),
    /** From now on when it is left out. */
    validFrom: z.iso.datetime({ offset: true }).optional(),
    /** Null: until it is revoked. */
    validUntil: z.iso.datetime({ offset: true }).nullable(),
    /** SHA-256 of the file that proves it; the file stays with whoever keeps the record. */
    proofHash: sha256.optional(),
    proofNote: z.string().trim().max(1_000).optional(),
    /** "I have this person's permission, and can show it." */
    confirmed: z.literal(true),
  })
  .refine(
    ({ validFrom, validUntil }) => validUntil === null || !validFrom || Date.parse(validFrom) < Date.parse(validUntil),
    {
      path: ["validUntil"],
      message: "The end must be after the beginning.",
    },
  )
  .refine(
    ({ relation, proofHash, proofNote }) => relation === "self" || proofHash !== undefined || Boolean(proofNote),
    {
      path: ["proofNote"],
      message: "For another person's voice, name the file or the words that prove the permission.",
    },
  );
export type GrantConsentRequest = z.infer<typeof grantConsentRequestSchema>;

export const revokeConsentRequestSchema = z.object({ reason: z.string().trim().max(500).optional() });

export const voiceConsentViewSchema = z.object({
  id: z.uuid(),
  personName: z.string(),
  relation: z.enum(consentRelations),
  vendor: z.string(),
  voice: z.string(),
  scopes: z.array(consentScopeSchema),
  languages: z.array(z.enum(["ja", "en"])),
  validFrom: z.string(),
  validUntil: z.string().nullable(),
  proofHash: z.string().nullable(),
  proofNote: z.string().nullable(),
  createdAt: z.string(),
  revokedAt: z.string().nullable(),
  revokedReason: z.string().nullable(),
  state: z.enum(consentStates),
});
export type VoiceConsentView = z.infer<typeof voiceConsentViewSchema>;
export const voiceConsentPageSchema = z.object({
  items: z.array(voiceConsentViewSchema),
  nextCursor: z.string().nullable(),
});

/** Why a character may not be published with a voice. */
export const publishRefusals = [
  "consent-missing",
  "consent-not-in-force",
  "consent-of-another-voice",
  "consent-of-another-owner",
  "scope-not-allowed",
  "language-not-allowed",
] as const;
export type PublishRefusal = (typeof publishRefusals)[number];

/** Longest manifest that is looked at. */
export const longestManifest = 8_192;

/** What a page asks about a file that it has hashed; the file itself stays where it is. */
export const verifySoundRequestSchema = z.object({
  hash: sha256,
  /** As it stands in the file. */
  manifest: z.string().max(longestManifest).nullable(),
});
const soundFacts = z.object({
  vendor: z.string(),
  voice: z.string(),
  language: z.enum(["ja", "en"]),
  /** The voice was a person's, who has agreed. */
  consented: z.boolean(),
  madeAt: z.string(),
});
export const verifySoundAnswerSchema = z.object({
  /** What the log of this server says about the hash. */
  logged: soundFacts.nullable(),
  /** `own`: signed by this server. `foreign`: not, or changed afterwards. `none`: there was none. */
  manifest: z.enum(["own", "foreign", "none"]),
  /** What an own manifest says, and whether it is about the file with this hash. */
  claims: soundFacts.extend({ sameHash: z.boolean() }).nullable(),
});
export type VerifySoundAnswer = z.infer<typeof verifySoundAnswerSchema>;
export type SoundFacts = z.infer<typeof soundFacts>;

export const provenanceErrorCodes = {
  consentNotFound: "voice.consent-not-found",
  tooManyConsents: "voice.too-many-consents",
} as const;
