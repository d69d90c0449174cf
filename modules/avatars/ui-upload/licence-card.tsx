"use client";

import { Check, X } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";
import { Button, Checkbox, cx, Notice } from "@client/design-system";
import { rightTextVersion, type UploadedModelView } from "../domain/uploaded-model";
import { purposes, type LicencePolicy } from "../inspection/licence/licence-policy";
import { studioApi } from "./studio-api";

type LicenceCardProps = {
  model: UploadedModelView;
  licence: LicencePolicy;
  onChange: (model: UploadedModelView) => void;
  problemText: (error: unknown) => string;
};

/** What the file itself says that it may be used for; the owner says that they may use it. */
export function LicenceCard({ model, licence, onChange, problemText }: LicenceCardProps) {
  const t = useTranslations("avatars-studio.licence");
  return (
    <section aria-labelledby={`licence-${model.id}`} className="flex flex-col gap-3 rounded-xl bg-sunken p-4">
      <h4 id={`licence-${model.id}`} className="font-bold">
        {t("title")}
      </h4>
      <p className="text-sm break-words">
        {licence.title || t("untitled")} · {licence.authors.join(", ") || t("unknownAuthor")}
        <span className="block text-ink-soft">
          {licence.licenceUrl ? (
            <a href={licence.licenceUrl} target="_blank" rel="noopener noreferrer nofollow ugc" className="underline">
              {licence.licenceName}
            </a>
          ) : (
            licence.licenceName
          )}
        </span>
        {licence.creditRequired && licence.credit && (
          <span className="block">{t("credit", { credit: licence.credit })}</span>
        )}
      </p>
      <ul role="list" className="flex flex-col gap-1 text-sm">
        {purposes.map((purpose) => {
          const { allowed, clause } = licence.clauses[purpose];
          return (
            <li key={purpose} className="flex items-start gap-2">
              {allowed ? (
                <Check aria-hidden className="mt-0.5 size-4 shrink-0 text-success" />
              ) : (
                <X aria-hidden className="mt-0.5 size-4 shrink-0 text-danger" />
              )}
              <span className="min-w-0">
                {t(`purposes.${purpose}`)}{" "}
                <strong className={cx(allowed ? "text-success" : "text-danger")}>
                  {allowed ? t("allowed") : t("forbidden")}
                </strong>
                {!allowed && <code className="block text-xs break-all text-ink-soft">{clause}</code>}
              </span>
            </li>
          );
        })}
      </ul>
      <Confirmation {...{ model, onChange, problemText }} />
    </section>
  );
}

function Confirmation({ model, onChange, problemText }: Omit<LicenceCardProps, "licence">) {
  const t = useTranslations("avatars-studio.licence");
  const format = useFormatter();
  const [isAgreed, setAgreed] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  if (model.rightConfirmedAt !== null)
    return (
      <Notice tone="success" announce>
        {t("confirmed", { date: format.dateTime(new Date(model.rightConfirmedAt), { dateStyle: "long" }) })}
      </Notice>
    );

  async function confirm() {
    if (!isAgreed) return setProblem(t("agreeFirst"));
    setBusy(true);
    setProblem(null);
    try {
      onChange(await studioApi.confirmRight(model.id, rightTextVersion));
    } catch (error) {
      setProblem(problemText(error));
    } finally {
      setBusy(false);
    }
  }

  return (
    <div className="flex flex-col items-start gap-2">
      <Checkbox
        label={t("agree")}
        checked={isAgreed}
        error={problem ?? undefined}
        onChange={(event) => setAgreed(event.target.checked)}
      />
      <Button size="small" isLoading={isBusy} onClick={() => void confirm()}>
        {t("confirm")}
      </Button>
    </div>
  );
}
