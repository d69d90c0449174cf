import { describe, expect, it } from "vitest";
import type { LanguageModel, PersonaFacts, ReplyPart, ReplyRequest } from "./language-model";

export const persona: PersonaFacts = {
  characterId: "tester",
  names: { ja: "てすと", en: "Tester" },
  locale: "ja",
  firstPerson: { ja: "わたし", en: "I" },
  exampleDialogue: [],
  memories: [],
  now: "2026-05-05T03:04:00Z",
  timeZone: "Asia/Tokyo",
  isFirstTurn: true,
};

export function requestOf(changes: Partial<ReplyRequest> = {}): ReplyRequest {
  return {
    system: "You are Tester.",
    messages: [{ role: "user", text: "こんにちは" }],
    persona,
    maxOutputTokens: 200,
    temperature: 0.7,
    seed: 7,
    signal: new AbortController().signal,
    ...changes,
  };
}

export async function collect(stream: AsyncIterable<ReplyPart>): Promise<ReplyPart[]> {
  const parts: ReplyPart[] = [];
  for await (const part of stream) parts.push(part);
  return parts;
}

export const textOf = (parts: ReplyPart[]) =>
  parts.map((part) => (part.type === "text-delta" ? part.text : "")).join("");

/** What every adapter of the port does, remote or local. */
export function behavesAsALanguageModel(name: string, make: () => Promise<LanguageModel> | LanguageModel): void {
  describe(`${name} behaves as a language model`, () => {
    it("streams text and ends with exactly one finish", async () => {
      const parts = await collect((await make()).streamReply(requestOf()));
      expect(textOf(parts).trim()).not.toBe("");
      expect(parts.filter((part) => part.type === "finish")).toHaveLength(1);
      expect(parts.at(-1)).toMatchObject({ type: "finish", reason: "stop" });
    });

    it("says who it is", async () => {
      const model = await make();
      expect(model.provider).not.toBe("");
      expect(model.modelId).not.toBe("");
    });

    it("refuses to start when the fan has already stopped", async () => {
      const signal = AbortSignal.abort(new Error("stopped"));
      await expect(collect((await make()).streamReply(requestOf({ signal })))).rejects.toThrow("stopped");
    });

    it("stops at once in the middle, with the signal's reason", async () => {
      const stop = new AbortController();
      const model = await make();
      const reading = (async () => {
        for await (const part of model.streamReply(requestOf({ signal: stop.signal })))
          if (part.type === "text-delta") stop.abort(new Error("enough"));
      })();
      await expect(reading).rejects.toThrow("enough");
    });

    it("answers two requests at a time", async () => {
      const model = await make();
      const [one, two] = await Promise.all([
        collect(model.streamReply(requestOf())),
        collect(model.streamReply(requestOf())),
      ]);
      expect(textOf(one)).not.toBe("");
      expect(textOf(two)).not.toBe("");
    });
  });
}
