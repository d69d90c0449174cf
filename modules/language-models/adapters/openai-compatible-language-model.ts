import { createOpenAICompatible } from "@ai-sdk/openai-compatible";
import type { LanguageModel } from "../ports/language-model";
import { languageModelOver, type Patience } from "./ai-sdk-reply-stream";

export type OpenaiCompatibleOptions = { baseUrl: string; modelId: string; apiKey?: string; patience?: Patience };

/** Any server that speaks OpenAI's chat completions: Ollama, vLLM, llama.cpp, LM Studio; `baseUrl` ends with `/v1`. */
export function openaiCompatibleLanguageModel({
  baseUrl,
  modelId,
  apiKey,
  patience,
}: OpenaiCompatibleOptions): LanguageModel {
  const settings = {
    name: "openai-compatible",
    baseURL: baseUrl.replace(/\/+$/, ""),
    includeUsage: true,
    ...(apiKey ? { apiKey } : {}),
  };
  return languageModelOver({
    provider: "openai-compatible",
    modelId,
    modelOver: (fetch) => createOpenAICompatible({ ...settings, fetch }).chatModel(modelId),
    ...(patience ? { patience } : {}),
  });
}
