"use client";

import { Pause, Play, X } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { Card, IconButton, Notice, Progress, VisuallyHidden } from "@client/design-system";
import type { RunningUpload, RunningUploads } from "./running-uploads";
import { StudioProblem } from "./studio-api";

/** Of the file itself: sending it again would end the same. */
const lastingProblems = ["avatars.not-a-model-file", "avatars.file-too-large"];

/** One upload under way. Its progress is spoken at each quarter, not at each byte. */
export function UploadRow({
  upload,
  running,
  problemText,
  onCancelled,
}: {
  upload: RunningUpload;
  running: RunningUploads;
  problemText: (error: unknown) => string;
  onCancelled: (modelId: string) => void;
}) {
  const t = useTranslations("avatars-studio.uploads");
  const format = useFormatter();
  const { key, fileName, bytes, sentBytes, state, modelId } = upload;
  const share = bytes === 0 ? 0 : sentBytes / bytes;
  const quarter = Math.floor(share * 4) * 25;
  const megabytes = (count: number) =>
    format.number(count / 1024 / 1024, { maximumFractionDigits: 1, minimumFractionDigits: 1 });

  const isPointless = state === "failed" && lastingProblems.includes(upload.problem ?? "");

  function cancel() {
    void running.cancel(key);
    if (modelId !== null) onCancelled(modelId);
  }

  return (
    <Card as="li" className="flex flex-col gap-3 p-4" data-testid="upload" data-state={state}>
      <div className="flex items-center gap-2">
        <p className="min-w-0 grow truncate font-bold" title={fileName}>
          {fileName}
        </p>
        {(state === "sending" || state === "waiting") && (
          <IconButton label={t("pause", { name: fileName })} onClick={() => running.pause(key)}>
            <Pause aria-hidden />
          </IconButton>
        )}
        {(state === "paused" || state === "failed") && !isPointless && (
          <IconButton label={t("resume", { name: fileName })} onClick={() => running.resume(key)}>
            <Play aria-hidden />
          </IconButton>
        )}
        <IconButton label={t("cancel", { name: fileName })} onClick={cancel}>
          <X aria-hidden />
        </IconButton>
      </div>
      {!isPointless && (
        <>
          <Progress label={t("progress", { name: fileName })} value={share} />
          <p className="text-sm text-ink-soft">
            {t(`states.${state}`)} {t("sent", { sent: megabytes(sentBytes), all: megabytes(bytes) })}
          </p>
        </>
      )}
      {state === "failed" && (
        <Notice tone="danger" announce>
          {problemText(new StudioProblem(upload.problem ?? "unknown"))}
        </Notice>
      )}
      <VisuallyHidden role="status">
        {state === "failed" ? "" : t("spoken", { name: fileName, percent: quarter, state: t(`states.${state}`) })}
      </VisuallyHidden>
    </Card>
  );
}
