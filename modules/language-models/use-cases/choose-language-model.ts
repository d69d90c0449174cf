import type { LanguageModel } from "../ports/language-model";

export type LanguageModelSettings = {
  OPENAI_API_KEY?: string | undefined;
  OPENAI_MODEL?: string | undefined;
  LLM_BASE_URL?: string | undefined;
  LLM_MODEL?: string | undefined;
  LLM_API_KEY?: string | undefined;
};

type Makers = {
  settings(): LanguageModelSettings;
  openai(options: { apiKey: string; modelId: string }): LanguageModel;
  compatible(options: { baseUrl: string; modelId: string; apiKey?: string }): LanguageModel;
  scripted(): LanguageModel;
};

/** Used when `OPENAI_MODEL` is not set. */
export const defaultOpenaiModel = "gpt-4.1-mini";

/** An OpenAI key wins over a base URL, which wins over the scripted engine; the choice is made once. */
export function chooseLanguageModelWith({ settings, openai, compatible, scripted }: Makers): () => LanguageModel {
  let chosen: LanguageModel | undefined;
  return () => {
    chosen ??= choose(settings());
    return chosen;
  };

  function choose(from: LanguageModelSettings): LanguageModel {
    if (from.OPENAI_API_KEY)
      return openai({ apiKey: from.OPENAI_API_KEY, modelId: from.OPENAI_MODEL ?? defaultOpenaiModel });
    if (from.LLM_BASE_URL && from.LLM_MODEL) {
      return compatible({
        baseUrl: from.LLM_BASE_URL,
        modelId: from.LLM_MODEL,
        ...(from.LLM_API_KEY ? { apiKey: from.LLM_API_KEY } : {}),
      });
    }
    return scripted();
  }
}
