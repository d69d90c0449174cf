// @vitest-environment jsdom
import { NextIntlClientProvider } from "next-intl";
import { act, createElement, useSyncExternalStore } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import talkTexts from "../../../app/i18n/messages/talk.en.json";
import { PlayedSession } from "../engine/played-session.testing";
import { countdownMs, TalkByVoice, type Draft } from "../engine/talk-by-voice";
import { Composer } from "./composer";

let host: HTMLElement;
let root: Root;
beforeEach(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  sessionStorage.clear();
  host = document.body.appendChild(document.createElement("div"));
  root = createRoot(host);
});
afterEach(() => {
  act(() => root.unmount());
  host.remove();
});

/** The composer as it stands in the page, with a microphone that the test speaks into. */
async function open({ speaking = false, sends = true } = {}) {
  const session = new PlayedSession();
  const sent: string[] = [];
  let answer: (accepted: boolean) => void = () => {};
  const timers: { run: () => void; ms: number }[] = [];
  let draft: Draft | null = null;
  const voice = new TalkByVoice({
    openSession: async () => session,
    draft: {
      show: (text, caret) => draft!.show(text, caret),
      readiness: () => draft!.readiness(),
      submit: () => draft!.submit(),
      offerSending: () => draft!.offerSending(),
    },
    isReplying: () => false,
    interrupt: () => {},
    listenToOutput: () => () => {},
    recentOutput: () => [],
    hasConsent: () => true,
    sendsItself: () => true,
    startTimer(run, ms) {
      const timer = { run, ms };
      timers.push(timer);
      return () => void timers.splice(timers.indexOf(timer), 1);
    },
  });
  const stops: string[] = [];
  function Page() {
    const state = useSyncExternalStore(voice.subscribe, voice.getState);
    return createElement(Composer, {
      characterId: "hikari",
      name: "Hikari",
      speaking,
      sending: false,
      disabled: false,
      voice: { voice, listener: null, state, wake: async () => voice, connect: (next) => void (draft = next) },
      onSend: (text) => {
        sent.push(text);
        return sends ? Promise.resolve(true) : new Promise<boolean>((resolve) => (answer = resolve));
      },
      onStop: () => stops.push("stop"),
      onSkip: () => stops.push("skip"),
      onFocusChange: () => {},
    });
  }
  await act(async () =>
    root.render(
      createElement(
        NextIntlClientProvider,
        { locale: "en", messages: { talk: talkTexts } } as never,
        createElement(Page),
      ),
    ),
  );
  return {
    session,
    sent,
    stops,
    answer: (accepted: boolean) => act(async () => answer(accepted)),
    pass: () => act(async () => timers.filter(({ ms }) => ms === countdownMs).forEach(({ run }) => run())),
  };
}

const field = () => host.querySelector("textarea")!;
const microphone = () => host.querySelector<HTMLButtonElement>("[data-testid=microphone]")!;
const button = (name: string) => host.querySelector<HTMLButtonElement>(`button[aria-label="${name}"]`);

/** As a person types: the field tells what it holds and where the caret stands. */
const type = (text: string, caret = text.length) =>
  act(async () => {
    Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, "value")!.set!.call(field(), text);
    field().setSelectionRange(caret, caret);
    field().dispatchEvent(new Event("input", { bubbles: true }));
  });
const tell = (event: Event) => act(async () => void microphone().dispatchEvent(event));
const key = (type: "keydown" | "keyup", name: string, at: number) => {
  const event = new KeyboardEvent(type, { key: name, bubbles: true, cancelable: true });
  Object.defineProperty(event, "timeStamp", { value: at });
  return event;
};
const pointer = (type: "pointerdown" | "pointerup", at: number) => {
  const event = new MouseEvent(type, { button: 0, bubbles: true, cancelable: true });
  Object.defineProperty(event, "timeStamp", { value: at });
  return event;
};

describe("the microphone's button", () => {
  it("frees the hands at a tap and says so in its name; the next tap ends it", async () => {
    const { session } = await open();
    expect(microphone().getAttribute("aria-label")).toBe(talkTexts.listening.button.off);
    for (const name of [talkTexts.listening.button.handsFree, talkTexts.listening.button.off]) {
      await tell(pointer("pointerdown", 1000));
      await tell(pointer("pointerup", 1080));
      await act(async () => microphone().click());
      expect(microphone().getAttribute("aria-label")).toBe(name);
    }
    expect(session.calls).toContain("start hands-free");
  });

  it("records while the finger or the space bar is down", async () => {
    const { session } = await open();
    await tell(pointer("pointerdown", 1000));
    expect(microphone().getAttribute("aria-label")).toBe(talkTexts.listening.button.holding);
    await tell(pointer("pointerup", 2000));
    await act(async () => microphone().click());
    await tell(key("keydown", " ", 3000));
    await tell(key("keyup", " ", 4000));
    expect(session.calls).toEqual(["start push-to-talk", "press", "release", "press", "release"]);
  });

  it("does at a press by a screen reader or Enter what a tap does, and forgets a press at Escape", async () => {
    const { session } = await open();
    await act(async () => microphone().click());
    expect(session.mode).toBe("hands-free");
    await act(async () => microphone().click());
    await tell(key("keydown", " ", 1000));
    await tell(key("keydown", "Escape", 1500));
    await tell(key("keyup", " ", 2000));
    expect(session.calls.slice(-2)).toEqual(["press", "cancel"]);
  });
});

describe("what is said", () => {
  it("stands at the caret among what was typed, and is sent with it by hand", async () => {
    const { session, sent, pass } = await open();
    await act(async () => microphone().click());
    await type("Well, ok?", 5);
    await act(async () => session.say("that is"));
    expect(field().value).toBe("Well, that is ok?");
    await pass();
    expect(sent).toEqual([]);
    await act(async () => button("Send")!.click());
    expect(sent).toEqual(["Well, that is ok?"]);
    expect(field().value).toBe("");
  });

  it("sends itself with free hands", async () => {
    const { session, sent, pass } = await open();
    await act(async () => microphone().click());
    await act(async () => session.say("Hello"));
    await pass();
    expect(sent).toEqual(["Hello"]);
    expect(field().value).toBe("");
  });

  it("after holding the button waits, with the focus on Send", async () => {
    const { session, sent } = await open();
    await tell(pointer("pointerdown", 1000));
    await tell(pointer("pointerup", 2000));
    await act(async () => session.tell({ type: "final", text: "Hello", language: "en" }));
    expect(document.activeElement).toBe(button("Send"));
    expect(sent).toEqual([]);
  });

  it("comes back when it could not be sent, before what was typed meanwhile", async () => {
    const { sent, answer } = await open({ sends: false });
    await type("first");
    await act(async () => button("Send")!.click());
    await type("second");
    await answer(false);
    expect(sent).toEqual(["first"]);
    expect(field().value).toBe("first\nsecond");
  });
});

describe("while she speaks", () => {
  it("offers to stop her and to go to the next sentence, until something is written", async () => {
    const { stops } = await open({ speaking: true });
    await act(async () => button("Next sentence")!.click());
    await act(async () => button("Stop")!.click());
    expect(stops).toEqual(["skip", "stop"]);
    await type("But");
    expect([button("Stop"), button("Next sentence")]).toEqual([null, null]);
    expect(button("Send")).not.toBeNull();
  });
});
