/** How this browser wants her to sound, and how the fan is listened to. */
export type VoiceSettings = {
  /** 0 … 1 */
  volume: number;
  /** 1 is the voice's own pace. */
  speed: number;
  /** The `voiceURI` of a voice of the browser that speaks in her place; null for her own voice. */
  systemVoice: string | null;
  /** What is said with free hands is sent without a press. */
  sendsItself: boolean;
  /** The place to which the fan has agreed that their voice goes; null before they were asked. */
  listeningConsent: string | null;
};

export const defaultVoiceSettings: VoiceSettings = {
  volume: 1,
  speed: 1,
  systemVoice: null,
  sendsItself: true,
  listeningConsent: null,
};

const storageKey = "oshaberi.voice-settings";
export const speeds = { least: 0.5, most: 2, step: 0.1 };

/** What is kept, made sound: whatever stands there, the result can be used. */
export function voiceSettingsFrom(kept: string | null): VoiceSettings {
  let found: Record<string, unknown> = {};
  try {
    const parsed: unknown = JSON.parse(kept ?? "{}");
    if (typeof parsed === "object" && parsed !== null) found = parsed as Record<string, unknown>;
  } catch {
    // Written by another version, or by hand.
  }
  const { volume, speed, systemVoice, sendsItself, listeningConsent } = found;
  return {
    volume: between(volume, 0, 1, 1),
    speed: Math.round(between(speed, speeds.least, speeds.most, 1) * 10) / 10,
    systemVoice: typeof systemVoice === "string" && systemVoice ? systemVoice : null,
    sendsItself: sendsItself !== false,
    listeningConsent: typeof listeningConsent === "string" && listeningConsent ? listeningConsent : null,
  };
}

export function readVoiceSettings(storage: Pick<Storage, "getItem"> | null): VoiceSettings {
  try {
    return voiceSettingsFrom(storage?.getItem(storageKey) ?? null);
  } catch {
    return defaultVoiceSettings;
  }
}

export function keepVoiceSettings(storage: Pick<Storage, "setItem"> | null, settings: VoiceSettings): void {
  try {
    storage?.setItem(storageKey, JSON.stringify(settings));
  } catch {
    // Storage may be refused or full; the settings hold until the page is left.
  }
}

function between(value: unknown, low: number, high: number, otherwise: number): number {
  return typeof value === "number" ? Math.min(high, Math.max(low, value)) : otherwise;
}
