import { openaiLanguageModel } from "./openai-language-model";
import { speaksToAServer } from "./remote.contract-test";

speaksToAServer("openai", openaiLanguageModel);
