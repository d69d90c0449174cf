import { describe, expect, it } from "vitest";
import { behavesAsALanguageModel, collect, persona, requestOf, textOf } from "../ports/language-model.contract-test";
import { naturalPace, scriptedPersonaEngine } from "./scripted-persona-engine";

const instantly = () => scriptedPersonaEngine({ wait: () => Promise.resolve() });

behavesAsALanguageModel("scripted persona engine", () =>
  scriptedPersonaEngine({ pace: { first: 0, perClause: 0, perLetter: 0, longest: 0 } }),
);

describe("scripted persona engine", () => {
  it("says that it is scripted", () => {
    expect(instantly()).toMatchObject({ scripted: true, provider: "oshaberi" });
  });

  it("streams in clauses with a cadence a person can follow", async () => {
    const waits: number[] = [];
    const model = scriptedPersonaEngine({ wait: (ms) => (waits.push(ms), Promise.resolve()) });
    const parts = await collect(model.streamReply(requestOf({ messages: [{ role: "user", text: "何かお話をして" }] })));
    expect(parts.length).toBeGreaterThan(3);
    expect(waits[0]).toBe(naturalPace.first);
    expect(Math.max(...waits)).toBeLessThanOrEqual(naturalPace.longest);
  });

  it("gives the same reply for the same seed and may give another for another", async () => {
    const reply = async (seed: number) => textOf(await collect(instantly().streamReply(requestOf({ seed }))));
    expect(await reply(1)).toBe(await reply(1));
    expect(new Set(await Promise.all([1, 2, 3, 4, 5, 6, 7, 8].map(reply))).size).toBeGreaterThan(1);
  });

  it("keeps the caller's bound on length", async () => {
    const parts = await collect(
      instantly().streamReply(requestOf({ maxOutputTokens: 3, messages: [{ role: "user", text: "物語を聞かせて" }] })),
    );
    expect(parts.at(-1)).toEqual({ type: "finish", reason: "length" });
  });

  it("stops in the middle of a wait", async () => {
    const stop = new AbortController();
    const model = scriptedPersonaEngine({ pace: { ...naturalPace, first: 60_000 } });
    const reading = collect(model.streamReply(requestOf({ persona, signal: stop.signal })));
    stop.abort(new Error("stopped"));
    await expect(reading).rejects.toThrow("stopped");
  });
});
