import { AppError } from "@modules/kernel";
import type { Speech, VoiceChoice, VoiceProfile } from "../contract";
import { memoryScoreStore } from "../adapters/memory-score-store";
import { memorySpeechClipStore } from "../adapters/memory-speech-clip-store";
import type { ClipsElsewhere } from "../ports/clips-elsewhere";
import type { SpeechClipStore } from "../ports/speech-clip-store";
import type { ProvenanceFacts, SpeechProvenance } from "../ports/speech-provenance";
import type { SpeechVendor, VendorRequest, VendorSound } from "../ports/speech-vendor";
import { unmeasured, type VoiceMeasures } from "../ports/voice-measures";
import type { EnglishSynthesizer, JapaneseScorer } from "../ports/speech-synthesizer";
import { wavOf } from "../domain/rendered-clip";
import { vendorVoice } from "./speak-by-vendor";
import { embeddedEnglishVoice } from "./speak-embedded-english";
import { embeddedJapaneseVoice } from "./speak-embedded-japanese";
import { speechClipWith } from "./speech-clip";
import type { SoundsInTheMaking } from "./sounds-in-the-making";
import { synthesizeSpeechWith } from "./synthesize-speech";
import { breakerSettings, openVoiceBreakers, type BreakerSettings } from "./voice-breakers";

export const testSampleRate = 16_000;

/** Marks by turning the last bit on, holds one portion back, and notes what it certified. */
export function memoryProvenance() {
  const certified: { what: "sound" | "score"; facts: ProvenanceFacts; samples: number }[] = [];
  const provenance: SpeechProvenance = {
    openMarker: () => {
      let held = new Int16Array(0);
      return {
        push(samples) {
          const out = held;
          held = samples.map((sample) => sample | 1);
          return out;
        },
        end: () => held,
      };
    },
    certifySound(samples, _sampleRate, facts) {
      certified.push({ what: "sound", facts, samples: samples.length });
      return { hash: "0".repeat(64), trailer: new TextEncoder().encode("mark\u0004\u0000\u0000\u0000true") };
    },
    certifyScore(_score, facts) {
      certified.push({ what: "score", facts, samples: 0 });
      return { hash: "0".repeat(64) };
    },
  };
  return { provenance, certified };
}

export type Asked = {
  request: VendorRequest;
  /** The vendor answers, and says so much at once. */
  say(...portions: number[][]): void;
  /** The end of the sound. */
  end(): void;
  fail(error: unknown): void;
  nothing(): void;
};

/** A vendor that does with each request what the test says, and nothing by itself. */
export function scriptedVendor(id: string, more: Partial<SpeechVendor> = {}) {
  const asked: Asked[] = [];
  const waiting: ((one: Asked) => void)[] = [];
  const vendor: SpeechVendor = {
    id,
    languages: ["ja", "en"],
    synthesize(request) {
      const answered = Promise.withResolvers<VendorSound | null>();
      const queue: (Int16Array | null)[] = [];
      let news = Promise.withResolvers<void>();
      let failure: unknown = null;
      const tell = () => {
        news.resolve();
        news = Promise.withResolvers();
      };
      async function* portions() {
        for (;;) {
          if (failure) throw failure;
          const next = queue.shift();
          if (next) yield next;
          else if (next === null) return;
          else await news.promise;
        }
      }
      const one: Asked = {
        request,
        say(...said) {
          queue.push(...said.map((samples) => Int16Array.from(samples)));
          answered.resolve({ sampleRate: testSampleRate, portions: portions(), timings });
          tell();
        },
        end() {
          queue.push(null);
          tell();
        },
        fail(error) {
          failure = error;
          answered.reject(error);
          tell();
        },
        nothing: () => answered.resolve(null),
      };
      const timings = () => ({ phonemes: [{ phoneme: "a", endMs: 1 }], words: [] });
      asked.push(one);
      waiting.shift()?.(one);
      return answered.promise;
    },
    ...more,
  };
  return {
    vendor,
    asked,
    /** The request with this number, as soon as it is there. */
    async request(index: number): Promise<Asked> {
      while (asked.length <= index) await new Promise<Asked>((resolve) => waiting.push(resolve));
      return asked[index]!;
    },
  };
}

/** Answers at once with a sound of two samples, the second of which tells how often it was asked. */
export function readyVendor(id: string, more: Partial<SpeechVendor> = {}) {
  let count = 0;
  const requests: VendorRequest[] = [];
  const vendor: SpeechVendor = {
    id,
    languages: ["ja", "en"],
    async synthesize(request) {
      request.signal.throwIfAborted();
      requests.push(request);
      count += 1;
      const samples = Int16Array.of(2, count * 2);
      return {
        sampleRate: testSampleRate,
        portions: (async function* () {
          yield samples;
        })(),
        timings: () => ({ phonemes: [], words: [] }),
      };
    },
    ...more,
  };
  return { vendor, requests };
}

/** Reads every text as one mora and speaks English as two samples: what is said does not matter to the chain. */
const plainScorer: JapaneseScorer = {
  warm: async () => undefined,
  score: async () => ({ breathGroups: [[{ morae: "a", nucleus: 1 }]] }),
};
const plainEnglish: EnglishSynthesizer = {
  warm: async () => undefined,
  dispose: async () => undefined,
  async synthesize({ signal }) {
    signal.throwIfAborted();
    const bytes = wavOf({ samples: Int16Array.of(2, 4), sampleRate: testSampleRate });
    return { bytes, mimeType: "audio/wav", durationMs: 1, phonemes: [] };
  },
};

const nobodyElse: ClipsElsewhere = {
  begin: async () => undefined,
  end: async () => undefined,
  settled: async () => undefined,
};

export const choiceOf = (vendor: string, more: Partial<VoiceChoice> = {}): VoiceChoice => ({
  vendor,
  voice: "v",
  speed: 1,
  halfTones: 0,
  ...more,
});

export const profileOf = (...vendors: (string | VoiceChoice)[]): VoiceProfile => {
  const [primary, ...fallbacks] = vendors.map((each) => (typeof each === "string" ? choiceOf(each) : each));
  return { language: "ja", primary: primary!, fallbacks, readings: [] };
};

/** The whole server side of the voice, with vendors that the test plays. */
export function openChain(
  vendors: readonly SpeechVendor[],
  more: {
    settings?: Partial<BreakerSettings>;
    wholeWithinMs?: number;
    stallMs?: number;
    mayUseVoice?: (consentId: string) => Promise<boolean>;
    clips?: SpeechClipStore;
    elsewhere?: ClipsElsewhere;
    measure?: Partial<VoiceMeasures>;
    japaneseScorer?: JapaneseScorer;
  } = {},
) {
  const { provenance, certified } = memoryProvenance();
  const { clips = memorySpeechClipStore({ maxBytes: 1_000_000 }), elsewhere = nobodyElse } = more;
  const measure = { ...unmeasured, ...more.measure };
  const inTheMaking: SoundsInTheMaking = new Map();
  const mayUseVoice = more.mayUseVoice ?? (async () => true);
  const breakerOf = openVoiceBreakers(measure, { ...breakerSettings, ...more.settings });
  const failures: { vendor: string; error: unknown }[] = [];
  const sounds = { clips, inTheMaking, elsewhere, provenance, measure, stallMs: more.stallMs ?? 1_000 };
  const synthesizeSpeech = synthesizeSpeechWith({
    voices: [
      ...vendors.map((vendor) =>
        vendorVoice({ ...sounds, vendor, breakerOf, wholeWithinMs: more.wholeWithinMs ?? 60_000 }),
      ),
      embeddedJapaneseVoice({
        japaneseScorer: more.japaneseScorer ?? plainScorer,
        scores: memoryScoreStore(measure),
        provenance,
      }),
      embeddedEnglishVoice({ englishSynthesizer: plainEnglish, clips, provenance }),
    ],
    prepareSpokenText: async (text) => text.trim(),
    mayUseVoice,
    measure,
    report: (failure) => failures.push(failure),
  });
  return {
    synthesizeSpeech,
    speechClip: speechClipWith({ clips, inTheMaking, elsewhere, mayUseVoice, waitMs: 60_000 }),
    certified,
    failures,
    inTheMaking,
    say: (text: string, profile: VoiceProfile, more: Partial<Parameters<typeof synthesizeSpeech>[0]> = {}) =>
      synthesizeSpeech({ text, language: "ja", emotion: "neutral", intensity: 0.7, profile, ...more }),
  };
}

/** As a vendor's adapter fails. */
export const failure = (retryable: boolean, details = {}) =>
  new AppError({ kind: "unavailable", code: "voice.synthesis-failed", message: "failed", retryable, details });
export const passing = () => failure(true);

/** Who speaks: the vendor, or `embedded`; null when there is nothing to say. */
export const spokenBy = (speech: Speech | null) => (speech?.form === "audio" ? speech.vendor : speech && "embedded");

/** After everything that is under way without waiting for the outside. */
export const soon = () => new Promise((resolve) => setImmediate(resolve));
