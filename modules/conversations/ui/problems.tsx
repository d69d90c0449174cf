"use client";

import { RotateCcw } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button, buttonClass, Notice as NoticeBox } from "@client/design-system";
import type { Notice } from "../contract";
import type { ConversationEngine, ConversationState } from "../engine/conversation-engine";

/** The texts of a problem go by the last word of its code. */
const knownProblems = ["rate-limited", "guest-limit-reached", "message-too-long", "message-empty", "offline"] as const;

/** What went wrong with the newest words, and the way on. */
export function Problems({
  state,
  engine,
  signUpUrl,
}: {
  state: ConversationState;
  engine: ConversationEngine;
  signUpUrl: string;
}) {
  const t = useTranslations("talk");
  const { problem, activity, messages } = state;
  const close = (
    <Button variant="quiet" size="small" onClick={() => engine.clearProblem()}>
      {t("dismiss")}
    </Button>
  );
  const signUp = (
    <a href={signUpUrl} className={buttonClass({ variant: "primary", size: "small" })}>
      {t("signUp")}
    </a>
  );
  if (activity === "reconnecting") return <NoticeBox announce>{t("reconnecting")}</NoticeBox>;
  if (problem) {
    const code = knownProblems.find((known) => problem.code.endsWith(known)) ?? "unknown";
    const limit = code === "guest-limit-reached";
    return (
      <NoticeBox tone="warn" announce actions={limit ? signUp : close}>
        {t(`problems.${code}`, { seconds: problem.retryAfterSeconds ?? 5 })}
      </NoticeBox>
    );
  }
  if (state.remainingMessages === 0) {
    return (
      <NoticeBox tone="info" actions={signUp}>
        {t("problems.guest-limit-reached")}
      </NoticeBox>
    );
  }
  const isSaid = ({ code }: Notice) => code !== "help-card" && code !== "voice-changed";
  const notice = activity === "idle" ? messages.at(-1)?.notices.find(isSaid) : undefined;
  if (!notice || notice.code === "help-card") return null;
  return (
    <NoticeBox
      tone={notice.retryable ? "warn" : "info"}
      announce
      actions={
        notice.retryable && (
          <Button
            variant="secondary"
            size="small"
            icon={<RotateCcw aria-hidden className="size-4" />}
            onClick={() => void engine.retry()}
          >
            {t("retry")}
          </Button>
        )
      }
    >
      {t(`notices.${notice.code}`)}
    </NoticeBox>
  );
}
