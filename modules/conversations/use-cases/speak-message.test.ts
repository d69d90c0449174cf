import { describe, expect, it } from "vitest";
import { AppError, isAppError } from "@modules/kernel";
import type { SynthesizeSpeech, VoiceOfReply, VoiceProfile } from "@modules/voice";
import type { ConversationRecord, MessageRecord } from "../ports/conversation-store";
import { speakMessageWith } from "./speak-message";

const at = new Date("2026-01-01");
const conversation: ConversationRecord = {
  id: "cnv_1",
  accountId: "acc_1",
  characterId: "hikari",
  locale: "ja",
  createdAt: at,
  lastMessageAt: at,
};
const said: MessageRecord = {
  id: "msg_said",
  conversationId: "cnv_1",
  role: "user",
  parts: [{ type: "text", text: "Hello!" }],
  text: "Hello!",
  status: "complete",
  replyToId: null,
  clientId: "cmsg_1",
  createdAt: at,
  heardUntil: null,
  attempt: 1,
};
const text = "やあ。またね！\n```\nlet x\n```\n";
const reply: MessageRecord = {
  ...said,
  id: "msg_reply",
  role: "assistant",
  text,
  parts: [
    { type: "text", text, segmentLengths: [3, 5] },
    { type: "data-cue", id: "cue-1", data: { segment: 1, emotion: "happy", intensity: 0.6, gestures: ["wave"] } },
  ],
  status: "stopped",
  replyToId: "msg_said",
  clientId: null,
  heardUntil: 2,
};

/** Handed from sentence to sentence; what it does is the voice's own business. */
const replyVoice = { changed: false } as VoiceOfReply;
const voice = (name: string): VoiceProfile => ({
  language: "ja",
  primary: { vendor: "embedded", voice: name, speed: 1, halfTones: 0 },
  fallbacks: [],
  readings: [],
});

function speaking(synthesizeSpeech: SynthesizeSpeech, messages: MessageRecord[] = [said, reply]) {
  const speakMessage = speakMessageWith({
    store: {
      find: async (id, accountId) =>
        id === conversation.id && accountId === conversation.accountId ? conversation : null,
      history: async (_, untilId, limit) => {
        const until = messages.findIndex(({ id }) => id === untilId);
        return messages.slice(Math.max(0, until + 1 - limit), until + 1);
      },
    },
    getCharacter: (id) => (id === "hikari" ? { voices: { ja: voice("ja voice"), en: voice("en voice") } } : null),
    synthesizeSpeech,
    openVoiceOfReply: () => replyVoice,
  });
  return (messageId = "msg_reply", accountId = "acc_1", signal = new AbortController().signal) =>
    speakMessage({ accountId }, { conversationId: "cnv_1", messageId, signal });
}

const codeOf = (error: unknown) => (isAppError(error) ? error.code : error);

describe("speakMessage", () => {
  it("speaks a reply whole, with its cues and one voice, though it was cut short; code stays silent", async () => {
    const heard: string[] = [];
    const run = speaking(async ({ text: words, emotion, profile, reply: shared }) => {
      heard.push(`${emotion} ${words} ${profile.primary.voice}`);
      expect(shared).toBe(replyVoice);
      return null;
    });
    const { segments } = await run();
    expect(segments.map((segment) => segment.text).join("")).toBe(text);
    expect(heard).toEqual(["neutral やあ。 ja voice", "happy またね！\n ja voice"]);
    expect(segments[1]).toMatchObject({ segment: 1, emotion: "happy", intensity: 0.6, gestures: ["wave"] });
  });

  it("speaks what has no letters in the language of what it answers", async () => {
    const voices: string[] = [];
    const number = { ...reply, parts: [{ type: "text" as const, text: "42!" }], text: "42!" };
    await speaking(async ({ profile }) => (voices.push(profile.primary.voice), null), [said, number])();
    expect(voices).toEqual(["en voice"]);
  });

  it("keeps the order, whichever sentence is ready first", async () => {
    const waiting = new Map<string, () => void>();
    const run = speaking(({ text: words }) => new Promise((resolve) => waiting.set(words, () => resolve(null))));
    const spoken = run();
    await expect.poll(() => waiting.size).toBe(2);
    for (const finish of [...waiting.values()].reverse()) finish();
    expect((await spoken).segments.map(({ segment }) => segment)).toEqual([0, 1, 2]);
  });

  it("goes on without the sound of a sentence that fails, and fails when all do", async () => {
    const broken = new AppError({ kind: "unavailable", code: "voice.synthesis-failed", message: "The voice failed." });
    const one = speaking(async ({ text: words }) => (words === "やあ。" ? Promise.reject(broken) : null));
    expect((await one()).segments).toHaveLength(3);
    const all = speaking(() => Promise.reject(broken));
    await expect(all().catch(codeOf)).resolves.toBe("voice.synthesis-failed");
  });

  it("knows only replies of the fan's own conversation", async () => {
    const run = speaking(async () => null);
    await expect(run("msg_reply", "acc_other").catch(codeOf)).resolves.toBe("conversations.not-found");
    await expect(run("msg_said").catch(codeOf)).resolves.toBe("conversations.message-not-found");
    await expect(run("msg_nothing").catch(codeOf)).resolves.toBe("conversations.message-not-found");
  });

  it("asks for no more when the fan has gone", async () => {
    const gone = new AbortController();
    const run = speaking(async () => {
      gone.abort(new DOMException("gone", "AbortError"));
      return null;
    });
    await expect(run("msg_reply", "acc_1", gone.signal)).rejects.toMatchObject({ name: "AbortError" });
  });
});
