import { describe, expect, it } from "vitest";
import type { SpeechClip, SpeechClipStore } from "./speech-clip-store";

export const clipKey = (letter: string) => letter.repeat(64);

export function clipOf(bytes: number): SpeechClip {
  return {
    bytes: new Uint8Array(bytes).fill(7),
    mimeType: "audio/wav",
    durationMs: 120,
    phonemes: [{ phoneme: "ah", endMs: 120 }],
    words: [{ from: 0, to: 2, startMs: 0, endMs: 120 }],
    consentId: null,
  };
}

/** `openStore` makes an empty store that holds at most `maxBytes` of sound. */
export function describeSpeechClipStore(name: string, openStore: (maxBytes: number) => Promise<SpeechClipStore>) {
  describe(`speech clips in ${name}`, () => {
    it("gives back what was put, and nothing else", async () => {
      const store = await openStore(1_000_000);
      await store.put(clipKey("a"), clipOf(500));
      expect(await store.get(clipKey("a"))).toEqual(clipOf(500));
      expect(await store.get(clipKey("b"))).toBeNull();
    });

    it("takes the same clip twice", async () => {
      const store = await openStore(1_000_000);
      await Promise.all([store.put(clipKey("a"), clipOf(500)), store.put(clipKey("a"), clipOf(500))]);
      expect(await store.get(clipKey("a"))).toEqual(clipOf(500));
    });

    it("lets the least recently used go when there is no more room", async () => {
      const store = await openStore(25_000);
      await store.put(clipKey("a"), clipOf(10_000));
      await store.put(clipKey("b"), clipOf(10_000));
      await store.get(clipKey("a"));
      await store.put(clipKey("c"), clipOf(10_000));
      expect(await store.get(clipKey("a"))).not.toBeNull();
      expect(await store.get(clipKey("b"))).toBeNull();
      expect(await store.get(clipKey("c"))).not.toBeNull();
    });
  });
}
