import type { Clock, Locale } from "@modules/kernel";
import type { HelpCard, Verdict } from "@contract/safety";
import type { SynthesizeSpeech, VoiceOfReply, VoiceProfile } from "@modules/voice";
import type { Notice, ReplyChunk } from "../contract";
import type { ActiveReplies } from "../domain/active-replies";
import { crisisReplyIn, refusedReplyIn } from "../domain/fixed-replies";
import { languageOf } from "../domain/message-language";
import type { ProgressKeeper } from "../domain/progress-keeper";
import { replyDeadlineMs } from "../domain/reply-limits";
import type { ConversationStore, MessageRecord } from "../ports/conversation-store";
import type { ReplySource, Speak } from "../ports/reply-pipeline";
import type { ReplySignals } from "../ports/reply-signals";
import { composeReplyRequest, type ComposedReplyRequest, type SpeakingCharacter } from "./compose-reply-request";
import { performReply, type ReplyStage } from "./perform-reply";

export type ReplyStreams = {
  open(key: string): Promise<void>;
  append(key: string, data: string): Promise<number>;
  end(key: string): Promise<void>;
};

export type MakeReplyCollaborators = {
  store: ConversationStore;
  streams: () => ReplyStreams;
  signals: ReplySignals;
  active: ActiveReplies;
  progress: ProgressKeeper;
  model: () => { provider: string; modelId: string; streamReply(request: ComposedReplyRequest): ReplySource["parts"] };
  synthesizeSpeech: SynthesizeSpeech;
  /** Keeps the sentences of one reply with one voice. */
  openVoiceOfReply: () => VoiceOfReply;
  screenOutput(request: { text: string; locale: Locale; ageBand: string }): Verdict;
  helpCardFor(country: string | null, locale: Locale): HelpCard;
  clock: Clock;
  seed?: number;
  measure?: (stage: ReplyStage | "end", elapsedMs: number) => void;
  report?: (problem: { replyId: string; error: unknown }) => void;
};

export type ReplyTask = {
  message: MessageRecord;
  reply: MessageRecord;
  accountId: string;
  character: SpeakingCharacter & { voices: Record<Locale, VoiceProfile> };
  locale: Locale;
  timeZone: string;
  voice: boolean;
  ageBand: string;
  country: string | null;
  /** Of the fan's message. */
  verdict: Verdict;
};

export function streamKey(reply: { id: string; attempt: number }): string {
  return `conversations:{${reply.id}}:${reply.attempt}`;
}

async function* fixedSource(
  text: string,
): AsyncGenerator<{ type: "text-delta"; text: string } | { type: "finish"; reason: "stop" }> {
  yield { type: "text-delta", text };
  yield { type: "finish", reason: "stop" };
}

/**
 * Makes a reply in the background, onto its live stream, whether anybody reads it or not: a closed tab or a lost
 * connection does not stop her. The row of the reply ends exactly once.
 */
export function makeReplyWith(collaborators: MakeReplyCollaborators) {
  return async function makeReply(task: ReplyTask): Promise<void> {
    const key = streamKey(task.reply);
    await collaborators.streams().open(key);
    const release = await collaborators.signals.hold(task.reply.id);
    collaborators.active.begin(task.reply.id, (stopSignal) =>
      run(collaborators, task, key, stopSignal).finally(release),
    );
  };
}

async function run(
  collaborators: MakeReplyCollaborators,
  task: ReplyTask,
  key: string,
  stopSignal: AbortSignal,
): Promise<void> {
  const { store, clock, report } = collaborators;
  const { reply } = task;
  const streams = collaborators.streams();
  const begunAt = performance.now();
  const locale = languageOf(task.message.text, task.locale);
  let written: Promise<unknown> = Promise.resolve();
  const emit = (chunk: ReplyChunk) => {
    written = streams
      .append(key, JSON.stringify(chunk))
      .catch((error: unknown) => report?.({ replyId: reply.id, error }));
  };
  const deadline = withDeadline(stopSignal, replyDeadlineMs);
  emit({ type: "start", messageId: reply.id });
  const opening: Notice[] = openingNotices(task.verdict, () => collaborators.helpCardFor(task.country, locale));
  const openingParts = opening.map((data) => ({ type: "data-notice" as const, id: `notice-${data.code}`, data }));
  openingParts.forEach(emit);

  const voiceOfReply = collaborators.openVoiceOfReply();
  const outcome = await performReply({
    source: await sourceFor(collaborators, task, locale, deadline.signal).catch(failingSource),
    speak: task.voice ? speakWith(collaborators, task, voiceOfReply) : null,
    voiceHasChanged: () => voiceOfReply.changed,
    screen:
      task.verdict.action === "allow"
        ? (text) => collaborators.screenOutput({ text, locale, ageBand: task.ageBand })
        : () => ({ action: "allow" }),
    helpCard: () => collaborators.helpCardFor(task.country, locale),
    emit,
    progress: (text) => collaborators.progress.keep({ replyId: reply.id, attempt: reply.attempt, text }),
    reached: (stage) => collaborators.measure?.(stage, performance.now() - begunAt),
    signal: stopSignal,
  });
  deadline.end();
  const interrupted = stopSignal.aborted && stopSignal.reason === "shutdown";
  const [text, ...parts] = outcome.parts;
  collaborators.progress.forget(reply.id);
  try {
    await store.finishReply(reply.id, reply.attempt, {
      text: outcome.text,
      parts: [...openingParts, text!, ...parts],
      status: interrupted ? "interrupted" : outcome.status,
      error: outcome.error,
      now: clock.now(),
    });
  } catch (error) {
    report?.({ replyId: reply.id, error });
  }
  await written;
  await streams.end(key).catch((error: unknown) => report?.({ replyId: reply.id, error }));
  collaborators.measure?.("end", performance.now() - begunAt);
}

/** For the model's stream only: what there is of the reply by then is kept, with a note. */
function withDeadline(stopSignal: AbortSignal, ms: number): { signal: AbortSignal; end(): void } {
  const abort = new AbortController();
  const stop = () => abort.abort(stopSignal.reason);
  if (stopSignal.aborted) stop();
  stopSignal.addEventListener("abort", stop, { once: true });
  const timer = setTimeout(() => abort.abort(new DOMException("The reply took too long.", "TimeoutError")), ms);
  return { signal: abort.signal, end: () => clearTimeout(timer) };
}

function openingNotices(verdict: Verdict, helpCard: () => HelpCard): Notice[] {
  if (verdict.action === "interrupt") return [{ code: "help-card", retryable: false, helpCard: helpCard() }];
  if (verdict.action === "refuse") return [{ code: "input-refused", retryable: false }];
  return [];
}

async function sourceFor(
  collaborators: MakeReplyCollaborators,
  task: ReplyTask,
  locale: Locale,
  signal: AbortSignal,
): Promise<ReplySource> {
  if (task.verdict.action !== "allow") {
    const text = task.verdict.action === "interrupt" ? crisisReplyIn(locale) : refusedReplyIn(locale);
    return { provider: "oshaberi", modelId: "fixed", parts: fixedSource(text) };
  }
  const { store, clock, seed } = collaborators;
  const [history, memories] = await Promise.all([
    store.history(task.message.conversationId, task.message.id, 60),
    store.memories(task.accountId, task.character.id),
  ]);
  const request = composeReplyRequest({
    character: task.character,
    history,
    memories,
    locale,
    now: clock.now(),
    timeZone: task.timeZone,
    seed,
    signal,
  });
  const model = collaborators.model();
  return { provider: model.provider, modelId: model.modelId, parts: model.streamReply(request) };
}

function failingSource(error: unknown): ReplySource {
  return {
    provider: "none",
    modelId: "none",
    parts: (async function* () {
      throw error;
    })(),
  };
}

/** Speaks the sentences of one reply, which are asked for in their order. */
export function speakWith(
  collaborators: Pick<MakeReplyCollaborators, "synthesizeSpeech">,
  task: Pick<ReplyTask, "locale"> & { message: { text: string }; character: Pick<ReplyTask["character"], "voices"> },
  reply: VoiceOfReply,
): Speak {
  let language: Locale = languageOf(task.message.text, task.locale);
  return (segment) => {
    // A segment without a letter of its own (「！」, "3.") is spoken like the one before it.
    language = languageOf(segment.text, language);
    return collaborators.synthesizeSpeech({ ...segment, language, profile: task.character.voices[language], reply });
  };
}
