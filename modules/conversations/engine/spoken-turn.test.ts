import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { afterTurnEvent, emptyTurn, type SpokenTurn, type SpokenTurnEvent } from "./spoken-turn";

const after = (...events: SpokenTurnEvent[]) => events.reduce(afterTurnEvent, emptyTurn);
const final = (text: string): SpokenTurnEvent => ({ type: "final", text, sendsItself: true });
const partial = (text: string): SpokenTurnEvent => ({ type: "partial", text });
const typed = (text: string, caret = text.length): SpokenTurnEvent => ({ type: "typed", text, caret });

describe("the words of a turn", () => {
  it("stand where the caret was, and each guess takes the place of the one before", () => {
    const turn = after(typed("きょうは。", 4), partial("いい"), partial("いい天気"), final("いい天気だね"));
    expect(turn.text).toBe("きょうはいい天気だね。");
    expect(turn.caret).toBe("きょうはいい天気だね".length);
    expect(turn.heard).toBeNull();
  });

  it("are set apart in a script that has spaces, and only there", () => {
    expect(after(typed("Hello"), final("how are you")).text).toBe("Hello how are you");
    expect(after(typed("Hello "), final("there")).text).toBe("Hello there");
    expect(after(typed("ab", 1), final("x")).text).toBe("a x b");
    expect(after(typed("こんにちは"), final("OK")).text).toBe("こんにちはOK");
    expect(after(typed("Hi, ?", 3), final("you")).text).toBe("Hi, you ?");
  });

  it("follow what was corrected by hand, without undoing it", () => {
    const corrected = after(partial("今日は雨"), typed("今日は飴"), partial("今日は雨が好き"), final("今日は雨が好き"));
    expect(corrected.text).toBe("今日は飴が好き");
    expect(after(partial("今日は雨"), typed("今日は飴"), final("京は雨")).text).toBe("今日は飴");
  });

  it("move with what is typed before them", () => {
    const turn = after(partial("いい"), typed("ね、いい", 2), final("いい天気"));
    expect(turn.text).toBe("ね、いい天気");
  });

  it("come back when they could not be sent, and wait for the fan", () => {
    const turn = after(final("はやい"), { type: "sent" }, { type: "returned", text: "はやい" }, final("ね"));
    expect(turn.text).toBe("はやいね");
    expect(turn.countdown).toBeNull();
  });
});

describe("sending by itself", () => {
  it("begins with the last word and begins anew when the fan talks on", () => {
    const first = after(final("やあ"));
    expect(first.countdown).toBe(1);
    const talking = afterTurnEvent(first, { type: "speech-start" });
    expect(talking.countdown).toBeNull();
    expect(afterTurnEvent(talking, final("元気？")).countdown).toBe(2);
    expect(afterTurnEvent(talking, { type: "misfire" }).countdown).toBe(2);
  });

  it.each<[string, SpokenTurnEvent]>([
    ["typing", typed("やあ！")],
    ["a click", { type: "touched" }],
  ])("is stopped by %s, also for what is said afterwards", (_, event) => {
    const turn = after(final("やあ"), event, { type: "speech-start" }, final("ひかり"));
    expect(turn.countdown).toBeNull();
    expect(turn.text).toMatch(/^やあ！?ひかり$/);
  });

  it("stays off where the fan has turned it off, and where nothing was said", () => {
    expect(after({ type: "final", text: "やあ", sendsItself: false }).countdown).toBeNull();
    expect(after({ type: "speech-start" }, final(" ")).countdown).toBeNull();
    expect(after({ type: "speech-start" }, { type: "misfire" }).countdown).toBeNull();
  });

  it("works again after the field was emptied or sent", () => {
    expect(after(typed("x"), typed(""), final("やあ")).countdown).toBe(1);
    expect(after(typed("x"), { type: "sent" }, final("やあ")).countdown).toBe(1);
  });

  it("does not go on when listening has ended", () => {
    expect(after(final("やあ"), { type: "unheard" })).toMatchObject({ text: "やあ", countdown: null });
  });
});

/** Typed letters are capital, spoken ones small: so it can be told which is which. */
const someEvent = fc.oneof(
  fc.record({ at: fc.nat(30), letter: fc.constantFrom("A", "B", "C", " ") }),
  fc.record({ dropAt: fc.nat(30), dropped: fc.integer({ min: 1, max: 4 }) }),
  fc.record({ caret: fc.nat(30) }),
  fc.record({ partial: fc.stringMatching(/^[a-c ]{0,6}$/) }),
  fc.record({ final: fc.stringMatching(/^[a-c ]{0,6}$/), sendsItself: fc.boolean() }),
  fc.constantFrom<SpokenTurnEvent>(
    { type: "speech-start" },
    { type: "misfire" },
    { type: "touched" },
    { type: "unheard" },
  ),
);

function told(turn: SpokenTurn, step: typeof someEvent extends fc.Arbitrary<infer Step> ? Step : never) {
  if ("at" in step) {
    const at = Math.min(step.at, turn.text.length);
    return typed(turn.text.slice(0, at) + step.letter + turn.text.slice(at), at + 1);
  }
  if ("dropAt" in step) {
    const at = Math.min(step.dropAt, turn.text.length);
    return typed(turn.text.slice(0, at) + turn.text.slice(at + step.dropped), at);
  }
  if ("caret" in step) return { type: "caret", caret: step.caret } as const;
  if ("partial" in step) return partial(step.partial);
  if ("final" in step) return { type: "final", text: step.final, sendsItself: step.sendsItself } as const;
  return step;
}

const capitals = (text: string) => text.replace(/[^A-Z]/g, "");

describe("whatever is said and typed in whatever order", () => {
  it("loses no letter that was typed and keeps their order", () => {
    fc.assert(
      fc.property(fc.array(someEvent, { maxLength: 30 }), (steps) => {
        let turn: SpokenTurn = emptyTurn;
        for (const step of steps) {
          const event = told(turn, step);
          const next = afterTurnEvent(turn, event);
          if (event.type === "typed") expect(next.text).toBe(event.text);
          else expect(capitals(next.text)).toBe(capitals(turn.text));
          turn = next;
        }
      }),
      { numRuns: 2000 },
    );
  });

  it("keeps caret and place inside the text, and sends nothing that is held or is being said", () => {
    fc.assert(
      fc.property(fc.array(someEvent, { maxLength: 30 }), (steps) => {
        let turn: SpokenTurn = emptyTurn;
        for (const step of steps) {
          turn = afterTurnEvent(turn, told(turn, step));
          expect(turn.caret).toBeGreaterThanOrEqual(0);
          expect(turn.caret).toBeLessThanOrEqual(turn.text.length);
          if (turn.heard) {
            expect(turn.heard.from).toBeLessThanOrEqual(turn.heard.to);
            expect(turn.heard.to).toBeLessThanOrEqual(turn.text.length);
          }
          if (turn.countdown !== null)
            expect([turn.isHeld, turn.isPaused, turn.text.trim() === "", turn.heard]).toEqual([
              false,
              false,
              false,
              null,
            ]);
        }
      }),
      { numRuns: 2000 },
    );
  });
});
