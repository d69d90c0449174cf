import { isAppError } from "@modules/kernel";
import { z } from "zod";
import { languageCodeOf } from "../domain/language-of-words";
import type { Transcriber, TranscriptionRequest } from "../ports/transcriber";
import { transcriptionFetch } from "./transcription-http";

export type OpenaiTranscriberOptions = {
  id: "openai" | "transcription-url";
  /** As people know it: "OpenAI". */
  vendor: string;
  /** What whoever runs the server looks at when it fails: "OPENAI_API_KEY". */
  setting: string;
  modelSetting: string;
  /** Up to and with the version: `https://api.openai.com/v1`. */
  baseUrl: string;
  /** Null for a server of one's own that wants none. */
  apiKey: string | null;
  model: string;
  /** Until the words must be there, in milliseconds. */
  withinMs?: number;
};

/** Whisper reads the last 224 tokens of a prompt; a Japanese character is up to three. */
const longestPrompt = 80;

const answerSchema = z.object({
  text: z.string(),
  /** In `verbose_json`: the English name of the language. */
  language: z.string().nullish(),
  /** Of `gpt-transcribe`: what was heard; empty when the model is not sure. */
  languages: z.array(z.object({ code: z.string() })).nullish(),
});

/**
 * `POST /audio/transcriptions` of OpenAI (developers.openai.com/api/docs/guides/speech-to-text), which Whisper servers of
 * one's own speak too: speaches, LocalAI, vLLM and others.
 */
export function openaiTranscriber(options: OpenaiTranscriberOptions): Transcriber {
  const { id, vendor, setting, modelSetting, baseUrl, apiKey, model, withinMs } = options;
  // Models called gpt-… know no `verbose_json`; Whisper does, and tells the language in it alone.
  let knowsVerbose = !model.startsWith("gpt-");

  const ask = (request: TranscriptionRequest, format: "verbose_json" | "json") =>
    transcriptionFetch({
      vendor,
      setting,
      modelSetting,
      shape: answerSchema,
      url: `${baseUrl}/audio/transcriptions`,
      headers: apiKey === null ? {} : { authorization: `Bearer ${apiKey}` },
      body: formOf(request, model, format),
      signal: request.signal,
      secrets: [apiKey ?? "", ...request.hints],
      withinMs,
    });

  async function answerTo(request: TranscriptionRequest) {
    if (!knowsVerbose) return ask(request, "json");
    try {
      return await ask(request, "verbose_json");
    } catch (error) {
      if (!isAppError(error) || error.details.status !== 400) throw error;
      // Servers that follow OpenAI only roughly may not know the format; one that takes the other keeps it.
      const answer = await ask(request, "json");
      knowsVerbose = false;
      return answer;
    }
  }

  return {
    id,
    async transcribe(request) {
      const { text, language, languages } = await answerTo(request);
      const heard = language ?? (languages?.length === 1 ? languages[0]!.code : null);
      return { text: text.trim(), language: languageCodeOf(heard) };
    },
  };
}

function formOf({ wav, language, hints }: TranscriptionRequest, model: string, format: string): FormData {
  const form = new FormData();
  form.append("file", new File([Uint8Array.from(wav)], "recording.wav", { type: "audio/wav" }));
  form.append("model", model);
  form.append("response_format", format);
  if (model.startsWith("gpt-transcribe")) {
    for (const code of language === null ? ["ja", "en"] : [language]) form.append("languages[]", code);
    for (const hint of hints) form.append("keywords[]", hint);
    return form;
  }
  form.append("temperature", "0");
  if (language !== null) form.append("language", language);
  const prompt = promptOf(hints, language === "en" ? ", " : "、");
  if (prompt !== "") form.append("prompt", prompt);
  return form;
}

/** As many of the hints as fit, whole. */
function promptOf(hints: readonly string[], separator: string): string {
  let prompt = "";
  for (const hint of hints) {
    const longer = prompt === "" ? hint : prompt + separator + hint;
    if (longer.length <= longestPrompt) prompt = longer;
  }
  return prompt;
}
