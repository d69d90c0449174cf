import { z } from "zod";
import type { SpeechLanguage } from "../contract";
import { languageCodeOf } from "../domain/language-of-words";
import type { Transcriber } from "../ports/transcriber";
import { azureRegionIn, azureRegionUrl } from "./azure-address";
import { transcriptionFetch } from "./transcription-http";

export type AzureTranscriberOptions = {
  apiKey: string;
  /** `japaneast`; not needed where `url` is told. */
  region?: string;
  /** Of the resource, without a slash at its end. */
  url?: string;
  /** Until the words must be there, in milliseconds. */
  withinMs?: number;
};

/** The latest version that is generally available. */
const apiVersion = "2025-10-15";

const localeOf: Record<SpeechLanguage, string> = { ja: "ja-JP", en: "en-US" };

const answerSchema = z.object({
  combinedPhrases: z.array(z.object({ text: z.string() })),
  phrases: z.array(z.object({ locale: z.string().nullish() })).nullish(),
});

/**
 * Azure's fast transcription (learn.microsoft.com/azure/ai-services/speech-service/fast-transcription-create) and not its
 * REST interface for short audio: that one knows no detection of the language and no list of phrases.
 */
export function azureTranscriber({ apiKey, region = "", url, withinMs }: AzureTranscriberOptions): Transcriber {
  const itsRegion = url === undefined ? region : azureRegionIn(url);
  const baseUrl = itsRegion === null ? url : azureRegionUrl(itsRegion);

  return {
    id: "azure",
    async transcribe({ wav, language, hints, signal }) {
      const form = new FormData();
      form.append("audio", new File([Uint8Array.from(wav)], "recording.wav", { type: "audio/wav" }));
      form.append(
        "definition",
        JSON.stringify({
          // Of several, the service finds out which one was spoken.
          locales: language === null ? Object.values(localeOf) : [localeOf[language]],
          // What is said to a character is screened elsewhere; asterisks here would only hide it from that.
          profanityFilterMode: "None",
          ...(hints.length > 0 && { phraseList: { phrases: hints } }),
        }),
      );
      const { combinedPhrases, phrases } = await transcriptionFetch({
        vendor: "Azure",
        setting: "AZURE_SPEECH_KEY",
        modelSetting: "AZURE_SPEECH_REGION",
        shape: answerSchema,
        url: `${baseUrl}/speechtotext/transcriptions:transcribe?api-version=${apiVersion}`,
        headers: { "ocp-apim-subscription-key": apiKey },
        body: form,
        signal,
        secrets: [apiKey, ...hints],
        withinMs,
      });
      return {
        text: combinedPhrases
          .map(({ text }) => text.trim())
          .filter((text) => text !== "")
          .join(" "),
        language: languageCodeOf(phrases?.[0]?.locale),
      };
    },
  };
}
