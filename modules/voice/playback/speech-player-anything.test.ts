import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { audioSpeech, scoreSpeech } from "../testing";
import { afterPromises, playerStage, wavBytes, type ComingSound } from "./testing";

type Deed =
  | { do: "say"; form: "score" | "audio" | "null" }
  | { do: "speak" | "chunk" | "end" | "fail"; which: number }
  | { do: "push"; which: number; bytes: number }
  | { do: "pass"; seconds: number }
  | { do: "speed"; speed: number }
  | { do: "skip" | "stop" | "replay" | "suspend" | "resume" | "mute" | "unmute" | "stall" };

const which = fc.nat(5);
const deed: fc.Arbitrary<Deed> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constant("say" as const), form: fc.constantFrom("score", "audio", "null") }),
  },
  { weight: 8, arbitrary: fc.record({ do: fc.constantFrom("speak", "speak", "chunk", "end", "fail"), which }) },
  {
    weight: 6,
    arbitrary: fc.record({ do: fc.constant("push" as const), which, bytes: fc.integer({ min: 1, max: 60_000 }) }),
  },
  {
    weight: 8,
    arbitrary: fc.record({
      do: fc.constant("pass" as const),
      seconds: fc.double({ min: 0.01, max: 0.4, noNaN: true }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant("speed" as const), speed: fc.double({ min: 0.5, max: 2, noNaN: true }) }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constantFrom("skip", "skip", "skip", "stop", "replay", "suspend", "resume", "mute", "unmute", "stall"),
    }),
  },
);

/** Does one thing after the other, as it may happen on a page; then lets everything come to its end. */
async function live(deeds: readonly Deed[]) {
  const { player, voice, sounds, audios, pass, events } = playerStage();
  const said: string[] = [];
  const settled: string[] = [];
  const whole = wavBytes(new Float32Array(48_000).fill(0.5));
  /** Bytes that a recording has sent; what is prepared anew is sent anew. */
  const pushed = new Map<ComingSound, number>();
  const begun = new Set<string>();
  const closed = new Set<string>();
  const at = (index: number) => said[index % Math.max(1, said.length)];
  const urlOf = (id: string) => `/api/speech/${id}.wav`;
  const audio = () => audios.at(-1)!;
  let peak = 0;

  /** Of the voice's requests for a segment the last, while it has not ended. */
  const voiced = (id: string, act: (request: string) => void) => {
    const request = `${id} ${voice.asked.filter((asked) => asked === id).length}`;
    if (voice.asked.includes(id) && !closed.has(request)) act(request);
  };
  const begin = (id: string, request: string) => {
    if (!begun.has(request)) voice.timings(id, 0.4);
    begun.add(request);
  };
  const send = (id: string, bytes: number) => {
    const sound = sounds.get(urlOf(id));
    if (!sound) return;
    const from = pushed.get(sound) ?? 0;
    pushed.set(sound, from < whole.length ? from + bytes : Infinity);
    try {
      if (from < whole.length) sound.push(whole.slice(from, from + bytes));
      else if (from < Infinity) sound.end();
    } catch {
      // Nobody reads it any more.
    }
  };
  const act = (next: Deed) => {
    const id = "which" in next ? at(next.which) : undefined;
    switch (next.do) {
      case "say": {
        const name = `s${said.length}`;
        said.push(name);
        if (next.form === "score") player.enqueue({ id: name, text: "one two", speech: scoreSpeech() });
        else if (next.form === "null") player.enqueue({ id: name, text: "😊", speech: null });
        else player.enqueue({ id: name, text: "one two", speech: audioSpeech({ url: urlOf(name), durationMs: null }) });
        return;
      }
      case "chunk":
        return (
          id &&
          voiced(id, (request) => {
            begin(id, request);
            voice.chunk(id, 0.04);
          })
        );
      case "speak":
        return (
          id &&
          voiced(id, (request) => {
            if (begun.has(request)) return;
            closed.add(request);
            voice.speak(id, 0.6);
          })
        );
      case "end":
        return id && voiced(id, (request) => begun.has(request) && (closed.add(request), voice.end(id)));
      case "fail":
        return id && voiced(id, (request) => (closed.add(request), voice.fail(id)));
      case "push":
        return id && send(id, next.bytes);
      case "pass":
        return pass(next.seconds);
      case "speed":
        return player.setSpeed(next.speed);
      case "skip":
        return player.skip();
      case "stop": {
        const { cut, unheard } = player.stop();
        settled.push(...unheard, ...(cut ? [cut.id] : []));
        return;
      }
      case "replay":
        return player.replay([{ id: "again", text: "one", speech: null }]);
      case "suspend":
        return audio().changeState("suspended");
      case "resume":
        return audio().changeState("running");
      case "mute":
      case "unmute":
        return player.setMuted(next.do === "mute");
      case "stall":
        return audio().stall();
    }
  };
  for (const next of deeds) {
    act(next);
    await afterPromises();
    peak = Math.max(peak, audio().scheduledAhead);
  }
  audio().changeState("running");
  for (let round = 0; round < 40 && player.isSpeaking; round += 1) {
    for (const id of said) {
      voiced(id, (request) => {
        begin(id, request);
        closed.add(request);
        voice.end(id);
      });
      send(id, whole.length);
    }
    await afterPromises();
    pass(0.5);
  }
  pass(0.1);
  return { player, said, settled, events, peak };
}

describe("whatever happens", () => {
  it("every segment begins at most once and comes to one end, in order; then she is idle with her mouth shut", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(deed, { maxLength: 50, size: "max" }), async (deeds) => {
        const { player, said, settled, events, peak } = await live(deeds);
        const own = events.filter((event) => !("isReplay" in event) || !event.isReplay);
        const started = own.filter((event) => event.type === "segment-start").map(({ id }) => id);
        const ended = own
          .filter((event) => event.type === "segment-end" || event.type === "segment-failed")
          .map(({ id }) => id);
        expect(player.isSpeaking).toBe(false);
        expect([...ended, ...settled].toSorted()).toEqual(said.toSorted());
        expect(started).toEqual(said.filter((id) => started.includes(id)));
        expect(ended).toEqual(said.filter((id) => ended.includes(id)));
        expect(Object.values(player.mouth())).toEqual([0, 0, 0, 0, 0]);
        expect(player.position()).toBeNull();
        expect(peak).toBeLessThan(1.5 + 0.17 + 0.04);
      }),
      { numRuns: 40, interruptAfterTimeLimit: 15_000 },
    );
  });
});
