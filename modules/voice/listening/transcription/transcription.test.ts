import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { browserRecogniser, type RecognisedPieces, type Recognition } from "./browser-recogniser";
import { findTranscription } from "./find-transcription";
import { serverTranscription } from "./server-transcription";
import type { TranscriptionNews } from "./speech-to-text";
import { languageOfText } from "./text-language";
import { turnPatience } from "./turn-patience";

const wav = (bytes: number) => new ArrayBuffer(bytes);
const settled = () => new Promise((resolve) => setImmediate(resolve));

/** A server that answers when the test says so. */
function heldServer() {
  const requests: { url: string; bytes: number; signal: AbortSignal; answer(status: number, body: unknown): void }[] =
    [];
  const ask = (input: unknown, init?: RequestInit) =>
    new Promise<Response>((resolve, reject) => {
      const signal = init!.signal!;
      signal.addEventListener("abort", () => reject(signal.reason));
      requests.push({
        url: String(input),
        bytes: (init!.body as ArrayBuffer).byteLength,
        signal,
        answer: (status, body) => resolve(new Response(JSON.stringify(body), { status })),
      });
    });
  const news: TranscriptionNews[] = [];
  const transcription = serverTranscription(
    { language: "ja", fetch: ask as typeof fetch, wait: async () => undefined },
    (one) => news.push(one),
  );
  return { requests, news, transcription };
}

describe("our server's transcription", () => {
  it("sends the growing recording one request at a time, the latest next, and the whole one at once", async () => {
    const { requests, news, transcription } = heldServer();
    transcription.begin(1);
    for (const bytes of [100, 200, 300]) transcription.hear(1, wav(bytes));
    expect(requests.map(({ bytes }) => bytes)).toEqual([100]);
    expect(requests[0]!.url).toBe("/api/transcriptions?language=ja");
    requests[0]!.answer(200, { text: "こん", language: "ja" });
    await settled();
    expect(requests.map(({ bytes }) => bytes)).toEqual([100, 300]);
    transcription.finish(1, wav(400));
    expect(requests[1]!.signal.aborted).toBe(true);
    requests[2]!.answer(200, { text: " こんにちは ", language: null });
    await settled();
    expect(news).toEqual([
      { type: "partial", turn: 1, text: "こん" },
      { type: "final", turn: 1, text: "こんにちは", language: "ja" },
    ]);
  });

  it("tries the whole recording once more when the server is busy, then gives up", async () => {
    const { requests, news, transcription } = heldServer();
    transcription.begin(1);
    transcription.finish(1, wav(10));
    requests[0]!.answer(503, {});
    await settled();
    requests[1]!.answer(200, { text: "hello", language: null });
    await settled();
    expect(news).toEqual([{ type: "final", turn: 1, text: "hello", language: "en" }]);
    transcription.begin(2);
    transcription.finish(2, wav(10));
    requests[2]!.answer(502, {});
    await settled();
    requests[3]!.answer(502, {});
    await settled();
    expect(news.at(-1)).toEqual({ type: "failed", turn: 2 });
  });

  it.each([
    [400, { text: "x" }],
    [200, { words: "x" }],
  ])("does not repeat what is refused or cannot be read: %i", async (status, body) => {
    const { requests, news, transcription } = heldServer();
    transcription.begin(1);
    transcription.finish(1, wav(10));
    requests[0]!.answer(status, body);
    await settled();
    expect(requests).toHaveLength(1);
    expect(news).toEqual([{ type: "failed", turn: 1 }]);
  });

  it("says nothing of what was dropped, whenever that happens", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom("hear", "finish", "answer", "drop", "rest"), { maxLength: 12 }),
        async (steps) => {
          const { requests, news, transcription } = heldServer();
          transcription.begin(1);
          let dropped: number | null = null;
          for (const step of steps) {
            if (step === "hear") transcription.hear(1, wav(8));
            if (step === "finish") transcription.finish(1, wav(8));
            if (step === "answer") requests.findLast(({ signal }) => !signal.aborted)?.answer(200, { text: "a" });
            if (step === "drop") transcription.drop(1);
            if (step === "rest") transcription.rest();
            await settled();
            if (step === "drop" || step === "rest") dropped ??= news.length;
          }
          if (dropped !== null) expect(news.length).toBe(dropped);
          expect(news.filter(({ type }) => type === "final").length).toBeLessThanOrEqual(1);
        },
      ),
      { numRuns: 40 },
    );
  });
});

/** A browser's recogniser that says what the test tells it to. */
function scriptedBrowser(language: "ja" | "en" = "ja") {
  const made: (Recognition & { isRunning: boolean; stops: number; track: unknown })[] = [];
  const news: TranscriptionNews[] = [];
  const timers: { run: () => void; ms: number; isTaken: boolean }[] = [];
  let nowMs = 0;
  const recogniser = browserRecogniser(
    {
      language,
      nowMs: () => nowMs,
      later(run, ms) {
        const timer = { run, ms, isTaken: false };
        timers.push(timer);
        return () => (timer.isTaken = true);
      },
      createRecognition() {
        const recognition: (typeof made)[number] = {
          lang: "",
          continuous: false,
          interimResults: false,
          onresult: null,
          onerror: null,
          onend: null,
          isRunning: false,
          stops: 0,
          track: null,
          start(track) {
            recognition.isRunning = true;
            recognition.track = track ?? null;
          },
          stop: () => void (recognition.stops += 1),
          abort: () => void (recognition.isRunning = false),
        };
        made.push(recognition);
        return recognition;
      },
    },
    (one) => news.push(one),
  );
  const running = () => made.findLast(({ isRunning }) => isRunning)!;
  return {
    recogniser,
    made,
    news,
    running,
    say(...pieces: [string, boolean][]) {
      const results = pieces.map(([transcript, isFinal]) => ({ isFinal, 0: { transcript } }));
      running().onresult?.({ results: results as RecognisedPieces });
    },
    end(afterMs = 5_000) {
      nowMs += afterMs;
      const recognition = running();
      recognition.isRunning = false;
      recognition.onend?.();
    },
    /** Runs what was to be run later. */
    pass() {
      for (const timer of timers.splice(0)) if (!timer.isTaken) timer.run();
    },
  };
}

describe("the browser's recogniser", () => {
  it("runs all the time hands-free, and leaves out what it understood before the turn", () => {
    const browser = scriptedBrowser();
    const track = {} as MediaStreamTrack;
    browser.recogniser.listen(track, true);
    expect(browser.running()).toMatchObject({ lang: "ja-JP", continuous: true, interimResults: true, track });
    browser.say(["前の言葉。", true]);
    browser.recogniser.begin(1);
    browser.say(["前の言葉。", true], ["こん", false]);
    browser.say(["前の言葉。", true], ["こんにちは", false]);
    browser.recogniser.finish(1, wav(0));
    browser.say(["前の言葉。", true], ["こんにちは。", true]);
    browser.end();
    expect(browser.news).toEqual([
      { type: "partial", turn: 1, text: "こん" },
      { type: "partial", turn: 1, text: "こんにちは" },
      { type: "final", turn: 1, text: "こんにちは。", language: "ja" },
    ]);
    browser.pass();
    expect(browser.running()).toBeDefined();
    expect(browser.made).toHaveLength(2);
  });

  it("runs only while the button is pressed", () => {
    const browser = scriptedBrowser("en");
    browser.recogniser.listen(null, false);
    expect(browser.made).toHaveLength(0);
    browser.recogniser.begin(1);
    expect(browser.running().lang).toBe("en-US");
    browser.say(["hello there", false]);
    browser.recogniser.finish(1, wav(0));
    browser.end();
    browser.pass();
    expect(browser.news.at(-1)).toEqual({ type: "final", turn: 1, text: "hello there", language: "en" });
    expect(browser.running()).toBeUndefined();
  });

  it("goes on with the turn when it ended by itself", () => {
    const browser = scriptedBrowser("en");
    browser.recogniser.listen(null, true);
    browser.recogniser.begin(1);
    browser.say(["I went", true]);
    browser.end();
    browser.pass();
    browser.say(["home", false]);
    browser.recogniser.finish(1, wav(0));
    browser.end();
    expect(browser.news.at(-1)).toMatchObject({ type: "final", text: "I went home" });
  });

  it("does with the words it has when the last ones never come", () => {
    const browser = scriptedBrowser();
    browser.recogniser.listen(null, true);
    browser.recogniser.begin(1);
    browser.say(["はい", false]);
    browser.recogniser.finish(1, wav(0));
    browser.pass();
    expect(browser.news.at(-1)).toMatchObject({ type: "final", text: "はい" });
    expect(browser.running()).toBeDefined();
  });

  it("gives each turn its own end when they follow each other closely", () => {
    const browser = scriptedBrowser();
    browser.recogniser.listen(null, true);
    browser.recogniser.begin(1);
    browser.say(["一", false]);
    browser.recogniser.finish(1, wav(0));
    browser.recogniser.begin(2);
    browser.say(["二", false]);
    browser.recogniser.finish(2, wav(0));
    browser.end();
    const finals = browser.news.filter(({ type }) => type === "final");
    expect(finals).toMatchObject([
      { turn: 1, text: "一" },
      { turn: 2, text: "二" },
    ]);
  });

  it.each([
    ["not-allowed", "permission-denied"],
    ["audio-capture", "microphone-lost"],
    ["language-not-supported", "no-transcription"],
  ])("gives up on %s", (error, problem) => {
    const browser = scriptedBrowser();
    browser.recogniser.listen(null, true);
    browser.recogniser.begin(1);
    browser.running().onerror?.({ error });
    expect(browser.news).toEqual([
      { type: "failed", turn: 1 },
      { type: "ended", problem },
    ]);
    expect(browser.running()).toBeUndefined();
  });

  it("bears silence, and stops trying when it ends at once again and again", () => {
    const browser = scriptedBrowser();
    browser.recogniser.listen(null, true);
    browser.running().onerror?.({ error: "no-speech" });
    browser.end();
    browser.pass();
    for (let n = 0; n < 4; n += 1) {
      browser.end(10);
      browser.pass();
    }
    expect(browser.news).toEqual([{ type: "ended", problem: "transcription-failed" }]);
    expect(browser.running()).toBeUndefined();
  });

  it("drops a turn, and everything when the microphone is closed", () => {
    const browser = scriptedBrowser();
    browser.recogniser.listen(null, true);
    browser.recogniser.begin(1);
    browser.say(["はい", false]);
    browser.recogniser.drop(1);
    browser.say(["いいえ", false]);
    browser.recogniser.rest();
    browser.pass();
    expect(browser.running()).toBeUndefined();
    expect(browser.news).toEqual([{ type: "partial", turn: 1, text: "はい" }]);
  });
});

describe("findTranscription", () => {
  const answers = (status: number, body: unknown) =>
    (async () => new Response(JSON.stringify(body), { status })) as unknown as typeof fetch;
  const unreachable = (async () => {
    throw new TypeError("offline");
  }) as unknown as typeof fetch;
  const withRecogniser = { webkitSpeechRecognition: class {} };

  it("prefers the server, then takes the browser, then has none", async () => {
    const offered = answers(200, { available: true, vendor: "whisper" });
    expect(await findTranscription(offered, withRecogniser)).toEqual({ by: "server", vendor: "whisper" });
    const none = answers(200, { available: false, vendor: null });
    expect(await findTranscription(none, withRecogniser)).toEqual({ by: "browser" });
    expect(await findTranscription(none, {})).toBeNull();
  });

  it("takes a server that cannot be asked for one that has none", async () => {
    expect(await findTranscription(unreachable, withRecogniser)).toEqual({ by: "browser" });
    expect(await findTranscription(answers(404, {}), {})).toBeNull();
  });
});

describe("the language of words", () => {
  it("is what the vendor tells, else what their script shows", () => {
    expect(languageOfText("whatever", "Japanese")).toBe("ja");
    expect(languageOfText("はい", "en-US")).toBe("en");
    expect(languageOfText("今日はYouTubeを見たよ", null)).toBe("ja");
    expect(languageOfText("I said 愛 once in a while, you know", null)).toBe("en");
    expect(languageOfText("123…", null)).toBeNull();
    expect(languageOfText("どうも", "fr")).toBe("ja");
  });
});

describe("the patience with a turn", () => {
  it("is longer while its words stop in the middle of a sentence", () => {
    for (const text of ["昨日ね、", "行きたいんだけど", "I wanted to", "and then…", "well, um"])
      expect(turnPatience(text), text).toBe(1_300);
    for (const text of ["こんにちは。", "元気？", "I like it.", "yes"]) expect(turnPatience(text), text).toBe(700);
  });
});
