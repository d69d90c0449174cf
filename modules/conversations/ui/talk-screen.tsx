"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useCallback, useEffect, useRef, useState, type ReactNode } from "react";
import type { Locale } from "@modules/kernel";
import { AvatarView, type Stage } from "@client/avatars";
import type { Mood } from "@contract/avatars";
import type { PublicCharacter } from "@contract/characters";
import { Accent, cx, IconButton } from "@client/design-system";
import type { Cue } from "../contract";
import type { ConversationState } from "../engine/conversation-engine";
import { Announcer } from "./caption";
import { Exchange, ExchangeInWaiting, type ExchangeProps } from "./exchange";
import { MessageLog } from "./message-log";
import { TopBar } from "./top-bar";
import { useConversation } from "./use-conversation";
import { useTalkByVoice } from "./use-talk-by-voice";
import type { VoiceCredit } from "./voice-settings-sheet";

/** What captions and controls cover of the stage. */
const insets = { top: 0.06, right: 0, bottom: 0.26, left: 0 };

export type TalkScreenProps = {
  character: PublicCharacter;
  /** What this browser last chose for her to wear: the value of the cookie `outfitCookie(character.id)`. */
  outfitId?: string | undefined;
  locale: Locale;
  homeUrl: string;
  signUpUrl: string;
  /** One line on what answers: the scripted engine or a model. */
  modelLine: ReactNode;
  /** Of the voices that come with the application. */
  voiceCredits: readonly VoiceCredit[];
  verifyUrl: string;
};

/** The whole talk page: the stage fills the screen, words and controls lie over it. */
export function TalkScreen({
  character,
  outfitId,
  locale,
  homeUrl,
  signUpUrl,
  modelLine,
  voiceCredits,
  verifyUrl,
}: TalkScreenProps) {
  const t = useTranslations("talk");
  const stage = useRef<Stage | null>(null);
  const screen = useRef<HTMLDivElement>(null);
  const [logOpen, setLogOpen] = useState(false);
  const [listening, setListening] = useState(false);
  const perform = useCallback((cue: Cue) => {
    stage.current?.perform({ expression: cue.emotion, intensity: cue.intensity, gesture: cue.gestures[0] ?? null });
  }, []);
  const talk = useConversation({ characterId: character.id, locale, onCue: perform });
  const player = talk?.player ?? null;

  const mood = moodOf(talk?.state ?? null, listening);
  // A stage that comes back after a lost canvas knows nothing of what went before.
  const latestMood = useRef<Mood>("idle");
  const voiceOn = talk?.voiceOn ?? false;
  const onStage = useCallback(
    (next: Stage | null) => {
      stage.current = next;
      next?.setMouthSource(player ? () => player.mouth() : () => null);
      next?.setMood(latestMood.current);
      // After the stage, so that she is seen first; before the first words, so that they find the voice ready.
      if (next && voiceOn) player?.prepare();
    },
    [player, voiceOn],
  );
  useEffect(() => {
    latestMood.current = mood;
    stage.current?.setMood(mood);
  }, [mood]);
  useEffect(() => player?.on("segment-end", () => stage.current?.endSentence()), [player]);
  useEffect(() => {
    // So that a test in a real browser can ask the voice what it carries, as the view of the avatar offers its stage.
    if (screen.current) Object.assign(screen.current, { talk });
  }, [talk]);
  // A screen as wide as a desk has room for the record beside the stage.
  useEffect(() => setLogOpen(window.matchMedia("(min-width: 64rem)").matches), []);

  return (
    <Accent
      ref={screen}
      color={character.accentColor}
      as="main"
      id="main"
      data-phase={talk?.state.phase ?? "loading"}
      className="relative grid h-dvh grow overflow-hidden bg-paper lg:grid-cols-[1fr_auto]"
    >
      <div className="relative min-h-0 min-w-0 overflow-hidden">
        <div
          aria-hidden
          className="absolute inset-0 bg-[radial-gradient(120%_80%_at_50%_8%,color-mix(in_oklab,var(--accent)_26%,var(--paper)),var(--paper)_70%)]"
        />
        <AvatarView
          model={{
            url: character.avatarUrl,
            lowUrl: character.lowAvatarUrl,
            posterUrl: character.posterUrl,
            name: character.name,
          }}
          outfits={character.outfits}
          outfitId={outfitId}
          temper={character.temper}
          onStage={onStage}
          viewKey={character.id}
          controlsClassName="absolute end-2 top-16 z-10 sm:end-4"
          insets={insets}
          label={t("stage", { name: character.name })}
          className="absolute inset-0"
        />
        <TopBar
          character={character}
          homeUrl={homeUrl}
          talk={talk}
          logOpen={logOpen}
          onLog={() => setLogOpen(!logOpen)}
          voiceCredits={voiceCredits}
          verifyUrl={verifyUrl}
        />
        <div
          aria-hidden
          className="pointer-events-none absolute inset-x-0 bottom-0 h-56 bg-linear-to-t from-paper from-30% to-transparent"
        />
        <div className="absolute inset-x-0 bottom-0 flex flex-col px-3 pb-[max(0.5rem,env(safe-area-inset-bottom))] sm:px-6">
          <div className="mx-auto w-full max-w-2xl">
            {talk ? (
              <TalkingExchange
                talk={talk}
                locale={locale}
                character={character}
                signUpUrl={signUpUrl}
                modelLine={modelLine}
                onListening={setListening}
              />
            ) : (
              <ExchangeInWaiting character={character} modelLine={modelLine} />
            )}
          </div>
        </div>
      </div>
      <aside
        aria-label={t("log")}
        hidden={!logOpen}
        className={cx(
          "z-20 min-h-0 flex-col border-line bg-paper",
          logOpen && "flex",
          "max-lg:absolute max-lg:inset-0 lg:w-[min(26rem,38vw)] lg:border-s",
        )}
      >
        <header className="flex items-center justify-between gap-2 border-b border-line px-4 py-2">
          <h2 className="text-lg">{t("log")}</h2>
          <IconButton label={t("hideLog")} onClick={() => setLogOpen(false)}>
            <X aria-hidden />
          </IconButton>
        </header>
        {talk && (
          <MessageLog
            name={character.name}
            state={talk.state}
            replay={talk.replay}
            onRetry={() => void talk.engine.retry()}
            onOlder={() => void talk.engine.loadOlder()}
          />
        )}
      </aside>
      {talk && <Announcer state={talk.state} voiceOn={talk.voiceOn} />}
    </Accent>
  );
}

/** The exchange with its microphone, which lives as long as the conversation does. */
function TalkingExchange({ locale, onListening, ...exchange }: TalkingExchangeProps) {
  const voice = useTalkByVoice(exchange.talk, locale);
  const [isWriting, setWriting] = useState(false);
  const listens = isWriting || voice.state?.listening === "hearing";
  useEffect(() => onListening(listens), [listens, onListening]);
  return <Exchange {...exchange} voice={voice} onWriting={setWriting} />;
}

type TalkingExchangeProps = Omit<ExchangeProps, "voice" | "onWriting"> & {
  locale: Locale;
  onListening: (listens: boolean) => void;
};

function moodOf(state: ConversationState | null, listening: boolean): Mood {
  if (!state) return "idle";
  if (state.speakingSegment !== null) return "speaking";
  if (state.activity === "sending" || (state.activity === "replying" && !state.reply?.text)) return "thinking";
  return listening ? "listening" : "idle";
}
