import { readFile } from "node:fs/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { LoudnessMouth } from "./loudness-mouth";
import { openMouthsByEar } from "./open-mouths-by-ear";
import { VowelMouth } from "./vowel-mouth";

const folder = new URL("../../../../public/voices/mei/", import.meta.url);
const network = globalThis.fetch;
let fetched: string[] = [];
let isOffline = false;

/** The folder of the voice as the server shows it. */
beforeEach(() => {
  fetched = [];
  isOffline = false;
  globalThis.fetch = async (input) => {
    const name = String(input).split("/").at(-1)!;
    fetched.push(name);
    return isOffline ? new Response(null, { status: 503 }) : new Response(await readFile(new URL(name, folder)));
  };
});
afterEach(() => {
  globalThis.fetch = network;
});

describe("the mouth of a voice that tells no phonemes", () => {
  it("knows the vowels of the voice that has a profile, fetched once, and listens to each segment by itself", async () => {
    const open = openMouthsByEar("/voices/mei");
    expect(fetched).toEqual([]);
    const [first, second] = [await open("mei"), await open("mei")];
    expect(first).toBeInstanceOf(VowelMouth);
    expect(second).toBeInstanceOf(VowelMouth);
    expect(second).not.toBe(first);
    expect(fetched.toSorted()).toEqual(["lip-sync.json", "lip-sync.wasm"]);
  });

  it("goes by loudness for any other voice, and fetches nothing", async () => {
    expect(await openMouthsByEar("/voices/mei")("21m00Tcm4TlvDq8ikWAM")).toBeInstanceOf(LoudnessMouth);
    expect(fetched).toEqual([]);
  });

  it("goes by loudness while the profile cannot be fetched, and asks again", async () => {
    const open = openMouthsByEar("/voices/mei");
    isOffline = true;
    expect(await open("mei")).toBeInstanceOf(LoudnessMouth);
    isOffline = false;
    expect(await open("mei")).toBeInstanceOf(VowelMouth);
  });
});
