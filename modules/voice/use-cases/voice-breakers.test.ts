import { describe, expect, it } from "vitest";
import type { AppError } from "@modules/kernel";
import { choiceOf, failure, openChain, passing, profileOf, scriptedVendor, spokenBy } from "./testing";

const wrongKey = () => failure(false, { status: 401 });

describe("a voice that failed", () => {
  const outcomes = async (errors: (() => AppError)[], settings = {}) => {
    const a = scriptedVendor("a");
    const { say } = openChain([a.vendor], { settings });
    for (const error of errors) {
      const speaking = say(`${a.asked.length}`, profileOf("a"));
      (await a.request(a.asked.length)).fail(error());
      await speaking;
    }
    return { a, say };
  };

  it("rests after a few failures that pass, and is not asked then", async () => {
    const { a, say } = await outcomes([passing, passing, passing]);
    expect(spokenBy(await say("次", profileOf("a")))).toBe("embedded");
    expect(a.asked).toHaveLength(3);
  });

  it("rests after one wrong key", async () => {
    const { a, say } = await outcomes([wrongKey]);
    await say("次", profileOf("a"));
    expect(a.asked).toHaveLength(1);
  });

  it("does not rest for a text that it refuses", async () => {
    const refused = () => failure(false, { status: 400 });
    const { a, say } = await outcomes([refused]);
    void say("次", profileOf("a"));
    await a.request(1);
  });

  it("leaves other voices of the same vendor alone", async () => {
    const { a, say } = await outcomes([wrongKey]);
    void say("次", profileOf(choiceOf("a", { voice: "other" })));
    expect((await a.request(1)).request.voice).toBe("other");
  });

  it("is tried by one request after its rest, and works again when that goes well", async () => {
    const { a, say } = await outcomes([passing], { failuresInARow: 1, firstRestMs: 0 });
    const trial = say("試", profileOf("a"));
    const asked = await a.request(1);
    expect(spokenBy(await say("他", profileOf("a")))).toBe("embedded");
    asked.say([1]);
    asked.end();
    expect(spokenBy(await trial)).toBe("a");
    const [one, other] = [say("一", profileOf("a")), say("二", profileOf("a"))];
    for (const index of [2, 3]) {
      const more = await a.request(index);
      more.say([1]);
      more.end();
    }
    expect([spokenBy(await one), spokenBy(await other)]).toEqual(["a", "a"]);
  });

  it("rests on when its trial is cancelled", async () => {
    const { a, say } = await outcomes([passing], { failuresInARow: 1, firstRestMs: 0 });
    const states: string[] = [];
    const stop = new AbortController();
    const trial = say("試", profileOf("a"), { signal: stop.signal });
    await a.request(1);
    stop.abort(new Error("gone"));
    await expect(trial).rejects.toThrow("gone");
    // Half-open again, not closed: of two at once only one is tried.
    const again = [say("一", profileOf("a")), say("二", profileOf("a"))];
    const asked = await a.request(2);
    asked.say([1]);
    asked.end();
    states.push(...(await Promise.all(again)).map((speech) => spokenBy(speech)!));
    expect(states).toEqual(["a", "embedded"]);
  });

  it("has failed when it makes no sound in time, and its request is ended", async () => {
    const a = scriptedVendor("a");
    const { say } = openChain([a.vendor], { settings: { firstSoundAtFirstMs: 1 } });
    expect(spokenBy(await say("はい", profileOf("a")))).toBe("embedded");
    expect(a.asked[0]!.request.signal.aborted).toBe(true);
  });

  it("is seen by operators", async () => {
    const seen: string[] = [];
    const a = scriptedVendor("a");
    const { say } = openChain([a.vendor], {
      settings: { failuresInARow: 1 },
      measure: {
        asked: (vendor, outcome) => void seen.push(`${vendor} ${outcome}`),
        failedOver: (from, to) => void seen.push(`${from} → ${to}`),
        breaker: (vendor, from, to) => void seen.push(`${vendor} ${from} → ${to}`),
      },
    });
    const speaking = say("一", profileOf("a"));
    (await a.request(0)).fail(passing());
    await speaking;
    await say("二", profileOf("a"));
    expect(seen).toEqual(["a null → closed", "a closed → open", "a failed", "a → embedded", "a resting"]);
  });
});
