import { describe, expect, it } from "vitest";
import { speechSchema, type Speech } from "../contract";
import { choiceOf, openChain, passing, profileOf, readyVendor, scriptedVendor, soon, spokenBy } from "./testing";

const consentId = "b4f7a7c6-8f5c-4c53-9a55-0c1c8a9f6d01";
const down = (id: string) =>
  readyVendor(id, {
    synthesize: () => Promise.reject(passing()),
  });

describe("a chain of voices", () => {
  it("speaks with the first that is set up here and knows the language, and asks no other", async () => {
    const english = readyVendor("english", { languages: ["en"] });
    const [second, third] = [readyVendor("second"), readyVendor("third")];
    const { say } = openChain([english.vendor, second.vendor, third.vendor]);
    const profile = profileOf("not-set-up", "english", choiceOf("second", { credit: "SECOND:声" }), "third");
    const speech = await say("はい", profile);
    expect(speechSchema.parse(speech)).toEqual(speech);
    expect(speech).toMatchObject({ vendor: "second", voice: "v", language: "ja", credit: "SECOND:声" });
    expect(english.requests).toHaveLength(0);
    expect(third.requests).toHaveLength(0);
  });

  it("asks with what the character's profile says", async () => {
    const { vendor, requests } = readyVendor("a");
    const { say } = openChain([vendor]);
    const choice = choiceOf("a", { styles: { happy: "39" }, speed: 1.2, halfTones: -2 });
    await say("はい", profileOf(choice), { emotion: "happy", intensity: 0.62 });
    await say("はい", profileOf(choice), { emotion: "sad" });
    expect(requests).toMatchObject([
      { text: "はい", voice: "v", style: "39", emotion: "happy", intensity: 0.6, speed: 1.2, halfTones: -2 },
      { style: null, emotion: "sad" },
    ]);
  });

  it("ends with the embedded voice", async () => {
    const { say } = openChain([]);
    expect(await say("はい", profileOf("not-set-up"))).toMatchObject({ form: "score", voice: "mei", speed: 1 });
    const own = choiceOf("embedded", { voice: "mei", speed: 0.9, halfTones: -2 });
    expect(await say("はい", profileOf("not-set-up", own))).toMatchObject({ speed: 0.9, halfTones: -2 });
  });

  it("hands the same sentence to the next voice when one fails", async () => {
    const next = readyVendor("next");
    const { say, failures } = openChain([down("down").vendor, next.vendor]);
    expect(await say("はい", profileOf("down", "next"))).toMatchObject({ vendor: "next" });
    expect(next.requests).toMatchObject([{ text: "はい" }]);
    expect(failures).toMatchObject([{ vendor: "down" }]);
  });

  it("fails with what the last voice failed with", async () => {
    const { say } = openChain([down("down").vendor], {
      japaneseScorer: { warm: async () => undefined, score: () => Promise.reject(new Error("no dictionary")) },
    });
    await expect(say("はい", profileOf("down"))).rejects.toMatchObject({
      code: "voice.synthesis-failed",
      message: expect.stringContaining("Japanese voice"),
    });
  });

  it("has no speech for what the voice finds nothing in, and asks no other", async () => {
    const { vendor, request } = scriptedVendor("a");
    const next = readyVendor("next");
    const { say } = openChain([vendor, next.vendor]);
    const speaking = say("…", profileOf("a", "next"));
    (await request(0)).nothing();
    expect(await speaking).toBeNull();
    expect(next.requests).toHaveLength(0);
  });

  it("passes over a voice without a valid consent, also what is kept of it", async () => {
    let valid = true;
    const { vendor, requests } = readyVendor("cloned");
    const { say, speechClip } = openChain([vendor], { mayUseVoice: async (id) => id === consentId && valid });
    const profile = profileOf(choiceOf("cloned", { consentId }));
    const speech = (await say("はい", profile)) as Speech & { url: string };
    const file = speech.url.split("/").at(-1)!;
    expect((await speechClip(file)).keepSeconds).toBe(0);
    valid = false;
    expect(spokenBy(await say("はい", profile))).toBe("embedded");
    await expect(speechClip(file)).rejects.toMatchObject({ code: "voice.clip-not-found" });
    expect(requests).toHaveLength(1);
  });

  it("keeps silent about a voice whose consent cannot be asked", async () => {
    const { say } = openChain([readyVendor("cloned").vendor], { mayUseVoice: () => Promise.reject(new Error("down")) });
    expect(spokenBy(await say("はい", profileOf(choiceOf("cloned", { consentId }))))).toBe("embedded");
  });

  it("asks once for what sounds the same, and again for what does not", async () => {
    const { vendor, requests } = readyVendor("a");
    const { say } = openChain([vendor]);
    const [first, second] = await Promise.all([say("はい", profileOf("a")), say("はい", profileOf("a"))]);
    expect(second).toEqual(first);
    expect(await say("はい", profileOf("a"))).toEqual(first);
    expect(requests).toHaveLength(1);
    await say("いいえ", profileOf("a"));
    await say("はい", profileOf("a"), { emotion: "sad" });
    await say("はい", profileOf(choiceOf("a", { speed: 1.1 })));
    await say("はい", profileOf(choiceOf("a", { voice: "w" })));
    await say("はい", profileOf(choiceOf("a", { consentId })));
    expect(requests).toHaveLength(6);
  });

  it("makes it anew with another model", async () => {
    const clips = new Map();
    const store = {
      get: async (key: string) => clips.get(key) ?? null,
      put: async (key: string, clip: unknown) => void clips.set(key, clip),
    };
    for (const edition of ["one", "two", "one"]) {
      const { say, inTheMaking } = openChain([readyVendor("a", { edition }).vendor], { clips: store });
      await say("はい", profileOf("a"));
      while (inTheMaking.size > 0) await soon();
    }
    expect(clips.size).toBe(2);
  });
});
