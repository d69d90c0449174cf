import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { azureTranscriber } from "./azure-transcriber";
import {
  json,
  openVendor,
  testKey,
  transcribesOverHttp,
  type RemoteTranscriber,
} from "./transcriber-over-http.contract-test";

const localeOf = { ja: "ja-JP", en: "en-US" } as const;

const azure: RemoteTranscriber = {
  setting: "AZURE_SPEECH_KEY",
  make: ({ baseUrl, withinMs }) =>
    azureTranscriber({ url: baseUrl, apiKey: testKey, ...(withinMs === undefined ? {} : { withinMs }) }),
  saying: (text, language) => ({
    durationMilliseconds: 600,
    combinedPhrases: text === "" ? [] : [{ text }],
    phrases:
      text === ""
        ? []
        : [{ offsetMilliseconds: 0, durationMilliseconds: 600, text, locale: localeOf[language], confidence: 0.9 }],
  }),
  refusal: (status) => ({
    error: { code: String(status), message: `Access denied due to invalid subscription key ${testKey} ひみつの名前` },
  }),
  recordingIn: async ({ form }) => {
    const audio = form.get("audio") as File;
    expect(audio.type).toBe("audio/wav");
    return new Uint8Array(await audio.arrayBuffer());
  },
};

transcribesOverHttp("Azure", azure);

describe("what Azure is asked", () => {
  const vendor = openVendor(azure);
  beforeAll(vendor.open);
  afterAll(vendor.close);
  const definition = () => JSON.parse(vendor.seen[0]!.form.get("definition") as string) as Record<string, unknown>;

  it("is the talk's locale and the names as phrases", async () => {
    await vendor.ask(json(azure.saying("はい。", "ja")), { hints: ["ミオ"] });
    expect(vendor.seen[0]!.url.pathname).toBe("/speechtotext/transcriptions:transcribe");
    expect(vendor.seen[0]!.url.searchParams.get("api-version")).toBe("2025-10-15");
    expect(vendor.seen[0]!.headers["ocp-apim-subscription-key"]).toBe(testKey);
    expect(definition()).toEqual({
      locales: ["ja-JP"],
      profanityFilterMode: "None",
      phraseList: { phrases: ["ミオ"] },
    });
  });

  it("is to choose between the locales where the talk tells none, and tells which it was", async () => {
    const heard = await vendor.ask(json(azure.saying("Hello.", "en")), { language: null });
    expect(definition()).toEqual({ locales: ["ja-JP", "en-US"], profanityFilterMode: "None" });
    expect(heard).toEqual({ text: "Hello.", language: "en" });
  });

  it("joins what it heard in pieces", async () => {
    const heard = await vendor.ask(json({ combinedPhrases: [{ text: "One. " }, { text: " " }, { text: "Two." }] }));
    expect(heard).toEqual({ text: "One. Two.", language: null });
  });
});
