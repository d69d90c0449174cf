import { describe, expect, it } from "vitest";
import { getCharacter } from "@modules/characters";
import { embeddedOnly, type SynthesizeSpeechRequest } from "@modules/voice";
import { prepareFrequentSpeechWith } from "./prepare-frequent-speech";

const sayo = getCharacter("sayo")!;

describe("speech that is needed often", () => {
  it("is asked for as replies ask for it: sentence by sentence, in its manner, of the embedded voice", async () => {
    const asked: SynthesizeSpeechRequest[] = [];
    let pauses = 0;
    await prepareFrequentSpeechWith({
      cast: () => [sayo],
      synthesizeSpeech: async (request) => (asked.push(request), null),
      embeddedOnly,
      pause: async () => void (pauses += 1),
    })();
    const first = asked.slice(0, 3);
    expect(first.map(({ text }) => text).join("")).toMatch(/^ようこそお越しくださいました。小夜と申します。/);
    expect(first[0]).toMatchObject({ language: "ja", emotion: "relaxed", intensity: 0.6 });
    expect(new Set(asked.map(({ profile }) => profile.primary.vendor))).toEqual(new Set(["embedded"]));
    expect(asked.find(({ language }) => language === "en")!.profile.primary).toMatchObject({
      voice: "slt",
      speed: 0.9,
    });
    expect(asked.map(({ text }) => text).join("")).not.toContain("[");
    expect(pauses).toBe(10);
  });

  it("goes on when one fails, and ends when it may not go on", async () => {
    let asked = 0;
    const prepare = prepareFrequentSpeechWith({
      cast: () => [sayo],
      synthesizeSpeech: () => ((asked += 1), Promise.reject(new Error("no voice"))),
      embeddedOnly,
      pause: async () => {
        if (asked > 6) throw new Error("the server stops");
      },
    });
    await expect(prepare()).rejects.toThrow("the server stops");
    expect(asked).toBeLessThan(12);
  });
});
