import { describe, expect, it } from "vitest";
import type { PlayedPortion } from "@client/voice";
import { PlayedSession } from "./played-session.testing";
import { countdownMs, TalkByVoice, type TalkByVoiceOptions } from "./talk-by-voice";

function talk(more: Partial<TalkByVoiceOptions> = {}) {
  const session = new PlayedSession();
  const field = {
    text: "",
    caret: 0,
    sent: [] as string[],
    offers: 0,
    readiness: "ready" as "ready" | "busy" | "closed",
  };
  const she = { isReplying: false, interrupted: 0 };
  const timers: { run: () => void; ms: number; isOff: boolean }[] = [];
  let feed: ((portion: PlayedPortion | null) => void) | null = null;
  const voice = new TalkByVoice({
    openSession: async () => session,
    draft: {
      show: (text, caret) => Object.assign(field, { text, caret }),
      readiness: () => field.readiness,
      submit() {
        field.sent.push(field.text);
        field.text = "";
        voice.sent();
      },
      offerSending: () => (field.offers += 1),
    },
    isReplying: () => she.isReplying,
    interrupt: () => ((she.interrupted += 1), (she.isReplying = false)),
    listenToOutput: (listener) => ((feed = listener), () => (feed = null)),
    recentOutput: () => [],
    hasConsent: () => true,
    sendsItself: () => true,
    startTimer(run, ms) {
      const timer = { run, ms, isOff: false };
      timers.push(timer);
      return () => void (timer.isOff = true);
    },
    ...more,
  });
  return {
    session,
    field,
    she,
    voice,
    play: (portion: PlayedPortion | null) => feed?.(portion),
    isFed: () => feed !== null,
    /** Lets every time of this length pass. */
    pass(ms: number) {
      for (const timer of timers.splice(0)) if (!timer.isOff && timer.ms === ms) timer.run();
    },
    handsFree: async () => {
      voice.press();
      voice.release({ isTap: true });
      await settled();
    },
  };
}

/** Starts wait for each other and for the session: a few turns of the queue. */
const settled = async () => {
  for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
};

describe("with free hands", () => {
  it("what was said is shown as it is heard and sends itself after a moment", async () => {
    const { session, field, pass, handsFree, voice } = talk();
    await handsFree();
    expect(voice.getState()).toMatchObject({ mode: "hands-free", listening: "ready" });
    session.say("やあ");
    expect(field.text).toBe("やあ");
    expect(field.sent).toEqual([]);
    pass(countdownMs);
    expect(field.sent).toEqual(["やあ"]);
    pass(countdownMs);
    expect(field.sent).toEqual(["やあ"]);
  });

  it("typing, a click and more speech each keep it back", async () => {
    for (const keep of ["typing", "click", "speech"]) {
      const { session, field, pass, handsFree, voice } = talk();
      await handsFree();
      session.say("やあ");
      if (keep === "typing") voice.typed("やあ、", 3);
      if (keep === "click") voice.touched();
      if (keep === "speech") session.tell({ type: "speech-start" });
      pass(countdownMs);
      expect(field.sent).toEqual([]);
    }
  });

  it("waits while the message before is on its way, and gives up where nothing can be sent", async () => {
    const { session, field, pass, handsFree } = talk();
    await handsFree();
    session.say("やあ");
    field.readiness = "busy";
    pass(countdownMs);
    expect(field.sent).toEqual([]);
    field.readiness = "ready";
    pass(countdownMs);
    expect(field.sent).toEqual(["やあ"]);
    session.say("ねえ");
    field.readiness = "closed";
    pass(countdownMs);
    field.readiness = "ready";
    pass(countdownMs);
    expect(field.sent).toEqual(["やあ"]);
  });

  it("leaves a conversion of the input method alone and puts the words in behind it", async () => {
    const { session, field, handsFree, voice } = talk();
    await handsFree();
    voice.composing(true);
    session.say("やあ");
    expect(field.text).toBe("");
    voice.typed("漢字", 2);
    voice.composing(false);
    expect(field.text).toBe("漢字やあ");
  });

  it("a second tap ends it; what stands in the field stays and is not sent", async () => {
    const { session, field, pass, handsFree, voice } = talk();
    await handsFree();
    session.say("やあ");
    await handsFree();
    expect(voice.getState()).toMatchObject({ mode: null, listening: "off" });
    pass(countdownMs);
    expect([field.text, field.sent]).toEqual(["やあ", []]);
  });
});

describe("talking over her", () => {
  it("silences her at the first sound of a voice, and a noise does not make her go on", async () => {
    const { session, she, handsFree } = talk();
    await handsFree();
    she.isReplying = true;
    session.tell({ type: "speech-start" });
    expect(she.interrupted).toBe(1);
    session.tell({ type: "misfire" });
    expect(she).toEqual({ isReplying: false, interrupted: 1 });
  });

  it("also when she begins while the fan is talking", async () => {
    const { session, she, handsFree, voice } = talk();
    await handsFree();
    session.tell({ type: "speech-start" });
    expect(she.interrupted).toBe(0);
    she.isReplying = true;
    voice.replyBegan();
    expect(she.interrupted).toBe(1);
    session.tell({ type: "final", text: "やあ", language: "ja" });
    she.isReplying = true;
    voice.replyBegan();
    expect(she.interrupted).toBe(1);
  });

  it("lets the session hear what she says, also what was in the room before", async () => {
    const portion = (heardAtMs: number) => ({ samples: new Float32Array(4), sampleRate: 48_000, heardAtMs });
    const { session, play, isFed, handsFree, voice } = talk({ recentOutput: () => [portion(1)] });
    expect(isFed()).toBe(false);
    await handsFree();
    play(portion(2));
    play(null);
    expect(session.fed).toEqual([portion(1), portion(2), null]);
    voice.dispose();
    expect(isFed()).toBe(false);
  });
});

describe("holding the button", () => {
  it("records while it is held; the words wait in the field with the way to send them", async () => {
    const { session, field, she, pass, voice } = talk();
    she.isReplying = true;
    voice.press();
    await settled();
    pass(200);
    expect(she.interrupted).toBe(1);
    voice.release({ isTap: false });
    expect(session.calls).toEqual(["start push-to-talk", "press", "release"]);
    session.tell({ type: "final", text: "やあ", language: "ja" });
    pass(countdownMs);
    expect(field).toMatchObject({ text: "やあ", sent: [], offers: 1 });
  });

  it("does not silence her for a tap that ends free hands", async () => {
    const { she, pass, handsFree, voice } = talk();
    await handsFree();
    she.isReplying = true;
    voice.press();
    pass(200);
    voice.release({ isTap: true });
    expect(she.interrupted).toBe(0);
  });

  it("lets the microphone go when nobody holds the button any more", async () => {
    const { session, pass, voice } = talk();
    voice.press();
    await settled();
    voice.release({ isTap: false });
    pass(15_000);
    expect(session.calls.at(-1)).toBe("stop");
    expect(voice.getState().mode).toBeNull();
  });

  it("records nothing when it was let go before the microphone was open", async () => {
    const { session, voice } = talk();
    voice.press();
    voice.release({ isTap: false });
    await settled();
    expect(session.calls).not.toContain("press");
  });
});

describe("before and when it cannot listen", () => {
  it("asks once where the sound may go, and opens nothing before the answer", async () => {
    let agreed = false;
    const { session, voice, handsFree } = talk({ hasConsent: () => agreed });
    await handsFree();
    expect(voice.getState().asksConsent).toBe("hands-free");
    expect(session.calls).toEqual([]);
    voice.declined();
    expect(voice.getState().asksConsent).toBeNull();
    await handsFree();
    agreed = true;
    voice.consented();
    await settled();
    expect(session.calls).toEqual(["start hands-free"]);
  });

  it("tells what is wrong and is off", async () => {
    const { session, voice, handsFree } = talk();
    session.refuses = true;
    await handsFree();
    expect(voice.getState()).toMatchObject({ mode: null, problem: "permission-denied" });
    session.refuses = false;
    await handsFree();
    expect(voice.getState()).toMatchObject({ mode: "hands-free", problem: null });
  });

  it("tells so when its code cannot be fetched, and tries again when it is asked again", async () => {
    const session = new PlayedSession();
    let isOffline = true;
    const { voice, handsFree } = talk({
      openSession: () => (isOffline ? Promise.reject(new Error("offline")) : Promise.resolve(session)),
    });
    await handsFree();
    expect(voice.getState().problem).toBe("not-loaded");
    isOffline = false;
    await handsFree();
    expect(voice.getState()).toMatchObject({ mode: "hands-free", problem: null });
  });

  it("goes on when one utterance was not understood, and forgets that with the next", async () => {
    const { session, field, voice, handsFree } = talk();
    await handsFree();
    session.tell({ type: "problem", problem: "transcription-failed" });
    expect(voice.getState()).toMatchObject({ mode: "hands-free", problem: "transcription-failed" });
    session.say("やあ");
    expect([field.text, voice.getState().problem]).toEqual(["やあ", null]);
  });

  it("is off when the microphone is taken away", async () => {
    const { session, voice, handsFree } = talk();
    await handsFree();
    session.tell({ type: "problem", problem: "microphone-lost" });
    session.become("off");
    expect(voice.getState()).toMatchObject({ mode: null, listening: "off", problem: "microphone-lost" });
  });
});
