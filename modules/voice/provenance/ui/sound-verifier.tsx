"use client";

import { FileAudio } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useId, useRef, useState, type DragEvent } from "react";
import { Button, cx, Notice, Progress } from "@client/design-system";
import {
  examineSoundFile,
  fileMaxBytes,
  FileProblemError,
  type ExaminationStep,
  type ExaminedFile,
  type FileProblem,
} from "./examine-sound-file";
import { VerifiedFile } from "./verified-file";

type State =
  | { name: "waiting" }
  | { name: "examining"; fileName: string; step: ExaminationStep; share?: number }
  | { name: "done"; fileName: string; examined: ExaminedFile }
  | { name: "failed"; fileName: string; problem: FileProblem | "failed" };

/** Takes one file, says what it is. */
export function SoundVerifier() {
  const t = useTranslations("voice-verify");
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const running = useRef<AbortController | null>(null);
  const [isOver, setOver] = useState(false);
  const [state, setState] = useState<State>({ name: "waiting" });

  async function examine(file: File | undefined): Promise<void> {
    if (!file) return;
    running.current?.abort();
    const { signal } = (running.current = new AbortController());
    const fileName = file.name;
    try {
      const examined = await examineSoundFile(file, {
        signal,
        onStep: (step, share) => !signal.aborted && setState({ name: "examining", fileName, step, share }),
      });
      if (!signal.aborted) setState({ name: "done", fileName, examined });
    } catch (error) {
      if (signal.aborted) return;
      setState({ name: "failed", fileName, problem: error instanceof FileProblemError ? error.problem : "failed" });
    }
  }

  function takeChosen(): void {
    void examine(input.current?.files?.[0]);
    // The same file may be chosen again.
    if (input.current) input.current.value = "";
  }
  // The button's place is there before the page is alive: what was chosen by then counts too.
  useEffect(() => {
    if (input.current?.files?.length) takeChosen();
    return () => running.current?.abort();
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);

  function drop(event: DragEvent): void {
    event.preventDefault();
    setOver(false);
    void examine(event.dataTransfer.files[0]);
  }

  function cancel(): void {
    running.current?.abort();
    setState({ name: "waiting" });
    input.current?.parentElement?.querySelector("button")?.focus();
  }

  return (
    <div className="flex flex-col gap-6">
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
        <FileAudio aria-hidden className="size-9 text-primary" />
        <p className="text-lg font-bold">{t("drop.title")}</p>
        <p id={`${id}-hint`} className="max-w-prose text-sm text-ink-soft">
          {t("drop.hint", { megabytes: fileMaxBytes / 1024 / 1024 })}
        </p>
        <Button onClick={() => input.current?.click()} aria-describedby={`${id}-hint`}>
          {state.name === "waiting" ? t("drop.choose") : t("drop.another")}
        </Button>
        <input
          ref={input}
          type="file"
          accept="audio/*,video/*,.wav,.mp3,.ogg,.opus,.m4a,.flac,.webm"
          hidden
          data-testid="sound-file"
          onChange={takeChosen}
        />
      </div>

      <div aria-live="polite" className="flex flex-col gap-4" data-testid="verification" data-state={state.name}>
        {state.name === "examining" && (
          <div className="flex flex-col gap-3">
            <p className="wrap-anywhere">{t(`steps.${state.step}`, { name: state.fileName })}</p>
            <Progress label={t("progress")} value={state.share} />
            <Button variant="secondary" size="small" className="self-start" onClick={cancel}>
              {t("cancel")}
            </Button>
          </div>
        )}
        {state.name === "failed" && (
          <Notice tone="danger" title={<span className="wrap-anywhere">{state.fileName}</span>}>
            {t(`problems.${state.problem}`, { megabytes: fileMaxBytes / 1024 / 1024 })}
          </Notice>
        )}
        {state.name === "done" && <VerifiedFile fileName={state.fileName} examined={state.examined} />}
      </div>
    </div>
  );
}
