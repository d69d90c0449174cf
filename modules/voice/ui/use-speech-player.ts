"use client";

import { useCallback, useEffect, useState, useSyncExternalStore } from "react";
import {
  createSpeechPlayer,
  type SpeechPlayer,
  type SpeechPlayerEvent,
  type SpeechPlayerOptions,
} from "../playback/speech-player";

export type SpeechPlayerState = {
  /** The player of this component; null while the page is rendered on the server. */
  player: SpeechPlayer | null;
  /** The segment that is heard now. */
  speakingId: string | null;
  /** The browser wants a gesture (`player.unlock()`) before it lets sound out. */
  isBlocked: boolean;
};

type Heard = Omit<SpeechPlayerState, "player">;
const atRest: Heard = { speakingId: null, isBlocked: false };

/** One player for as long as the component is mounted. `onEvent` may change from render to render. */
export function useSpeechPlayer(voiceBaseUrl: string, onEvent?: SpeechPlayerOptions["onEvent"]): SpeechPlayerState {
  const [player, setPlayer] = useState<SpeechPlayer | null>(null);

  useEffect(() => {
    const opened = createSpeechPlayer({ voiceBaseUrl });
    setPlayer(opened);
    return () => {
      opened.dispose();
      setPlayer(null);
    };
  }, [voiceBaseUrl]);

  useEffect(() => {
    if (!player || !onEvent) return;
    const stops = eventTypes.map((type) => player.on(type, onEvent));
    return () => stops.forEach((stop) => stop());
  }, [player, onEvent]);

  const [store] = useState(heardStore);
  useEffect(() => (player ? store.follow(player) : undefined), [player, store]);
  const heard = useSyncExternalStore(
    store.subscribe,
    store.read,
    useCallback(() => atRest, []),
  );
  return { player, ...heard };
}

const eventTypes: SpeechPlayerEvent["type"][] = [
  "segment-start",
  "segment-end",
  "segment-failed",
  "idle",
  "blocked",
  "running",
];

function heardStore() {
  let heard = atRest;
  const listeners = new Set<() => void>();
  const set = (change: Partial<Heard>) => {
    heard = { ...heard, ...change };
    for (const listener of listeners) listener();
  };
  return {
    read: () => heard,
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    follow(player: SpeechPlayer) {
      const stops = [
        player.on("segment-start", ({ id }) => set({ speakingId: id })),
        player.on("idle", () => set({ speakingId: null })),
        player.on("blocked", () => set({ isBlocked: true })),
        player.on("running", () => set({ isBlocked: false })),
      ];
      return () => {
        stops.forEach((stop) => stop());
        set(atRest);
      };
    },
  };
}
