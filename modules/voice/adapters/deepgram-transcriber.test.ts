import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { deepgramTranscriber } from "./deepgram-transcriber";
import {
  json,
  openVendor,
  testKey,
  transcribesOverHttp,
  type RemoteTranscriber,
} from "./transcriber-over-http.contract-test";

const deepgram: RemoteTranscriber = {
  setting: "DEEPGRAM_API_KEY",
  make: ({ baseUrl, withinMs }) =>
    deepgramTranscriber({
      url: baseUrl,
      apiKey: testKey,
      ...(withinMs === undefined ? {} : { withinMs }),
    }),
  saying: (text, language) => ({
    metadata: { request_id: "a847f427", duration: 0.6, channels: 1, models: ["30089e05"] },
    results: {
      channels: [
        {
          alternatives: [{ transcript: text, confidence: 0.99, words: [] }],
          detected_language: language,
          language_confidence: 0.98,
        },
      ],
    },
  }),
  /** https://developers.deepgram.com/reference/errors */
  refusal: (status) => ({
    err_code: status === 401 ? "INVALID_AUTH" : "Bad Request",
    err_msg: status === 401 ? `Invalid credentials ${testKey}` : "Bad Request: ひみつの名前",
    request_id: "a847f427",
  }),
  recordingIn: async ({ body, headers }) => {
    expect(headers["content-type"]).toBe("audio/wav");
    return new Uint8Array(body);
  },
};

transcribesOverHttp("Deepgram", deepgram);

describe("what Deepgram is asked", () => {
  const vendor = openVendor(deepgram);
  beforeAll(vendor.open);
  afterAll(vendor.close);
  const parameters = () => vendor.seen[0]!.url.searchParams;

  it("is the talk's language and the names as key terms", async () => {
    await vendor.ask(json(deepgram.saying("はい。", "ja")), { hints: ["ミオ", "Tom & Jerry"] });
    expect(vendor.seen[0]!.url.pathname).toBe("/v1/listen");
    expect(vendor.seen[0]!.headers.authorization).toBe(`Token ${testKey}`);
    expect(parameters().get("model")).toBe("nova-3");
    expect(parameters().get("smart_format")).toBe("true");
    expect(parameters().get("language")).toBe("ja");
    expect(parameters().has("detect_language")).toBe(false);
    expect(parameters().getAll("keyterm")).toEqual(["ミオ", "Tom & Jerry"]);
  });

  it("is not to keep the recording", async () => {
    await vendor.ask(json(deepgram.saying("はい。", "ja")));
    expect(parameters().get("mip_opt_out")).toBe("true");
  });

  it("is to find out the language where the talk tells none", async () => {
    const heard = await vendor.ask(json(deepgram.saying("Hello.", "en")), { language: null });
    expect(parameters().get("detect_language")).toBe("true");
    expect(parameters().has("language")).toBe(false);
    expect(heard).toEqual({ text: "Hello.", language: "en" });
  });

  it("is at most twenty key terms", async () => {
    const hints = Array.from({ length: 30 }, (_, index) => `名前${index}`);
    await vendor.ask(json(deepgram.saying("はい。", "ja")), { hints });
    expect(parameters().getAll("keyterm")).toEqual(hints.slice(0, 20));
  });
});
