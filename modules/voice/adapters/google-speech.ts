import { z } from "zod";
import type { SpeechLanguage } from "../contract";
import { hasSomethingToSay } from "../domain/has-something-to-say";
import { markedSsml, markedWords, wordPlaces } from "../domain/marked-words";
import type { SpeechVendor } from "../ports/speech-vendor";
import { vendorFetch, type VendorPatience } from "./vendor-http";
import { wholeSound } from "./vendor-sound";
import { unknownVoice } from "./vendor-voice";

export type GoogleSpeechOptions = VendorPatience & {
  apiKey: string;
  /** Without a slash at its end; Google's own address unless told otherwise. */
  url?: string;
  defaultVoices?: Partial<Record<SpeechLanguage, string>>;
};

const itsVoices: Record<SpeechLanguage, string> = { ja: "ja-JP-Neural2-B", en: "en-US-Neural2-F" };
/** The families that know SSML with `<mark>` and a pitch; the newer ones (Chirp, Studio, Journey …) answer 400 to it. */
const marking = /^[a-z]{2,3}-[A-Z]{2}-(Standard|Wavenet|Neural2|News|Casual)-/;
const anyVoice = /^([a-z]{2,3}-[A-Z]{2})-[A-Za-z0-9-]{1,60}$/;
/** Bytes of one input that Google takes. */
const longestInputBytes = 5_000;
const sampleRate = 24_000;

const answerSchema = z.object({
  audioContent: z.string().min(1),
  timepoints: z.array(z.object({ markName: z.string(), timeSeconds: z.number().nonnegative().default(0) })).default([]),
});

/**
 * Google Cloud Text-to-Speech (docs.cloud.google.com/text-to-speech/docs/reference/rest): `text:synthesize`, answered by
 * JSON with a whole WAV file in it. Times of words come from marks in SSML, which is in its `v1beta1` alone. No styles.
 */
export function googleSpeech(options: GoogleSpeechOptions): SpeechVendor {
  const { apiKey, url = "https://texttospeech.googleapis.com", defaultVoices, ...patience } = options;
  const vendor = "Google Cloud Text-to-Speech";

  return {
    id: "google",
    languages: ["ja", "en"],
    async synthesize(request) {
      request.signal.throwIfAborted();
      if (!hasSomethingToSay(request.text)) return null;
      const name = request.voice || (defaultVoices?.[request.language] ?? itsVoices[request.language]);
      const languageCode = anyVoice.exec(name)?.[1];
      if (languageCode === undefined) throw unknownVoice(vendor, `is called like ${itsVoices[request.language]}`);

      const knowsMarks = marking.test(name);
      const places = knowsMarks ? wordPlaces(request.text, request.language) : [];
      const ssml = markedSsml(request.text, places);
      const marks = knowsMarks && Buffer.byteLength(ssml) <= longestInputBytes;
      const answer = await vendorFetch({
        vendor,
        setting: "GOOGLE_SPEECH_API_KEY",
        url: `${url}/${marks ? "v1beta1" : "v1"}/text:synthesize`,
        headers: { "x-goog-api-key": apiKey },
        body: JSON.stringify({
          input: marks ? { ssml } : { text: request.text },
          voice: { languageCode, name },
          audioConfig: {
            audioEncoding: "LINEAR16",
            sampleRateHertz: sampleRate,
            ...(request.speed === 1 ? {} : { speakingRate: request.speed }),
            ...(request.halfTones === 0 || !knowsMarks ? {} : { pitch: request.halfTones }),
          },
          ...(marks ? { enableTimePointing: ["SSML_MARK"] } : {}),
        }),
        signal: request.signal,
        secrets: [request.text, ssml, apiKey],
        ...patience,
      });
      const parsed = answerSchema.safeParse(await answer.json());
      if (!parsed.success) throw answer.garbled("an answer without sound");
      const { audioContent, timepoints } = parsed.data;
      const reached = timepoints.map(({ markName, timeSeconds }) => ({
        mark: Number(markName),
        atMs: timeSeconds * 1000,
      }));
      return wholeSound(Buffer.from(audioContent, "base64"), {
        answer,
        rawSampleRate: null,
        timings: (durationMs) => ({ phonemes: [], words: markedWords(marks ? places : [], reached, durationMs) }),
      });
    },
  };
}
