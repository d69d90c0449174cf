import { describe, expect, it } from "vitest";
import { behavesAsATranscriber, recordedTone, transcriptionOf } from "../ports/transcriber.contract-test";
import { memoryTranscriber } from "./memory-transcriber";

behavesAsATranscriber("the memory", (words) =>
  memoryTranscriber([{ wav: recordedTone(), result: { text: words, language: "ja" } }]),
);

describe("the memory", () => {
  it("hears nothing in a recording that it does not know", async () => {
    const transcriber = memoryTranscriber([{ wav: recordedTone(), result: { text: "はい。", language: "ja" } }]);
    expect(await transcriber.transcribe(transcriptionOf({ wav: recordedTone(700) }))).toEqual({
      text: "",
      language: null,
    });
  });
});
