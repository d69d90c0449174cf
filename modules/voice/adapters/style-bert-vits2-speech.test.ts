import { afterEach, describe, expect, it } from "vitest";
import type { VendorRequest } from "../ports/speech-vendor";
import { describeSpeechVendor } from "../ports/speech-vendor.contract-test";
import { styleBertVits2Speech } from "./style-bert-vits2-speech";
import {
  json,
  openVendorServer,
  openVendorStage,
  requestTo,
  toneWav,
  type VendorScript,
} from "./vendor-server.testing";

const text = "また明日ね。";
const sound = toneWav(44_100, 400);

const script: VendorScript = {
  answer(ask) {
    expect(ask.method).toBe("POST");
    expect(ask.path).toBe("/voice");
    expect(ask.query.get("text")).toBeTruthy();
    expect(["JP", "EN"]).toContain(ask.query.get("language"));
    expect(Number(ask.query.get("length"))).toBeGreaterThan(0);
    return { headers: { "content-type": "audio/wav" }, body: sound, holdsSound: true };
  },
  refusals: {
    "bad-request": (ask) =>
      json(
        {
          detail: [
            { type: "string_too_long", loc: ["query", "text"], input: ask.query.get("text"), ctx: { max_length: 100 } },
          ],
        },
        422,
      ),
    "bad-key": () => json({ detail: "Not authenticated" }, 401),
    busy: () => json({ detail: "Too Many Requests" }, 429),
    broken: () => ({ status: 500, headers: { "content-type": "text/plain" }, body: "Internal Server Error" }),
  },
};

describeSpeechVendor("Style-Bert-VITS2", {
  open: () => openVendorStage(script, (url, patience) => styleBertVits2Speech({ url, ...patience })),
  request: { text, language: "ja", voice: "jvnv-F1-jp" },
  key: null,
  setting: "STYLE_BERT_VITS2_URL",
  expected: { sampleRate: 44_100, samples: 17_640 },
  streams: true,
});

describe("a Style-Bert-VITS2 server", () => {
  const opened: { close(): Promise<void> }[] = [];
  afterEach(() => Promise.all(opened.splice(0).map((server) => server.close())));

  async function queryOf(change: Partial<VendorRequest>): Promise<Record<string, string>> {
    const server = await openVendorServer(script);
    opened.push(server);
    await styleBertVits2Speech({ url: server.url, defaultVoice: "2" }).synthesize(requestTo({ text, ...change }));
    return Object.fromEntries(server.asked[0]!.query);
  }

  it("is asked for a model by number or by name, and for one of its speakers", async () => {
    expect(await queryOf({})).toMatchObject({ model_id: "2", speaker_id: "0" });
    expect(await queryOf({ voice: "jvnv-F1-jp" })).toMatchObject({ model_name: "jvnv-F1-jp", speaker_id: "0" });
    const named = await queryOf({ voice: "jvnv-F1-jp:さくら" });
    expect(named).toMatchObject({ model_name: "jvnv-F1-jp", speaker_name: "さくら" });
    expect(named).not.toHaveProperty("model_id");
    expect(named).not.toHaveProperty("speaker_id");
  });

  it("is asked for as much of a style as there is feeling", async () => {
    expect(await queryOf({ emotion: "happy", style: "Happy", intensity: 0.6 })).toMatchObject({
      style: "Happy",
      style_weight: "0.6",
    });
    expect(await queryOf({ emotion: "happy", intensity: 0.6 })).toMatchObject({ style: "Neutral", style_weight: "1" });
  });

  it("is asked for the length, which is the inverse of the speed, and for the language", async () => {
    expect(await queryOf({ speed: 2 })).toMatchObject({ length: "0.5", language: "JP", text });
    expect(await queryOf({ language: "en", text: "Bye!" })).toMatchObject({ language: "EN", text: "Bye!" });
  });

  it("says where the limit of a text's length is when the text is refused", async () => {
    const server = await openVendorServer(script);
    opened.push(server);
    server.behave("bad-request");
    await expect(styleBertVits2Speech({ url: server.url }).synthesize(requestTo({ text }))).rejects.toMatchObject({
      message: expect.stringContaining("config.yml"),
      details: { status: 422 },
    });
  });
});
