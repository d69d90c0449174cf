import { describe, expect, it } from "vitest";
import type { LanguageModel } from "../ports/language-model";
import { chooseLanguageModelWith, defaultOpenaiModel, type LanguageModelSettings } from "./choose-language-model";

const named = (provider: string, modelId: string): LanguageModel => ({
  provider,
  modelId,
  scripted: provider === "scripted",
  async *streamReply() {},
});
const chosenBy = (settings: LanguageModelSettings) => {
  let made = 0;
  const count = (model: LanguageModel) => ((made += 1), model);
  const choose = chooseLanguageModelWith({
    settings: () => settings,
    openai: ({ modelId }) => count(named("openai", modelId)),
    compatible: ({ modelId, baseUrl }) => count(named(baseUrl, modelId)),
    scripted: () => count(named("scripted", "scripted")),
  });
  expect(made).toBe(0);
  const model = choose();
  expect(choose()).toBe(model);
  expect(made).toBe(1);
  return model;
};

describe("chooseLanguageModel", () => {
  it("is scripted with an empty environment or half a setting", () => {
    expect(chosenBy({}).scripted).toBe(true);
    expect(chosenBy({ LLM_BASE_URL: "http://localhost:11434/v1" }).scripted).toBe(true);
    expect(chosenBy({ LLM_MODEL: "llama" }).scripted).toBe(true);
  });

  it("takes a base URL with a model", () => {
    expect(chosenBy({ LLM_BASE_URL: "http://localhost:11434/v1", LLM_MODEL: "llama" })).toMatchObject({
      provider: "http://localhost:11434/v1",
      modelId: "llama",
    });
  });

  it("prefers OpenAI's key", () => {
    expect(chosenBy({ OPENAI_API_KEY: "k", LLM_BASE_URL: "u", LLM_MODEL: "m" })).toMatchObject({
      provider: "openai",
      modelId: defaultOpenaiModel,
    });
    expect(chosenBy({ OPENAI_API_KEY: "k", OPENAI_MODEL: "other" }).modelId).toBe("other");
  });
});
