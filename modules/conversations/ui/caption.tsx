"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { cx } from "@client/design-system";
import type { SpeechPlayer } from "@client/voice";
import type { ConversationState } from "../engine/conversation-engine";
import { CaptionWords } from "./caption-words";
import type { Sounding } from "./use-conversation";

export type CaptionProps = {
  name: string;
  state: ConversationState;
  greeting: string;
  large: boolean;
  /** What is heard now, of a reply or of a past line. */
  sounding: Sounding | null;
  position: SpeechPlayer["position"];
};

/** How much of a reply stands in the caption while it is not spoken, in UTF-16 units. */
const longestCaption = 140;

/** The words of the moment: the sentence that sounds; else the words as they come; else what was said last. */
export function captionText(state: ConversationState, greeting: string): string {
  const { reply, speakingSegment, messages, activity } = state;
  if (reply) {
    const sounding =
      speakingSegment === null ? undefined : reply.segments.find((segment) => segment.segment === speakingSegment);
    if (sounding) return sounding.text.trim();
    if (activity === "replying" || activity === "reconnecting") return tail(reply.text);
  }
  if (activity === "sending") return "";
  const last = messages.findLast((message) => message.role === "assistant" && message.text);
  if (last) return tail(last.text);
  return messages.length === 0 && state.phase === "ready" ? greeting : "";
}

function tail(text: string): string {
  const trimmed = text.trim();
  if (trimmed.length <= longestCaption) return trimmed;
  const sentences = trimmed.split(/(?<=[。！？!?.…\n])\s*/u);
  let kept = "";
  for (const sentence of sentences.toReversed()) {
    if (kept && kept.length + sentence.length > longestCaption) break;
    kept = sentence + (kept && !/[。！？…]$/u.test(sentence) ? ` ${kept}` : kept);
  }
  return kept.length > longestCaption * 2 ? `…${kept.slice(-longestCaption)}` : kept;
}

/** The bubble in which her words stand over the stage. */
export function Bubble({ name, children, ...rest }: { name: string; children: ReactNode; "aria-hidden"?: true }) {
  return (
    <div className="flex min-h-24 flex-col justify-end" data-testid="caption">
      <div className="rounded-bubble border border-line bg-raised/95 px-5 py-3.5 shadow-lg" {...rest}>
        <p className="text-xs font-bold text-accent-ink">{name}</p>
        {children}
      </div>
    </div>
  );
}

export function Caption({ name, state, greeting, large, sounding, position }: CaptionProps) {
  const t = useTranslations("talk");
  // Until the conversation has been read she may be greeting: most people come for the first time.
  const text = captionText(state, greeting) || (state.phase === "loading" ? greeting : "");
  const thinking = state.activity === "sending" || (state.activity === "replying" && !state.reply?.text);
  const heard = sounding?.text.trim() ? sounding : null;
  if (thinking) {
    return (
      <Bubble name={name}>
        <p className="flex h-8 items-center gap-1.5" role="status">
          <span className="sr-only">{t("thinking", { name })}</span>
          {[0, 1, 2].map((dot) => (
            <span
              key={dot}
              className="size-2 animate-bounce rounded-full bg-accent motion-reduce:animate-none"
              style={{ animationDelay: `${dot * 140}ms` }}
            />
          ))}
        </p>
      </Bubble>
    );
  }
  if (!text && !heard) return <div className="min-h-24" data-testid="caption" />;
  return (
    <Bubble name={name} aria-hidden>
      <p
        className={cx(
          "max-h-[7.5em] overflow-y-auto break-words whitespace-pre-wrap text-pretty",
          large ? "text-xl leading-relaxed font-bold" : "text-lg",
        )}
      >
        {heard ? <CaptionWords key={heard.id} sounding={heard} position={position} /> : text}
      </p>
    </Bubble>
  );
}

/** What a screen reader hears: each sentence once, when it begins to sound; without a voice the reply when it is whole. */
export function Announcer({ state, voiceOn }: { state: ConversationState; voiceOn: boolean }) {
  const { reply, speakingSegment, activity } = state;
  const spoken =
    speakingSegment === null
      ? ""
      : (reply?.segments.find((segment) => segment.segment === speakingSegment)?.text ?? "");
  const whole = !voiceOn && activity === "idle" ? (reply?.text ?? "") : "";
  return (
    <p className="sr-only" aria-live="polite" data-testid="announcer">
      {spoken || whole}
    </p>
  );
}
