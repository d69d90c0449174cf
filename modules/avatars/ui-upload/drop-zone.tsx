"use client";

import { Upload } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useId, useRef, useState, type DragEvent } from "react";
import { Button, cx } from "@client/design-system";
import { uploadMaxBytes } from "../domain/uploaded-model";

/** Takes files that are dropped on it or chosen with its button. */
export function DropZone({ onFiles }: { onFiles: (files: readonly File[]) => void }) {
  const t = useTranslations("avatars-studio.drop");
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const id = useId();

  function takeChosen(): void {
    if (!input.current?.files?.length) return;
    onFiles([...input.current.files]);
    // The same file may be chosen again.
    input.current.value = "";
  }
  // The button's place is there before the page is alive: what was chosen by then counts too.
  // eslint-disable-next-line react-hooks/exhaustive-deps
  useEffect(takeChosen, []);

  function drop(event: DragEvent) {
    event.preventDefault();
    setOver(false);
    onFiles([...event.dataTransfer.files]);
  }

  return (
    <div
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
      className={cx(
        "flex flex-col items-center gap-3 rounded-bubble border-2 border-dashed px-6 py-10 text-center",
        isOver ? "border-primary bg-primary-soft" : "border-line-strong bg-raised",
      )}
    >
      <Upload aria-hidden className="size-9 text-primary" />
      <p className="text-lg font-bold">{t("title")}</p>
      <p id={`${id}-hint`} className="max-w-prose text-sm text-ink-soft">
        {t("hint", { megabytes: uploadMaxBytes / 1024 / 1024 })}
      </p>
      <Button onClick={() => input.current?.click()} aria-describedby={`${id}-hint`}>
        {t("choose")}
      </Button>
      <input
        ref={input}
        type="file"
        accept=".vrm,.glb,model/gltf-binary"
        multiple
        hidden
        data-testid="model-file"
        onChange={takeChosen}
      />
    </div>
  );
}
