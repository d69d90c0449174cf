"use client";

import { useTranslations } from "next-intl";
import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from "react";
import type { Locale } from "@modules/kernel";
import { useToasts } from "@client/design-system";
import type { Draft, TalkByVoice, TalkByVoiceState } from "../engine/talk-by-voice";
import type { PlayedPortion } from "@client/voice";
import type { Listener } from "./listening/listener";
import type { OpenedTalkByVoice } from "./listening/open-talk-by-voice";
import type { UseConversation } from "./use-conversation";

export type UseTalkByVoice = {
  /** Null until it was asked for. */
  voice: TalkByVoice | null;
  listener: Listener | null;
  state: TalkByVoiceState | null;
  /** Fetches what listens; null when that cannot be had now. */
  wake: () => Promise<TalkByVoice | null>;
  /** The field and what is in it, told by the composer. */
  connect: (draft: ConnectedDraft) => void;
};
type ConnectedDraft = Draft & { read(): { text: string; caret: number } };

/** What was played may be heard by a microphone that opens so much later, in ms. */
const staysInTheRoomMs = 1000;

/** Talking instead of typing. Nothing of it is fetched before somebody comes near the microphone. */
export function useTalkByVoice(talk: UseConversation, locale: Locale): UseTalkByVoice {
  const t = useTranslations("talk.listening");
  const toasts = useToasts();
  const [opened, setOpened] = useState<OpenedTalkByVoice | null>(null);
  const opening = useRef<Promise<TalkByVoice | null> | null>(null);
  const draft = useRef<ConnectedDraft | null>(null);
  const output = useRef<PlayedPortion[]>([]);
  const latest = useRef({ talk, onFailed: () => {} });
  useEffect(() => {
    latest.current = {
      talk,
      onFailed: () => void toasts.show(t("problems.not-loaded.title"), { tone: "warn", topic: "listening" }),
    };
  });

  const { player } = talk;
  useEffect(
    () =>
      player.listenToOutput((portion) => {
        const now = performance.now();
        output.current = output.current.filter(({ heardAtMs, samples, sampleRate }) =>
          portion ? heardAtMs + (samples.length / sampleRate) * 1000 > now - staysInTheRoomMs : heardAtMs < now,
        );
        if (portion) output.current.push(portion);
      }),
    [player],
  );

  const wake = useCallback(() => {
    opening.current ??= import("./listening/open-talk-by-voice")
      .then(({ openTalkByVoice }) =>
        openTalkByVoice({
          player,
          locale,
          recentOutput: () => output.current,
          talk: () => latest.current.talk,
          draft: () => draft.current,
        }),
      )
      .then(
        (made) => {
          const { text, caret } = draft.current?.read() ?? { text: "", caret: 0 };
          made.voice.typed(text, caret);
          setOpened(made);
          return made.voice;
        },
        () => {
          opening.current = null;
          latest.current.onFailed();
          return null;
        },
      );
    return opening.current;
  }, [player, locale]);

  useEffect(
    () => () => {
      void opening.current?.then((made) => made?.dispose());
      opening.current = null;
      setOpened(null);
    },
    [wake],
  );

  const voice = opened?.voice ?? null;
  const isBusy = talk.sounding !== null || talk.state.activity === "replying";
  useEffect(() => {
    if (isBusy) voice?.replyBegan();
  }, [voice, isBusy]);

  const state = useSyncExternalStore(voice?.subscribe ?? noSubscription, voice?.getState ?? noState, noState);
  const connect = useCallback((next: ConnectedDraft) => void (draft.current = next), []);
  const listener = opened?.listener ?? null;
  return useMemo(() => ({ voice, listener, state, wake, connect }), [voice, listener, state, wake, connect]);
}

const noSubscription = () => () => undefined;
const noState = () => null;
