"use client";

import { useTranslations } from "next-intl";
import { useRef, useState, type ReactNode } from "react";
import { Button, EmptyState, Notice, useToasts } from "@client/design-system";
import type { Page } from "@modules/kernel";
import type { UploadedModelView } from "../domain/uploaded-model";
import { DropZone } from "./drop-zone";
import { ModelCard } from "./model-card";
import { PortraitTaker } from "./portrait-taker";
import { studioApi, StudioProblem } from "./studio-api";
import { UploadRow } from "./upload-row";
import { useModels } from "./use-models";
import { usePortraits } from "./use-portraits";

/** A person's own models: uploading, what the examination found, licence, preview. */
export function ModelStudio({ first }: { first: Page<UploadedModelView> }): ReactNode {
  const t = useTranslations("avatars-studio");
  const toasts = useToasts();
  const models = useModels(first);
  const [shownId, setShownId] = useState<string | null>(null);
  const list = useRef<HTMLHeadingElement>(null);
  const sending = new Set(models.uploads.map(({ modelId }) => modelId));
  const listed = models.items.filter(({ id }) => !sending.has(id));

  const portraits = usePortraits(listed, models.change);

  function take(files: readonly File[]) {
    for (const file of files) {
      // The same file again goes on with the upload that was left.
      const left = listed.find(
        (model) => model.state === "uploading" && model.fileName === file.name && model.bytes === file.size,
      );
      void models.running.start(file, left?.id ?? null);
    }
  }

  async function remove(model: UploadedModelView) {
    try {
      await studioApi.remove(model.id);
    } catch (error) {
      toasts.show(problemText(error), { tone: "danger" });
      return;
    }
    models.remove(model.id);
    list.current?.focus();
    toasts.show(t("actions.deleted", { name: model.name }), {
      topic: `deleted-${model.id}`,
      action: {
        label: t("actions.undo"),
        run: () =>
          void studioApi.restore(model.id).then(models.change, (error: unknown) => {
            toasts.show(problemText(error), { tone: "danger" });
          }),
      },
    });
  }

  function problemText(error: unknown): string {
    const code = error instanceof StudioProblem ? error.code : "unknown";
    const key = `problems.${code.replace(/^[a-z-]+\./, "")}`;
    return t.has(key) ? t(key) : t("problems.unknown");
  }

  return (
    <div className="flex flex-col gap-8">
      <DropZone onFiles={take} />
      {models.uploads.length > 0 && (
        <section aria-labelledby="studio-uploads" className="flex flex-col gap-3">
          <h2 id="studio-uploads" className="text-xl">
            {t("uploads.title")}
          </h2>
          <ul role="list" className="flex flex-col gap-3">
            {models.uploads.map((upload) => (
              <UploadRow
                key={upload.key}
                upload={upload}
                running={models.running}
                problemText={problemText}
                onCancelled={models.remove}
              />
            ))}
          </ul>
        </section>
      )}
      <section aria-labelledby="studio-models" className="flex flex-col gap-3">
        <h2 id="studio-models" ref={list} tabIndex={-1} className={listed.length === 0 ? "sr-only" : "text-xl"}>
          {t("list.title")}
        </h2>
        {models.failed && (
          <Notice
            tone="danger"
            announce
            actions={
              <Button size="small" variant="secondary" onClick={() => void models.reload()}>
                {t("list.again")}
              </Button>
            }
          >
            {t("list.failed")}
          </Notice>
        )}
        {listed.length === 0 && models.uploads.length === 0 && (
          <EmptyState headingLevel={3} title={t("list.empty")} text={t("list.emptyText")} />
        )}
        {listed.length > 0 && (
          <ul role="list" className="flex flex-col gap-4">
            {listed.map((model) => (
              <ModelCard
                key={model.id}
                model={model}
                isShown={shownId === model.id}
                onShow={(isShown) => setShownId(isShown ? model.id : null)}
                onChange={models.change}
                onRemove={() => void remove(model)}
                problemText={problemText}
              />
            ))}
          </ul>
        )}
        {/* One stage at a time. */}
        {portraits.model && shownId === null && (
          <PortraitTaker key={portraits.model.id} model={portraits.model} onDone={portraits.done} />
        )}
        {models.nextCursor !== null && (
          <Button variant="secondary" className="self-center" onClick={() => void models.showMore()}>
            {t("list.more")}
          </Button>
        )}
      </section>
    </div>
  );
}
