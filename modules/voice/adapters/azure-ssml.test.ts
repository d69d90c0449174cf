import { describe, expect, it } from "vitest";
import type { VendorRequest } from "../ports/speech-vendor";
import { azureSsml, azureVoiceName, defaultAzureVoices } from "./azure-ssml";

const ssml = (change: Partial<VendorRequest> = {}, voice = "ja-JP-NanamiNeural") =>
  azureSsml(
    {
      text: "はい。",
      language: "ja",
      voice,
      style: null,
      emotion: "neutral",
      intensity: 0.7,
      speed: 1,
      halfTones: 0,
      signal: new AbortController().signal,
      ...change,
    },
    voice,
  );
const styleIn = (markup: string) => /style="(\w+)" styledegree="([\d.]+)"/.exec(markup)?.slice(1) ?? null;

describe("Azure's markup", () => {
  it("is plain for a plain sentence", () => {
    expect(ssml()).toMatch(/value="90ms"\/>はい。<\/voice><\/speak>$/);
  });

  it.each([
    ["happy", 0.5, "ja-JP-NanamiNeural", ["cheerful", "1"]],
    ["happy", 1, "ja-JP-NanamiNeural", ["cheerful", "2"]],
    ["surprised", 0.25, "en-US-JennyNeural", ["excited", "0.5"]],
    ["angry", 0.6, "en-US-GuyNeural", ["angry", "1.2"]],
    ["relaxed", 0.5, "ja-JP-NanamiNeural", ["chat", "1"]],
    ["angry", 0.6, "ja-JP-NanamiNeural", null],
    ["happy", 0.6, "ja-JP-MayuNeural", null],
    ["happy", 0, "ja-JP-NanamiNeural", null],
  ] as const)("asks for the style of %s at %d of %s: %j", (emotion, intensity, voice, style) => {
    expect(styleIn(ssml({ emotion, intensity }, voice))).toEqual(style);
  });

  it("shows an emotion by pace and pitch where the voice has no style for it", () => {
    expect(ssml({ emotion: "sad", intensity: 1 })).toContain('<prosody rate="-12%" pitch="-0.8st">はい。</prosody>');
    expect(ssml({ emotion: "happy", intensity: 1 })).not.toContain("prosody");
  });

  it("asks for the style that the character's data names, whatever the voice", () => {
    expect(styleIn(ssml({ style: "shouting", emotion: "angry", intensity: 0.5 }))).toEqual(["shouting", "1"]);
    expect(styleIn(ssml({ style: "customerservice", emotion: "neutral", intensity: 0 }))).toEqual([
      "customerservice",
      "1",
    ]);
    expect(ssml({ style: 'a"b' })).toContain('style="a&quot;b"');
  });

  it("knows its own voices by name, and nothing that could be markup", () => {
    for (const voice of [...Object.values(defaultAzureVoices), "en-US-Ava:DragonHDLatestNeural"])
      expect(azureVoiceName.test(voice)).toBe(true);
    for (const voice of ["", "Nanami", 'ja-JP-"', "ja-JP-Nanami Neural", "ja-JP-<b>"])
      expect(azureVoiceName.test(voice)).toBe(false);
  });
});
