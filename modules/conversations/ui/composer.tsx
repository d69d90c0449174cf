"use client";

import { SendHorizontal, Square } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState, type FormEvent, type KeyboardEvent } from "react";
import { IconButton, TextArea } from "@client/design-system";
import { countGraphemes } from "../domain/graphemes";
import { maxMessageGraphemes } from "../domain/vocabulary";

export type ComposerProps = {
  characterId: string;
  name: string;
  /** Whether there is something to stop. */
  speaking: boolean;
  sending: boolean;
  disabled: boolean;
  /** Resolves false when the words must stay. */
  onSend: (text: string) => Promise<boolean>;
  onStop: () => void;
  onFocusChange: (focused: boolean) => void;
};

/** Keeps what is typed through a reload, and through a send that failed. */
export function Composer({
  characterId,
  name,
  speaking,
  sending,
  disabled,
  onSend,
  onStop,
  onFocusChange,
}: ComposerProps) {
  const t = useTranslations("talk.composer");
  const draftKey = `oshaberi.draft.${characterId}`;
  const [text, setText] = useState("");
  const field = useRef<HTMLTextAreaElement>(null);
  const composing = useRef(false);

  useEffect(() => {
    const draft = readDraft(draftKey);
    if (draft) setText((typed) => typed || draft);
  }, [draftKey]);

  const count = text.length > maxMessageGraphemes ? countGraphemes(text) : 0;
  const tooLong = count > maxMessageGraphemes;
  const canSend = text.trim().length > 0 && !tooLong && !sending && !disabled;

  const change = (next: string) => {
    setText(next);
    writeDraft(draftKey, next);
  };

  const submit = async (event?: FormEvent) => {
    event?.preventDefault();
    if (!canSend) return;
    const sent = text;
    change("");
    field.current?.focus();
    if (!(await onSend(sent))) setText((typed) => (writeDraft(draftKey, typed || sent), typed || sent));
  };

  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    // Enter also confirms a conversion of the Japanese input method; 229 is what Safari says meanwhile.
    if (composing.current || event.nativeEvent.isComposing || event.keyCode === 229) return;
    if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      void submit();
    }
    if (event.key === "Escape" && speaking) onStop();
  };

  return (
    <form onSubmit={submit} className="flex items-end gap-2">
      <TextArea
        ref={field}
        label={t("label", { name })}
        labelHidden
        placeholder={t("placeholder", { name })}
        hint={<span className="sr-only">{t("hint")}</span>}
        error={tooLong ? t("tooLong", { max: maxMessageGraphemes, count }) : undefined}
        value={text}
        enterKeyHint="send"
        autoComplete="off"
        onChange={(event) => change(event.target.value)}
        onKeyDown={onKeyDown}
        onCompositionStart={() => (composing.current = true)}
        onCompositionEnd={() => (composing.current = false)}
        onFocus={() => onFocusChange(true)}
        onBlur={() => onFocusChange(false)}
        className="min-w-0 grow"
        textareaClassName="max-h-40 min-h-13 rounded-[1.6rem] px-5 py-3"
      />
      {speaking && !canSend ? (
        <IconButton label={t("stop")} variant="secondary" size="large" onClick={onStop} data-testid="stop">
          <Square aria-hidden className="fill-current" />
        </IconButton>
      ) : (
        <IconButton
          label={t("send")}
          variant="primary"
          size="large"
          type="submit"
          isLoading={sending}
          aria-disabled={!canSend || undefined}
          className={canSend ? undefined : "opacity-55"}
        >
          <SendHorizontal aria-hidden />
        </IconButton>
      )}
    </form>
  );
}

function readDraft(key: string): string {
  try {
    return sessionStorage.getItem(key) ?? "";
  } catch {
    return "";
  }
}

function writeDraft(key: string, text: string): void {
  try {
    sessionStorage.setItem(key, text);
  } catch {
    // Storage may be refused; the words still stand in the field.
  }
}
