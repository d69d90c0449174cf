"use client";

import { Volume2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { lazy, Suspense, type ComponentType, type ReactNode } from "react";
import type { PublicCharacter } from "@contract/characters";
import { Button, ErrorState } from "@client/design-system";
import { Bubble, Caption } from "./caption";
import { Composer } from "./composer";
import { HelpCard } from "./help-card";
import type { ListeningPanelProps } from "./listening/listening-panel";
import { Problems } from "./problems";
import type { UseConversation } from "./use-conversation";
import type { UseTalkByVoice } from "./use-talk-by-voice";

// Only somebody who talks needs it; on a lost line the button says that it could not be fetched.
const ListeningPanel = lazy<ComponentType<ListeningPanelProps>>(() =>
  import("./listening/listening-panel").then(
    (module) => ({ default: module.ListeningPanel }),
    () => ({ default: () => null }),
  ),
);

export type ExchangeProps = {
  talk: UseConversation;
  voice: UseTalkByVoice;
  character: PublicCharacter;
  signUpUrl: string;
  modelLine: ReactNode;
  onWriting: (writing: boolean) => void;
};

/** Her words and the fan's: caption, problems, what the microphone does, the field. */
export function Exchange({ talk, voice, character, signUpUrl, modelLine, onWriting }: ExchangeProps) {
  const t = useTranslations("talk");
  const { engine, state, player, sounding } = talk;
  const speaking =
    sounding !== null ||
    state.speakingSegment !== null ||
    state.activity === "replying" ||
    state.activity === "reconnecting";
  const last = state.messages.at(-1);
  const helpCard = (state.reply && state.activity !== "idle" ? state.reply.notices : (last?.notices ?? [])).find(
    (notice) => notice.helpCard,
  )?.helpCard;
  const send = async (text: string) => {
    // In the gesture: browsers let sound begin only there.
    void player.unlock();
    talk.replay.stop();
    return engine.send(text);
  };
  const listens = voice.state && (voice.state.mode || voice.state.asksConsent || voice.state.problem);
  if (state.phase === "unreachable") {
    return (
      <ErrorState
        title={t("unreachable.title")}
        text={t("unreachable.text")}
        className="rounded-xl bg-raised/95 py-6"
        actions={<Button onClick={() => void engine.load()}>{t("unreachable.retry")}</Button>}
      />
    );
  }
  return (
    <div className="flex flex-col gap-2">
      {talk.soundBlocked && talk.voiceOn && speaking && (
        <Button
          variant="lamp"
          className="self-center"
          icon={<Volume2 aria-hidden className="size-5" />}
          onClick={() => void player.unlock()}
          data-testid="unlock"
        >
          {t("unlock")}
        </Button>
      )}
      {helpCard ? (
        <div className="max-h-[46dvh] overflow-y-auto">
          <HelpCard card={helpCard} />
        </div>
      ) : null}
      <Caption
        name={character.name}
        state={state}
        greeting={character.greeting}
        large={false}
        sounding={sounding}
        position={player.position}
      />
      <Problems state={state} engine={engine} signUpUrl={signUpUrl} />
      {state.phase === "loading" && <div aria-hidden className="h-13" />}
      {state.phase === "ready" && state.messages.length === 0 && !listens && (
        <Starters starters={character.talkStarters} onChoose={(text) => void send(text)} />
      )}
      {listens && voice.voice && voice.state && (
        <Suspense>
          <ListeningPanel
            voice={voice.voice}
            state={voice.state}
            listener={voice.listener}
            onConsent={(listenerId) => talk.changeSettings({ listeningConsent: listenerId })}
          />
        </Suspense>
      )}
      <Composer
        characterId={character.id}
        name={character.name}
        speaking={speaking}
        sending={state.activity === "sending"}
        disabled={state.phase !== "ready" || state.remainingMessages === 0}
        voice={voice}
        onSend={send}
        onStop={talk.silence}
        onSkip={sounding && (() => void player.skip())}
        onFocusChange={(focused) => {
          onWriting(focused);
          // Early, so that the first sentence finds the voice ready.
          if (focused && talk.voiceOn) player.prepare();
        }}
      />
      <Footline>
        {modelLine}
        {state.remainingMessages !== null && <span>{t("composer.remaining", { count: state.remainingMessages })}</span>}
      </Footline>
    </div>
  );
}

/** The same shape before the page is alive, so that nothing jumps. */
export function ExchangeInWaiting({ character, modelLine }: { character: PublicCharacter; modelLine: ReactNode }) {
  return (
    <div className="flex flex-col gap-2">
      <Bubble name={character.name}>
        <p className="text-lg">{character.greeting}</p>
      </Bubble>
      <div aria-hidden className="h-13" />
      <div aria-hidden className="h-13 rounded-[1.6rem] border border-line bg-raised" />
      <Footline>{modelLine}</Footline>
    </div>
  );
}

function Footline({ children }: { children: ReactNode }) {
  return <p className="flex min-h-6 flex-wrap justify-center gap-x-4 text-center text-xs text-ink-soft">{children}</p>;
}

function Starters({ starters, onChoose }: { starters: string[]; onChoose: (text: string) => void }) {
  const t = useTranslations("talk.composer");
  return (
    <ul aria-label={t("starters")} className="flex gap-2 overflow-x-auto pb-1 [scrollbar-width:none]">
      {starters.map((starter) => (
        <li key={starter} className="shrink-0">
          <Button variant="secondary" size="small" onClick={() => onChoose(starter)}>
            {starter}
          </Button>
        </li>
      ))}
    </ul>
  );
}
