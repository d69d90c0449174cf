import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { VoiceOfReply } from "../domain/voice-of-reply";
import { openChain, passing, profileOf, readyVendor, scriptedVendor, soon, spokenBy } from "./testing";

describe("the voice of a reply", () => {
  it("moves what is asked of a voice on at once when it fails for one sentence, and stays there", async () => {
    const a = scriptedVendor("a");
    const { say } = openChain([a.vendor, readyVendor("b").vendor]);
    const reply = new VoiceOfReply();
    const speaking = ["一", "二", "三"].map((text) => say(text, profileOf("a", "b"), { reply }));
    (await a.request(1)).fail(passing());
    expect((await Promise.all(speaking)).map(spokenBy)).toEqual(["b", "b", "b"]);
    expect(a.asked.map(({ request }) => request.signal.aborted)).toEqual([true, true, true]);
    expect(spokenBy(await say("四", profileOf("a", "b"), { reply }))).toBe("b");
    expect(a.asked).toHaveLength(3);
    expect(reply.changed).toBe(true);
  });

  it("begins again with the first voice in the next reply", async () => {
    const a = scriptedVendor("a");
    const { say } = openChain([a.vendor]);
    const first = say("一", profileOf("a"), { reply: new VoiceOfReply() });
    (await a.request(0)).fail(passing());
    expect(spokenBy(await first)).toBe("embedded");
    const second = say("二", profileOf("a"), { reply: new VoiceOfReply() });
    const asked = await a.request(1);
    asked.say([1]);
    asked.end();
    expect(spokenBy(await second)).toBe("a");
  });

  it("takes back a later sentence that was ready before an earlier one failed", async () => {
    const a = scriptedVendor("a");
    const { say } = openChain([a.vendor]);
    const reply = new VoiceOfReply();
    const speaking = ["一", "二"].map((text) => say(text, profileOf("a"), { reply }));
    const second = await a.request(1);
    second.say([1]);
    second.end();
    await soon();
    a.asked[0]!.fail(passing());
    expect((await Promise.all(speaking)).map(spokenBy)).toEqual(["embedded", "embedded"]);
  });

  it("keeps earlier sentences with the voice that a later one lost", async () => {
    const a = scriptedVendor("a");
    const { say } = openChain([a.vendor]);
    const reply = new VoiceOfReply();
    const speaking = ["一", "二"].map((text) => say(text, profileOf("a"), { reply }));
    await a.request(1);
    a.asked[0]!.say([1]);
    a.asked[0]!.end();
    await soon();
    a.asked[1]!.fail(passing());
    expect((await Promise.all(speaking)).map(spokenBy)).toEqual(["a", "embedded"]);
  });

  it("does not come back to a voice that is well again in the middle", async () => {
    const a = scriptedVendor("a");
    const { say } = openChain([a.vendor], { settings: { firstRestMs: 0, failuresInARow: 1 } });
    // The voice rests for this moment: another reply tries whether it is well.
    const failing = say("前", profileOf("a"));
    (await a.request(0)).fail(passing());
    await failing;
    const trying = say("試", profileOf("a"), { reply: new VoiceOfReply() });
    await a.request(1);
    const reply = new VoiceOfReply();
    expect(spokenBy(await say("一", profileOf("a"), { reply }))).toBe("embedded");
    a.asked[1]!.say([1]);
    a.asked[1]!.end();
    expect(spokenBy(await trying)).toBe("a");
    expect(spokenBy(await say("二", profileOf("a"), { reply }))).toBe("embedded");
    expect(reply.changed).toBe(false);
  });

  it("never goes back in the chain from sentence to sentence, whatever fails when", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom("ab", "b", "c", ""), { minLength: 1, maxLength: 8 }),
        fc.scheduler(),
        async (failing, scheduler) => {
          const texts = failing.map((vendors, index) => `${index}:${vendors}`);
          const moody = (id: string) =>
            readyVendor(id, {
              async synthesize({ text }) {
                const outcome = text.split(":")[1]!.includes(id) ? Promise.reject(passing()) : Promise.resolve(null);
                outcome.catch(() => undefined);
                await scheduler.schedule(Promise.resolve(), `${id} ${text}`);
                await outcome;
                return {
                  sampleRate: 8_000,
                  portions: (async function* () {
                    yield Int16Array.of(1);
                  })(),
                  timings: () => ({ phonemes: [], words: [] }),
                };
              },
            });
          const { say } = openChain(
            ["a", "b", "c"].map((id) => moody(id).vendor),
            { settings: { failuresInARow: 1_000 } },
          );
          const reply = new VoiceOfReply();
          const profile = profileOf("a", "b", "c");
          const speaking = Promise.all(texts.map((text) => say(text, profile, { reply })));
          await scheduler.waitFor(speaking);
          const places = (await speaking).map((speech) => ["a", "b", "c", "embedded"].indexOf(spokenBy(speech)!));
          expect(places).toEqual([...places].sort((one, other) => one - other));
          expect(reply.changed).toBe(places.some((place) => place > 0));
        },
      ),
      { numRuns: 150 },
    );
  });
});

describe("a reply that is stopped", () => {
  it("is over at once though the vendor never answers, and the vendor is told", async () => {
    const silent = scriptedVendor("silent");
    const { say, inTheMaking } = openChain([silent.vendor, readyVendor("next").vendor]);
    const stop = new AbortController();
    const reason = new Error("stopped by the fan");
    const reply = new VoiceOfReply();
    const speaking = ["一", "二", "三"].map((text) =>
      say(text, profileOf("silent", "next"), { signal: stop.signal, reply }),
    );
    await silent.request(2);
    stop.abort(reason);
    // Nothing but what is due at this moment may pass.
    const outcome = await Promise.race([Promise.allSettled(speaking), soon()]);
    expect(outcome).toEqual(speaking.map(() => ({ status: "rejected", reason })));
    expect(silent.asked.map(({ request }) => request.signal.aborted)).toEqual([true, true, true]);
    expect(inTheMaking.size).toBe(0);
  });

  it("leaves the sound to another who wants the same", async () => {
    const a = scriptedVendor("a");
    const { say } = openChain([a.vendor]);
    const stop = new AbortController();
    const first = say("同じ", profileOf("a"), { signal: stop.signal });
    const second = say("同じ", profileOf("a"));
    const asked = await a.request(0);
    stop.abort(new Error("gone"));
    await expect(first).rejects.toThrow("gone");
    expect(asked.request.signal.aborted).toBe(false);
    asked.say([1]);
    asked.end();
    expect(spokenBy(await second)).toBe("a");
    expect(a.asked).toHaveLength(1);
  });

  it("does not harm who asks for the same just afterwards", async () => {
    const a = scriptedVendor("a");
    const { say } = openChain([a.vendor]);
    const stop = new AbortController();
    const first = say("同じ", profileOf("a"), { signal: stop.signal });
    await a.request(0);
    stop.abort(new Error("gone"));
    const second = say("同じ", profileOf("a"));
    const asked = await a.request(1);
    asked.say([1]);
    asked.end();
    await expect(first).rejects.toThrow("gone");
    expect(spokenBy(await second)).toBe("a");
  });

  it("does not count against the voice", async () => {
    const a = scriptedVendor("a");
    const { say } = openChain([a.vendor], { settings: { failuresInARow: 1 } });
    const stop = new AbortController();
    const first = say("一", profileOf("a"), { signal: stop.signal });
    await a.request(0);
    stop.abort(new Error("gone"));
    await expect(first).rejects.toThrow("gone");
    const second = say("二", profileOf("a"));
    const asked = await a.request(1);
    asked.say([1]);
    asked.end();
    expect(spokenBy(await second)).toBe("a");
  });
});
