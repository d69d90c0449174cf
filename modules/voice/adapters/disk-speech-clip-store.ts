import { mkdir, readFile, readdir, rename, rm, stat, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { clipDescriptionSchema } from "../domain/packed-clip";
import type { SpeechClip, SpeechClipStore } from "../ports/speech-clip-store";

export type DiskSpeechClipStoreOptions = {
  folder: string;
  maxBytes: number;
  onWriteFailed?: (error: unknown) => void;
};

/**
 * `<key>.wav` and `<key>.json` in one folder; a clip exists when its description does, which is written last. A full disk
 * is told and otherwise forgiven: what is kept nearer must not be lost by it.
 */
export function diskSpeechClipStore(options: DiskSpeechClipStoreOptions): SpeechClipStore {
  const { folder, maxBytes, onWriteFailed = () => undefined } = options;
  const soundFile = (key: string) => join(folder, `${key}.wav`);
  const descriptionFile = (key: string) => join(folder, `${key}.json`);
  let opening: Promise<Map<string, number>> | null = null;
  let writes = 0;

  /** Sizes by key, the least recently used first. */
  function sizes(): Promise<Map<string, number>> {
    opening ??= open().catch((error: unknown) => {
      opening = null;
      throw error;
    });
    return opening;
  }

  async function open(): Promise<Map<string, number>> {
    await mkdir(folder, { recursive: true });
    const names = await readdir(folder);
    const leftovers = names.filter((name) => name.endsWith(".part"));
    await Promise.all(leftovers.map((name) => rm(join(folder, name), { force: true })));
    const keys = names.filter((name) => name.endsWith(".json")).map((name) => name.slice(0, -".json".length));
    const found = await Promise.all(
      keys.map(async (key) => {
        const sound = await stat(soundFile(key)).catch(() => null);
        return sound && { key, size: sound.size, usedAt: sound.mtimeMs };
      }),
    );
    const known = found.filter((clip) => clip !== null).sort((a, b) => a.usedAt - b.usedAt);
    return new Map(known.map(({ key, size }) => [key, size]));
  }

  async function write(file: string, content: Uint8Array | string) {
    const part = `${file}.${process.pid}-${writes++}.part`;
    try {
      await writeFile(part, content);
      await rename(part, file);
    } catch (error) {
      await rm(part, { force: true }).catch(() => undefined);
      throw error;
    }
  }

  async function forget(key: string) {
    await rm(descriptionFile(key), { force: true });
    await rm(soundFile(key), { force: true });
  }

  async function makeRoom(known: Map<string, number>) {
    let total = 0;
    for (const size of known.values()) total += size;
    for (const [key, size] of known) {
      if (total <= maxBytes) return;
      known.delete(key);
      total -= size;
      await forget(key);
    }
  }

  return {
    async get(key) {
      try {
        const known = await sizes();
        const [sound, description] = await Promise.all([
          readFile(soundFile(key)),
          readFile(descriptionFile(key), "utf8").then((text) => clipDescriptionSchema.parse(JSON.parse(text))),
        ]);
        const clip: SpeechClip = { bytes: new Uint8Array(sound), ...description };
        known.delete(key);
        known.set(key, sound.length);
        const now = new Date();
        await utimes(soundFile(key), now, now).catch(() => undefined);
        return clip;
      } catch {
        // Missing, half gone or damaged: it is made again.
        return null;
      }
    },

    async put(key, clip) {
      try {
        const known = await sizes();
        const { bytes, ...description } = clip;
        await write(soundFile(key), bytes);
        await write(descriptionFile(key), JSON.stringify(description));
        known.delete(key);
        known.set(key, bytes.length);
        await makeRoom(known);
      } catch (error) {
        onWriteFailed(error);
      }
    },
  };
}
