import type { SoundFacts, VerifySoundAnswer } from "../contract";
import { claimsOf } from "../domain/manifest";
import type { ManifestSigner } from "../ports/manifest-signer";
import type { SyntheticSoundLog } from "../ports/synthetic-sound-log";

export type VerifyCollaborators = { signer: ManifestSigner; log: Pick<SyntheticSoundLog, "find"> };

/** Says what this server knows of a hash, and whether a manifest is its own. */
export function verifySoundWith({ signer, log }: VerifyCollaborators) {
  return async ({ hash, manifest }: { hash: string; manifest: string | null }): Promise<VerifySoundAnswer> => {
    const logged = await log.find(hash);
    const claims = manifest === null ? null : claimsOf(signer.read(manifest));
    return {
      logged: logged && factsOf({ ...logged, madeAt: logged.madeAt.toISOString() }),
      manifest: manifest === null ? "none" : claims ? "own" : "foreign",
      claims: claims && { ...factsOf(claims), sameHash: claims.hash === hash },
    };
  };
}

/** Which consent it was is nobody's business; that there was one is. */
const factsOf = (facts: Omit<SoundFacts, "consented"> & { consentId: string | null }): SoundFacts => ({
  vendor: facts.vendor,
  voice: facts.voice,
  language: facts.language,
  consented: facts.consentId !== null,
  madeAt: facts.madeAt,
});
