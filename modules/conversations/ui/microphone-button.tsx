"use client";

import { AudioLines, Mic } from "lucide-react";
import { useTranslations } from "next-intl";
import { useRef, type KeyboardEvent, type PointerEvent } from "react";
import { cx } from "@client/design-system";
import type { UseTalkByVoice } from "./use-talk-by-voice";

/** A press that is shorter is a tap, in ms. */
const tapMs = 400;

/** Held, it records; tapped, it frees the hands and ends that again. The space bar does as a finger does. */
export function MicrophoneButton({
  voice: { voice, state, wake },
  disabled,
  className,
}: {
  voice: UseTalkByVoice;
  disabled: boolean;
  className?: string;
}) {
  const t = useTranslations("talk.listening.button");
  const pressedAt = useRef<number | null>(null);
  /** The press has been dealt with; the click that follows it says nothing new. */
  const isDone = useRef(false);
  const handsFree = state?.mode === "hands-free";
  const name = handsFree ? t("handsFree") : state?.isHolding ? t("holding") : t("off");

  const down = (at: number) => {
    if (pressedAt.current !== null) return;
    pressedAt.current = at;
    void wake().then((opened) => opened?.press());
  };
  const up = (at: number) => {
    if (pressedAt.current === null) return;
    const isTap = at - pressedAt.current < tapMs;
    pressedAt.current = null;
    void wake().then((opened) => opened?.release({ isTap }));
  };
  const cancel = () => {
    if (pressedAt.current === null) return;
    pressedAt.current = null;
    voice?.cancel();
  };
  const onPointerDown = (event: PointerEvent<HTMLButtonElement>) => {
    isDone.current = false;
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture?.(event.pointerId);
    down(event.timeStamp);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape") cancel();
    if (event.key !== " ") return;
    // The click that the browser would make of it is ours to make.
    event.preventDefault();
    if (!event.repeat) down(event.timeStamp);
  };
  const onKeyUp = (event: KeyboardEvent) => {
    if (event.key !== " ") return;
    event.preventDefault();
    up(event.timeStamp);
  };
  const onClick = () => {
    if (!isDone.current) void wake().then((opened) => opened?.toggle());
    isDone.current = false;
  };

  return (
    <button
      type="button"
      aria-label={name}
      title={name}
      disabled={disabled}
      data-testid="microphone"
      data-listening={handsFree ? "hands-free" : state?.isHolding ? "holding" : "off"}
      onPointerEnter={() => void wake()}
      onFocus={() => void wake()}
      onPointerDown={onPointerDown}
      onPointerUp={(event) => {
        isDone.current = pressedAt.current !== null;
        up(event.timeStamp);
      }}
      onPointerCancel={cancel}
      onKeyDown={onKeyDown}
      onKeyUp={onKeyUp}
      onBlur={(event) => up(event.timeStamp)}
      onClick={onClick}
      onContextMenu={(event) => event.preventDefault()}
      className={cx(
        "part-button part-button-icon touch-none",
        handsFree ? "part-button-primary" : state?.isHolding ? "part-button-lamp" : "part-button-quiet",
        className,
      )}
    >
      {handsFree || state?.isHolding ? <AudioLines aria-hidden /> : <Mic aria-hidden />}
    </button>
  );
}
