"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { Dialog, Select, Slider, Switch } from "@client/design-system";
import type { SystemVoice } from "@client/voice";
import { speeds } from "../engine/voice-settings";
import type { UseConversation } from "./use-conversation";

export type VoiceCredit = { voiceId: string; credit: string; licence: string; url: string };

export type VoiceSettingsSheetProps = {
  talk: UseConversation;
  name: string;
  /** Of the voices that come with the application. */
  credits: readonly VoiceCredit[];
  verifyUrl: string;
  open: boolean;
  onOpenChange: (open: boolean) => void;
};

/** How she sounds in this browser: loud, fast, in whose voice; and whose voices they are. */
export default function VoiceSettingsSheet({
  talk,
  name,
  credits,
  verifyUrl,
  open,
  onOpenChange,
}: VoiceSettingsSheetProps) {
  const t = useTranslations("talk.voiceSettings");
  const { settings, changeSettings } = talk;
  const percent = Math.round(settings.volume * 100);
  return (
    <Dialog title={t("title")} closeLabel={t("close")} open={open} onOpenChange={onOpenChange}>
      <div className="flex flex-col gap-5 pb-2">
        <Slider
          label={t("volume", { percent })}
          min={0}
          max={100}
          step={5}
          value={percent}
          aria-valuetext={`${percent}%`}
          onChange={({ target }) => changeSettings({ volume: Number(target.value) / 100 })}
        />
        <div>
          <Slider
            label={t("speed", { speed: settings.speed.toFixed(1) })}
            min={speeds.least}
            max={speeds.most}
            step={speeds.step}
            value={settings.speed}
            list="voice-speeds"
            aria-valuetext={t("times", { speed: settings.speed.toFixed(1) })}
            onChange={({ target }) => changeSettings({ speed: Math.round(Number(target.value) * 10) / 10 })}
          />
          <datalist id="voice-speeds">
            <option value={1} />
          </datalist>
          <SpeedScale />
        </div>
        <SystemVoiceChoice talk={talk} name={name} />
        <Switch
          label={t("sendsItself")}
          hint={t("sendsItselfHint")}
          checked={settings.sendsItself}
          onChange={({ target }) => changeSettings({ sendsItself: target.checked })}
        />
        <Credits talk={talk} credits={credits} />
        <a href={verifyUrl} className="target inline-flex items-center self-start text-info underline">
          {t("verify")}
        </a>
      </div>
    </Dialog>
  );
}

/** Where on the slider the voice's own pace lies; the thumb's width keeps its ends from the edges. */
function SpeedScale() {
  const place = (speed: number) =>
    `calc(0.5rem + (100% - 1rem) * ${(speed - speeds.least) / (speeds.most - speeds.least)})`;
  return (
    <p aria-hidden className="relative h-5 text-xs text-ink-soft">
      {[speeds.least, 1, speeds.most].map((speed) => (
        <span
          key={speed}
          className={`absolute -translate-x-1/2 ${speed === 1 ? "font-bold text-ink" : ""}`}
          style={{ insetInlineStart: place(speed) }}
        >
          {speed === 1 ? "1" : speed}
        </span>
      ))}
    </p>
  );
}

function SystemVoiceChoice({ talk, name }: { talk: UseConversation; name: string }) {
  const t = useTranslations("talk.voiceSettings");
  const { player, settings, changeSettings } = talk;
  const [voices, setVoices] = useState<SystemVoice[]>([]);
  useEffect(() => {
    let isWanted = true;
    player.systemVoices().then(
      (found) => isWanted && setVoices(found.filter(({ language }) => language !== null)),
      () => undefined,
    );
    return () => {
      isWanted = false;
    };
  }, [player]);
  if (voices.length === 0 && settings.systemVoice === null) return null;
  return (
    <Select
      label={t("systemVoice")}
      hint={settings.systemVoice === null ? undefined : t("systemVoiceNote", { name })}
      value={settings.systemVoice ?? ""}
      onChange={({ target }) => changeSettings({ systemVoice: target.value || null })}
    >
      <option value="">{t("ownVoice", { name })}</option>
      {voices.map(({ voiceURI, name: voiceName, languageTag, isLocal }) => (
        <option key={voiceURI} value={voiceURI}>
          {t(isLocal ? "systemVoiceName" : "remoteVoiceName", { voice: voiceName, language: languageTag })}
        </option>
      ))}
    </Select>
  );
}

function Credits({ talk, credits }: { talk: UseConversation; credits: readonly VoiceCredit[] }) {
  const t = useTranslations("talk.voiceSettings");
  const shown = [...talk.heardVoices].map(
    (heard) =>
      credits.find(({ voiceId, credit }) => voiceId === heard || credit === heard) ??
      // One package, one credit, two voices.
      (heard === "rms" ? credits.find(({ voiceId }) => voiceId === "slt") : undefined) ?? { credit: heard },
  );
  return (
    <section>
      <h3 className="text-sm font-bold">{t("credits")}</h3>
      {shown.length === 0 ? (
        <p className="text-sm text-ink-soft">{t("noCredits")}</p>
      ) : (
        <ul className="mt-1 grid gap-1 text-sm text-ink-soft" data-testid="voice-credits">
          {shown.map((credit) => (
            <li key={credit.credit}>
              {credit.credit}
              {"url" in credit && (
                <>
                  {" "}
                  <a className="text-info underline" href={credit.url} target="_blank" rel="noreferrer">
                    {credit.licence}
                  </a>
                </>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
