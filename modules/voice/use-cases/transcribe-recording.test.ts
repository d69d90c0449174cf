import { AppError } from "@modules/kernel";
import { describe, expect, it } from "vitest";
import { memoryTranscriber } from "../adapters/memory-transcriber";
import { wavOf } from "../domain/rendered-clip";
import { recordedTone } from "../ports/transcriber.contract-test";
import type { Transcriber, TranscriptionRequest } from "../ports/transcriber";
import type { TranscriptionAttempt } from "../ports/transcription-measures";
import { transcribeRecordingWith, transcriptionOfferedWith } from "./transcribe-recording";

const spoken = recordedTone();
const silent = wavOf({ samples: new Int16Array(16_000), sampleRate: 16_000 });

function hearing(text: string, language: string | null = "ja", id = "hears"): Transcriber & { asked: number } {
  const transcriber = {
    id,
    asked: 0,
    transcribe: async ({ signal }: TranscriptionRequest) => {
      signal.throwIfAborted();
      transcriber.asked += 1;
      return { text, language };
    },
  };
  return transcriber;
}

function broken(id: string, error: unknown): Transcriber & { asked: number } {
  const transcriber = {
    id,
    asked: 0,
    transcribe: async () => {
      transcriber.asked += 1;
      throw error;
    },
  };
  return transcriber;
}

const vendorFailure = (retryable: boolean, retryAfterSeconds?: number) =>
  new AppError({
    kind: retryAfterSeconds === undefined ? "unavailable" : "rate-limited",
    code: "voice.transcription-failed",
    message: "OpenAI refused the key: check OPENAI_API_KEY.",
    retryable,
    ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }),
  });

const never = () => new AbortController().signal;
function listen(transcribers: readonly Transcriber[], clock = { now: 0 }) {
  const failed: string[] = [];
  const attempts: TranscriptionAttempt[] = [];
  const transcribe = transcribeRecordingWith({
    transcribers,
    now: () => clock.now,
    measure: { attempted: (attempt) => attempts.push(attempt) },
    report: ({ vendor }) => failed.push(vendor),
  });
  return {
    failed,
    attempts,
    hear: (wav = spoken, more: Partial<TranscriptionRequest> = {}) =>
      transcribe({ wav, language: "ja", hints: [], signal: never(), ...more }),
  };
}

describe("a recording becomes words", () => {
  it("of the vendor that is set up first", async () => {
    const second = hearing("second");
    expect(await listen([hearing("こんにちは。"), second]).hear()).toEqual({ text: "こんにちは。", language: "ja" });
    expect(second.asked).toBe(0);
  });

  it("with what the caller knows", async () => {
    let asked: TranscriptionRequest | null = null;
    const curious: Transcriber = {
      id: "curious",
      transcribe: async (request) => ((asked = request), { text: "はい", language: null }),
    };
    await listen([curious]).hear(spoken, { language: "en", hints: ["ミオ"] });
    expect(asked).toMatchObject({ language: "en", hints: ["ミオ"], wav: spoken });
  });

  it.each([
    ["ja-JP", "はい", "ja"],
    ["English", "Yes", "en"],
    [null, "はい", "ja"],
    [null, "Yes", "en"],
    [null, "12", null],
    ["ja", "", null],
  ])("in the language that the vendor tells (%j), else that of the script of %j: %j", async (told, text, language) => {
    expect(await listen([hearing(text, told)]).hear()).toEqual({ text, language });
  });

  it("without what a model imagines in silence", async () => {
    const imagining = listen([hearing("ご視聴ありがとうございました。")]);
    expect(await imagining.hear(silent)).toEqual({ text: "", language: null });
    expect(await imagining.hear(spoken)).toEqual({ text: "ご視聴ありがとうございました。", language: "ja" });
  });

  it("of at most 5,000 characters, whatever a vendor sends", async () => {
    expect((await listen([hearing("あ".repeat(6_000))]).hear()).text).toHaveLength(5_000);
  });

  it("by the local twin like by any other", async () => {
    const memory = memoryTranscriber([{ wav: spoken, result: { text: "覚えてる。", language: null } }]);
    expect(await listen([memory]).hear()).toEqual({ text: "覚えてる。", language: "ja" });
  });
});

describe("a vendor that fails", () => {
  it("is followed by the next one, and told", async () => {
    const { hear, failed } = listen([broken("dead", vendorFailure(true)), hearing("次。")]);
    expect((await hear()).text).toBe("次。");
    expect(failed).toEqual(["dead"]);
  });

  it("is asked last for half a minute, then first again", async () => {
    const clock = { now: 0 };
    const dead = broken("dead", vendorFailure(true));
    const { hear } = listen([dead, hearing("次。")], clock);
    await hear();
    await hear();
    expect(dead.asked).toBe(1);
    clock.now = 29_999;
    await hear();
    expect(dead.asked).toBe(1);
    clock.now = 30_000;
    await hear();
    expect(dead.asked).toBe(2);
  });

  it("is asked first again where only this recording was refused", async () => {
    const details = { status: 400 };
    const message = "OpenAI did not accept the recording.";
    const picky = broken(
      "picky",
      new AppError({ kind: "unavailable", code: "voice.transcription-failed", message, details, retryable: false }),
    );
    const { hear } = listen([picky, hearing("次。")]);
    await hear();
    await hear();
    expect(picky.asked).toBe(2);
  });

  it("rests no longer once it has heard something", async () => {
    const dead = broken("dead", vendorFailure(true));
    let works = false;
    const recovering: Transcriber = {
      id: "recovering",
      transcribe: async () => {
        if (!works) throw vendorFailure(true);
        return { text: "はい。", language: "ja" };
      },
    };
    const { hear } = listen([dead, recovering]);
    await expect(hear()).rejects.toMatchObject({ code: "voice.transcription-failed" });
    works = true;
    await hear();
    await hear();
    expect(dead.asked).toBe(2);
  });

  it("is asked even while it rests where nobody else is left", async () => {
    const dead = broken("dead", vendorFailure(true));
    const { hear } = listen([dead]);
    await expect(hear()).rejects.toMatchObject({ code: "voice.transcription-failed" });
    await expect(hear()).rejects.toMatchObject({ code: "voice.transcription-failed" });
    expect(dead.asked).toBe(2);
  });

  it("leaves words for the person who spoke, not those for who runs the server", async () => {
    const error = await listen([broken("dead", vendorFailure(false))])
      .hear()
      .catch((thrown: unknown) => thrown as AppError);
    expect(error).toMatchObject({ kind: "unavailable", code: "voice.transcription-failed", retryable: false });
    expect((error as AppError).message).not.toContain("OPENAI");
    expect((error as AppError).details).toEqual({});
  });

  it.each([
    [[vendorFailure(false), vendorFailure(true)], true],
    [[vendorFailure(false), new TypeError("a bug")], true],
    [[vendorFailure(false), vendorFailure(false)], false],
  ])("may succeed later when any of them may", async (errors, retryable) => {
    const transcribers = errors.map((error, index) => broken(`vendor-${index}`, error));
    await expect(listen(transcribers).hear()).rejects.toMatchObject({ retryable });
  });

  it("tells how long to wait when it is only busy", async () => {
    const both = [broken("one", vendorFailure(true, 9)), broken("two", vendorFailure(true, 4))];
    await expect(listen(both).hear()).rejects.toMatchObject({ retryAfterSeconds: 4 });
  });
});

describe("a recording that is not transcribed", () => {
  it("is one that is none, and no vendor hears of it", async () => {
    const vendor = hearing("はい");
    await expect(listen([vendor]).hear(new Uint8Array(100))).rejects.toMatchObject({
      kind: "invalid",
      code: "voice.recording-invalid",
    });
    expect(vendor.asked).toBe(0);
  });

  it("is one that nobody can hear: the browser's recogniser is left", async () => {
    await expect(listen([]).hear()).rejects.toMatchObject({
      kind: "unavailable",
      code: "voice.transcription-not-set-up",
      retryable: false,
    });
  });

  it("is one that was taken back, and no further vendor hears it", async () => {
    const controller = new AbortController();
    const reason = new Error("never mind");
    const first: Transcriber = {
      id: "first",
      transcribe: async () => {
        controller.abort(reason);
        throw reason;
      },
    };
    const second = hearing("はい");
    const { hear, failed } = listen([first, second]);
    await expect(hear(spoken, { signal: controller.signal })).rejects.toBe(reason);
    expect(second.asked).toBe(0);
    expect(failed).toEqual([]);
  });
});

describe("what operators see", () => {
  it("is each vendor that was asked, how long it took and what became of it", async () => {
    const clock = { now: 1_000 };
    const slow: Transcriber = {
      id: "slow",
      transcribe: async () => {
        clock.now += 2_500;
        throw vendorFailure(true);
      },
    };
    const { hear, attempts } = listen([slow, hearing("はい。")], clock);
    await hear();
    expect(attempts).toEqual([
      { vendor: "slow", outcome: "failed", seconds: 2.5 },
      { vendor: "hears", outcome: "words", seconds: 0 },
    ]);
  });

  it("is silence and a change of mind too", async () => {
    const quiet = listen([hearing("")]);
    await quiet.hear();
    expect(quiet.attempts).toMatchObject([{ outcome: "silence" }]);
    const controller = new AbortController();
    const leaving: Transcriber = {
      id: "leaving",
      transcribe: async () => {
        controller.abort(new Error("never mind"));
        throw controller.signal.reason;
      },
    };
    const { hear, attempts } = listen([leaving]);
    await expect(hear(spoken, { signal: controller.signal })).rejects.toThrow("never mind");
    expect(attempts).toMatchObject([{ outcome: "cancelled" }]);
  });
});

describe("what is offered", () => {
  it("is the first vendor by name, or nothing", () => {
    expect(transcriptionOfferedWith({ transcribers: [hearing("", null, "deepgram"), hearing("")] })()).toEqual({
      available: true,
      vendor: "deepgram",
    });
    expect(transcriptionOfferedWith({ transcribers: [] })()).toEqual({ available: false, vendor: null });
  });
});
