// @vitest-environment jsdom
import { act, createElement, useState } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { LoadOutcome } from "../stage/latest-load";
import type { FigureFiles } from "./model-showing";
import { outfitCookieText } from "./outfit-keeping";
import { outfitCookie, type Outfit } from "./outfits";
import { useWardrobe, type Wardrobe } from "./use-wardrobe";

const outfit = (id: string): Outfit => ({
  id,
  name: id,
  avatarUrl: `/${id}.vrm`,
  lowAvatarUrl: `/${id}.low.vrm`,
  posterUrl: `/${id}.poster.webp`,
  thumbUrl: `/${id}.thumb.webp`,
});
const outfits = [outfit("cardigan"), outfit("picnic"), outfit("rain")];

let root: Root;
let wardrobe: Wardrobe;
let failures: number;
/** Figures that were asked for, each with a hand on its end. */
let asked: { figure: FigureFiles; end(outcome: LoadOutcome): void; fail(): void }[];
const run = {
  show: (figure: FigureFiles) =>
    new Promise<LoadOutcome>((resolve, reject) =>
      asked.push({ figure, end: resolve, fail: () => reject(new Error("404")) }),
    ),
};

function Dressing({ live }: { live: boolean }) {
  const [wornId, setWorn] = useState("cardigan");
  const worn = outfits.find(({ id }) => id === wornId);
  wardrobe = useWardrobe({
    viewKey: "me:hikari",
    outfits,
    worn,
    run: live ? run : null,
    onWorn: setWorn,
    onFailed: () => failures++,
  });
  return createElement("output", null, wornId);
}

beforeEach(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  asked = [];
  failures = 0;
  document.cookie = outfitCookieText("me:hikari", null);
  root = createRoot(document.body.appendChild(document.createElement("div")));
});
afterEach(() => {
  act(() => root.unmount());
  document.body.replaceChildren();
});
const open = (live = true) => act(() => root.render(createElement(Dressing, { live })));
const choose = (id: string) => act(async () => wardrobe.choose(id));
const worn = () => document.querySelector("output")?.textContent;
const kept = `${outfitCookie("me:hikari")}=picnic`;

describe("changing clothes", () => {
  it("shows the choice at once, and wears and keeps it when she can be seen in it", async () => {
    open();
    await choose("picnic");
    expect(asked[0]?.figure).toEqual({ url: "/picnic.vrm", lowUrl: "/picnic.low.vrm" });
    expect([wardrobe.chosenId, worn(), document.cookie]).toEqual(["picnic", "cardigan", ""]);
    await act(async () => asked[0]?.end("shown"));
    expect([wardrobe.chosenId, worn(), document.cookie]).toEqual(["picnic", "picnic", kept]);
  });

  it("changes nothing when the outfit cannot be fetched, and may be tried again", async () => {
    open();
    await choose("picnic");
    await act(async () => asked[0]?.fail());
    expect([wardrobe.chosenId, worn(), failures, document.cookie]).toEqual(["cardigan", "cardigan", 1, ""]);
    await choose("picnic");
    await act(async () => asked[1]?.end("shown"));
    expect(worn()).toBe("picnic");
  });

  it("wears the last of several choices", async () => {
    open();
    await choose("picnic");
    await choose("rain");
    await act(async () => asked[0]?.end("superseded"));
    expect([wardrobe.chosenId, worn()]).toEqual(["rain", "cardigan"]);
    await act(async () => asked[1]?.end("shown"));
    expect([wardrobe.chosenId, worn()]).toEqual(["rain", "rain"]);
  });

  it("goes back to what is worn when the stage goes before she can be seen", async () => {
    open();
    await choose("picnic");
    await act(async () => asked[0]?.end("superseded"));
    expect([wardrobe.chosenId, worn(), document.cookie]).toEqual(["cardigan", "cardigan", ""]);
  });

  it("forgets what was kept with the everyday outfit", async () => {
    open();
    await choose("picnic");
    await act(async () => asked[0]?.end("shown"));
    await choose("cardigan");
    await act(async () => asked[1]?.end("shown"));
    expect([worn(), document.cookie]).toEqual(["cardigan", ""]);
  });

  it("does without a stage: her picture changes", async () => {
    open(false);
    await choose("picnic");
    expect([worn(), document.cookie]).toEqual(["picnic", kept]);
  });

  it("asks for nothing that she wears already or has not got", async () => {
    open();
    await choose("cardigan");
    await choose("armour");
    expect(asked).toEqual([]);
  });
});
