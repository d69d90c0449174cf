import { describe, expect, it } from "vitest";
import { listenForMark } from "../provenance/watermark/mark-listener";
import { voicePart } from "./reference-cases";
import type { StyleName } from "./voice";
import { VoiceDesk } from "./voice-desk";
import type { FetchPart } from "./voice-parts";
import type { FromVoiceWorker, VoiceRequest } from "./worker-protocol";

const hello = (id: string, change: Partial<VoiceRequest> = {}): { type: "synthesize" } & VoiceRequest => ({
  type: "synthesize",
  id,
  score: { breathGroups: [[{ morae: "h.a i", nucleus: 1 }]] },
  emotion: "neutral",
  intensity: 0.7,
  speed: 1,
  ...change,
});

const fromDisk: FetchPart = (file) => Promise.resolve(voicePart(file.replace(".bin", "") as StyleName | "shared"));

/** A desk whose messages are collected; `until` resolves with the first message that fits, past or future. */
function openDesk(fetchPart: FetchPart = fromDisk, onMessage?: (message: FromVoiceWorker, desk: VoiceDesk) => void) {
  const sent: FromVoiceWorker[] = [];
  const watchers: (() => void)[] = [];
  const desk: VoiceDesk = new VoiceDesk({
    partsFrom: () => fetchPart,
    send(message) {
      sent.push(message);
      onMessage?.(message, desk);
      for (const watcher of watchers) watcher();
    },
    letMessagesIn: () => new Promise((resolve) => setImmediate(resolve)),
    stylePatience: () => Promise.resolve(),
  });
  const until = (fits: (message: FromVoiceWorker) => boolean) =>
    new Promise<FromVoiceWorker>((resolve) => {
      const look = () => {
        const found = sent.find(fits);
        if (found) resolve(found);
      };
      watchers.push(look);
      look();
    });
  const about = (id: string) => sent.filter((message) => "id" in message && message.id === id).map(({ type }) => type);
  return { desk, sent, until, about };
}

const isEnd = (id: string) => (message: FromVoiceWorker) => message.type === "end" && message.id === id;

describe("the voice desk", () => {
  it("answers with timings, chunks that add up to them, and an end, one request after another", async () => {
    const { desk, sent, until, about } = openDesk();
    desk.receive(hello("early"));
    desk.receive({ type: "load", baseUrl: "/voices/mei" });
    desk.receive(hello("later", { emotion: "happy", speed: 1.2 }));
    await until(isEnd("later"));
    for (const id of ["early", "later"]) {
      expect(about(id)[0]).toBe("timings");
      expect(about(id).at(-1)).toBe("end");
      const timings = sent.find((message) => message.type === "timings" && message.id === id);
      const chunks = sent.flatMap((message) =>
        message.type === "chunk" && message.id === id ? [message.samples] : [],
      );
      expect(timings).toMatchObject({ sampleCount: chunks.reduce((sum, chunk) => sum + chunk.length, 0) });
      expect(Math.max(...chunks.map((chunk) => Math.max(...chunk)))).toBeGreaterThan(0.02);
      expect(chunks.every((chunk) => chunk.every((sample) => Math.abs(sample) <= 1))).toBe(true);
    }
    expect(sent.findIndex(isEnd("early"))).toBeLessThan(
      sent.findIndex((message) => "id" in message && message.id === "later"),
    );
  });

  it("marks what it speaks as a machine's", async () => {
    const { desk, sent, until } = openDesk();
    desk.receive({ type: "load", baseUrl: "" });
    const morae = "k.o N n.i ch.i h.a k.y o o w.a i i t e N k.i d.e s.u n.e";
    desk.receive(hello("marked", { score: { breathGroups: [[{ morae, nucleus: 3 }], [{ morae, nucleus: 1 }]] } }));
    await until(isEnd("marked"));
    const chunks = sent.flatMap((message) => (message.type === "chunk" ? [...message.samples] : []));
    expect(listenForMark(Float32Array.from(chunks), 48_000)).toMatchObject({ marked: true });
  });

  it("stops within a chunk when cancelled, and goes on with the next", async () => {
    const { desk, until, about } = openDesk(fromDisk, (message, desk) => {
      if (message.type === "chunk" && message.id === "first") desk.receive({ type: "cancel", id: "first" });
    });
    desk.receive({ type: "load", baseUrl: "" });
    for (const id of ["first", "second", "third"]) desk.receive(hello(id));
    desk.receive({ type: "cancel", id: "second" });
    await until(isEnd("third"));
    expect(about("first")).toEqual(["timings", "chunk"]);
    expect(about("second")).toEqual([]);
  });

  it("forgets a cancel that came too late, so that the id can be used again", async () => {
    const { desk, until, about } = openDesk();
    desk.receive({ type: "load", baseUrl: "" });
    desk.receive(hello("one"));
    await until(isEnd("one"));
    desk.receive({ type: "cancel", id: "one" });
    desk.receive(hello("two"));
    await until(isEnd("two"));
    desk.receive(hello("one"));
    desk.receive(hello("three"));
    await until(isEnd("three"));
    expect(about("one").filter((type) => type === "end")).toHaveLength(2);
  });

  it("speaks an emotion in the normal style while, or because, its own does not arrive", async () => {
    const { desk, until, about } = openDesk((file) =>
      file === "sad.bin"
        ? Promise.reject(new Error("offline"))
        : file === "angry.bin"
          ? new Promise(() => {})
          : fromDisk(file),
    );
    desk.receive({ type: "load", baseUrl: "" });
    desk.receive(hello("sad", { emotion: "sad" }));
    desk.receive(hello("angry", { emotion: "angry" }));
    await until(isEnd("angry"));
    expect(about("sad").at(-1)).toBe("end");
  });

  it("says when the voice cannot be loaded, also to those who come later", async () => {
    const { desk, sent, until } = openDesk(() => Promise.reject(new Error("offline")));
    desk.receive(hello("early"));
    desk.receive({ type: "load", baseUrl: "" });
    await until(({ type }) => type === "failed");
    desk.receive(hello("late"));
    expect(sent).toEqual([
      { type: "load-failed", message: "offline" },
      { type: "failed", id: "early", message: "offline" },
      { type: "failed", id: "late", message: "offline" },
    ]);
  });

  it("survives a score that cannot be spoken", async () => {
    const { desk, until, about } = openDesk();
    desk.receive({ type: "load", baseUrl: "" });
    desk.receive(hello("empty", { score: { breathGroups: [] } }));
    desk.receive(hello("fine"));
    await until(isEnd("fine"));
    expect(about("empty")).toEqual(["failed"]);
  });
});
