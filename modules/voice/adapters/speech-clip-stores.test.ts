import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { closeCaches, keyValueStore, pubSub } from "@modules/platform/cache";
import { packedClip, unpackedClip } from "../domain/packed-clip";
import { clipKey, clipOf, describeSpeechClipStore } from "../ports/speech-clip-store.contract-test";
import { diskSpeechClipStore } from "./disk-speech-clip-store";
import { unmeasured } from "../ports/voice-measures";
import { memoryScoreStore } from "./memory-score-store";
import { memorySpeechClipStore } from "./memory-speech-clip-store";
import { sharedCacheClipsElsewhere, sharedScoreStore, sharedSpeechClipStore } from "./shared-cache-speech-stores";
import { tieredSpeechClipStore } from "./tiered-speech-clip-store";

const folders: string[] = [];
async function newFolder() {
  const folder = await mkdtemp(join(tmpdir(), "oshaberi-clips-"));
  folders.push(folder);
  return join(folder, "speech");
}
afterAll(async () => {
  for (const folder of folders) await rm(folder, { recursive: true, force: true });
});

describeSpeechClipStore("memory", async (maxBytes) => memorySpeechClipStore({ maxBytes }));
describeSpeechClipStore("a folder", async (maxBytes) => diskSpeechClipStore({ folder: await newFolder(), maxBytes }));
describeSpeechClipStore("tiers", async (maxBytes) =>
  tieredSpeechClipStore(
    [
      { name: "memory", store: memorySpeechClipStore({ maxBytes: 1 }) },
      { name: "files", store: diskSpeechClipStore({ folder: await newFolder(), maxBytes }) },
    ],
    unmeasured,
  ),
);

describe("a folder of clips", () => {
  it("is still there after a restart, also in its order of use", async () => {
    const folder = await newFolder();
    const first = diskSpeechClipStore({ folder, maxBytes: 25_000 });
    await first.put(clipKey("a"), clipOf(10_000));
    await first.put(clipKey("b"), clipOf(10_000));
    const second = diskSpeechClipStore({ folder, maxBytes: 25_000 });
    expect(await second.get(clipKey("a"))).toEqual(clipOf(10_000));
    await second.put(clipKey("c"), clipOf(10_000));
    expect(await second.get(clipKey("b"))).toBeNull();
  });

  it("does not offer a clip whose writing was cut off, and clears the remains", async () => {
    const folder = await newFolder();
    const before = diskSpeechClipStore({ folder, maxBytes: 1_000_000 });
    await before.put(clipKey("a"), clipOf(100));
    await rm(join(folder, `${clipKey("a")}.json`));
    await writeFile(join(folder, `${clipKey("b")}.wav.1-0.part`), "half");
    const after = diskSpeechClipStore({ folder, maxBytes: 1_000_000 });
    expect(await after.get(clipKey("a"))).toBeNull();
    expect((await readdir(folder)).filter((name) => name.endsWith(".part"))).toEqual([]);
  });

  it("tells when it cannot be written, and has nothing then", async () => {
    const folder = await newFolder();
    await writeFile(folder, "a file stands where the folder should be");
    const failures: unknown[] = [];
    const store = diskSpeechClipStore({ folder, maxBytes: 1_000_000, onWriteFailed: (error) => failures.push(error) });
    await store.put(clipKey("a"), clipOf(100));
    expect(await store.get(clipKey("a"))).toBeNull();
    expect(failures).toHaveLength(1);
  });
});

/** The platform's store, which lives in this process as nothing else is set up; empty. */
const sharedCache = () => {
  closeCaches();
  return { keyValueStore, pubSub };
};
const generous = { maxBytesEach: 1_000_000, ttlSeconds: 60 };

describe("clips in a store that processes share", () => {
  it("are there for every process, with all that belongs to them", async () => {
    const cache = sharedCache();
    const clip = { ...clipOf(500), consentId: "b4f7a7c6-8f5c-4c53-9a55-0c1c8a9f6d01" };
    await sharedSpeechClipStore(cache, generous).put(clipKey("a"), clip);
    expect(await sharedSpeechClipStore(cache, generous).get(clipKey("a"))).toEqual(clip);
    expect(await sharedSpeechClipStore(cache, generous).get(clipKey("b"))).toBeNull();
  });

  it("are left out when they are too large", async () => {
    const store = sharedSpeechClipStore(sharedCache(), { maxBytesEach: 400, ttlSeconds: 60 });
    await store.put(clipKey("a"), clipOf(500));
    expect(await store.get(clipKey("a"))).toBeNull();
  });

  it("survive packing whatever they hold", () => {
    fc.assert(
      fc.property(
        fc.uint8Array(),
        fc.nat(),
        fc.string(),
        fc.option(fc.string()),
        (bytes, durationMs, mimeType, consentId) => {
          const clip = { ...clipOf(1), bytes, durationMs, mimeType, consentId };
          expect(unpackedClip(packedClip(clip))).toEqual(clip);
        },
      ),
    );
  });
});

describe("tiers of clips", () => {
  const counted = () => {
    const seen: string[] = [];
    const measure = {
      ...unmeasured,
      cache: (kind: string, tier: string, hit: boolean) => void seen.push(`${kind} ${tier} ${hit ? "hit" : "miss"}`),
    };
    return { seen, measure };
  };

  it("bring nearer what was found far away, and count where it was", async () => {
    const { seen, measure } = counted();
    const [near, far] = [memorySpeechClipStore({ maxBytes: 1e6 }), memorySpeechClipStore({ maxBytes: 1e6 })];
    await far.put(clipKey("a"), clipOf(10));
    const tiers = tieredSpeechClipStore(
      [
        { name: "memory", store: near },
        { name: "files", store: far },
      ],
      measure,
    );
    expect(await tiers.get(clipKey("a"))).toEqual(clipOf(10));
    expect(await tiers.get(clipKey("a"))).toEqual(clipOf(10));
    expect(await tiers.get(clipKey("b"))).toBeNull();
    expect(seen).toEqual([
      "clip memory miss",
      "clip files hit",
      "clip memory hit",
      "clip memory miss",
      "clip files miss",
    ]);
  });

  it("go on without one that fails", async () => {
    const broken = { get: () => Promise.reject(new Error("gone")), put: () => Promise.reject(new Error("gone")) };
    const tiers = tieredSpeechClipStore(
      [
        { name: "shared", store: broken },
        { name: "files", store: memorySpeechClipStore({ maxBytes: 1e6 }) },
      ],
      unmeasured,
    );
    await tiers.put(clipKey("a"), clipOf(10));
    expect(await tiers.get(clipKey("a"))).toEqual(clipOf(10));
  });
});

describe("scores", () => {
  const score = { breathGroups: [[{ morae: "h.a i", nucleus: 1 }]] };

  it.each([
    ["memory", () => memoryScoreStore(unmeasured)],
    ["a shared store", () => sharedScoreStore(sharedCache())],
    ["memory before a shared store", () => memoryScoreStore(unmeasured, sharedScoreStore(sharedCache()))],
  ])("are kept in %s, and so is that there is nothing to say", async (_, open) => {
    const store = open();
    expect(await store.get("a")).toBeNull();
    await store.put("a", score);
    await store.put("b", null);
    expect(await store.get("a")).toEqual({ score });
    expect(await store.get("b")).toEqual({ score: null });
  });

  it("are shared by processes, and nobody waits for a store that is away", async () => {
    const cache = sharedCache();
    await memoryScoreStore(unmeasured, sharedScoreStore(cache)).put("a", score);
    expect(await memoryScoreStore(unmeasured, sharedScoreStore(cache)).get("a")).toEqual({ score });
    const gone = () => Promise.reject(new Error("away"));
    const away = { keyValueStore: () => ({ ...keyValueStore(), get: gone, set: gone }) };
    const store = memoryScoreStore(unmeasured, sharedScoreStore(away));
    await store.put("a", score);
    expect(await store.get("a")).toEqual({ score });
    expect(await store.get("b")).toBeNull();
  });
});

describe("sounds that another process makes", () => {
  it("are waited for until they are made", async () => {
    const cache = sharedCache();
    const [there, here] = [sharedCacheClipsElsewhere(cache), sharedCacheClipsElsewhere(cache)];
    await there.begin("a");
    let settled = false;
    const waiting = here.settled("a", 60_000).then(() => (settled = true));
    await new Promise((resolve) => setImmediate(resolve));
    expect(settled).toBe(false);
    await there.end("a");
    await waiting;
  });

  it("are not waited for when nobody makes them, or for longer than allowed", async () => {
    const cache = sharedCache();
    const [there, here] = [sharedCacheClipsElsewhere(cache), sharedCacheClipsElsewhere(cache)];
    await here.settled("a", 60_000);
    await there.begin("b");
    await here.settled("b", 1);
  });

  it("that are made twice are waited for until the second is made", async () => {
    const cache = sharedCache();
    const [there, here] = [sharedCacheClipsElsewhere(cache), sharedCacheClipsElsewhere(cache)];
    await there.begin("a");
    await there.begin("a");
    await there.end("a");
    let settled = false;
    const waiting = here.settled("a", 60_000).then(() => (settled = true));
    await new Promise((resolve) => setImmediate(resolve));
    expect(settled).toBe(false);
    await there.end("a");
    await waiting;
  });
});
