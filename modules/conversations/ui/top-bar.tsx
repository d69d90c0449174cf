"use client";

import { ArrowLeft, MessageSquareText, Speech, Volume2, VolumeX } from "lucide-react";
import { useTranslations } from "next-intl";
import { lazy, Suspense, useState, type ComponentType } from "react";
import type { PublicCharacter } from "@contract/characters";
import { buttonClass, IconButton } from "@client/design-system";
import type { UseConversation } from "./use-conversation";
import type { VoiceCredit, VoiceSettingsSheetProps } from "./voice-settings-sheet";

const loadSheet = () => import("./voice-settings-sheet");
// On a lost line nothing opens; a reload brings it.
const VoiceSettingsSheet = lazy<ComponentType<VoiceSettingsSheetProps>>(() =>
  loadSheet().catch(() => ({ default: () => null })),
);

/** Who she is (always: an AI), the way back, the voice, the record. */
export function TopBar({
  character,
  homeUrl,
  talk,
  logOpen,
  onLog,
  voiceCredits,
  verifyUrl,
}: {
  character: PublicCharacter;
  homeUrl: string;
  talk: UseConversation | null;
  logOpen: boolean;
  onLog: () => void;
  voiceCredits: readonly VoiceCredit[];
  verifyUrl: string;
}) {
  const t = useTranslations("talk");
  const [settingsOpen, setSettingsOpen] = useState(false);
  const [settingsWanted, setSettingsWanted] = useState(false);
  const openSettings = () => {
    setSettingsWanted(true);
    setSettingsOpen(true);
  };
  return (
    <header className="absolute inset-x-0 top-0 z-10 flex items-center gap-2 px-2 pt-[max(0.5rem,env(safe-area-inset-top))] sm:px-4">
      <a
        href={homeUrl}
        aria-label={t("back")}
        title={t("back")}
        className={buttonClass({ variant: "quiet" }, "size-11 bg-raised/85 p-0")}
      >
        <ArrowLeft aria-hidden className="size-5" />
      </a>
      {/* On paper of its own: behind it may lie any scene. */}
      <div className="me-auto flex min-h-11 min-w-0 items-center gap-2 rounded-full bg-raised/85 px-4">
        <h1 className="truncate text-lg font-bold">{character.name}</h1>
        <span
          title={t("aiNote", { name: character.name })}
          className="rounded-full bg-accent-soft px-2.5 py-0.5 text-xs font-bold text-accent-ink"
        >
          {t("aiBadge")}
        </span>
        <span className="hidden text-xs text-ink-soft sm:inline">{t("aiNote", { name: character.name })}</span>
      </div>
      {talk && (
        <IconButton
          label={talk.voiceOn ? t("voiceOff") : t("voiceOn")}
          aria-pressed={talk.voiceOn}
          onClick={() => talk.setVoiceOn(!talk.voiceOn)}
          className="bg-raised/85"
        >
          {talk.voiceOn ? <Volume2 aria-hidden /> : <VolumeX aria-hidden />}
        </IconButton>
      )}
      {talk && (
        <IconButton
          label={t("voiceSettings.title")}
          aria-haspopup="dialog"
          aria-expanded={settingsOpen}
          onPointerEnter={() => void loadSheet().catch(() => undefined)}
          onClick={openSettings}
          // Where the name would have no room left beside it, below the way back.
          className="bg-raised/85 max-[22.5rem]:absolute max-[22.5rem]:start-2 max-[22.5rem]:top-16"
        >
          <Speech aria-hidden />
        </IconButton>
      )}
      {talk && settingsWanted && (
        <Suspense>
          <VoiceSettingsSheet
            talk={talk}
            name={character.name}
            credits={voiceCredits}
            verifyUrl={verifyUrl}
            open={settingsOpen}
            onOpenChange={setSettingsOpen}
          />
        </Suspense>
      )}
      <IconButton
        label={logOpen ? t("hideLog") : t("showLog")}
        aria-expanded={logOpen}
        onClick={onLog}
        className="bg-raised/85"
      >
        <MessageSquareText aria-hidden />
      </IconButton>
    </header>
  );
}
