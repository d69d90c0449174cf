"use client";

import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from "react";
import type { Locale } from "@modules/kernel";
import { createLateSpeechPlayer, type SpeechPlayer } from "@client/voice";
import type { Cue } from "../contract";
import { ConversationEngine, type ConversationState } from "../engine/conversation-engine";

export type UseConversation = {
  engine: ConversationEngine;
  state: ConversationState;
  player: SpeechPlayer;
  /** The browser holds sound back until somebody taps. */
  soundBlocked: boolean;
  voiceOn: boolean;
  setVoiceOn: (on: boolean) => void;
};

const voiceSetting = "oshaberi.voice";

function browserStorage(kind: "localStorage" | "sessionStorage"): Storage | null {
  try {
    return typeof window === "undefined" ? null : window[kind];
  } catch {
    return null;
  }
}

/** Binds the engine, the voice and other tabs to a component; all of it ends with the component. */
export function useConversation({
  characterId,
  locale,
  onCue,
}: {
  characterId: string;
  locale: Locale;
  onCue: (cue: Cue) => void;
}): UseConversation | null {
  const [parts, setParts] = useState<{ engine: ConversationEngine; player: SpeechPlayer } | null>(null);
  const [soundBlocked, setSoundBlocked] = useState(false);
  const [voiceOn, setVoiceState] = useState(true);
  const latest = useRef({ onCue, voiceOn });
  useEffect(() => {
    latest.current = { onCue, voiceOn };
  });

  useEffect(() => {
    if (browserStorage("localStorage")?.getItem(voiceSetting) === "off") setVoiceState(false);
  }, []);

  useEffect(() => {
    const player = createLateSpeechPlayer({ voiceBaseUrl: "/voices/mei" });
    const channel =
      typeof BroadcastChannel === "undefined" ? null : new BroadcastChannel(`oshaberi.conversation.${characterId}`);
    let sounding: { id: string; durationMs: number } | null = null;
    const engine = new ConversationEngine({
      characterId,
      locale,
      timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone ?? "Asia/Tokyo",
      speech: {
        enqueue: (segment) => player.enqueue(segment),
        stop() {
          const { cut } = player.stop();
          return cut && sounding?.id === cut.id
            ? { id: cut.id, fraction: cut.heardMs / Math.max(1, sounding.durationMs) }
            : null;
        },
      },
      voiceOn: () => latest.current.voiceOn,
      onCue: (cue) => latest.current.onCue(cue),
      fetch: (input, init) => fetch(input, init),
      storage: browserStorage("sessionStorage"),
      tabs: { announce: () => channel?.postMessage("changed") },
    });
    const unsubscribe = [
      player.on("segment-start", ({ id, durationMs }) => {
        sounding = { id, durationMs };
        engine.segmentStarted(id);
      }),
      player.on("segment-end", ({ id }) => engine.segmentEnded(id)),
      player.on("segment-failed", ({ id }) => engine.segmentEnded(id)),
      player.on("blocked", () => setSoundBlocked(true)),
      player.on("running", () => setSoundBlocked(false)),
    ];
    const refresh = () => {
      if (document.visibilityState === "visible") void engine.refresh();
    };
    if (channel) channel.onmessage = () => void engine.refresh();
    document.addEventListener("visibilitychange", refresh);
    setParts({ engine, player });
    void engine.load();
    return () => {
      document.removeEventListener("visibilitychange", refresh);
      channel?.close();
      unsubscribe.forEach((off) => off());
      engine.dispose();
      player.dispose();
    };
  }, [characterId, locale]);

  const state = useSyncExternalStore(
    parts?.engine.subscribe ?? noSubscription,
    parts?.engine.getState ?? noState,
    noState,
  );
  return useMemo(() => {
    if (!parts || !state) return null;
    const setVoiceOn = (on: boolean) => {
      setVoiceState(on);
      latest.current.voiceOn = on;
      browserStorage("localStorage")?.setItem(voiceSetting, on ? "on" : "off");
      if (on) void parts.player.unlock();
      else parts.player.stop();
    };
    return { ...parts, state, soundBlocked, voiceOn, setVoiceOn };
  }, [parts, state, soundBlocked, voiceOn]);
}

const noSubscription = () => () => undefined;
const noState = () => null;
