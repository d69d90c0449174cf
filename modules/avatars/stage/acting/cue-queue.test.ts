import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { gestureNames } from "../../contract";
import { askForGesture, cueSources, emptyCueQueue, gestureOver, type CueQueue, type GestureCue } from "./cue-queue";

const ask = (queue: CueQueue, gesture: GestureCue["gesture"], source: GestureCue["source"], now = 0) =>
  askForGesture(queue, { gesture, source }, now);

describe("the queue of gestures", () => {
  it("lets a reply interrupt what the body does by itself", () => {
    const idle = ask(emptyCueQueue, "stretch", "idle").queue;
    const { queue, outcome } = ask(idle, "wave", "reply");
    expect(outcome).toBe("started");
    expect(queue.playing).toEqual({ gesture: "wave", source: "reply" });
  });

  it("drops an idle motion while a reply's gesture plays, and does not remember it", () => {
    const busy = ask(emptyCueQueue, "wave", "reply").queue;
    const { queue, outcome } = ask(busy, "stretch", "idle");
    expect(outcome).toBe("dropped");
    expect(gestureOver(queue, 0)).toEqual(emptyCueQueue);
  });

  it("lets a touch wait for the end of a reply's gesture, but not for long", () => {
    const { queue, outcome } = ask(ask(emptyCueQueue, "wave", "reply").queue, "heart", "touch", 10);
    expect(outcome).toBe("waiting");
    expect(gestureOver(queue, 11).playing).toEqual({ gesture: "heart", source: "touch" });
    expect(gestureOver(queue, 12).playing).toBeNull();
  });

  it("does not begin a gesture again that is playing, but lets a reply claim it", () => {
    const { queue, outcome } = ask(ask(emptyCueQueue, "nod", "talk").queue, "nod", "reply");
    expect(outcome).toBe("running");
    expect(queue.playing).toEqual({ gesture: "nod", source: "reply" });
    expect(ask(queue, "stretch", "touch").outcome).toBe("waiting");
  });

  it("gives the newer words the body", () => {
    expect(ask(ask(emptyCueQueue, "wave", "reply").queue, "bow", "reply").queue.playing?.gesture).toBe("bow");
  });

  it("lets equals below a reply finish: one touch waits for the other, a second idle motion is dropped", () => {
    const touched = ask(emptyCueQueue, "giggle", "touch").queue;
    expect(ask(touched, "heart", "touch").outcome).toBe("waiting");
    expect(ask(ask(emptyCueQueue, "peek", "idle").queue, "stretch", "idle").outcome).toBe("dropped");
  });

  it("never lets a lower cue take the place of a higher one, and empties when nothing more is asked", () => {
    const cue = fc.record({
      gesture: fc.constantFrom(...gestureNames),
      source: fc.constantFrom(...cueSources),
      over: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(cue), (cues) => {
        let queue = emptyCueQueue;
        let now = 0;
        for (const { over, ...next } of cues) {
          now += 0.1;
          const before = queue.playing;
          queue = askForGesture(queue, next, now).queue;
          if (before)
            expect(cueSources.indexOf(queue.playing!.source)).toBeGreaterThanOrEqual(cueSources.indexOf(before.source));
          if (over) queue = gestureOver(queue, now);
        }
        expect(gestureOver(gestureOver(queue, now), now)).toEqual(emptyCueQueue);
      }),
    );
  });
});
