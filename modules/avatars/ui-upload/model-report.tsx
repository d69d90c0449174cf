"use client";

import { useFormatter, useTranslations } from "next-intl";
import type { UploadedModelView } from "../domain/uploaded-model";
import type { ReportCard } from "../inspection/scan-vrm";
import { FindingList } from "./finding-list";

/** The report card: how heavy the model is, what it lacks, and what was done to it. */
export function ModelReport({ model, card }: { model: UploadedModelView; card: ReportCard }) {
  const t = useTranslations("avatars-studio.report");
  const faces = useTranslations("avatars-studio.expressions");
  const fixes = useTranslations("avatars-studio.mended");
  const format = useFormatter();
  const megabytes = (bytes: number) =>
    t("megabytes", { size: format.number(bytes / 1024 / 1024, { maximumFractionDigits: 1 }) });
  const facts = [
    ["triangles", card.triangles],
    ["drawCalls", card.drawCalls],
    ["textures", card.textures],
    ["bones", card.bones],
    ["morphTargets", card.morphTargets],
    ["springJoints", card.springJoints],
  ] as const;
  const lacks = [
    ...card.missingExpressions.map((name) => t("expression", { name: faces.has(name) ? faces(name) : name })),
    ...(card.hasHands ? [] : [t("hands")]),
    ...(card.hasLookAt ? [] : [t("lookAt")]),
    ...(card.hasThumbnail ? [] : [t("thumbnail")]),
  ];
  const notes = model.state === "refused" ? [] : model.findings;

  return (
    <details className="rounded-xl border border-line px-4 py-1" open={model.state === "ready"}>
      <summary className="target flex cursor-pointer items-center font-bold">{t("title")}</summary>
      <dl className="grid grid-cols-2 gap-x-4 gap-y-2 pb-3 sm:grid-cols-3">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt className="text-sm text-ink-soft">{t(name)}</dt>
            <dd className="font-bold tabular-nums">{format.number(value)}</dd>
          </div>
        ))}
        <div>
          <dt className="text-sm text-ink-soft">{t("textureMemory")}</dt>
          <dd className="font-bold tabular-nums">{megabytes(card.textureBytesOnGpu)}</dd>
        </div>
        <div>
          <dt className="text-sm text-ink-soft">{t("format")}</dt>
          <dd className="font-bold">VRM {card.specVersion}</dd>
        </div>
        {model.served && (
          <div>
            <dt className="text-sm text-ink-soft">{t("served")}</dt>
            <dd className="font-bold tabular-nums">{megabytes(model.served.bytes)}</dd>
          </div>
        )}
      </dl>
      <p className="pb-3 text-sm">
        {lacks.length === 0 ? t("lacksNothing") : t("lacks", { list: format.list(lacks, { type: "conjunction" }) })}
      </p>
      {model.mended.length > 0 && (
        <div className="pb-3 text-sm">
          <p className="font-bold">{t("mended")}</p>
          <ul className="list-disc ps-5">
            {model.mended.map((id) => (
              <li key={id}>{fixes.has(id) ? fixes(id) : id}</li>
            ))}
          </ul>
        </div>
      )}
      {notes.length > 0 && (
        <div className="pb-3">
          <FindingList findings={notes} title={t("notes")} />
        </div>
      )}
    </details>
  );
}
