"use client";

import { Ban } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { useEffect, useRef, useState, type ReactNode } from "react";
import { Button, Card, cx, Dialog, Notice, TextField } from "@client/design-system";
import type { ConsentState, VoiceConsentView } from "../contract";
import { consentsApi, problemKey, type ProblemKey } from "./consents-api";

const stateLooks: Record<ConsentState, string> = {
  "in-force": "bg-success-soft text-success",
  "not-yet": "bg-info-soft text-info",
  expired: "bg-warn-soft text-warn",
  revoked: "bg-danger-soft text-danger",
};

export function ConsentCard({
  consent,
  onChange,
}: {
  consent: VoiceConsentView;
  onChange: (consent: VoiceConsentView) => void;
}) {
  const t = useTranslations("voice-studio");
  const format = useFormatter();
  const titleId = `consent-${consent.id}`;
  const title = useRef<HTMLHeadingElement>(null);
  const isRevoked = consent.revokedAt !== null;
  const wasRevoked = useRef(isRevoked);
  // The button that had the focus is gone then.
  useEffect(() => {
    if (isRevoked && !wasRevoked.current) title.current?.focus();
    wasRevoked.current = isRevoked;
  }, [isRevoked]);
  const day = (time: string) => format.dateTime(new Date(time), { dateStyle: "medium" });
  const { state, validFrom, validUntil, proofHash, proofNote, revokedAt, revokedReason } = consent;
  const list = (items: string[]) => format.list(items, { type: "conjunction" });

  return (
    <Card as="li" aria-labelledby={titleId} className="flex flex-col gap-4 p-5 sm:p-6" data-state={state}>
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
        <div className="min-w-0">
          <h3 ref={title} id={titleId} tabIndex={-1} className="text-lg wrap-anywhere">
            {consent.personName}
          </h3>
          <p className="text-sm text-ink-soft">{t(`relations.${consent.relation}`)}</p>
        </div>
        <span className={cx("rounded-full px-3 py-1 text-sm font-bold", stateLooks[state])}>
          {t(`states.${state}`)}
        </span>
      </div>
      <dl className="flex flex-col divide-y divide-line border-y border-line">
        <Row name={t("record.voice")}>{t("record.voiceOf", { voice: consent.voice, vendor: consent.vendor })}</Row>
        <Row name={t("record.uses")}>{list(consent.scopes.map((scope) => t(`scopes.${scope}`)))}</Row>
        <Row name={t("record.languages")}>{list(consent.languages.map((language) => t(`languages.${language}`)))}</Row>
        <Row name={t("record.term")}>
          {validUntil === null
            ? t("record.termOpen", { from: day(validFrom) })
            : t("record.termOf", { from: day(validFrom), until: day(validUntil) })}
        </Row>
        {(proofHash !== null || proofNote !== null) && (
          <Row name={t("record.proof")}>
            {proofNote && <p className="whitespace-pre-line">{proofNote}</p>}
            {proofHash && (
              <p className="font-mono text-sm text-ink-soft">{t("record.proofHash", { hash: proofHash })}</p>
            )}
          </Row>
        )}
        <Row name={t("record.number")}>
          <span className="font-mono text-sm">{consent.id}</span>
        </Row>
      </dl>
      {revokedAt === null ? (
        <RevokeDialog consent={consent} onRevoked={onChange} />
      ) : (
        <p className="text-ink-soft">
          {t("record.revoked", { date: day(revokedAt) })}
          {revokedReason && <> {t("record.reason", { reason: revokedReason })}</>}
        </p>
      )}
    </Card>
  );
}

function RevokeDialog({
  consent,
  onRevoked,
}: {
  consent: VoiceConsentView;
  onRevoked: (consent: VoiceConsentView) => void;
}) {
  const t = useTranslations("voice-studio.revoke");
  const problems = useTranslations("voice-studio.problems");
  const common = useTranslations("common");
  const [isOpen, setOpen] = useState(false);
  const [reason, setReason] = useState("");
  const [isSending, setSending] = useState(false);
  const [problem, setProblem] = useState<ProblemKey | null>(null);

  async function revoke(): Promise<void> {
    setSending(true);
    setProblem(null);
    try {
      const revoked = await consentsApi.revoke(consent.id, reason);
      setOpen(false);
      onRevoked(revoked);
    } catch (error) {
      setProblem(problemKey(error));
    }
    setSending(false);
  }

  return (
    <Dialog
      title={t("title", { name: consent.personName })}
      description={t("text")}
      closeLabel={common("close")}
      open={isOpen}
      onOpenChange={setOpen}
      trigger={
        <Button
          variant="secondary"
          size="small"
          className="self-start"
          icon={<Ban aria-hidden className="size-4" />}
          aria-label={`${t("open")}: ${consent.personName}`}
        >
          {t("open")}
        </Button>
      }
      footer={
        <>
          <Button variant="secondary" onClick={() => setOpen(false)}>
            {common("cancel")}
          </Button>
          <Button variant="danger" isLoading={isSending} onClick={() => void revoke()}>
            {t("confirm")}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <TextField
          label={t("reason")}
          labelNote={common("optional")}
          value={reason}
          maxLength={500}
          onChange={(event) => setReason(event.target.value)}
        />
        {problem && (
          <Notice tone="danger" announce>
            {problems(problem)}
          </Notice>
        )}
      </div>
    </Dialog>
  );
}

function Row({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-x-6 py-2 sm:grid-cols-[10rem_minmax(0,1fr)]">
      <dt className="text-sm font-bold text-ink-soft sm:text-base">{name}</dt>
      <dd className="min-w-0 wrap-anywhere">{children}</dd>
    </div>
  );
}
