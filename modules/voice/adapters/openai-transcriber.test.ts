import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openaiTranscriber } from "./openai-transcriber";
import {
  json,
  openVendor,
  testKey,
  transcribesOverHttp,
  type Answer,
  type RemoteTranscriber,
} from "./transcriber-over-http.contract-test";

const nameOf = { ja: "japanese", en: "english" } as const;

const recordingIn: RemoteTranscriber["recordingIn"] = async ({ form }) => {
  const file = form.get("file") as File;
  expect(file.name).toBe("recording.wav");
  expect(file.type).toBe("audio/wav");
  return new Uint8Array(await file.arrayBuffer());
};
/** https://platform.openai.com/docs/guides/error-codes */
const refusal = (status: number) => ({
  error: {
    message: status === 401 ? `Incorrect API key provided: ${testKey}.` : `Something about ${status} and ひみつの名前`,
    type: status === 401 ? "invalid_request_error" : "server_error",
    param: null,
    code: status === 401 ? "invalid_api_key" : null,
  },
});

const openai: RemoteTranscriber = {
  setting: "OPENAI_API_KEY",
  make: ({ baseUrl, withinMs }) =>
    openaiTranscriber({
      id: "openai",
      vendor: "OpenAI",
      setting: "OPENAI_API_KEY",
      modelSetting: "OPENAI_TRANSCRIPTION_MODEL",
      baseUrl: `${baseUrl}/v1`,
      apiKey: testKey,
      model: "gpt-transcribe",
      ...(withinMs === undefined ? {} : { withinMs }),
    }),
  saying: (text, language) => ({ text, languages: [{ code: language }], usage: { type: "duration", seconds: 1 } }),
  refusal,
  recordingIn,
};

const whisper: RemoteTranscriber = {
  ...openai,
  setting: "TRANSCRIPTION_BASE_URL",
  make: ({ baseUrl, withinMs }) =>
    openaiTranscriber({
      id: "transcription-url",
      vendor: "The transcription server",
      setting: "TRANSCRIPTION_BASE_URL",
      modelSetting: "TRANSCRIPTION_MODEL",
      baseUrl: `${baseUrl}/v1`,
      apiKey: testKey,
      model: "whisper-1",
      ...(withinMs === undefined ? {} : { withinMs }),
    }),
  saying: (text, language) => ({ task: "transcribe", language: nameOf[language], duration: 0.6, text, segments: [] }),
};

transcribesOverHttp("OpenAI's newest model", openai);
transcribesOverHttp("a Whisper server", whisper);

describe("what OpenAI's newest model is asked", () => {
  const vendor = openVendor(openai);
  beforeAll(vendor.open);
  afterAll(vendor.close);

  it("is the one language and the hints as key words", async () => {
    await vendor.ask(json(openai.saying("はい。", "ja")), { language: "en", hints: ["Mio", "ミオ"] });
    const [{ url, form, headers }] = vendor.seen as [(typeof vendor.seen)[number]];
    expect(url.pathname).toBe("/v1/audio/transcriptions");
    expect(headers.authorization).toBe(`Bearer ${testKey}`);
    expect(form.get("model")).toBe("gpt-transcribe");
    expect(form.get("response_format")).toBe("json");
    expect(form.getAll("languages[]")).toEqual(["en"]);
    expect(form.getAll("keywords[]")).toEqual(["Mio", "ミオ"]);
    expect([...form.keys()]).not.toContain("language");
  });

  it("is both languages where the talk tells none, and the answer tells which", async () => {
    const heard = await vendor.ask(json(openai.saying("Hello.", "en")), { language: null });
    expect(vendor.seen[0]!.form.getAll("languages[]")).toEqual(["ja", "en"]);
    expect(heard).toEqual({ text: "Hello.", language: "en" });
  });

  it("leaves the language open where the model is not sure or heard two", async () => {
    for (const languages of [[], [{ code: "ja" }, { code: "en" }]]) {
      expect((await vendor.ask(json({ text: "はい okay", languages }))).language).toBeNull();
    }
  });
});

describe("what a Whisper server is asked", () => {
  const vendor = openVendor(whisper);
  beforeAll(vendor.open);
  afterAll(vendor.close);

  it("is the language, the names as a prompt, and the form that tells the language", async () => {
    const heard = await vendor.ask(json(whisper.saying(" はい。 ", "ja")), { hints: ["ミオ", "源氏"] });
    const { form } = vendor.seen[0]!;
    expect(Object.fromEntries([...form].filter(([name]) => name !== "file"))).toEqual({
      model: "whisper-1",
      response_format: "verbose_json",
      temperature: "0",
      language: "ja",
      prompt: "ミオ、源氏",
    });
    expect(heard).toEqual({ text: "はい。", language: "ja" });
  });

  it("is no language where it shall find out", async () => {
    const heard = await vendor.ask(json(whisper.saying("Hi!", "en")), { language: null });
    expect([...vendor.seen[0]!.form.keys()].sort()).toEqual(["file", "model", "response_format", "temperature"]);
    expect(heard.language).toBe("en");
  });

  it("is only as many names as fit, whole", async () => {
    const hints = Array.from({ length: 60 }, (_, index) => `名前${index}`);
    await vendor.ask(json(whisper.saying("はい。", "ja")), { hints });
    const prompt = vendor.seen[0]!.form.get("prompt") as string;
    expect(prompt.length).toBeLessThanOrEqual(80);
    expect(hints).toEqual(expect.arrayContaining(prompt.split("、")));
  });

  it("is the plain form, from then on, where the server knows no other", async () => {
    const transcriber = vendor.transcriber();
    const rough: Answer = (response, request) =>
      vendor.seen.at(-1)!.form.get("response_format") === "json"
        ? json({ text: "はい。" })(response, request)
        : json({ error: "unknown response_format" }, 400)(response, request);
    vendor.answerWith(rough);
    vendor.seen.length = 0;
    const request = {
      wav: new Uint8Array(8),
      language: "ja" as const,
      hints: [],
      signal: new AbortController().signal,
    };
    expect(await transcriber.transcribe(request)).toEqual({ text: "はい。", language: null });
    await transcriber.transcribe(request);
    expect(vendor.seen.map(({ form }) => form.get("response_format"))).toEqual(["verbose_json", "json", "json"]);
  });
});
