"use client";

import { Play, Square, StepForward } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button, Spinner } from "@client/design-system";
import type { MessageView } from "../engine/reply-view";
import type { UseConversation } from "./use-conversation";

/** Hears the line again; a line that was cut off also from there. */
export function ReplayButtons({ message, replay }: { message: MessageView; replay: UseConversation["replay"] }) {
  const t = useTranslations("talk.replay");
  const { id, heardUntil, text } = message;
  const look = { variant: "quiet", size: "small", className: "px-3 text-xs text-ink-soft" } as const;
  if (replay.line?.messageId === id) {
    return (
      <Button
        {...look}
        aria-busy={replay.line.isLoading || undefined}
        icon={
          replay.line.isLoading ? (
            <Spinner className="size-3.5" />
          ) : (
            <Square aria-hidden className="size-3.5 fill-current" />
          )
        }
        onClick={replay.stop}
        data-testid="replay-stop"
      >
        {t("stop")}
      </Button>
    );
  }
  return (
    <>
      <Button
        {...look}
        icon={<Play aria-hidden className="size-3.5" />}
        onClick={() => replay.play(id)}
        data-testid="replay"
      >
        {t("play")}
      </Button>
      {heardUntil !== null && heardUntil > 0 && heardUntil < text.length && (
        <Button
          {...look}
          icon={<StepForward aria-hidden className="size-3.5" />}
          onClick={() => replay.play(id, heardUntil)}
          data-testid="replay-from-here"
        >
          {t("fromHere")}
        </Button>
      )}
    </>
  );
}
