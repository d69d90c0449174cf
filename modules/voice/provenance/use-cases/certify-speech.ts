import { createHash } from "node:crypto";
import type { Clock } from "@modules/kernel";
import { RecentValues } from "../../domain/recent-values";
import type { ProvenanceFacts, SpeechProvenance } from "../../ports/speech-provenance";
import { canonicalJson, manifestOf } from "../domain/manifest";
import { manifestTrailer } from "../domain/wav-manifest";
import type { ManifestSigner } from "../ports/manifest-signer";
import type { SyntheticSound } from "../ports/synthetic-sound-log";
import { pcmMarker } from "../watermark/pcm-marker";

export type CertifyCollaborators = {
  signer: ManifestSigner;
  /** Returns at once; what is recorded is written soon. */
  record(sound: SyntheticSound): void;
  clock: Clock;
  generator: { name: string; version: string };
};

/** Greetings and set phrases come again and again: they are hashed, signed and logged once. */
const rememberedSounds = 2_000;

/** @see SpeechProvenance */
export function certifySpeechWith({ signer, record, clock, generator }: CertifyCollaborators): SpeechProvenance {
  const recent = new RecentValues<string>(rememberedSounds);
  // The same score object is handed over again for every listener.
  const scores = new WeakMap<object, { hash: string; facts: string }>();

  function certify(form: SyntheticSound["form"], hash: string, facts: ProvenanceFacts): string {
    // The same samples under other facts are the same sound: the first record stays, this file tells its own facts.
    const key = `${hash} ${textOf(facts)}`;
    const known = recent.get(key);
    if (known !== undefined) return known;
    const madeAt = clock.now();
    const sound = { hash, form, madeAt, ...pickFacts(facts) };
    const manifest = signer.sign(manifestOf({ ...sound, generator }));
    record({ ...sound, manifest });
    recent.set(key, manifest);
    return manifest;
  }

  return {
    openMarker: pcmMarker,
    certifySound(samples, _sampleRate, facts) {
      const hash = createHash("sha256").update(littleEndian(samples)).digest("hex");
      return { hash, trailer: manifestTrailer(certify("audio", hash, facts)) };
    },
    certifyScore(score, facts) {
      const facet = textOf(facts);
      const known = typeof score === "object" && score !== null ? scores.get(score) : undefined;
      if (known?.facts === facet) return { hash: known.hash };
      const hash = createHash("sha256").update(canonicalJson(score)).digest("hex");
      certify("score", hash, facts);
      if (typeof score === "object" && score !== null) scores.set(score, { hash, facts: facet });
      return { hash };
    },
  };
}

/** Only what a manifest may tell, whatever else is handed over. */
const pickFacts = ({ vendor, voice, language, consentId }: ProvenanceFacts) => ({ vendor, voice, language, consentId });
const textOf = (facts: ProvenanceFacts) => JSON.stringify(Object.values(pickFacts(facts)));

const isLittleEndian = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;
function littleEndian(samples: Int16Array): Uint8Array {
  const bytes = new Uint8Array(samples.buffer, samples.byteOffset, samples.byteLength);
  return isLittleEndian ? bytes : Buffer.from(bytes).swap16();
}
