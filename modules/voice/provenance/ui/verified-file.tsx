import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Card, Notice, type Tone } from "@client/design-system";
import type { SoundFacts } from "../contract";
import type { FileVerdict } from "../domain/judge-file";
import type { ExaminedFile } from "./examine-sound-file";

const tones: Record<FileVerdict["kind"], Tone> = {
  "made-here": "info",
  changed: "warn",
  marked: "info",
  nothing: "info",
};

/** The verdict in plain words, then what it rests on. */
export function VerifiedFile({ fileName, examined }: { fileName: string; examined: ExaminedFile }) {
  const t = useTranslations("voice-verify");
  const { verdict, hash, answer, mark } = examined;
  const facts = "facts" in verdict ? verdict.facts : null;
  return (
    <Card as="section" className="flex flex-col gap-5 p-5 sm:p-6" data-verdict={verdict.kind}>
      <h2 className="text-xl wrap-anywhere">{fileName}</h2>
      <Notice tone={tones[verdict.kind]} title={t(`verdicts.${verdict.kind}.title`)}>
        <p>{textOf(t, verdict)}</p>
      </Notice>
      {facts && <MadeFacts facts={facts} />}
      <div className="flex flex-col gap-2">
        <h3 className="text-lg">{t("evidence.title")}</h3>
        <dl className="flex flex-col divide-y divide-line border-y border-line">
          <Row name={t("evidence.log")}>
            {t(`evidence.logStates.${answer === null ? "not-asked" : answer.logged ? "known" : "unknown"}`)}
          </Row>
          <Row name={t("evidence.manifest")}>{t(`evidence.manifestStates.${manifestState(examined)}`)}</Row>
          <Row name={t("evidence.mark")}>
            <MarkText mark={mark} />
          </Row>
          {hash && (
            <Row name={t("evidence.hash")}>
              <code className="font-mono text-sm wrap-anywhere">{hash}</code>
            </Row>
          )}
        </dl>
      </div>
    </Card>
  );
}

function textOf(t: ReturnType<typeof useTranslations<"voice-verify">>, verdict: FileVerdict): string {
  if (verdict.kind === "made-here") return t(`verdicts.made-here.${verdict.isSigned ? "signed" : "logged"}`);
  if (verdict.kind === "changed") return t(`verdicts.changed.${verdict.isMarked ? "marked" : "unmarked"}`);
  if (verdict.kind === "marked") return t("verdicts.marked.text");
  return t(`verdicts.nothing.${verdict.because}`);
}

function manifestState({ answer }: ExaminedFile): "own" | "other-sound" | "foreign" | "none" | "not-asked" {
  if (answer === null) return "not-asked";
  return answer.claims?.sameHash === false ? "other-sound" : answer.manifest;
}

function MarkText({ mark }: { mark: ExaminedFile["mark"] }) {
  const t = useTranslations("voice-verify.evidence");
  const format = useFormatter();
  if (!mark) return t("markStates.not-decoded");
  const seconds = (value: number) => format.number(value, { maximumFractionDigits: 0 });
  const score = format.number(mark.score, { maximumFractionDigits: 1, minimumFractionDigits: 1 });
  const threshold = format.number(mark.threshold, { maximumFractionDigits: 1, minimumFractionDigits: 1 });
  const places = format.list(
    mark.spans.map(({ fromSeconds, toSeconds }) => t("span", { from: seconds(fromSeconds), to: seconds(toSeconds) })),
    { type: "conjunction" },
  );
  return (
    <>
      {mark.marked ? t("markStates.heard", { places }) : t("markStates.unheard")}{" "}
      <span className="text-ink-soft">{t("score", { score, threshold })}</span>
    </>
  );
}

function MadeFacts({ facts }: { facts: SoundFacts }) {
  const t = useTranslations("voice-verify.facts");
  const format = useFormatter();
  return (
    <dl className="flex flex-col divide-y divide-line border-y border-line">
      <Row name={t("madeAt")}>
        {format.dateTime(new Date(facts.madeAt), { dateStyle: "long", timeStyle: "medium" })}
      </Row>
      <Row name={t("voice")}>{t("voiceOf", { voice: facts.voice || t("defaultVoice"), vendor: facts.vendor })}</Row>
      <Row name={t("language")}>{t(`languages.${facts.language}`)}</Row>
      {facts.consented && <Row name={t("consent")}>{t("consented")}</Row>}
    </dl>
  );
}

function Row({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-x-6 py-2 sm:grid-cols-[11rem_minmax(0,1fr)]">
      <dt className="text-sm font-bold text-ink-soft sm:text-base">{name}</dt>
      <dd className="min-w-0">{children}</dd>
    </div>
  );
}
