import "server-only";

import { systemClock } from "@modules/kernel";
import { getCharacter, listCharacters } from "@modules/characters";
import { languageModel, rememberFrom } from "@modules/language-models";
import { liveStreams, locks, pubSub, withLock } from "@modules/platform/cache";
import { database, inTransaction } from "@modules/platform/db";
import { env } from "@modules/platform/env";
import { logger, metrics } from "@modules/platform/telemetry";
import { helpCardFor, screen } from "@modules/safety";
import { embeddedOnly, openVoiceOfReply, synthesizeSpeech } from "@modules/voice";
import { prismaConversationStore } from "./adapters/prisma-conversation-store";
import { sharedCacheReplySignals } from "./adapters/shared-cache-reply-signals";
import { ActiveReplies } from "./domain/active-replies";
import { ProgressKeeper } from "./domain/progress-keeper";
import { moveConversationsWhenGuestBecameMemberWith } from "./handlers/move-conversations-when-guest-became-member";
import { endIfAbandonedWith } from "./use-cases/end-abandoned-reply";
import { makeReplyWith } from "./use-cases/make-reply";
import { listMessagesWith, openConversationWith } from "./use-cases/open-conversation";
import { prepareFrequentSpeechWith } from "./use-cases/prepare-frequent-speech";
import { resumeReplyWith } from "./use-cases/resume-reply";
import { sendMessageWith } from "./use-cases/send-message";
import { speakMessageWith } from "./use-cases/speak-message";
import { stopReplyWith, stopRunningReplyWith } from "./use-cases/stop-reply";

export type { Fan, ReplyStream } from "./use-cases/send-message";

/** Kept on globalThis: a development reload must not lose the replies that are being made. */
const slot = Symbol.for("oshaberi.conversations.active-replies");
const home = globalThis as { [slot]?: ActiveReplies };
const active = (home[slot] ??= new ActiveReplies());

const clock = systemClock;
const store = prismaConversationStore({ database, inTransaction });
const signals = sharedCacheReplySignals({ locks, pubSub });
const readStream = (key: string, afterId: number, signal?: AbortSignal) => liveStreams().read(key, afterId, signal);
const endIfAbandoned = endIfAbandonedWith({ store, signals, active, streams: liveStreams, clock });
const stopCollaborators = { store, signals, active, endIfAbandoned, readStream };
const stopRunningReply = stopRunningReplyWith(stopCollaborators);

const stageSeconds = metrics.histogram({
  name: "oshaberi_reply_stage_seconds",
  help: "From the admission of a message to each stage of its reply.",
  labels: ["stage"],
  buckets: [0.01, 0.025, 0.05, 0.1, 0.2, 0.35, 0.5, 0.75, 1, 1.5, 2, 3, 5, 10, 30, 60],
});

const makeReply = makeReplyWith({
  store,
  streams: liveStreams,
  signals,
  active,
  progress: new ProgressKeeper(store.saveProgress, (error) =>
    logger.error({ err: error }, "the words of replies could not be kept"),
  ),
  model: languageModel,
  synthesizeSpeech,
  openVoiceOfReply,
  screenOutput: ({ text, locale, ageBand }) => screen({ text, direction: "output", locale, ageBand }),
  helpCardFor,
  clock,
  ...(env.FIXED_SEED === undefined ? {} : { seed: env.FIXED_SEED }),
  measure: (stage, elapsedMs) => stageSeconds.observe({ stage }, elapsedMs / 1000),
  report: ({ replyId, error }) => logger.error({ replyId, err: error }, "a reply could not be kept"),
});

/** @see sendMessageWith */
export const sendMessage = sendMessageWith({
  store,
  getCharacter,
  screenInput: ({ text, locale, ageBand }) => screen({ text, direction: "input", locale, ageBand }),
  rememberFrom,
  makeReply,
  stopReply: async (conversationId) => void (await stopRunningReply(conversationId)),
  endIfAbandoned,
  oneAtATime: (conversationId, work) =>
    withLock(locks(), `conversations:send:${conversationId}`, { leaseMs: 10_000, waitMs: 5000 }, work),
  readStream,
  clock,
});
export const resumeReply = resumeReplyWith({
  store,
  endIfAbandoned,
  readStream,
  streamState: (key) => liveStreams().state(key),
});
export const speakMessage = speakMessageWith({ store, getCharacter, synthesizeSpeech, openVoiceOfReply });
export const stopReply = stopReplyWith(stopCollaborators);
export const openConversation = openConversationWith({ store, endIfAbandoned });
export const listMessages = listMessagesWith({ store, endIfAbandoned });
export const moveConversationsWhenGuestBecameMember = moveConversationsWhenGuestBecameMemberWith(store);

/** Called once when the server starts; takes a minute or two, and little of it. */
export const prepareFrequentSpeech = prepareFrequentSpeechWith({
  cast: () => listCharacters("ja").map(({ id }) => getCharacter(id)!),
  synthesizeSpeech,
  embeddedOnly,
  pause: () => new Promise((resolve) => setTimeout(resolve, 1_000).unref()),
});

/** Called once when the server starts: other processes may ask this one to stop a reply. */
export async function listenForStops(): Promise<void> {
  await signals.onStopAsked((replyId) => void active.stop(replyId, "stopped"));
}

/** Ends what is being said, with the words so far, before the database closes. */
export const endAllReplies = () => active.stopAll("shutdown");
