import { z } from "zod";
import { languageCodeOf } from "../domain/language-of-words";
import type { Transcriber } from "../ports/transcriber";
import { transcriptionFetch } from "./transcription-http";

export type DeepgramTranscriberOptions = {
  apiKey: string;
  /** Of one's own installation, without a slash at its end; Deepgram's own address unless told otherwise. */
  url?: string;
  model?: string;
  /** Until the words must be there, in milliseconds. */
  withinMs?: number;
};

/** Deepgram takes 500 tokens of key terms; a Japanese name of ten characters may be twenty. */
const mostKeyTerms = 20;

const answerSchema = z.object({
  results: z.object({
    channels: z
      .array(
        z.object({
          detected_language: z.string().nullish(),
          alternatives: z.array(z.object({ transcript: z.string() })),
        }),
      )
      .min(1),
  }),
});

/** `POST /v1/listen` with a whole recording (developers.deepgram.com/reference/speech-to-text/listen-pre-recorded). */
export function deepgramTranscriber(options: DeepgramTranscriberOptions): Transcriber {
  const { apiKey, url: base = "https://api.deepgram.com", model = "nova-3", withinMs } = options;

  return {
    id: "deepgram",
    async transcribe({ wav, language, hints, signal }) {
      const url = new URL(`${base}/v1/listen`);
      url.searchParams.set("model", model);
      url.searchParams.set("smart_format", "true");
      // Not kept to improve their models.
      url.searchParams.set("mip_opt_out", "true");
      if (language === null) url.searchParams.set("detect_language", "true");
      else url.searchParams.set("language", language);
      // Older models know `keywords` only, in another form.
      if (model.startsWith("nova-3")) {
        for (const hint of hints.slice(0, mostKeyTerms)) url.searchParams.append("keyterm", hint);
      }
      const answer = await transcriptionFetch({
        vendor: "Deepgram",
        setting: "DEEPGRAM_API_KEY",
        modelSetting: "DEEPGRAM_URL",
        shape: answerSchema,
        url,
        headers: { authorization: `Token ${apiKey}`, "content-type": "audio/wav" },
        body: wav,
        signal,
        secrets: [apiKey, ...hints],
        withinMs,
      });
      const [channel] = answer.results.channels;
      return {
        text: channel!.alternatives[0]?.transcript.trim() ?? "",
        language: languageCodeOf(channel!.detected_language),
      };
    },
  };
}
