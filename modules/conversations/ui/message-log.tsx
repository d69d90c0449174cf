"use client";

import { Copy, RotateCcw } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useLayoutEffect, useRef, useState } from "react";
import { Button, cx, Notice as NoticeBox, Spinner, useToasts } from "@client/design-system";
import type { Notice } from "../contract";
import type { ConversationState } from "../engine/conversation-engine";
import type { MessageView } from "../engine/reply-view";
import { HelpCard } from "./help-card";

export type MessageLogProps = {
  name: string;
  state: ConversationState;
  onRetry: () => void;
  onOlder: () => void;
};

/** Everything that was said, oldest first; stays at the end while the reader is there. */
export function MessageLog({ name, state, onRetry, onOlder }: MessageLogProps) {
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
  };
  return [...messages.filter((message) => message.id !== reply.id), making];
}

function Message({ name, message, onRetry }: { name: string; message: MessageView; onRetry: (() => void) | null }) {
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
          {message.text}
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
        <div className="flex gap-1 opacity-0 transition-opacity group-focus-within:opacity-100 group-hover:opacity-100 pointer-coarse:opacity-100">
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

function Status({ message }: { message: MessageView }) {
  const t = useTranslations("talk.status");
  if (message.status !== "stopped" && message.status !== "sending" && message.status !== "interrupted") return null;
  if (message.status === "interrupted" && message.notices.length > 0) return null;
  return <p className="text-xs text-ink-faint">{t(message.status)}</p>;
}

function NoticeLine({ notice }: { notice: Notice }) {
  const t = useTranslations("talk.notices");
  if (notice.code === "help-card") return null;
  return (
    <NoticeBox tone={notice.retryable ? "warn" : "info"} announce className="text-sm">
      {t(notice.code)}
    </NoticeBox>
  );
}
