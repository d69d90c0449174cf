"use client";

import { useTranslations } from "next-intl";
import { useCallback, useEffect, useRef } from "react";
import { Button } from "@client/design-system";
import { countdownMs, type TalkByVoice, type TalkByVoiceState } from "../../engine/talk-by-voice";
import { ConsentCard, ProblemCard } from "./listening-cards";
import { LevelMeter } from "./level-meter";
import type { Listener } from "./listener";

export type ListeningPanelProps = {
  voice: TalkByVoice;
  state: TalkByVoiceState;
  listener: Listener | null;
  onConsent: (listenerId: string) => void;
};

/** What the microphone is doing, in words, over the field; what stands in its way, with the way on. */
export function ListeningPanel({ voice, state, listener, onConsent }: ListeningPanelProps) {
  if (state.asksConsent && listener) return <ConsentCard voice={voice} listener={listener} onConsent={onConsent} />;
  return (
    <>
      {state.problem && <ProblemCard voice={voice} problem={state.problem} />}
      {state.mode && <ListeningLine voice={voice} state={state} />}
    </>
  );
}

function ListeningLine({ voice, state }: { voice: TalkByVoice; state: TalkByVoiceState }) {
  const t = useTranslations("talk.listening");
  const level = useCallback(() => voice.level, [voice]);
  const { countdown } = state.turn;
  const words = countdown !== null ? t("countdown") : t(`states.${stateName(state)}`);
  return (
    <div
      className="flex min-h-13 items-center gap-3 rounded-xl border border-line bg-raised/95 py-1 ps-4 pe-1 shadow-sm"
      data-testid="listening"
      data-state={countdown !== null ? "countdown" : state.listening}
    >
      <LevelMeter level={level} />
      <div className="min-w-0 grow">
        <p role="status" className="text-sm font-bold">
          {words}
        </p>
        {countdown !== null && <TimeLeft key={countdown} />}
      </div>
      {countdown !== null ? (
        <Button variant="secondary" size="small" onClick={() => voice.touched()}>
          {t("notYet")}
        </Button>
      ) : (
        <Button variant="quiet" size="small" onClick={() => voice.stop()}>
          {t("end")}
        </Button>
      )}
    </div>
  );
}

/** The time before sending, running out; still where motion is not wanted. */
function TimeLeft() {
  const bar = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    if (window.matchMedia?.("(prefers-reduced-motion: reduce)").matches) return;
    const running = bar.current?.animate?.([{ transform: "scaleX(1)" }, { transform: "scaleX(0)" }], {
      duration: countdownMs,
      fill: "forwards",
    });
    return () => running?.cancel();
  }, []);
  return (
    <span aria-hidden className="mt-1 block h-1 overflow-hidden rounded-full bg-ink/15">
      <span ref={bar} className="block h-full origin-left rounded-full bg-primary" />
    </span>
  );
}

function stateName({ mode, listening, isHolding }: TalkByVoiceState) {
  if (listening === "transcribing") return "transcribing" as const;
  if (listening === "starting" || listening === "off") return "starting" as const;
  if (mode === "push-to-talk" && isHolding) return "holding" as const;
  // Let go: what was said is on its way.
  if (mode === "push-to-talk") return listening === "hearing" ? ("transcribing" as const) : ("hold" as const);
  return listening === "hearing" ? ("hearing" as const) : ("ready" as const);
}
