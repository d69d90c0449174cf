import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { latestLoad } from "../stage/latest-load";
import type { ModelRequest } from "../stage/model-loader";
import type { Detail } from "./detail";
import { createModelShowing, type EarlyFile } from "./model-showing";

const cardigan = { url: "/a.vrm", lowUrl: "/a.low.vrm" };
const picnic = { url: "/b.vrm", lowUrl: "/b.low.vrm" };

/** A stage of which only the loading is left: every file is read when told, and the newest wins. */
function stageOf(missing: string[] = []) {
  const asked: ModelRequest[] = [];
  const shown: string[] = [];
  let held: (() => void)[] | null = null;
  const loads = latestLoad<ModelRequest, string>({
    async load(request) {
      asked.push(request);
      if (held) await new Promise<void>((go) => held!.push(go));
      if (missing.includes(request.url)) throw new Error("404");
      return request.url;
    },
    show: (url) => void shown.push(url),
    discard: () => {},
  });
  return {
    asked,
    shown,
    load: (request: ModelRequest) => loads.request(request),
    hold: () => void (held = []),
    go() {
      const waiting = held ?? [];
      held = null;
      waiting.forEach((each) => each());
    },
  };
}

function showingOn(stage: ReturnType<typeof stageOf>, detail: Detail = "full", early?: EarlyFile) {
  let calm = true;
  const showing = createModelShowing({ load: stage.load, isCalm: () => calm, detail, ...(early && { early }) });
  return { showing, becomeCalm: (next: boolean) => void (calm = next) };
}

function earlyOf(url: string): EarlyFile & { dropped: boolean } {
  const early = {
    url,
    bytes: Promise.resolve(new ArrayBuffer(1)),
    dropped: false,
    drop: () => void (early.dropped = true),
  };
  return early;
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());
const passSeconds = (seconds: number) => vi.advanceTimersByTimeAsync(seconds * 1000);

describe("which file of a figure is shown", () => {
  it("is the light twin where that is wanted, and the figure itself where the twin is missing", async () => {
    const stage = stageOf(["/b.low.vrm"]);
    const { showing } = showingOn(stage, "low");
    await showing.show(cardigan);
    await showing.show(picnic);
    await showing.show({ url: "/c.vrm" });
    await passSeconds(10);
    expect(stage.shown).toEqual(["/a.low.vrm", "/b.vrm", "/c.vrm"]);
  });

  it("uses what is on its way already, once, and drops it where another file is wanted", async () => {
    const early = earlyOf("/a.vrm");
    const stage = stageOf();
    const { showing } = showingOn(stage, "full", early);
    await showing.show(cardigan);
    expect(stage.asked[0]?.bytes).toBe(early.bytes);
    await showing.show(picnic);
    expect([stage.asked[1]?.bytes, early.dropped]).toEqual([undefined, false]);

    const wrong = earlyOf("/a.vrm");
    const other = stageOf();
    await showingOn(other, "low", wrong).showing.show(cardigan);
    expect([other.asked[0]?.bytes, wrong.dropped]).toEqual([undefined, true]);
  });

  it("joins a load of the same figure", async () => {
    const stage = stageOf();
    const { showing } = showingOn(stage);
    const outcomes = await Promise.all([showing.show(cardigan), showing.show({ ...cardigan })]);
    expect(outcomes).toEqual(["shown", "shown"]);
    expect(stage.asked).toHaveLength(1);
  });

  it("tells whoever chose first that another figure was chosen", async () => {
    const stage = stageOf();
    const { showing } = showingOn(stage);
    stage.hold();
    const first = showing.show(cardigan);
    const second = showing.show(picnic);
    stage.go();
    expect(await Promise.all([first, second])).toEqual(["superseded", "shown"]);
    expect(stage.shown).toEqual(["/b.vrm"]);
  });

  it("can be asked again after a failure", async () => {
    const missing = ["/b.vrm"];
    const stage = stageOf(missing);
    const { showing } = showingOn(stage);
    await showing.show(cardigan);
    await expect(showing.show(picnic)).rejects.toThrow("404");
    missing.length = 0;
    expect(await showing.show(picnic)).toBe("shown");
    expect(stage.shown).toEqual(["/a.vrm", "/b.vrm"]);
  });
});

describe("a device that falls behind", () => {
  it("gets the light twin later, in a calm moment, and keeps it", async () => {
    const stage = stageOf();
    const { showing, becomeCalm } = showingOn(stage);
    await showing.show(cardigan);
    becomeCalm(false);
    showing.lighten();
    await passSeconds(20);
    expect(stage.shown).toEqual(["/a.vrm"]);
    becomeCalm(true);
    await passSeconds(1);
    expect(stage.shown).toEqual(["/a.vrm", "/a.low.vrm"]);
    showing.lighten();
    await passSeconds(20);
    await showing.show(picnic);
    expect(stage.shown).toEqual(["/a.vrm", "/a.low.vrm", "/b.low.vrm"]);
  });

  it("gets it also for a figure that was on its way meanwhile", async () => {
    const stage = stageOf();
    const { showing } = showingOn(stage);
    stage.hold();
    const first = showing.show(cardigan);
    showing.lighten();
    await passSeconds(10);
    stage.go();
    await first;
    await passSeconds(1);
    expect(stage.shown).toEqual(["/a.vrm", "/a.low.vrm"]);
  });

  it("does not take the place of a figure that was chosen meanwhile", async () => {
    const stage = stageOf();
    const { showing } = showingOn(stage);
    await showing.show(cardigan);
    showing.lighten();
    stage.hold();
    const chosen = showing.show(picnic);
    await passSeconds(10);
    stage.go();
    expect(await chosen).toBe("shown");
    expect(stage.shown).toEqual(["/a.vrm", "/b.low.vrm"]);
  });

  it("goes on with what stands when the twin cannot be had", async () => {
    const stage = stageOf(["/a.low.vrm"]);
    const { showing } = showingOn(stage);
    await showing.show(cardigan);
    showing.lighten();
    await passSeconds(10);
    showing.lighten();
    await passSeconds(10);
    expect(stage.asked.map(({ url }) => url)).toEqual(["/a.vrm", "/a.low.vrm"]);
    expect(stage.shown).toEqual(["/a.vrm"]);
  });

  it("is asked nothing after the view has gone", async () => {
    const stage = stageOf();
    const { showing } = showingOn(stage);
    await showing.show(cardigan);
    showing.lighten();
    showing.dispose();
    await passSeconds(10);
    expect(stage.shown).toEqual(["/a.vrm"]);
  });
});

it("a hand may change the detail both ways, at once", async () => {
  const stage = stageOf();
  const { showing, becomeCalm } = showingOn(stage);
  await showing.show(cardigan);
  becomeCalm(false);
  showing.setDetail("low");
  await passSeconds(0);
  showing.setDetail("full");
  await passSeconds(0);
  expect(stage.shown).toEqual(["/a.vrm", "/a.low.vrm", "/a.vrm"]);
});
