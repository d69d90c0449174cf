import { z } from "zod";
import { hasMora, meanPitch, moraTimings, type EngineQuery } from "../domain/mora-timings";
import { hasSomethingToSay } from "../domain/has-something-to-say";
import type { SpeechVendor, VendorRequest } from "../ports/speech-vendor";
import { vendorFetch, type VendorPatience } from "./vendor-http";
import { unknownVoice } from "./vendor-voice";
import { streamedSound } from "./vendor-sound";

export type VoicevoxOptions = VendorPatience & {
  id: "voicevox" | "aivisspeech" | "coeiroink";
  /** Of the engine, without a slash at its end: `http://localhost:50021`. */
  url: string;
  /** The id of a style of a speaker, from `GET /speakers`. */
  defaultVoice?: string;
};

const engines = {
  voicevox: { vendor: "VOICEVOX", setting: "VOICEVOX_URL", defaultVoice: "3" },
  // まお, ノーマル: comes with the engine.
  aivisspeech: { vendor: "AivisSpeech", setting: "AIVISSPEECH_URL", defaultVoice: "888753760" },
  coeiroink: { vendor: "COEIROINK", setting: "COEIROINK_URL", defaultVoice: "0" },
} as const;

/** A style is a voice of its own, so there is nothing between it and the plain one: below this she speaks plainly. */
const leastIntensityOfStyle = 0.3;
/** How much livelier (or flatter) the melody of a voice without a style for the emotion becomes. */
const melody = { neutral: 0, happy: 0.2, angry: 0.2, surprised: 0.3, sad: -0.2, relaxed: -0.1, shy: -0.1 } as const;

const moraSchema = z.object({
  consonant: z.string().nullish(),
  consonant_length: z.number().nonnegative().nullish(),
  vowel: z.string(),
  vowel_length: z.number().nonnegative(),
  pitch: z.number(),
});
/** What is not named here goes back to the engine as it came. */
const querySchema = z.looseObject({
  accent_phrases: z.array(
    z.looseObject({
      moras: z.array(z.looseObject(moraSchema.shape)),
      pause_mora: z.looseObject(moraSchema.shape).nullish(),
      is_interrogative: z.boolean().optional(),
    }),
  ),
  speedScale: z.number().positive(),
  pitchScale: z.number(),
  intonationScale: z.number(),
  prePhonemeLength: z.number().nonnegative(),
  postPhonemeLength: z.number().nonnegative(),
  pauseLength: z.number().nonnegative().nullish(),
  pauseLengthScale: z.number().nonnegative().optional(),
});

/**
 * Engines with the HTTP interface of VOICEVOX (voicevox.github.io/voicevox_engine/api): `POST /audio_query`, then
 * `POST /synthesis`. AivisSpeech gives three fields another meaning and COEIROINK (up to its version 1) one; neither
 * tells the lengths of morae.
 */
export function voicevoxSpeech({ id, url, defaultVoice, ...patience }: VoicevoxOptions): SpeechVendor {
  const { vendor, setting, defaultVoice: itsVoice } = engines[id];

  return {
    id,
    languages: ["ja"],
    async synthesize(request) {
      request.signal.throwIfAborted();
      if (!hasSomethingToSay(request.text)) return null;
      const styled = request.style !== null && request.intensity >= (id === "aivisspeech" ? 0 : leastIntensityOfStyle);
      const speaker = (styled ? request.style : request.voice) || (defaultVoice ?? itsVoice);
      // AivisSpeech's are negative too.
      if (!/^-?\d{1,10}$/.test(speaker)) throw unknownVoice(vendor, "is the number of a style, from GET /speakers");

      const ask = (path: string, query: Record<string, string>, body = "") =>
        vendorFetch({
          vendor,
          setting,
          method: "POST",
          url: `${url}${path}?${new URLSearchParams(query)}`,
          body,
          signal: request.signal,
          secrets: [request.text],
          ...patience,
        });

      const answer = await ask("/audio_query", { text: request.text, speaker });
      const parsed = querySchema.safeParse(await answer.json());
      if (!parsed.success) throw answer.garbled("no query that can be read");
      const query = { ...parsed.data, ...mannerOf(id, parsed.data, request, styled), outputStereo: false };
      if (!hasMora(query)) return null;

      const sound = await ask("/synthesis", { speaker, enable_interrogative_upspeak: "true" }, JSON.stringify(query));
      return streamedSound({
        answer: sound,
        rawSampleRate: null,
        timings: (durationMs) => ({ phonemes: moraTimings(query, durationMs), words: [] }),
      });
    },
  };
}

type Query = EngineQuery & { pitchScale: number; intonationScale: number };

function mannerOf(id: VoicevoxOptions["id"], query: Query, request: VendorRequest, styled: boolean) {
  const { halfTones, intensity } = request;
  const speedScale = query.speedScale * request.speed;
  const livelier = query.intonationScale * (1 + (styled ? 0 : melody[request.emotion] * intensity));
  switch (id) {
    case "voicevox": {
      // The engine multiplies ln Hz by 2^pitchScale: a half-tone is a different factor for a high and a low voice.
      const mean = meanPitch(query);
      const factor = mean === null ? 1 : Math.max(0.5, 1 + (halfTones * Math.LN2) / 12 / mean);
      return { speedScale, pitchScale: query.pitchScale + Math.log2(factor), intonationScale: livelier };
    }
    case "coeiroink":
      // The engine multiplies Hz by 2^pitchScale. Its melody is left alone: both go through a vocoder that is heard.
      return { speedScale, pitchScale: query.pitchScale + halfTones / 12, intonationScale: query.intonationScale };
    case "aivisspeech":
      // Hz are multiplied by 1 + pitchScale, and `intonationScale` is how much of the style there is (0 … 1, up to 2).
      return {
        speedScale,
        pitchScale: query.pitchScale + 2 ** (halfTones / 12) - 1,
        intonationScale: styled ? intensity : query.intonationScale,
      };
  }
}
