import { describe, expect, it } from "vitest";
import { transcriptionResultSchema } from "../contract";
import { wavOf } from "../domain/rendered-clip";
import type { Transcriber, TranscriptionRequest } from "./transcriber";

/** A tone of 440 Hz that swells and falls four times a second, as loud as speech. */
export function recordedTone(durationMs = 600, sampleRate = 16_000): Uint8Array {
  const samples = Int16Array.from({ length: Math.round((durationMs / 1000) * sampleRate) }, (_, index) => {
    const seconds = index / sampleRate;
    return 9_000 * Math.sin(2 * Math.PI * 440 * seconds) * Math.sin(2 * Math.PI * 2 * seconds) ** 2;
  });
  return wavOf({ samples, sampleRate });
}

export function transcriptionOf(changes: Partial<TranscriptionRequest> = {}): TranscriptionRequest {
  return { wav: recordedTone(), language: "ja", hints: [], signal: new AbortController().signal, ...changes };
}

/** What everything promises that turns a recording into words. `open` gives one that hears `words` in `recordedTone()`. */
export function behavesAsATranscriber(name: string, open: (words: string) => Promise<Transcriber> | Transcriber): void {
  describe(`${name} behaves as a transcriber`, () => {
    it("has an id and hears words", async () => {
      const transcriber = await open("こんにちは、元気ですか？");
      expect(transcriber.id).toMatch(/^[a-z0-9-]{1,40}$/);
      const heard = await transcriber.transcribe(transcriptionOf());
      expect(transcriptionResultSchema.safeParse(heard).success).toBe(true);
      expect(heard.text).toBe("こんにちは、元気ですか？");
    });

    it("tells an empty text where nothing was said", async () => {
      expect((await (await open("")).transcribe(transcriptionOf())).text).toBe("");
    });

    it("leaves the recording as it is", async () => {
      const wav = recordedTone();
      await (await open("はい。")).transcribe(transcriptionOf({ wav }));
      expect(wav).toEqual(recordedTone());
    });

    it("does not begin when the signal is aborted already", async () => {
      const reason = new Error("she changed her mind");
      const request = transcriptionOf({ signal: AbortSignal.abort(reason) });
      await expect((await open("はい。")).transcribe(request)).rejects.toBe(reason);
    });

    it("hears two recordings at a time", async () => {
      const transcriber = await open("同時に。");
      const heard = await Promise.all([1, 2].map(() => transcriber.transcribe(transcriptionOf())));
      expect(heard.map(({ text }) => text)).toEqual(["同時に。", "同時に。"]);
    });
  });
}
