import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { clipKey, clipOf, describeSpeechClipStore } from "../ports/speech-clip-store.contract-test";
import { diskSpeechClipStore } from "./disk-speech-clip-store";
import { memorySpeechClipStore } from "./memory-speech-clip-store";

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
// A memory of one byte holds nothing, so that the disk is what answers.
describeSpeechClipStore("a folder", async (maxBytes) =>
  diskSpeechClipStore({ folder: await newFolder(), maxBytes, memoryBytes: 1 }),
);

describe("a folder of clips", () => {
  it("is still there after a restart, also in its order of use", async () => {
    const folder = await newFolder();
    const first = diskSpeechClipStore({ folder, maxBytes: 25_000, memoryBytes: 1 });
    await first.put(clipKey("a"), clipOf(10_000));
    await first.put(clipKey("b"), clipOf(10_000));
    const second = diskSpeechClipStore({ folder, maxBytes: 25_000, memoryBytes: 1 });
    expect(await second.get(clipKey("a"))).toEqual(clipOf(10_000));
    await second.put(clipKey("c"), clipOf(10_000));
    expect(await second.get(clipKey("b"))).toBeNull();
  });

  it("does not offer a clip whose writing was cut off, and clears the remains", async () => {
    const folder = await newFolder();
    const before = diskSpeechClipStore({ folder, maxBytes: 1_000_000, memoryBytes: 1 });
    await before.put(clipKey("a"), clipOf(100));
    await rm(join(folder, `${clipKey("a")}.json`));
    await writeFile(join(folder, `${clipKey("b")}.wav.1-0.part`), "half");
    const after = diskSpeechClipStore({ folder, maxBytes: 1_000_000, memoryBytes: 1 });
    expect(await after.get(clipKey("a"))).toBeNull();
    expect((await readdir(folder)).filter((name) => name.endsWith(".part"))).toEqual([]);
  });

  it("serves from memory and tells when it cannot be written", async () => {
    const folder = await newFolder();
    await writeFile(folder, "a file stands where the folder should be");
    const failures: unknown[] = [];
    const store = diskSpeechClipStore({ folder, maxBytes: 1_000_000, onWriteFailed: (error) => failures.push(error) });
    await store.put(clipKey("a"), clipOf(100));
    expect(await store.get(clipKey("a"))).toEqual(clipOf(100));
    expect(failures).toHaveLength(1);
  });
});
