"use client";

import { useTranslations } from "next-intl";
import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from "react";
import { useToasts } from "@client/design-system";
import type { SpeechPlayer } from "@client/voice";
import type { SpeechPart } from "../contract";
import type { LineReplay, LineReplayState } from "../engine/line-replay";

/** Past lines of hers, heard again. Its code is fetched with the first one. */
export function useLineReplay(player: SpeechPlayer | null, onSentence: (part: SpeechPart) => void) {
  const t = useTranslations("talk.replay");
  const toasts = useToasts();
  const [replay, setReplay] = useState<LineReplay | null>(null);
  /** The line that was asked for while the code was on its way. */
  const [asked, setAsked] = useState<string | null>(null);
  const made = useRef<LineReplay | null>(null);
  const wanted = useRef<string | null>(null);
  const latest = useRef({ onSentence, onFailed: () => {} });
  useEffect(() => {
    latest.current = { onSentence, onFailed: () => void toasts.show(t("failed"), { tone: "warn", topic: "replay" }) };
  });

  useEffect(
    () => () => {
      made.current?.dispose();
      made.current = null;
      wanted.current = null;
      setReplay(null);
    },
    [player],
  );

  const open = useCallback(async () => {
    if (made.current || !player) return made.current;
    const { LineReplay } = await import("../engine/line-replay");
    made.current ??= new LineReplay({
      fetch: (input, init) => fetch(input, init),
      player,
      onSentence: (part) => latest.current.onSentence(part),
      onFailed: () => latest.current.onFailed(),
    });
    setReplay(made.current);
    return made.current;
  }, [player]);

  const play = useCallback(
    (conversationId: string, messageId: string, from?: number) => {
      wanted.current = messageId;
      setAsked(messageId);
      open()
        .then((opened) => {
          if (wanted.current === messageId) void opened?.play(conversationId, messageId, from);
        })
        .catch(() => latest.current.onFailed())
        .finally(() => setAsked((now) => (now === messageId ? null : now)));
    },
    [open],
  );
  const stop = useCallback(() => {
    wanted.current = null;
    setAsked(null);
    made.current?.stop();
  }, []);

  const state = useSyncExternalStore(replay?.subscribe ?? noSubscription, replay?.getState ?? noLine, noLine);
  return useMemo(() => {
    const line: LineReplayState = state ?? (asked ? { messageId: asked, isLoading: true } : null);
    return { line, play, stop };
  }, [state, asked, play, stop]);
}

const noSubscription = () => () => undefined;
const noLine = () => null;
