import { findTranscription, openListeningSession, type PlayedPortion, type SpeechPlayer } from "@client/voice";
import type { Locale } from "@modules/kernel";
import { TalkByVoice, type Draft } from "../../engine/talk-by-voice";
import type { UseConversation } from "../use-conversation";
import { listenerOf, type Listener } from "./listener";

/** The parts of the page, and as they are at the moment they are asked for. */
export type AroundVoice = {
  player: SpeechPlayer;
  locale: Locale;
  recentOutput: () => readonly PlayedPortion[];
  talk: () => UseConversation;
  draft: () => Draft | null;
};

export type OpenedTalkByVoice = {
  voice: TalkByVoice;
  /** Null when nothing turns speech into words here; the session says so when it is started. */
  listener: Listener | null;
};

/** Binds talking by voice to the page's conversation, player and field. */
export async function openTalkByVoice(around: AroundVoice): Promise<OpenedTalkByVoice> {
  const { player, locale, recentOutput, talk, draft } = around;
  const listener = listenerOf(await findTranscription());
  const voice = new TalkByVoice({
    openSession: () => openListeningSession({ language: locale }),
    draft: {
      show: (text, caret) => draft()?.show(text, caret),
      readiness: () => draft()?.readiness() ?? "busy",
      submit: () => draft()?.submit(),
      offerSending: () => draft()?.offerSending(),
    },
    isReplying: () => talk().isReplying(),
    interrupt: () => talk().silence(),
    listenToOutput: (tell) => player.listenToOutput(tell),
    recentOutput,
    hasConsent: () => listener === null || talk().settings.listeningConsent === listener.id,
    sendsItself: () => talk().settings.sendsItself,
  });
  return { voice, listener };
}
