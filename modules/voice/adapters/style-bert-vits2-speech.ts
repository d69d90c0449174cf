import type { SpeechLanguage } from "../contract";
import { hasSomethingToSay } from "../domain/has-something-to-say";
import type { SpeechVendor } from "../ports/speech-vendor";
import { vendorFetch, type VendorPatience } from "./vendor-http";
import { streamedSound } from "./vendor-sound";

export type StyleBertVits2Options = VendorPatience & {
  /** Of its `server_fastapi.py`, without a slash at its end: `http://localhost:5000`. */
  url: string;
  /** `model` or `model:speaker`, each a name or a number. */
  defaultVoice?: string;
};

const languageNames: Record<SpeechLanguage, string> = { ja: "JP", en: "EN" };
/** What a model calls the style that is no style. */
const plainStyle = "Neutral";
/** At 1 it is the style as it was trained; beyond it voices break. */
const wholeStyleWeight = 1;

/**
 * Style-Bert-VITS2's server (github.com/litagin02/Style-Bert-VITS2, `server_fastapi.py`): `POST /voice` with everything
 * in the query, answered by a WAV file. It tells no times and moves no pitch. A model of the kind JP-Extra speaks
 * Japanese only and answers English with 500, so that another voice takes over.
 */
export function styleBertVits2Speech({ url, defaultVoice = "0", ...patience }: StyleBertVits2Options): SpeechVendor {
  return {
    id: "style-bert-vits2",
    languages: ["ja", "en"],
    async synthesize(request) {
      request.signal.throwIfAborted();
      if (!hasSomethingToSay(request.text)) return null;
      const query = new URLSearchParams({
        text: request.text,
        ...modelOf(request.voice || defaultVoice),
        language: languageNames[request.language],
        // A factor of the length.
        length: String(1 / request.speed),
        style: request.style ?? plainStyle,
        style_weight: String(request.style === null ? wholeStyleWeight : request.intensity * wholeStyleWeight),
        // It is one sentence already, whatever line breaks it has.
        auto_split: "false",
      });
      const answer = await vendorFetch({
        vendor: "Style-Bert-VITS2",
        setting: "STYLE_BERT_VITS2_URL",
        method: "POST",
        url: `${url}/voice?${query}`,
        body: "",
        signal: request.signal,
        secrets: [request.text],
        hint: "and the limit of a text's length in its config.yml",
        ...patience,
      });
      return streamedSound({ answer, rawSampleRate: null });
    },
  };
}

function modelOf(voice: string): Record<string, string> {
  const colon = voice.indexOf(":");
  const model = colon < 0 ? voice : voice.slice(0, colon);
  const speaker = colon < 0 ? "0" : voice.slice(colon + 1);
  return { ...idOrName("model", model), ...idOrName("speaker", speaker) };
}

function idOrName(what: "model" | "speaker", value: string): Record<string, string> {
  return /^\d{1,6}$/.test(value) ? { [`${what}_id`]: value } : { [`${what}_name`]: value };
}
