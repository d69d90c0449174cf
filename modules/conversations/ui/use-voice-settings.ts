"use client";

import { useCallback, useEffect, useState } from "react";
import type { SpeechPlayer } from "@client/voice";
import {
  defaultVoiceSettings,
  keepVoiceSettings,
  readVoiceSettings,
  type VoiceSettings,
} from "../engine/voice-settings";
import { browserStorage } from "./browser-storage";

/** The settings that this browser keeps; the player obeys them. */
export function useVoiceSettings(player: SpeechPlayer | null) {
  const [settings, setSettings] = useState(defaultVoiceSettings);
  useEffect(() => setSettings(readVoiceSettings(browserStorage("localStorage"))), []);

  const { volume, speed, systemVoice } = settings;
  useEffect(() => player?.setVolume(volume), [player, volume]);
  useEffect(() => player?.setSpeed(speed), [player, speed]);
  useEffect(() => player?.setSystemVoice(systemVoice ? { voiceURI: systemVoice } : null), [player, systemVoice]);

  const changeSettings = useCallback((change: Partial<VoiceSettings>) => {
    // What another tab has changed meanwhile stays.
    const next = { ...readVoiceSettings(browserStorage("localStorage")), ...change };
    keepVoiceSettings(browserStorage("localStorage"), next);
    setSettings((now) => ({ ...now, ...change }));
  }, []);
  return { settings, changeSettings };
}
