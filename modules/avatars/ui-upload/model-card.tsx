"use client";

import { Download, Eye, EyeOff, Pencil, Trash2 } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { useState, type FormEvent } from "react";
import { Button, Card, cx, LinkButton, Progress, TextField } from "@client/design-system";
import type { ModelState, UploadedModelView } from "../domain/uploaded-model";
import { AvatarView } from "../ui/avatar-view";
import { emptyPicture } from "./empty-picture";
import { FindingList } from "./finding-list";
import { LicenceCard } from "./licence-card";
import { ModelReport } from "./model-report";
import { studioApi } from "./studio-api";

const stateLooks: Record<ModelState, string> = {
  uploading: "bg-info-soft text-info",
  examining: "bg-info-soft text-info",
  refused: "bg-danger-soft text-danger",
  ready: "bg-success-soft text-success",
};

export type ModelCardProps = {
  model: UploadedModelView;
  /** On the stage; one model at a time. */
  isShown: boolean;
  onShow: (isShown: boolean) => void;
  onChange: (model: UploadedModelView) => void;
  onRemove: () => void;
  problemText: (error: unknown) => string;
};

export function ModelCard({ model, isShown, onShow, onChange, onRemove, problemText }: ModelCardProps) {
  const t = useTranslations("avatars-studio");
  const format = useFormatter();
  const [isRenaming, setRenaming] = useState(false);
  const titleId = `model-${model.id}`;
  const { state, served } = model;

  return (
    <Card
      as="li"
      aria-labelledby={titleId}
      className="flex flex-col gap-4 p-5 sm:p-6"
      data-testid="model"
      data-state={state}
    >
      <div className="flex flex-wrap items-start gap-x-4 gap-y-2">
        {model.pictures && (
          // eslint-disable-next-line @next/next/no-img-element -- made in its final size and form
          <img
            src={model.pictures.thumbnailUrl}
            alt=""
            width={72}
            height={72}
            className="size-18 shrink-0 rounded-xl bg-accent-soft"
          />
        )}
        <div className="min-w-0 grow basis-44">
          <h3 id={titleId} className="text-lg wrap-anywhere">
            {model.name}
          </h3>
          <p className="text-sm wrap-anywhere text-ink-soft">
            {model.fileName} ·{" "}
            {t("megabytes", { size: format.number(model.bytes / 1024 / 1024, { maximumFractionDigits: 1 }) })} ·{" "}
            {format.dateTime(new Date(model.createdAt), { dateStyle: "medium" })}
          </p>
        </div>
        <span role="status" className={cx("rounded-full px-3 py-1 text-sm font-bold", stateLooks[state])}>
          {t(`states.${state}`)}
        </span>
      </div>

      {state === "examining" && <Progress label={t("states.examining")} />}
      {state === "uploading" && <p className="text-ink-soft">{t("list.unfinished")}</p>}
      {state === "refused" && <FindingList findings={model.findings} title={t("report.refused")} />}

      {isShown && served && (
        <div className="relative h-[min(70dvh,32rem)] overflow-hidden rounded-bubble bg-accent-soft">
          <AvatarView
            model={{
              url: served.url,
              lowUrl: served.lowDetailUrl,
              posterUrl: model.pictures?.posterUrl ?? emptyPicture,
              name: model.name,
            }}
            className="absolute inset-0"
          />
        </div>
      )}
      {isRenaming && <RenameForm {...{ model, onChange, problemText }} onDone={() => setRenaming(false)} />}

      <div className="flex flex-wrap gap-2">
        {served && (
          <Button
            variant={isShown ? "secondary" : "primary"}
            size="small"
            aria-pressed={isShown}
            icon={isShown ? <EyeOff aria-hidden className="size-4" /> : <Eye aria-hidden className="size-4" />}
            onClick={() => onShow(!isShown)}
          >
            {isShown ? t("actions.hide") : t("actions.show")}
          </Button>
        )}
        <Button
          variant="secondary"
          size="small"
          aria-expanded={isRenaming}
          icon={<Pencil aria-hidden className="size-4" />}
          onClick={() => setRenaming(!isRenaming)}
        >
          {t("actions.rename")}
        </Button>
        {state === "ready" && (
          <LinkButton
            variant="secondary"
            size="small"
            href={studioApi.originalUrl(model.id)}
            download
            icon={<Download aria-hidden className="size-4" />}
          >
            {t("actions.original")}
          </LinkButton>
        )}
        <Button variant="quiet" size="small" icon={<Trash2 aria-hidden className="size-4" />} onClick={onRemove}>
          {t("actions.delete")}
        </Button>
      </div>

      {model.card && <ModelReport model={model} card={model.card} />}
      {state === "ready" && model.licence && (
        <LicenceCard {...{ model, onChange, problemText }} licence={model.licence} />
      )}
    </Card>
  );
}

type RenameProps = Pick<ModelCardProps, "model" | "onChange" | "problemText"> & { onDone: () => void };

function RenameForm({ model, onChange, onDone, problemText }: RenameProps) {
  const t = useTranslations("avatars-studio.rename");
  const [name, setName] = useState(model.name);
  const [error, setError] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);

  async function rename(event: FormEvent) {
    event.preventDefault();
    if (name.trim() === "") return setError(t("empty"));
    setBusy(true);
    try {
      onChange(await studioApi.rename(model.id, name));
      onDone();
    } catch (thrown) {
      setError(problemText(thrown));
    } finally {
      setBusy(false);
    }
  }

  return (
    <form onSubmit={(event) => void rename(event)} noValidate className="flex flex-wrap items-end gap-3">
      <TextField
        label={t("label")}
        value={name}
        maxLength={80}
        error={error ?? undefined}
        onChange={(event) => setName(event.target.value)}
        className="grow basis-56"
        autoFocus
      />
      <Button type="submit" isLoading={isBusy}>
        {t("save")}
      </Button>
    </form>
  );
}
