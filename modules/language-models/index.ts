import "server-only";

import { env } from "@modules/platform/env";
import { openaiCompatibleLanguageModel } from "./adapters/openai-compatible-language-model";
import { openaiLanguageModel } from "./adapters/openai-language-model";
import { scriptedPersonaEngine } from "./adapters/scripted-persona-engine";
import type { ModelNotice } from "./contract";
import { chooseLanguageModelWith } from "./use-cases/choose-language-model";

/** The model that the environment names, built on first use. */
export const languageModel = chooseLanguageModelWith({
  settings: () => env,
  openai: openaiLanguageModel,
  compatible: openaiCompatibleLanguageModel,
  scripted: () => scriptedPersonaEngine(),
});

export function modelNotice(): ModelNotice {
  const { scripted, provider, modelId } = languageModel();
  return { scripted, provider, modelId };
}

export { rememberFrom, type RememberedFact } from "./domain/facts";
export { languageModelErrors, type ModelNotice } from "./contract";
export type {
  ExampleExchange,
  FinishReason,
  LanguageModel,
  Manner,
  Memory,
  ModelMessage,
  PersonaFacts,
  ReplyPart,
  ReplyRequest,
  Usage,
} from "./ports/language-model";
