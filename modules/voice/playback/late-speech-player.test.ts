import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { scoreSpeech } from "../testing";
import { afterPromises, playerStage } from "./testing";
import { createLateSpeechPlayer } from "./late-speech-player";
import type { SpeechPlayerEvent } from "./speech-player";

const eventTypes = [
  "segment-words",
  "segment-start",
  "segment-end",
  "segment-failed",
  "idle",
  "blocked",
  "running",
] as const;

/** The player of `playerStage`, whose code comes when the test says so. */
function lateStage() {
  const stage = playerStage();
  let comes: () => void = () => {};
  let fails: () => void = () => {};
  let fetches = 0;
  let made = 0;
  const late = createLateSpeechPlayer({ voiceBaseUrl: "/voices/mei" }, () => {
    fetches += 1;
    return new Promise((resolve, reject) => {
      comes = () =>
        resolve(() => {
          made += 1;
          return stage.player;
        });
      fails = () => reject(new Error("line lost"));
    });
  });
  const told: string[] = [];
  for (const type of eventTypes)
    late.on(type, (event: SpeechPlayerEvent) => told.push("id" in event ? `${event.type} ${event.id}` : event.type));
  const say = (...ids: string[]) => ids.map((id) => late.enqueue({ id, text: id, speech: scoreSpeech() }));
  const settle = async (how: "comes" | "fails") => {
    (how === "comes" ? comes : fails)();
    await afterPromises();
  };
  return { ...stage, late, told, say, settle, fetches: () => fetches, made: () => made };
}

describe("a player whose code comes late", () => {
  it("is not fetched by a page that only listens, and once by one that speaks", async () => {
    const { late, say, settle, fetches } = lateStage();
    expect(late.mouth()).toEqual({ aa: 0, ih: 0, ou: 0, ee: 0, oh: 0 });
    expect(late.stop()).toEqual({ heard: [], skipped: [], cut: null, unheard: [] });
    expect(fetches()).toBe(0);
    say("a", "b");
    await settle("comes");
    say("c");
    late.prepare();
    expect(fetches()).toBe(1);
  });

  it("says in order whatever was given before and after it came, each once", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 0, max: 6 }), { maxLength: 12 }), fc.nat(12), async (ids, before) => {
        const { player, late, settle } = lateStage();
        late.prepare();
        const say = (id: number) => late.enqueue({ id: `s${id}`, text: "", speech: scoreSpeech() });
        const taken = ids.map((id, index) => (index < before ? say(id) : null));
        await settle("comes");
        ids.forEach((id, index) => index >= before && (taken[index] = say(id)));
        const first = ids.filter((id, index) => ids.indexOf(id) === index).map((id) => `s${id}`);
        expect(taken).toEqual(ids.map((id, index) => ids.indexOf(id) === index));
        expect(player.debugTap().waiting.map(({ id }) => id)).toEqual(first);
      }),
      { numRuns: 50 },
    );
  });

  it("tells its listeners of the player's events, and not those who left in between", async () => {
    const { late, told, say, settle, voice, pass } = lateStage();
    const left: string[] = [];
    const off = late.on("segment-start", ({ id }) => left.push(id));
    say("a");
    expect(late.isSpeaking).toBe(true);
    await settle("comes");
    off();
    voice.speak("a", 0.2);
    pass(1);
    expect(told).toEqual(["running", "segment-start a", "segment-end a", "idle"]);
    expect(left).toEqual([]);
    expect(late.isSpeaking).toBe(false);
  });

  it("fails what waits when the code cannot be fetched, and tries again with the next segment", async () => {
    const { late, told, say, settle, fetches } = lateStage();
    say("a", "b");
    await settle("fails");
    expect(told).toEqual(["segment-failed a", "segment-failed b", "idle"]);
    expect(late.isSpeaking).toBe(false);
    expect(say("c")).toEqual([true]);
    expect(fetches()).toBe(2);
    await settle("comes");
    expect(late.debugTap().waiting).toMatchObject([{ id: "c" }]);
  });

  it("says nothing that was stopped before it came, and names it", async () => {
    const { late, say, settle } = lateStage();
    say("a", "b");
    expect(late.stop()).toEqual({ heard: [], skipped: [], cut: null, unheard: ["a", "b"] });
    await settle("comes");
    expect(late.debugTap().waiting).toEqual([]);
    expect(say("a")).toEqual([false]);
  });

  it("makes no player after it was put away", async () => {
    const { late, say, settle, told, made } = lateStage();
    say("a");
    late.dispose();
    await settle("comes");
    expect(made()).toBe(0);
    expect(say("b")).toEqual([false]);
    expect(await late.unlock()).toBe(false);
    expect(told).toEqual([]);
  });

  it("keeps what was set before it came, and gives it to the player", async () => {
    const { late, say, settle, voice, player } = lateStage();
    late.setSpeed(2);
    late.setMuted(true);
    const portions: unknown[] = [];
    late.listenToOutput((portion) => portions.push(portion));
    expect([late.position(), late.skip(), late.isReplaying]).toEqual([null, null, false]);
    say("a");
    await settle("comes");
    expect(voice.speeds).toEqual([2]);
    voice.speak("a", 0.1);
    expect(portions).toEqual([]);
    late.setMuted(false);
    expect(portions).not.toEqual([]);
    expect(late.isSpeaking).toBe(player.isSpeaking);
  });

  it("plays past lines again when it has come, unless a reply waits or comes in between", async () => {
    const line = { id: "x", text: "x", speech: scoreSpeech() };
    const first = lateStage();
    expect(first.late.replay([line])).toBe(true);
    expect(first.late.isReplaying).toBe(true);
    await first.settle("comes");
    expect(first.player.isReplaying).toBe(true);
    expect(first.late.stop()).toEqual({ heard: [], skipped: [], cut: null, unheard: [] });

    const second = lateStage();
    second.late.replay([line]);
    second.say("a");
    expect(second.late.replay([line])).toBe(false);
    await second.settle("comes");
    expect(second.late.debugTap().waiting.map(({ id }) => id)).toEqual(["a"]);

    const third = lateStage();
    third.late.replay([line]);
    expect(third.late.stop()).toEqual({ heard: [], skipped: [], cut: null, unheard: [] });
    await third.settle("comes");
    expect(third.late.isSpeaking).toBe(false);
  });
});
