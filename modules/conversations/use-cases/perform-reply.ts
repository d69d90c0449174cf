import { isAppError } from "@modules/kernel";
import type { HelpCard } from "@contract/safety";
import type { Cue, MessagePart, Notice, ReplyChunk, ReplyStatus } from "../contract";
import { CueParser, type CueParserItem } from "../domain/cue-parser";
import { cleanReplyText } from "../domain/message-text";
import { OrderedWork } from "../domain/ordered-work";
import { longestReply, parallelSyntheses } from "../domain/reply-limits";
import { Segmenter, type Segment } from "../domain/segmenter";
import type { Emotion, Gesture } from "../domain/vocabulary";
import type { ReplySource, ScreenOutput, Speak } from "../ports/reply-pipeline";

export type ReplyOutcome = {
  status: Exclude<ReplyStatus, "streaming" | "interrupted">;
  text: string;
  parts: MessagePart[];
  /** The code of what ended a failed reply. */
  error: string | null;
};

export type ReplyStage = "first-token" | "first-segment" | "first-speech";

export type PerformReplyCollaborators = {
  source: ReplySource;
  /** Null when the fan has muted her. Called in the order of the segments. */
  speak: Speak | null;
  /** Whether the voice failed in the middle of the reply and another goes on. */
  voiceHasChanged?: () => boolean;
  screen: ScreenOutput;
  helpCard: () => HelpCard;
  /** Puts one part on the wire; parts arrive in the order of the calls. */
  emit: (chunk: ReplyChunk) => void;
  /** Whenever a segment is complete, how to get the words so far, so that a crash loses at most one sentence. */
  progress?: (text: () => string) => void;
  reached?: (stage: ReplyStage) => void;
  /** Aborted when the fan stops the reply or the server closes. */
  signal: AbortSignal;
};

const textId = "text";

/**
 * From a model's stream to a performance: cues → segments → screening → voice → parts on the wire.
 *
 * Words go out as they come; each sentence is screened as it grows, before its last part is shown. Speech follows in
 * the order of the segments, at most three syntheses at once. Never throws: what ends a reply is in its outcome.
 */
export async function performReply(collaborators: PerformReplyCollaborators): Promise<ReplyOutcome> {
  return new ReplyPerformance(collaborators).run();
}

class ReplyPerformance {
  private readonly cueParser = new CueParser();
  private readonly segmenter = new Segmenter();
  private readonly speeches: OrderedWork<ReplyChunk> | null;
  private readonly parts: MessagePart[] = [];
  private text = "";
  /** Length of the text up to the last complete segment: what stays when the present sentence is refused. */
  private settled = 0;
  /** Kept with the text, so that the reply can be spoken again as it was. */
  private readonly segmentLengths: number[] = [];
  private emotion: Emotion = "neutral";
  private intensity = 0.7;
  private gestures: Gesture[] = [];
  private shownEmotion = "";
  private readonly voiceNotices = new Set<Notice["code"]>();
  private textOpen = false;
  private readonly reachedStages = new Set<ReplyStage>();

  constructor(private readonly with_: PerformReplyCollaborators) {
    const deliver = (result: PromiseSettledResult<ReplyChunk>) => {
      if (result.status === "rejected") return;
      this.reach("first-speech");
      if (with_.voiceHasChanged?.()) this.noticeVoice("voice-changed");
      with_.emit(result.value);
    };
    this.speeches = with_.speak ? new OrderedWork(parallelSyntheses, deliver, with_.signal) : null;
  }

  async run(): Promise<ReplyOutcome> {
    const { source, signal } = this.with_;
    try {
      for await (const part of source.parts) {
        if (signal.aborted) return this.stopped();
        if (part.type === "finish") {
          if (part.usage) {
            this.with_.emit({
              type: "data-usage",
              id: "usage",
              data: { provider: source.provider, modelId: source.modelId, ...part.usage },
            });
          }
          return await this.finished(part.reason === "length" ? "length" : "stop");
        }
        this.reach("first-token");
        const ended = this.take(this.cueParser.push(cleanReplyText(part.text)));
        if (ended) return await this.ended(ended);
        if (this.text.length > longestReply) return await this.ended({ code: "reply-too-long", retryable: false });
      }
      return await this.finished("stop");
    } catch (error) {
      if (signal.aborted) return this.stopped();
      return await this.failed(error);
    }
  }

  private take(items: CueParserItem[]): Notice | null {
    for (const item of items) {
      if (item.type === "gesture") {
        this.complete(this.segmenter.cutSentence());
        this.gestures.push(item.gesture);
      } else if (item.type === "emotion") {
        this.complete(this.segmenter.cut());
        this.emotion = item.emotion;
        this.intensity = item.intensity;
      } else {
        const refused = this.addText(item.text);
        if (refused) return refused;
      }
    }
    return null;
  }

  private addText(text: string): Notice | null {
    const segments = this.segmenter.push(text);
    const refused = this.refusalOf(this.text.slice(this.settled) + text);
    if (refused) return refused;
    if (!this.textOpen) {
      this.textOpen = true;
      this.with_.emit({ type: "text-start", id: textId });
    }
    this.text += text;
    this.with_.emit({ type: "text-delta", id: textId, delta: text });
    this.complete(segments);
    return null;
  }

  /** Why a sentence may not be said; null when it may. */
  private refusalOf(sentence: string): Notice | null {
    const verdict = this.with_.screen(sentence);
    if (verdict.action === "allow") return null;
    return verdict.action === "interrupt"
      ? { code: "help-card", retryable: false, helpCard: this.with_.helpCard() }
      : { code: "output-refused", retryable: true };
  }

  private complete(segments: Segment[]): void {
    for (const segment of segments) {
      this.settled += segment.text.length;
      this.segmentLengths.push(segment.text.length);
      this.reach("first-segment");
      const cue: Cue = {
        segment: segment.index,
        emotion: this.emotion,
        intensity: this.intensity,
        gestures: this.gestures,
      };
      this.gestures = [];
      const shown = `${cue.emotion}:${cue.intensity}`;
      if (shown !== this.shownEmotion || cue.gestures.length > 0) {
        this.shownEmotion = shown;
        const part = { type: "data-cue" as const, id: `cue-${segment.index}`, data: cue };
        this.parts.push(part);
        this.with_.emit(part);
      }
      this.voice(segment, cue);
    }
    if (segments.length > 0) this.with_.progress?.(this.settledText);
  }

  private voice(segment: Segment, cue: Cue): void {
    const { speak, signal } = this.with_;
    const say = speak && segment.spoken && segment.text.trim() ? speak : null;
    this.speeches?.submit(async () => {
      let speech = null;
      try {
        speech = (await say?.({ text: segment.text, emotion: cue.emotion, intensity: cue.intensity, signal })) ?? null;
      } catch {
        // Captions go on; the fan is told once.
        if (!signal.aborted) this.noticeVoice("voice-unavailable");
      }
      return {
        type: "data-speech",
        id: `speech-${segment.index}`,
        transient: true,
        data: { ...cue, text: segment.text, speech },
      };
    });
  }

  /** Once for each; the words are not touched by it, so it is not kept with them. */
  private noticeVoice(code: "voice-unavailable" | "voice-changed"): void {
    if (this.voiceNotices.has(code)) return;
    this.voiceNotices.add(code);
    this.with_.emit({ type: "data-notice", id: `notice-${code}`, data: { code, retryable: false } });
  }

  private async finished(reason: "stop" | "length"): Promise<ReplyOutcome> {
    const refused = this.take(this.cueParser.flush()) ?? this.refusalOf(`${this.text.slice(this.settled)}。`);
    if (refused) return this.ended(refused);
    this.complete(this.segmenter.flush());
    this.closeText();
    await this.speeches?.idle();
    if (this.with_.signal.aborted) return this.stopped();
    this.with_.emit({ type: "finish", finishReason: reason });
    return this.outcome("complete", null);
  }

  /** Ends the reply with a notice; the sentence in which it happened is not voiced. */
  private async ended(notice: Notice): Promise<ReplyOutcome> {
    const refused = notice.code === "output-refused" || notice.code === "help-card";
    if (refused) this.text = this.text.slice(0, this.settled);
    else this.complete(this.segmenter.flush());
    this.addNotice(notice);
    this.closeText();
    await this.speeches?.idle();
    if (this.with_.signal.aborted) return this.stopped();
    this.with_.emit({ type: "finish", finishReason: refused ? "content-filter" : "length" });
    return this.outcome(notice.retryable ? "failed" : "complete", notice.code);
  }

  private async failed(error: unknown): Promise<ReplyOutcome> {
    const code = isAppError(error) ? error.code : "conversations.unexpected";
    const notice: Notice = {
      code: this.text ? "model-cut-off" : code.endsWith(".silent") ? "model-slow" : "model-unavailable",
      retryable: true,
    };
    const refused = this.take(this.cueParser.flush());
    if (refused) return this.ended(refused);
    this.complete(this.segmenter.flush());
    this.addNotice(notice);
    this.closeText();
    await this.speeches?.idle();
    if (this.with_.signal.aborted) return this.stopped();
    this.with_.emit({ type: "error", errorText: notice.code });
    this.with_.emit({ type: "finish", finishReason: "error" });
    return this.outcome("failed", code);
  }

  private stopped(): ReplyOutcome {
    this.closeText();
    this.with_.emit({ type: "abort" });
    return this.outcome("stopped", null);
  }

  private addNotice(notice: Notice): void {
    const part = { type: "data-notice" as const, id: `notice-${notice.code}`, data: notice };
    this.parts.push(part);
    this.with_.emit(part);
  }

  /** As a function, called when it is written: a copy at each sentence would be most of what a reply holds. */
  private readonly settledText = (): string => this.text.slice(0, this.settled);

  private closeText(): void {
    if (!this.textOpen) return;
    this.textOpen = false;
    this.with_.emit({ type: "text-end", id: textId });
  }

  private outcome(status: ReplyOutcome["status"], error: string | null): ReplyOutcome {
    return {
      status,
      text: this.text,
      parts: [{ type: "text", text: this.text, segmentLengths: this.segmentLengths }, ...this.parts],
      error,
    };
  }

  private reach(stage: ReplyStage): void {
    if (this.reachedStages.has(stage)) return;
    this.reachedStages.add(stage);
    this.with_.reached?.(stage);
  }
}
