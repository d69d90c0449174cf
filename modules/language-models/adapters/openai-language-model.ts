import { createOpenAI } from "@ai-sdk/openai";
import type { LanguageModel } from "../ports/language-model";
import { languageModelOver, type Patience } from "./ai-sdk-reply-stream";

export type OpenaiOptions = { apiKey: string; modelId: string; baseUrl?: string; patience?: Patience };

/** OpenAI's chat completions. */
export function openaiLanguageModel({ apiKey, modelId, baseUrl, patience }: OpenaiOptions): LanguageModel {
  const settings = { apiKey, ...(baseUrl ? { baseURL: baseUrl } : {}) };
  return languageModelOver({
    provider: "openai",
    modelId,
    modelOver: (fetch) => createOpenAI({ ...settings, fetch }).chat(modelId),
    ...(patience ? { patience } : {}),
  });
}
