"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, type ReactNode } from "react";
import { Button, Notice } from "@client/design-system";
import type { TalkByVoice, TalkByVoiceState } from "../../engine/talk-by-voice";
import { browserFamily, type Listener } from "./listener";

/** Asked once for each place: where the sound of the fan's voice goes. */
export function ConsentCard({
  voice,
  listener,
  onConsent,
}: {
  voice: TalkByVoice;
  listener: Listener;
  onConsent: (listenerId: string) => void;
}) {
  const t = useTranslations("talk.listening.consent");
  return (
    <ListeningCard
      tone="info"
      title={t("title")}
      actions={
        <>
          <Button
            size="small"
            onClick={() => {
              onConsent(listener.id);
              voice.consented();
            }}
          >
            {t("agree")}
          </Button>
          <Button variant="quiet" size="small" onClick={() => voice.declined()}>
            {t("decline")}
          </Button>
        </>
      }
    >
      {t(listener.kind, { name: listener.name })}
      <span className="block">{t("kept")}</span>
    </ListeningCard>
  );
}

/** What keeps the page from listening, and what can be done; writing always goes on. */
export function ProblemCard({
  voice,
  problem,
}: {
  voice: TalkByVoice;
  problem: NonNullable<TalkByVoiceState["problem"]>;
}) {
  const t = useTranslations("talk.listening.problems");
  const canTry = problem !== "insecure-context" && problem !== "unsupported" && problem !== "no-transcription";
  return (
    <ListeningCard
      tone="warn"
      title={t(`${problem}.title`)}
      actions={
        <>
          {canTry && (
            <Button
              variant="secondary"
              size="small"
              onClick={() => {
                voice.clearProblem();
                if (voice.getState().mode !== "hands-free") voice.toggle();
              }}
            >
              {t("again")}
            </Button>
          )}
          <Button variant="quiet" size="small" onClick={() => voice.clearProblem()}>
            {t("close")}
          </Button>
        </>
      }
    >
      {problem === "permission-denied" ? t(`permission-denied.${browserFamily()}`) : t(`${problem}.text`)} {t("typing")}
    </ListeningCard>
  );
}

/** Takes the focus, so that the keyboard stands on the way on; gives it back to where it came from. */
function ListeningCard({
  tone,
  title,
  actions,
  children,
}: {
  tone: "info" | "warn";
  title: string;
  actions: ReactNode;
  children: ReactNode;
}) {
  const card = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const cameFrom = document.activeElement;
    if (cameFrom?.closest("[data-listening]")) card.current?.querySelector("button")?.focus();
    return () => {
      const stood = document.activeElement;
      if (cameFrom instanceof HTMLElement && (!stood || stood === document.body)) cameFrom.focus();
    };
  }, []);
  return (
    <div ref={card} data-testid="listening-card">
      <Notice tone={tone} title={title} announce actions={actions} className="shadow-sm">
        {children}
      </Notice>
    </div>
  );
}
