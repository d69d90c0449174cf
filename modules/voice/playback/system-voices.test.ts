import { describe, expect, it } from "vitest";
import { audioSpeech, scoreSpeech } from "../testing";
import { afterPromises, playerStage } from "./testing";
import { listSystemVoices, voiceFor, type SystemSpeech } from "./system-voices";

type Spoken = SpeechSynthesisUtterance;
const voiceOf = (voiceURI: string, lang: string, localService = true) =>
  ({ voiceURI, name: voiceURI, lang, localService, default: false }) as SpeechSynthesisVoice;
const allVoices = [
  voiceOf("amy", "en-GB"),
  voiceOf("anna", "de-DE"),
  voiceOf("kyoko", "ja_JP"),
  voiceOf("remote", "ja-JP", false),
];

/** The browser's voices, which speak when the test says so. */
function fakeSystemSpeech(voices: SpeechSynthesisVoice[] = allVoices) {
  const events = new EventTarget();
  const spoken: Spoken[] = [];
  let cancels = 0;
  const speech = {
    speaking: false,
    pending: false,
    getVoices: () => voices,
    createUtterance: (text: string) => ({ text }) as Spoken,
    speak: (utterance: Spoken) => void spoken.push(utterance),
    cancel() {
      cancels += 1;
      speech.speaking = false;
    },
    addEventListener: events.addEventListener.bind(events),
    removeEventListener: events.removeEventListener.bind(events),
  };
  return {
    speech: speech as unknown as SystemSpeech,
    spoken,
    get cancels() {
      return cancels;
    },
    loadVoices(loaded: SpeechSynthesisVoice[]) {
      voices = loaded;
      events.dispatchEvent(new Event("voiceschanged"));
    },
    begin(index = spoken.length - 1) {
      speech.speaking = true;
      spoken[index]!.onstart!({} as SpeechSynthesisEvent);
    },
    reach: (charIndex: number) => spoken.at(-1)!.onboundary!({ charIndex } as SpeechSynthesisEvent),
    end() {
      speech.speaking = false;
      spoken.at(-1)!.onend!({} as SpeechSynthesisEvent);
    },
    fail: (error: string) => spoken.at(-1)!.onerror!({ error } as SpeechSynthesisErrorEvent),
    fallSilent: () => void (speech.speaking = false),
  };
}

function systemStage(...stageOptions: [] | [Parameters<typeof playerStage>[0]]) {
  const system = fakeSystemSpeech();
  const stage = playerStage(stageOptions.length > 0 ? stageOptions[0] : {}, { systemSpeech: () => system.speech });
  stage.player.setSystemVoice({ voiceURI: "kyoko" });
  return { ...stage, system };
}

describe("the browser's own voices", () => {
  it("are listed by language, ours first, also when they come late", async () => {
    const system = fakeSystemSpeech([]);
    const listed = listSystemVoices(system.speech);
    system.loadVoices(allVoices);
    expect(
      (await listed).map(({ voiceURI, language, languageTag, isLocal }) => [voiceURI, language, languageTag, isLocal]),
    ).toEqual([
      ["kyoko", "ja", "ja-JP", true],
      ["remote", "ja", "ja-JP", false],
      ["amy", "en", "en-GB", true],
      ["anna", null, "de-DE", true],
    ]);
  });

  it("are none where the browser has none", async () => {
    expect(await playerStage().player.systemVoices()).toEqual([]);
  });

  it("speak a segment in its language, whoever was chosen", () => {
    expect(voiceFor("ja", "kyoko", allVoices)?.voiceURI).toBe("kyoko");
    expect(voiceFor("en", "kyoko", allVoices)?.voiceURI).toBe("amy");
    expect(voiceFor("ja", "gone", allVoices)?.voiceURI).toBe("kyoko");
    expect(voiceFor("en", "kyoko", [])).toBeNull();
  });
});

describe("a reply in the browser's own voice", () => {
  it("is spoken segment by segment from its text, also where there was no speech", () => {
    const { player, pass, told, system, voice } = systemStage();
    player.setSpeed(1.5);
    player.setVolume(0.5);
    player.enqueue({ id: "a", text: "こんにちは。", speech: scoreSpeech() });
    player.enqueue({ id: "b", text: "How are you?", speech: audioSpeech() });
    player.enqueue({ id: "c", text: "😊", speech: null });
    player.enqueue({ id: "d", text: "またね。", speech: null });
    pass(0.1);
    expect(system.spoken).toHaveLength(1);
    expect(system.spoken[0]).toMatchObject({ text: "こんにちは。", lang: "ja_JP", rate: 1.5, volume: 0.5 });
    expect(told()).toEqual(["running"]);
    system.begin();
    pass(0.5);
    system.end();
    pass(0.05);
    expect(system.spoken[1]).toMatchObject({ text: "How are you?", lang: "en-GB" });
    system.begin();
    pass(0.5);
    system.end();
    pass(0.05);
    expect(system.spoken[2]).toMatchObject({ text: "またね。" });
    system.begin();
    pass(0.2);
    system.end();
    expect(told().slice(1)).toEqual([
      ...["a", "b", "c", "d"].flatMap((id) => [`segment-start ${id}`, `segment-end ${id}`]),
      "idle",
    ]);
    expect(voice.asked).toEqual([]);
  });

  it("is allowed by a gesture, in which the voice says nothing once", async () => {
    const { player, pass, system } = systemStage();
    await player.unlock();
    expect(system.spoken).toMatchObject([{ text: "", volume: 0 }]);
    player.enqueue({ id: "a", text: "one", speech: null });
    pass(0.05);
    system.begin();
    await player.unlock();
    expect(system.spoken.map(({ text }) => text)).toEqual(["", "one"]);
    player.stop();
    player.setSystemVoice(null);
    await player.unlock();
    expect(system.spoken).toHaveLength(2);
  });

  it("says no pictures and marks, and keeps the places of the words", () => {
    const { player, pass, system } = systemStage();
    player.enqueue({ id: "a", text: "**Hi** 😊 there", speech: null });
    pass(0.05);
    expect(system.spoken[0]!.text).toBe("  Hi      there");
  });

  it("has its words followed, and the mouth moves and closes", () => {
    const { player, pass, system, events } = systemStage();
    player.enqueue({ id: "a", text: "one two three", speech: null });
    pass(0.05);
    expect(player.position()).toBeNull();
    system.begin();
    pass(0.15);
    expect(player.position()).toEqual({ id: "a", atMs: expect.closeTo(150), word: 0 });
    let widest = 0;
    for (let step = 0; step < 30; step += 1) {
      pass(0.02);
      widest = Math.max(widest, ...Object.values(player.mouth()));
    }
    expect(widest).toBeGreaterThan(0.2);
    system.reach(8);
    expect(player.position()!.word).toBe(2);
    expect(events.at(-1)).toMatchObject({ type: "segment-words", id: "a" });
    system.end();
    expect(player.position()).toBeNull();
    expect(Object.values(player.mouth())).toEqual([0, 0, 0, 0, 0]);
  });

  it("is cancelled when she is stopped; what the voice still tells is no news", () => {
    const { player, pass, system, told } = systemStage();
    player.enqueue({ id: "a", text: "one two three four", speech: null });
    player.enqueue({ id: "b", text: "five", speech: null });
    pass(0.05);
    system.begin();
    pass(0.3);
    const report = player.stop();
    expect(report).toMatchObject({ heard: [], unheard: ["b"], cut: { id: "a", heardMs: 300 } });
    expect(report.cut!.fraction).toBeGreaterThan(0.1);
    expect(report.cut!.fraction).toBeLessThan(0.6);
    expect(system.cancels).toBe(1);
    const count = told().length;
    system.fail("interrupted");
    system.end();
    pass(0.2);
    expect(told()).toHaveLength(count);
  });

  it("falls silent at once when she is muted, and its words go on", () => {
    const { player, pass, system, told } = systemStage();
    player.enqueue({ id: "a", text: "one two three four", speech: null });
    pass(0.05);
    system.begin();
    pass(0.1);
    player.setMuted(true);
    expect(system.cancels).toBe(1);
    system.fail("interrupted");
    pass(0.3);
    expect(player.position()!.word).toBeGreaterThan(0);
    pass(2);
    expect(told().slice(1)).toEqual(["segment-start a", "segment-end a", "idle"]);
  });

  it("can be skipped", () => {
    const { player, pass, system, told } = systemStage();
    player.enqueue({ id: "a", text: "one two three four", speech: null });
    player.enqueue({ id: "b", text: "five", speech: null });
    pass(0.05);
    system.begin();
    pass(0.1);
    player.skip();
    expect(system.cancels).toBe(1);
    pass(0.05);
    expect(system.spoken[1]!.text).toBe("five");
    system.begin();
    system.end();
    expect(told().slice(-3)).toEqual(["segment-start b", "segment-end b", "idle"]);
  });

  it.each([
    ["never begins", () => {}],
    ["begins and never ends", (system: ReturnType<typeof fakeSystemSpeech>) => system.begin()],
    ["may not speak before a gesture", (system: ReturnType<typeof fakeSystemSpeech>) => system.fail("not-allowed")],
  ])("goes on when the voice %s", (_, misbehave) => {
    const { player, pass, system, told } = systemStage();
    player.enqueue({ id: "a", text: "one two three", speech: null });
    pass(0.05);
    misbehave(system);
    pass(8);
    expect(told().slice(1)).toEqual(["segment-start a", "segment-end a", "idle"]);
  });

  it("goes on soon when the voice fell silent and told no end", () => {
    const { player, pass, system, told } = systemStage();
    player.enqueue({ id: "a", text: "one two three four five six seven", speech: null });
    pass(0.05);
    system.begin();
    pass(0.5);
    system.fallSilent();
    pass(0.3);
    expect(told().at(-1)).toBe("segment-start a");
    pass(0.2);
    expect(told().slice(-2)).toEqual(["segment-end a", "idle"]);
  });

  it("fails when the voice fails, and the next is tried", () => {
    const { player, pass, system, told } = systemStage();
    player.enqueue({ id: "a", text: "one", speech: null });
    player.enqueue({ id: "b", text: "two", speech: null });
    pass(0.05);
    system.fail("synthesis-failed");
    pass(0.05);
    expect(told().slice(1)).toEqual(["segment-failed a"]);
    expect(system.spoken).toHaveLength(2);
  });

  it("begins with the next segment when it is chosen, and ends so when it is given up", () => {
    const { player, pass, system, say, voice } = systemStage();
    player.setSystemVoice(null);
    say("a", "b", "c");
    voice.speak("a", 0.5);
    voice.speak("b", 0.5);
    pass(0.2);
    player.setSystemVoice({ voiceURI: "kyoko" });
    expect(system.spoken).toHaveLength(0);
    pass(0.5);
    expect(system.spoken).toHaveLength(1);
    system.begin();
    player.setSystemVoice(null);
    pass(0.1);
    system.end();
    expect(voice.asked).toEqual(["a", "b", "c", "c"]);
    voice.speak("c", 0.1);
    pass(0.3);
    expect(player.isSpeaking).toBe(false);
    expect(system.spoken).toHaveLength(1);
  });

  it("passes without Web Audio too", async () => {
    const { player, pass, system, told } = systemStage(null);
    player.enqueue({ id: "a", text: "one", speech: null });
    await afterPromises();
    pass(0.05);
    system.begin();
    pass(0.2);
    system.end();
    expect(told()).toEqual(["segment-start a", "segment-end a", "idle"]);
  });
});
