import { z } from "zod";
import type { SpeechEmotion } from "../contract";
import { hasSomethingToSay } from "../domain/has-something-to-say";
import { toldPhoneTimings } from "../domain/told-phone-timings";
import type { SpeechVendor, VendorRequest } from "../ports/speech-vendor";
import { vendorFetch, type VendorPatience } from "./vendor-http";
import { wholeSound } from "./vendor-sound";
import { unknownVoice } from "./vendor-voice";

export type KoemotionOptions = VendorPatience & {
  apiKey: string;
  /** Without a slash at its end; rinna's own address unless told otherwise. */
  url?: string;
  /** A point on the map of voices: `x,y`, each −10 … 10. */
  defaultVoice?: string;
};

const styles: Record<SpeechEmotion, string> = {
  neutral: "talk",
  happy: "happy",
  angry: "angry",
  sad: "sad",
  relaxed: "talk",
  surprised: "surprised",
  shy: "talk",
};
/** A style is there or not: below this she speaks plainly. */
const leastIntensityOfStyle = 0.3;
const farthest = 10;

const answerSchema = z.object({
  /** A data address: `data:audio/x-wav;base64,…`. */
  audio: z.string().min(1),
  /** Read by `toldPhoneTimings`, whatever form it has. */
  phonemes: z.unknown(),
});

/**
 * Koemotion by rinna, which Koeiromap became (github.com/rinnakk/Koemotion, its Python client): `POST /koemotion/infer`,
 * answered by JSON with the whole sound in it. The voice is a point on a map. No pitch. Sound in a stream belongs to
 * larger plans only and tells no phones, so it is not asked for.
 */
export function koemotionSpeech(options: KoemotionOptions): SpeechVendor {
  const { apiKey, url = "https://api.rinna.co.jp", defaultVoice = "0,0", ...patience } = options;
  const vendor = "Koemotion";

  return {
    id: "koemotion",
    languages: ["ja"],
    async synthesize(request) {
      request.signal.throwIfAborted();
      if (!hasSomethingToSay(request.text)) return null;
      const point = pointOf(request.voice || defaultVoice);
      if (point === null) throw unknownVoice(vendor, "is a point on its map, like 2.0,-1.5");

      const answer = await vendorFetch({
        vendor,
        setting: "KOEMOTION_API_KEY",
        url: `${url}/koemotion/infer`,
        headers: { "ocp-apim-subscription-key": apiKey, accept: "application/json" },
        body: JSON.stringify({
          text: request.text,
          speaker_x: point.x,
          speaker_y: point.y,
          style: styleOf(request),
          speed: request.speed,
          output_format: "wav",
        }),
        signal: request.signal,
        secrets: [request.text, apiKey],
        ...patience,
      });
      const parsed = answerSchema.safeParse(await answer.json());
      if (!parsed.success) throw answer.garbled("an answer without sound");
      const { audio, phonemes } = parsed.data;
      return wholeSound(Buffer.from(audio.slice(audio.indexOf(",") + 1), "base64"), {
        answer,
        rawSampleRate: null,
        timings: (durationMs) => ({ phonemes: toldPhoneTimings(phonemes, durationMs), words: [] }),
      });
    },
  };
}

function styleOf({ style, emotion, intensity }: VendorRequest): string {
  return intensity < leastIntensityOfStyle ? styles.neutral : (style ?? styles[emotion]);
}

function pointOf(voice: string): { x: number; y: number } | null {
  const match = /^\s*(-?\d{1,2}(?:\.\d{1,6})?)\s*,\s*(-?\d{1,2}(?:\.\d{1,6})?)\s*$/.exec(voice);
  if (!match) return null;
  const [x, y] = [Number(match[1]), Number(match[2])];
  return Math.abs(x) <= farthest && Math.abs(y) <= farthest ? { x, y } : null;
}
