import "server-only";
import { join } from "node:path";
import { systemClock as clock } from "@modules/kernel";
import { pubSub } from "@modules/platform/cache";
import { database, inTransaction } from "@modules/platform/db";
import { env } from "@modules/platform/env";
import { beforeStop } from "@modules/platform/lifecycle";
import { logger } from "@modules/platform/telemetry";
import type { SpeechProvenance } from "../ports/speech-provenance";
import { ed25519ManifestSigner } from "./adapters/ed25519-manifest-signer";
import { keptSigningKey } from "./adapters/file-signing-key";
import { prismaConsentStore } from "./adapters/prisma-consent-store";
import { prismaSyntheticSoundLog } from "./adapters/prisma-synthetic-sound-log";
import { WriteBehind } from "./domain/write-behind";
import type { SyntheticSound } from "./ports/synthetic-sound-log";
import { certifySpeechWith } from "./use-cases/certify-speech";
import { consentsInForceWith } from "./use-cases/consents-in-force";
import { keepConsentsWith } from "./use-cases/keep-consents";
import { verifySoundWith } from "./use-cases/verify-sound";

const consentChanges = "voice-consent-changes";
/** Of the manifests' form; it changes when what they claim does. */
const generator = { name: "Oshaberi", version: "1" };

function openProvenance() {
  const signer = ed25519ManifestSigner(
    env.SPEECH_SIGNING_KEY ?? keptSigningKey(join(/* turbopackIgnore: true */ env.DATA_DIR, "speech-signing-key")),
  );
  const log = prismaSyntheticSoundLog(database);
  const unwritten = new WriteBehind<SyntheticSound>({
    write: (batch) => log.add(batch),
    schedule: (run, delayMs) => void setTimeout(run, delayMs).unref(),
    onGivenUp: (sounds) =>
      logger.error({ count: sounds.length }, "records of synthetic sounds were lost: the database is away too long"),
    onWriteFailed: (error) => logger.warn({ err: error }, "synthetic sounds could not be recorded yet"),
  });
  beforeStop("synthetic-sounds", () => unwritten.flush());

  const store = prismaConsentStore({ database, inTransaction });
  const { mayUseVoice, forget } = consentsInForceWith({
    store,
    clock,
    listen: (onChange) => pubSub().subscribe(consentChanges, onChange),
  });
  return {
    speechProvenance: certifySpeechWith({ signer, record: (sound) => unwritten.add(sound), clock, generator }),
    verifySound: verifySoundWith({
      signer,
      log: { find: async (hash) => unwritten.find((sound) => sound.hash === hash) ?? (await log.find(hash)) },
    }),
    speechPublicKeys: () => ({ keys: [signer.publicKey] }),
    mayUseVoice,
    ...keepConsentsWith({
      store,
      clock,
      announce: async (id) => {
        forget(id);
        await pubSub()
          .publish(consentChanges, id)
          .catch((error: unknown) => logger.warn({ err: error }, "other processes hear of a consent's change late"));
      },
    }),
  };
}

type Provenance = ReturnType<typeof openProvenance>;
/** Kept on the process: a development reload must not forget what is still to be written. */
const kept = globalThis as { oshaberiProvenance?: Provenance };
const provenance = () => (kept.oshaberiProvenance ??= openProvenance());

/** Opened by its first sound: importing it reads no key. */
export const speechProvenance: SpeechProvenance = {
  openMarker: (sampleRate) => provenance().speechProvenance.openMarker(sampleRate),
  certifySound: (samples, sampleRate, facts) => provenance().speechProvenance.certifySound(samples, sampleRate, facts),
  certifyScore: (score, facts) => provenance().speechProvenance.certifyScore(score, facts),
};
export const verifySound: Provenance["verifySound"] = (question) => provenance().verifySound(question);
/** A JWK set (RFC 7517): whoever has a manifest can check it without asking. */
export const speechPublicKeys: Provenance["speechPublicKeys"] = () => provenance().speechPublicKeys();
export const mayUseVoice: Provenance["mayUseVoice"] = (consentId) => provenance().mayUseVoice(consentId);
export const grantConsent: Provenance["grantConsent"] = (accountId, request) =>
  provenance().grantConsent(accountId, request);
export const listConsents: Provenance["listConsents"] = (accountId, page) => provenance().listConsents(accountId, page);
export const revokeConsent: Provenance["revokeConsent"] = (accountId, id, reason) =>
  provenance().revokeConsent(accountId, id, reason);
export const eraseConsentsOf: Provenance["eraseConsentsOf"] = (accountId) => provenance().eraseConsentsOf(accountId);
export const mayPublishVoice: Provenance["mayPublishVoice"] = (profile, use) =>
  provenance().mayPublishVoice(profile, use);
