import { openaiCompatibleLanguageModel } from "./openai-compatible-language-model";
import { speaksToAServer } from "./remote.contract-test";

speaksToAServer("openai-compatible", openaiCompatibleLanguageModel);
