import type { SpeechEmotion } from "../contract";
import { hasSomethingToSay } from "../domain/has-something-to-say";
import type { SpeechVendor, VendorRequest } from "../ports/speech-vendor";
import { vendorFetch, type VendorAnswer, type VendorPatience } from "./vendor-http";
import { streamedSound } from "./vendor-sound";

export type OpenaiSpeechOptions = VendorPatience & {
  id: "openai" | "speech-url";
  /** Up to and with the version, without a slash at its end; OpenAI's own unless told otherwise. */
  baseUrl?: string;
  /** Null for a server of one's own that wants none. */
  apiKey: string | null;
  model: string;
  defaultVoice?: string;
};

const names = {
  openai: { vendor: "OpenAI", setting: "OPENAI_API_KEY" },
  "speech-url": { vendor: "The speech server", setting: "SPEECH_BASE_URL and SPEECH_API_KEY" },
} as const;

/** Of `pcm` where the server tells none: 16-bit mono without a header. */
const documentedSampleRate = 24_000;

const instructions: Record<SpeechEmotion, string | null> = {
  neutral: null,
  happy: "Speak happily, with a smile in the voice.",
  angry: "Speak angrily.",
  sad: "Speak sadly, softly and slowly.",
  relaxed: "Speak calmly and warmly.",
  surprised: "Speak with surprise.",
  shy: "Speak shyly and a little hesitantly.",
};
const leastIntensity = 0.15;
const strongIntensity = 0.7;

/** What would be noise if it were read as samples. */
const noSamples = /^(text\/|application\/(json|problem\+json|xml)|audio\/(mpeg|mp3|ogg|opus|aac|flac|webm|mp4))/;

/**
 * `POST /audio/speech` of OpenAI (developers.openai.com/api/reference/resources/audio), which servers of one's own speak
 * too: Kokoro-FastAPI, LocalAI, speaches and others. The sound is asked for as `pcm` and passed on as it comes; a server
 * that answers with a WAV file anyway is understood. No times, no pitch.
 */
export function openaiSpeech(options: OpenaiSpeechOptions): SpeechVendor {
  const { id, baseUrl = "https://api.openai.com/v1", apiKey, model, defaultVoice = "alloy", ...patience } = options;
  const { vendor, setting } = names[id];
  // `tts-1` refuses them, and a server of one's own may refuse every field that it does not know.
  const takesInstructions = model.startsWith("gpt-");

  return {
    id,
    languages: ["ja", "en"],
    async synthesize(request) {
      request.signal.throwIfAborted();
      if (!hasSomethingToSay(request.text)) return null;
      const manner = takesInstructions ? mannerOf(request) : null;
      const answer = await vendorFetch({
        vendor,
        setting,
        url: `${baseUrl}/audio/speech`,
        headers: apiKey === null ? {} : { authorization: `Bearer ${apiKey}` },
        body: JSON.stringify({
          model,
          voice: request.voice || defaultVoice,
          input: request.text,
          response_format: "pcm",
          ...(request.speed === 1 ? {} : { speed: request.speed }),
          ...(manner === null ? {} : { instructions: manner }),
        }),
        signal: request.signal,
        secrets: [request.text, apiKey ?? ""],
        hint: "and the model",
        ...patience,
      });
      if (noSamples.test(answer.contentType)) {
        answer.close();
        throw answer.garbled(`${answer.contentType} instead of the pcm or wav that it was asked for`);
      }
      return streamedSound({ answer, rawSampleRate: sampleRateOf(answer) });
    },
  };
}

function mannerOf({ style, emotion, intensity }: VendorRequest): string | null {
  if (style !== null) return style;
  const said = instructions[emotion];
  if (said === null || intensity < leastIntensity) return null;
  return intensity >= strongIntensity ? `${said} Let it be heard clearly.` : `${said} Only a little.`;
}

/** RFC 2586 (`audio/L16;rate=…`), and what servers of one's own do instead. */
function sampleRateOf({ headers }: VendorAnswer): number {
  const told = /\brate=(\d{4,6})\b/.exec(headers["content-type"] ?? "")?.[1] ?? headers["x-sample-rate"];
  const rate = Number(told);
  return Number.isInteger(rate) && rate >= 8_000 && rate <= 96_000 ? rate : documentedSampleRate;
}
