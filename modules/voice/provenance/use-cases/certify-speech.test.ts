import { generateKeyPairSync, createHash, createPublicKey, verify } from "node:crypto";
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { pcmBytes, wavOf } from "../../domain/rendered-clip";
import { ed25519ManifestSigner } from "../adapters/ed25519-manifest-signer";
import { keptSigningKey } from "../adapters/file-signing-key";
import { memorySyntheticSoundLog } from "../adapters/memory-synthetic-sound-log";
import { canonicalJson, trainedAlgorithmicMedia } from "../domain/manifest";
import { wavPartsOf } from "../domain/wav-manifest";
import type { SyntheticSound } from "../ports/synthetic-sound-log";
import { certifySpeechWith } from "./certify-speech";
import { verifySoundWith } from "./verify-sound";

const newKey = () => generateKeyPairSync("ed25519").privateKey.export({ format: "pem", type: "pkcs8" }) as string;
const facts = { vendor: "elevenlabs", voice: "hana-1", language: "ja", consentId: "c-1" } as const;
const samples = Int16Array.from({ length: 500 }, (_, n) => n * 30 - 7_000);
const madeAt = new Date("2026-11-21T12:00:00.000Z");

function openProvenance(key = newKey()) {
  const log = memorySyntheticSoundLog();
  const records: SyntheticSound[] = [];
  const signer = ed25519ManifestSigner(key);
  const provenance = certifySpeechWith({
    signer,
    clock: { now: () => madeAt },
    generator: { name: "Oshaberi", version: "1" },
    record: (sound) => {
      records.push(sound);
      void log.add([sound]);
    },
  });
  return { provenance, records, signer, verifySound: verifySoundWith({ signer, log }) };
}

const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");
const fileOf = (trailer: Uint8Array, sound = samples) =>
  wavPartsOf(wavOf({ samples: sound, sampleRate: 24_000 }, trailer))!;

describe("certifying a sound", () => {
  it("hashes the data chunk, signs what anybody can check, and records it", () => {
    const { provenance, records, signer } = openProvenance();
    const { hash, trailer } = provenance.certifySound(samples, 24_000, facts);
    expect(hash).toBe(sha256(pcmBytes(samples)));
    const { manifest } = fileOf(trailer);
    const [header, payload, signature] = manifest!.split(".");
    const key = createPublicKey({ key: { ...signer.publicKey }, format: "jwk" });
    expect(verify(null, Buffer.from(`${header}.${payload}`), key, Buffer.from(signature!, "base64url"))).toBe(true);
    const claims = JSON.parse(Buffer.from(payload!, "base64url").toString("utf8")) as {
      assertions: { label: string; data: Record<string, unknown> }[];
    };
    expect(claims.assertions.map(({ label }) => label)).toEqual([
      "c2pa.actions.v2",
      "c2pa.hash.data",
      "c2pa.soft-binding",
      "oshaberi.voice",
    ]);
    expect(claims.assertions[0]!.data).toMatchObject({
      actions: [{ action: "c2pa.created", when: madeAt.toISOString(), digitalSourceType: trainedAlgorithmicMedia }],
    });
    expect(records).toEqual([{ hash, form: "audio", ...facts, madeAt, manifest }]);
  });

  it("signs and records the same sound once, and other facts about it in a manifest of their own", () => {
    const { provenance, records } = openProvenance();
    const first = provenance.certifySound(samples, 24_000, facts);
    expect(provenance.certifySound(samples.slice(), 24_000, { ...facts })).toEqual(first);
    expect(records).toHaveLength(1);
    const other = provenance.certifySound(samples, 24_000, { ...facts, consentId: null });
    expect(other.hash).toBe(first.hash);
    expect(other.trailer).not.toEqual(first.trailer);
  });

  it("lets nothing into a manifest but the facts", () => {
    const { provenance } = openProvenance();
    const { trailer } = provenance.certifySound(samples, 24_000, {
      ...facts,
      text: "secret",
      listener: "acc_1",
    } as never);
    const payload = Buffer.from(fileOf(trailer).manifest!.split(".")[1]!, "base64url").toString("utf8");
    expect(payload).not.toMatch(/secret|acc_1/);
  });

  it("certifies a score by what it says, however it is written, once", () => {
    const { provenance, records } = openProvenance();
    const score = { breathGroups: [[{ morae: "h.a i", nucleus: 1 }]] };
    const { hash } = provenance.certifyScore(score, { ...facts, voice: "mei" });
    expect(provenance.certifyScore(score, { ...facts, voice: "mei" }).hash).toBe(hash);
    const rewritten = { breathGroups: [[{ nucleus: 1, morae: "h.a i" }]] };
    expect(provenance.certifyScore(rewritten, { ...facts, voice: "mei" }).hash).toBe(hash);
    expect(provenance.certifyScore({ breathGroups: [] }, { ...facts, voice: "mei" }).hash).not.toBe(hash);
    expect(records.map(({ form }) => form)).toEqual(["score", "score"]);
  });
});

describe("verifying a file", () => {
  it("knows its own sound by hash and by signature", async () => {
    const { provenance, verifySound } = openProvenance();
    const { hash, trailer } = provenance.certifySound(samples, 24_000, facts);
    const shown = {
      vendor: "elevenlabs",
      voice: "hana-1",
      language: "ja",
      consented: true,
      madeAt: madeAt.toISOString(),
    };
    expect(await verifySound({ hash, manifest: fileOf(trailer).manifest })).toEqual({
      logged: shown,
      manifest: "own",
      claims: { ...shown, sameHash: true },
    });
    expect(await verifySound({ hash, manifest: null })).toEqual({ logged: shown, manifest: "none", claims: null });
  });

  it("sees that a sound was changed under its manifest", async () => {
    const { provenance, verifySound } = openProvenance();
    const { trailer } = provenance.certifySound(samples, 24_000, facts);
    const { data, manifest } = fileOf(
      trailer,
      samples.map((sample) => -sample),
    );
    expect(await verifySound({ hash: sha256(data), manifest })).toMatchObject({
      logged: null,
      manifest: "own",
      claims: { sameHash: false },
    });
  });

  it("takes no manifest for its own that another key signed, or of which a single character was changed", async () => {
    const { provenance } = openProvenance();
    const { verifySound } = openProvenance();
    const { hash, trailer } = provenance.certifySound(samples, 24_000, facts);
    const { manifest } = fileOf(trailer);
    expect(await verifySound({ hash, manifest })).toEqual({ logged: null, manifest: "foreign", claims: null });
    const own = openProvenance();
    const signed = fileOf(own.provenance.certifySound(samples, 24_000, facts).trailer).manifest!;
    await fc.assert(
      // The last character of a signature holds bits that mean nothing.
      fc.asyncProperty(
        fc.integer({ min: 0, max: signed.length - 2 }),
        fc.constantFrom("A", "b", ".", "é"),
        async (at, by) => {
          fc.pre(signed[at] !== by);
          const changed = signed.slice(0, at) + by + signed.slice(at + 1);
          expect(await own.verifySound({ hash, manifest: changed })).toMatchObject({ manifest: "foreign" });
        },
      ),
    );
  });

  it("takes no JWS for a manifest that says something else", async () => {
    const { signer, verifySound } = openProvenance();
    expect(await verifySound({ hash: "0".repeat(64), manifest: signer.sign({ hello: 1 }) })).toMatchObject({
      manifest: "foreign",
    });
  });
});

describe("canonical JSON", () => {
  it("is JSON, and does not depend on the order of keys", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
    expect(canonicalJson({ b: 1, a: [{ d: 1, c: 2 }] })).toBe('{"a":[{"c":2,"d":1}],"b":1}');
  });
});

describe("the signing key", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "signing key "));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it("is made once, for this user alone, and stays", () => {
    const file = join(folder, "new", "speech-signing-key");
    const key = keptSigningKey(file);
    expect(keptSigningKey(file)).toBe(key);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readdirSync(join(folder, "new"))).toEqual(["speech-signing-key"]);
    expect(ed25519ManifestSigner(readFileSync(file, "utf8")).publicKey.kid).toMatch(/^[\w-]{43}$/);
  });

  it("is taken as PEM, as PEM on one line, and in base64", () => {
    const pem = newKey();
    const kid = ed25519ManifestSigner(pem).publicKey.kid;
    expect(ed25519ManifestSigner(pem.replaceAll("\n", "\\n")).publicKey.kid).toBe(kid);
    expect(ed25519ManifestSigner(Buffer.from(pem).toString("base64")).publicKey.kid).toBe(kid);
  });

  it("is refused when it is another kind or none, without being repeated", () => {
    const rsa = generateKeyPairSync("rsa", { modulusLength: 1024 }).privateKey.export({ format: "pem", type: "pkcs8" });
    for (const text of ["nonsense-nonsense", rsa as string]) {
      expect(() => ed25519ManifestSigner(text)).toThrow(/SPEECH_SIGNING_KEY is not an Ed25519/);
      expect(() => ed25519ManifestSigner(text)).not.toThrow(text.slice(0, 12));
    }
  });
});
