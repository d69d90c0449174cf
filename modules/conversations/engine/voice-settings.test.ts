import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { defaultVoiceSettings, keepVoiceSettings, readVoiceSettings, voiceSettingsFrom } from "./voice-settings";

describe("the settings of the voice", () => {
  it("are kept and read again", () => {
    const kept = new Map<string, string>();
    const storage = {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
    };
    expect(readVoiceSettings(storage)).toEqual(defaultVoiceSettings);
    const settings = {
      volume: 0.4,
      speed: 1.3,
      systemVoice: "Kyoko",
      sendsItself: false,
      listeningConsent: "deepgram",
    };
    keepVoiceSettings(storage, settings);
    expect(readVoiceSettings(storage)).toEqual(settings);
  });

  it("are the usual ones where the browser refuses its storage", () => {
    const refuse = () => {
      throw new DOMException("denied", "SecurityError");
    };
    expect(readVoiceSettings({ getItem: refuse })).toEqual(defaultVoiceSettings);
    expect(() => keepVoiceSettings({ setItem: refuse }, defaultVoiceSettings)).not.toThrow();
  });

  it("can be used whatever was kept", () => {
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string(), fc.constant(null)), (kept) => {
        const { volume, speed, systemVoice } = voiceSettingsFrom(kept);
        expect(volume >= 0 && volume <= 1).toBe(true);
        expect(speed >= 0.5 && speed <= 2).toBe(true);
        expect(systemVoice === null || systemVoice.length > 0).toBe(true);
      }),
    );
    fc.assert(
      fc.property(fc.double(), fc.double(), (volume, speed) => {
        const read = voiceSettingsFrom(JSON.stringify({ volume, speed }));
        expect(read.volume >= 0 && read.volume <= 1 && read.speed >= 0.5 && read.speed <= 2).toBe(true);
      }),
    );
  });
});
