"use client";

import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from "react";
import type { Locale } from "@modules/kernel";
import { createLateSpeechPlayer, type SpeechPlayer, type WordTiming } from "@client/voice";
import type { Cue, SpeechPart } from "../contract";
import { ConversationEngine, type ConversationState } from "../engine/conversation-engine";
import type { LineReplay } from "../engine/line-replay";
import type { VoiceSettings } from "../engine/voice-settings";
import { browserStorage } from "./browser-storage";
import { useLineReplay } from "./use-line-replay";
import { useVoiceSettings } from "./use-voice-settings";

/** The sentence that is heard now, of a reply or of a past line. */
export type Sounding = { id: string; text: string; words: readonly WordTiming[] };

export type UseConversation = {
  engine: ConversationEngine;
  state: ConversationState;
  player: SpeechPlayer;
  sounding: Sounding | null;
  /** The browser holds sound back until somebody taps. */
  soundBlocked: boolean;
  voiceOn: boolean;
  setVoiceOn: (on: boolean) => void;
  settings: VoiceSettings;
  changeSettings: (change: Partial<VoiceSettings>) => void;
  /** Of the voices that were heard here: the credit that came with them, else the voice's id. */
  heardVoices: ReadonlySet<string>;
  replay: {
    line: ReturnType<LineReplay["getState"]>;
    play: (messageId: string, from?: number) => void;
    stop: () => void;
  };
  /** She is heard, or a reply is on its way. */
  isReplying: () => boolean;
  /** Silences whatever she says. */
  silence: () => void;
};

const voiceSetting = "oshaberi.voice";

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
  const [sounding, setSounding] = useState<Sounding | null>(null);
  const [heardVoices, setHeardVoices] = useState<ReadonlySet<string>>(new Set());
  const { settings, changeSettings } = useVoiceSettings(parts?.player ?? null);
  const noteVoice = (speech: SpeechPart["speech"]) => {
    const credit = creditOf(speech);
    if (credit) setHeardVoices((heard) => (heard.has(credit) ? heard : new Set([...heard, credit])));
  };
  const replay = useLineReplay(parts?.player ?? null, (part) => {
    onCue(part);
    noteVoice(part.speech);
  });
  const latest = useRef({ onCue, noteVoice, voiceOn, stopReplay: replay.stop });
  useEffect(() => {
    latest.current = { onCue, noteVoice, voiceOn, stopReplay: replay.stop };
  });

  useEffect(() => {
    if (browserStorage("localStorage")?.getItem(voiceSetting) === "off") setVoiceState(false);
  }, []);

  useEffect(() => {
    const player = createLateSpeechPlayer({ voiceBaseUrl: "/voices/mei" });
    const channel =
      typeof BroadcastChannel === "undefined" ? null : new BroadcastChannel(`oshaberi.conversation.${characterId}`);
    const engine = new ConversationEngine({
      characterId,
      locale,
      timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone ?? "Asia/Tokyo",
      speech: {
        enqueue(segment) {
          latest.current.stopReplay();
          player.enqueue(segment);
          latest.current.noteVoice(segment.speech);
        },
        stop: () => player.stop().cut,
      },
      voiceOn: () => latest.current.voiceOn,
      onCue: (cue) => latest.current.onCue(cue),
      fetch: (input, init) => fetch(input, init),
      storage: browserStorage("sessionStorage"),
      tabs: { announce: () => channel?.postMessage("changed") },
    });
    const ended = (id: string) => setSounding((now) => (now?.id === id ? null : now));
    const unsubscribe = [
      player.on("segment-start", ({ id, text, words }) => {
        setSounding({ id, text, words });
        engine.segmentStarted(id);
      }),
      player.on("segment-words", ({ id, words }) => setSounding((now) => (now?.id === id ? { ...now, words } : now))),
      player.on("segment-end", ({ id }) => (ended(id), engine.segmentEnded(id))),
      player.on("segment-failed", ({ id }) => (ended(id), engine.segmentEnded(id))),
      player.on("idle", () => setSounding(null)),
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
    const { engine, player } = parts;
    const setVoiceOn = (on: boolean) => {
      setVoiceState(on);
      latest.current.voiceOn = on;
      browserStorage("localStorage")?.setItem(voiceSetting, on ? "on" : "off");
      if (on) void player.unlock();
      else player.stop();
    };
    const isMaking = () => engine.getState().activity === "replying" || engine.getState().activity === "reconnecting";
    const isReplying = () => player.isSpeaking || isMaking();
    const silence = () => {
      replay.stop();
      engine.stop();
    };
    const play = (messageId: string, from?: number) => {
      void player.unlock();
      silence();
      replay.play(engine.getState().conversationId, messageId, from);
    };
    return {
      ...parts,
      state,
      sounding,
      soundBlocked,
      voiceOn,
      setVoiceOn,
      settings,
      changeSettings,
      heardVoices,
      replay: { line: replay.line, play, stop: replay.stop },
      isReplying,
      silence,
    };
  }, [parts, state, sounding, soundBlocked, voiceOn, settings, changeSettings, heardVoices, replay]);
}

/** The embedded voices are credited by their id. */
function creditOf(speech: SpeechPart["speech"]): string | null {
  if (!speech) return null;
  return (speech.form === "audio" && speech.credit) || speech.voice;
}

const noSubscription = () => () => undefined;
const noState = () => null;
