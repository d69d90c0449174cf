import { describe, expect, it } from "vitest";
import { azureRegionIn, azureRegionUrl } from "./azure-address";

describe("Azure's addresses", () => {
  it.each([
    ["https://japaneast.api.cognitive.microsoft.com", "japaneast"],
    ["https://westus2.tts.speech.microsoft.com/", "westus2"],
    ["https://chinaeast2.stt.speech.azure.cn", "chinaeast2"],
    ["https://oshaberi.cognitiveservices.azure.com", null],
    ["https://japaneast.api.cognitive.microsoft.com.evil.test", null],
    ["http://localhost:5000", null],
  ])("%s is of %s", (url, region) => {
    expect(azureRegionIn(url)).toBe(region);
  });

  it.each([
    ["japaneast", "https://japaneast.api.cognitive.microsoft.com"],
    ["chinaeast2", "https://chinaeast2.api.cognitive.azure.cn"],
    ["usgovvirginia", "https://usgovvirginia.api.cognitive.azure.us"],
  ])("of %s begin with %s", (region, url) => {
    expect(azureRegionUrl(region)).toBe(url);
  });
});
