"use client";

import { SendHorizontal, SkipForward, Square } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useLayoutEffect, useRef, useState, type FormEvent, type KeyboardEvent } from "react";
import { IconButton, TextArea } from "@client/design-system";
import { countGraphemes } from "../domain/graphemes";
import { maxMessageGraphemes } from "../domain/vocabulary";
import { browserStorage } from "./browser-storage";
import { MicrophoneButton } from "./microphone-button";
import type { UseTalkByVoice } from "./use-talk-by-voice";

export type ComposerProps = {
  characterId: string;
  name: string;
  /** Whether there is something to stop. */
  speaking: boolean;
  sending: boolean;
  disabled: boolean;
  voice: UseTalkByVoice;
  /** Resolves false when the words must stay. */
  onSend: (text: string) => Promise<boolean>;
  onStop: () => void;
  /** Null while no sentence sounds. */
  onSkip: (() => void) | null;
  onFocusChange: (focused: boolean) => void;
};

/** Keeps what is typed and said through a reload, and through a send that failed. */
export function Composer({
  characterId,
  name,
  speaking,
  sending,
  disabled,
  voice,
  onSend,
  onStop,
  onSkip,
  onFocusChange,
}: ComposerProps) {
  const t = useTranslations("talk.composer");
  const draftKey = `oshaberi.draft.${characterId}`;
  const [text, setText] = useState("");
  const field = useRef<HTMLTextAreaElement>(null);
  const sendButton = useRef<HTMLButtonElement>(null);
  const composing = useRef(false);
  /** Where the caret belongs once the words that were put in are drawn. */
  const caretWanted = useRef<number | null>(null);
  const sendWanted = useRef(false);
  const listener = voice.voice;

  useEffect(() => {
    const draft = readDraft(draftKey);
    if (draft) setText((typed) => typed || draft);
  }, [draftKey]);

  const count = text.length > maxMessageGraphemes ? countGraphemes(text) : 0;
  const tooLong = count > maxMessageGraphemes;
  const closed = tooLong || disabled;
  const canSend = text.trim().length > 0 && !closed && !sending;

  const change = (next: string) => {
    setText(next);
    writeDraft(draftKey, next);
  };

  const submit = async () => {
    if (!canSend) return;
    const sent = text;
    change("");
    listener?.sent();
    if (await onSend(sent)) return;
    const meanwhile = field.current?.value ?? "";
    const kept = meanwhile && meanwhile !== sent ? `${sent}\n${meanwhile}` : sent;
    change(kept);
    listener?.returned(kept);
  };

  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (canSend) field.current?.focus();
    void submit();
  };

  useEffect(() => {
    voice.connect({
      read: () => ({ text, caret: field.current?.selectionEnd ?? text.length }),
      show(next, caret) {
        change(next);
        caretWanted.current = caret;
      },
      readiness: () => (closed ? "closed" : sending ? "busy" : "ready"),
      submit: () => void submit(),
      offerSending: () => (sendWanted.current = true),
    });
  });

  useLayoutEffect(() => {
    const caret = caretWanted.current;
    caretWanted.current = null;
    // Without the focus a phone would open its keyboard.
    if (caret !== null && document.activeElement === field.current) field.current?.setSelectionRange(caret, caret);
    if (!sendWanted.current || !canSend) return;
    sendWanted.current = false;
    if (document.activeElement !== field.current) sendButton.current?.focus();
  });

  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    // Enter also confirms a conversion of the Japanese input method; 229 is what Safari says meanwhile.
    if (composing.current || event.nativeEvent.isComposing || event.keyCode === 229) return;
    if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      void submit();
    }
    if (event.key === "Escape" && speaking) onStop();
  };
  const setComposing = (now: boolean) => {
    composing.current = now;
    listener?.composing(now);
  };

  return (
    <form onSubmit={onSubmit} className="flex items-end gap-2">
      <div className="relative min-w-0 grow">
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
          onChange={({ target }) => {
            change(target.value);
            listener?.typed(target.value, target.selectionEnd);
          }}
          onSelect={({ currentTarget }) => listener?.caretMoved(currentTarget.selectionEnd)}
          onPointerDown={() => listener?.touched()}
          onKeyDown={onKeyDown}
          onCompositionStart={() => setComposing(true)}
          onCompositionEnd={() => setComposing(false)}
          onFocus={() => onFocusChange(true)}
          onBlur={() => onFocusChange(false)}
          // Its hint takes no room, so no gap is left for it: the buttons stand on one line with the field.
          className="gap-0!"
          textareaClassName="max-h-40 min-h-13 rounded-[1.6rem] py-3 ps-5 pe-14"
        />
        <MicrophoneButton
          voice={voice}
          disabled={disabled}
          className={tooLong ? "absolute! end-1 top-1" : "absolute! end-1 bottom-1"}
        />
      </div>
      {speaking && !canSend ? (
        <>
          {onSkip && (
            <IconButton label={t("skip")} variant="secondary" size="large" onClick={onSkip} data-testid="skip">
              <SkipForward aria-hidden />
            </IconButton>
          )}
          <IconButton label={t("stop")} variant="secondary" size="large" onClick={onStop} data-testid="stop">
            <Square aria-hidden className="fill-current" />
          </IconButton>
        </>
      ) : (
        <IconButton
          ref={sendButton}
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
    return browserStorage("sessionStorage")?.getItem(key) ?? "";
  } catch {
    return "";
  }
}

function writeDraft(key: string, text: string): void {
  try {
    browserStorage("sessionStorage")?.setItem(key, text);
  } catch {
    // Storage may be refused; the words still stand in the field.
  }
}
