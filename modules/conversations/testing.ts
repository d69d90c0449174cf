import { expect } from "vitest";
import { liveStreams, locks, pubSub, withLock } from "@modules/platform/cache";
import type { PrismaClient } from "@modules/platform/db";
import { openVoiceOfReply, type VoiceProfile } from "@modules/voice";
import type { Locale } from "@modules/kernel";
import type { Verdict } from "@contract/safety";
import { prismaConversationStore } from "./adapters/prisma-conversation-store";
import { sharedCacheReplySignals } from "./adapters/shared-cache-reply-signals";
import type { ReplyChunk } from "./contract";
import { ActiveReplies } from "./domain/active-replies";
import { ProgressKeeper } from "./domain/progress-keeper";
import type { ReplySource } from "./ports/reply-pipeline";
import type { ComposedReplyRequest } from "./use-cases/compose-reply-request";
import { endIfAbandonedWith } from "./use-cases/end-abandoned-reply";
import { makeReplyWith, type ReplyTask } from "./use-cases/make-reply";
import { listMessagesWith, openConversationWith } from "./use-cases/open-conversation";
import { resumeReplyWith } from "./use-cases/resume-reply";
import { sendMessageWith, type ReplyStream } from "./use-cases/send-message";
import { stopReplyWith, stopRunningReplyWith } from "./use-cases/stop-reply";

function embeddedProfile(language: Locale, voice: string): VoiceProfile {
  return { language, primary: { vendor: "embedded", voice, speed: 1, halfTones: 0 }, fallbacks: [], readings: [] };
}

const character: ReplyTask["character"] = {
  id: "hikari",
  prompt: { ja: "ひかり", en: "Hikari" },
  style: { ja: "", en: "" },
  backstory: { ja: [], en: [] },
  persona: {
    characterId: "hikari",
    names: { ja: "ひかり", en: "Hikari" },
    firstPerson: { ja: "わたし", en: "I" },
    exampleDialogue: [],
  },
  voices: { ja: embeddedProfile("ja", "mei"), en: embeddedProfile("en", "slt") },
};

/** The application's own parts on a test database, with a model that the test plays. */
export function playedConversation(
  prisma: PrismaClient,

  model: (request: ComposedReplyRequest) => ReplySource["parts"],
  screen: (text: string) => Verdict = () => ({ action: "allow" }),
) {
  const clock = { now: () => new Date() };
  const database = async () => prisma;
  const store = prismaConversationStore({ database, inTransaction: (run) => prisma.$transaction(run) });
  const signals = sharedCacheReplySignals({ locks, pubSub });
  const active = new ActiveReplies();
  const requests: ComposedReplyRequest[] = [];
  const readStream = (key: string, after: number, signal?: AbortSignal) => liveStreams().read(key, after, signal);
  const endIfAbandoned = endIfAbandonedWith({ store, signals, active, streams: liveStreams, clock });
  const stopping = { store, signals, active, endIfAbandoned, readStream };
  const makeReply = makeReplyWith({
    store,
    streams: liveStreams,
    signals,
    active,
    progress: new ProgressKeeper(store.saveProgress, (error) => expect.fail(String(error))),
    model: () => ({
      provider: "test",
      modelId: "test",
      streamReply: (request) => (requests.push(request), model(request)),
    }),
    synthesizeSpeech: async () => null,
    openVoiceOfReply,
    screenOutput: () => ({ action: "allow" }),
    helpCardFor: (country, locale) => ({
      country,
      locale,
      title: "help",
      text: "",
      emergency: null,
      contacts: [{ name: "line", phone: "1" }],
      checkedAt: "2026-01-01",
    }),
    clock,
  });
  void signals.onStopAsked((replyId) => void active.stop(replyId, "stopped"));
  return {
    store,
    active,
    requests,
    send: sendMessageWith({
      store,
      getCharacter: (id) => (id === "hikari" ? character : null),
      screenInput: ({ text }) => screen(text),
      rememberFrom: (text) => (text.includes("猫") ? [{ subject: "likes:猫", text: "猫が好き" }] : []),
      makeReply,
      stopReply: async (id) => void (await stopRunningReplyWith(stopping)(id)),
      endIfAbandoned,
      oneAtATime: (id, work) => withLock(locks(), `send:${id}`, { waitMs: 5000 }, work),
      readStream,
      clock,
    }),
    resume: resumeReplyWith({ store, endIfAbandoned, readStream, streamState: (key) => liveStreams().state(key) }),
    stop: stopReplyWith(stopping),
    open: openConversationWith({ store, endIfAbandoned }),
    list: listMessagesWith({ store, endIfAbandoned }),
  };
}

export async function* saying(...texts: string[]): ReplySource["parts"] {
  for (const text of texts) yield { type: "text-delta", text };
  yield { type: "finish", reason: "stop" };
}

/** Says `first`, then waits until it is told to go on or is stopped. */
export function hesitating(first: string, rest: string) {
  let goOn = () => {};
  const wait = new Promise<void>((resolve) => (goOn = resolve));
  const model = async function* ({ signal }: ComposedReplyRequest): ReplySource["parts"] {
    yield { type: "text-delta", text: first };
    await new Promise<void>((resolve, reject) => {
      void wait.then(resolve);
      signal.addEventListener("abort", () => reject(signal.reason));
    });
    yield { type: "text-delta", text: rest };
    yield { type: "finish", reason: "stop" };
  };
  return { model, goOn: () => goOn() };
}

export async function readAll(reply: ReplyStream | null): Promise<ReplyChunk[]> {
  const chunks: ReplyChunk[] = [];
  if (reply) for await (const entry of reply.entries) chunks.push(JSON.parse(entry.data));
  return chunks;
}

/** Reads until the words contain `text`, then lets go, as a lost connection would; answers with the last id. */
export async function readUntil(reply: ReplyStream, text: string): Promise<number> {
  let seen = "";
  for await (const { id, data } of reply.entries) {
    const chunk = JSON.parse(data) as ReplyChunk;
    if (chunk.type === "text-delta") seen += chunk.delta;
    if (seen.includes(text)) return id;
  }
  throw new Error(`never said ${text}`);
}

export const wordsOf = (chunks: ReplyChunk[]) =>
  chunks.map((chunk) => (chunk.type === "text-delta" ? chunk.delta : "")).join("");
