import { describe, expect, it } from "vitest";
import { latestLoad } from "./latest-load";

/** A loader whose loads end when the test says so. */
function heldLoads() {
  const waiting = new Map<string, { resolve(model: string): void; reject(error: Error): void; signal: AbortSignal }>();
  const shown: string[] = [];
  const discarded: string[] = [];
  const loads = latestLoad<string, string>({
    load: (request, signal) => new Promise((resolve, reject) => waiting.set(request, { resolve, reject, signal })),
    show: (model) => shown.push(model),
    discard: (model) => discarded.push(model),
  });
  return { loads, waiting, shown, discarded };
}

describe("latest load", () => {
  it("shows the newest model when the older one arrives late", async () => {
    const { loads, waiting, shown, discarded } = heldLoads();
    const older = loads.request("older");
    const newer = loads.request("newer");
    waiting.get("newer")!.resolve("newer");
    expect(await newer).toBe("shown");
    waiting.get("older")!.resolve("older");
    expect(await older).toBe("superseded");
    expect(shown).toEqual(["newer"]);
    expect(discarded).toEqual(["older"]);
  });

  it("waits for the newest model when the older one arrives first", async () => {
    const { loads, waiting, shown, discarded } = heldLoads();
    const older = loads.request("older");
    const newer = loads.request("newer");
    waiting.get("older")!.resolve("older");
    expect(await older).toBe("superseded");
    expect(shown).toEqual([]);
    waiting.get("newer")!.resolve("newer");
    expect(await newer).toBe("shown");
    expect(discarded).toEqual(["older"]);
  });

  it("tells the older load to stop and forgives its failure", async () => {
    const { loads, waiting } = heldLoads();
    const older = loads.request("older");
    void loads.request("newer");
    expect(waiting.get("older")!.signal.aborted).toBe(true);
    waiting.get("older")!.reject(new Error("aborted"));
    expect(await older).toBe("superseded");
  });

  it("rejects when the newest fails, and the next one is shown", async () => {
    const { loads, waiting, shown } = heldLoads();
    const broken = loads.request("broken");
    waiting.get("broken")!.reject(new Error("unreadable"));
    await expect(broken).rejects.toThrow("unreadable");
    const next = loads.request("next");
    waiting.get("next")!.resolve("next");
    expect(await next).toBe("shown");
    expect(shown).toEqual(["next"]);
  });

  it("shows nothing after it was disposed", async () => {
    const { loads, waiting, shown, discarded } = heldLoads();
    const late = loads.request("late");
    loads.dispose();
    expect(waiting.get("late")!.signal.aborted).toBe(true);
    waiting.get("late")!.resolve("late");
    expect(await late).toBe("superseded");
    expect([shown, discarded]).toEqual([[], ["late"]]);
  });
});

it("loads nothing any more when it was disposed", async () => {
  const { loads, waiting, shown } = heldLoads();
  loads.dispose();
  expect(await loads.request("late")).toBe("superseded");
  expect([...waiting.keys(), ...shown]).toEqual([]);
});
