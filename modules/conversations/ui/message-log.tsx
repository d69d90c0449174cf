"use client";

import { Copy, RotateCcw } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useLayoutEffect, useRef, useState } from "react";
import { Button, cx, Notice as NoticeBox, Spinner, useToasts } from "@client/design-system";
import type { Notice } from "../contract";
import type { ConversationState } from "../engine/conversation-engine";
import type { MessageView } from "../engine/reply-view";
import { HelpCard } from "./help-card";
import { ReplayButtons } from "./replay-buttons";
import type { UseConversation } from "./use-conversation";

export type MessageLogProps = {
  name: string;
  state: ConversationState;
  replay: UseConversation["replay"];
  onRetry: () => void;
  onOlder: () => void;
};

/** Everything that was said, oldest first; stays at the end while the reader is there. */
export function MessageLog({ name, state, replay, onRetry, onOlder }: MessageLogProps) {
  const t = useTranslations("talk");
  const scroller = useRef<HTMLDivElement>(null);
  const [atEnd, setAtEnd] = useState(true);
  const shown = shownMessages(state);
  const last = shown.at(-1);

  useLayoutEffect(() => {
    if (atEnd && scroller.current) scroller.current.scrollTop = scroller.current.scrollHeight;
  }, [atEnd, shown.length, last?.text, last?.notices.length]);

  // Older messages are put above: the reader's place stays.
  const firstId = shown[0]?.id;
  const heightBefore = useRef(0);
  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    if (!atEnd && heightBefore.current) element.scrollTop += element.scrollHeight - heightBefore.current;
    heightBefore.current = element.scrollHeight;
    // eslint-disable-next-line react-hooks/exhaustive-deps -- only when the beginning changes
  }, [firstId]);

  return (
    <div
      ref={scroller}
      tabIndex={0}
      role="log"
      aria-label={t("log")}
      aria-live="off"
      onScroll={({ currentTarget: at }) => setAtEnd(at.scrollHeight - at.scrollTop - at.clientHeight < 48)}
      className="flex grow flex-col gap-4 overflow-y-auto overscroll-contain px-4 py-4"
      data-testid="log"
    >
      {state.olderCursor && (
        <Button
          variant="secondary"
          size="small"
          className="self-center"
          isLoading={state.loadingOlder}
          onClick={onOlder}
        >
          {t("older")}
        </Button>
      )}
      {shown.length === 0 && state.phase === "ready" && (
        <p className="m-auto max-w-64 text-center text-sm text-ink-soft">{t("emptyLog")}</p>
      )}
      {shown.map((message) => (
        <Message
          key={message.id}
          name={name}
          message={message}
          // A reply that is on its way is not talked over by an old one.
          replay={state.activity === "idle" ? replay : null}
          onRetry={message === last && state.activity === "idle" ? onRetry : null}
        />
      ))}
    </div>
  );
}

function shownMessages(state: ConversationState): MessageView[] {
  const { reply, messages, activity } = state;
  if (!reply || activity === "idle") return messages;
  const making: MessageView = {
    id: reply.id ?? "reply",
    role: "assistant",
    text: reply.text,
    status: reply.status,
    notices: reply.notices,
    createdAt: "",
    heardUntil: null,
  };
  return [...messages.filter((message) => message.id !== reply.id), making];
}

function Message({
  name,
  message,
  replay,
  onRetry,
}: {
  name: string;
  message: MessageView;
  replay: UseConversation["replay"] | null;
  onRetry: (() => void) | null;
}) {
  const t = useTranslations("talk");
  const toasts = useToasts();
  const fan = message.role === "user";
  const copy = async () => {
    await navigator.clipboard.writeText(message.text);
    toasts.show(t("copied"), { tone: "success" });
  };
  const cards = message.notices.filter((notice) => notice.helpCard);
  return (
    <article
      className={cx("group flex max-w-[92%] flex-col gap-1", fan ? "self-end items-end" : "self-start items-start")}
      data-role={message.role}
      data-status={message.status}
    >
      <h3 className="text-xs font-bold text-ink-faint">{fan ? t("you") : name}</h3>
      {cards.map((notice) => (
        <HelpCard key={notice.code} card={notice.helpCard!} />
      ))}
      {message.text ? (
        <p
          data-testid="words"
          className={cx(
            "px-4 py-2.5 text-base break-words whitespace-pre-wrap",
            fan ? "rounded-bubble-end bg-primary-soft" : "rounded-bubble border border-line bg-raised",
          )}
        >
          <Words message={message} />
        </p>
      ) : (
        message.status === "streaming" && (
          <p className="rounded-bubble border border-line bg-raised px-4 py-3 text-ink-soft">
            <Spinner />
            <span className="sr-only">{t("thinking", { name })}</span>
          </p>
        )
      )}
      <Status message={message} />
      {message.notices.map((notice) => !notice.helpCard && <NoticeLine key={notice.code} notice={notice} />)}
      {!fan && message.text && message.status !== "streaming" && (
        <div
          className={cx(
            "flex flex-wrap gap-1 transition-opacity",
            replay?.line?.messageId !== message.id &&
              "opacity-0 group-focus-within:opacity-100 group-hover:opacity-100 pointer-coarse:opacity-100",
          )}
        >
          {replay && <ReplayButtons message={message} replay={replay} />}
          <Button
            variant="quiet"
            size="small"
            className="px-3 text-xs text-ink-soft"
            icon={<Copy aria-hidden className="size-3.5" />}
            onClick={() => void copy()}
          >
            {t("copy")}
          </Button>
        </div>
      )}
      {onRetry && !fan && message.notices.some((notice) => notice.retryable) && (
        <Button variant="secondary" size="small" icon={<RotateCcw aria-hidden className="size-4" />} onClick={onRetry}>
          {t("retry")}
        </Button>
      )}
    </article>
  );
}

/** What the fan did not hear any more is dotted, and the line below says so. */
function Words({ message: { text, heardUntil } }: { message: MessageView }) {
  if (heardUntil === null || heardUntil >= text.length) return text;
  return (
    <>
      {text.slice(0, heardUntil)}
      <span
        className="text-ink-soft underline decoration-line-strong decoration-dotted underline-offset-4"
        data-testid="unheard"
      >
        {text.slice(heardUntil)}
      </span>
    </>
  );
}

function Status({ message }: { message: MessageView }) {
  const t = useTranslations("talk.status");
  const { status, heardUntil, text, notices } = message;
  const isCut = heardUntil !== null && heardUntil < text.length;
  const said =
    isCut && (status === "complete" || status === "stopped")
      ? "unheard"
      : status === "stopped" || status === "sending" || (status === "interrupted" && notices.length === 0)
        ? status
        : null;
  return said && <p className="text-xs text-ink-faint">{t(said)}</p>;
}

function NoticeLine({ notice }: { notice: Notice }) {
  const t = useTranslations("talk.notices");
  if (notice.code === "help-card") return null;
  // She goes on speaking: worth a line, not an interruption.
  if (notice.code === "voice-changed") return <p className="text-xs text-ink-faint">{t(notice.code)}</p>;
  return (
    <NoticeBox tone={notice.retryable ? "warn" : "info"} announce className="text-sm">
      {t(notice.code)}
    </NoticeBox>
  );
}
