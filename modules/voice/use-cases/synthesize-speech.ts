import { AppError } from "@modules/kernel";
import {
  longestSpokenText,
  voiceErrorCodes,
  type Speech,
  type SpeechEmotion,
  type SpeechLanguage,
  type VoiceChoice,
  type VoiceProfile,
} from "../contract";
import { spokenLanguage, voiceChain } from "../domain/voice-chain";
import type { SpokenTurn, VoiceOfReply } from "../domain/voice-of-reply";
import { VoiceResting, type ChainedVoice } from "../ports/chained-voice";
import type { VoiceMeasures } from "../ports/voice-measures";
import type { PrepareSpokenText } from "./prepare-spoken-text";

export type SynthesizeSpeechRequest = {
  /** What she says, without cue tags; markup, addresses and pictures are left out of the sound. */
  text: string;
  /** Of the text; in which language she says it is her profile's to decide. */
  language: SpeechLanguage;
  emotion: SpeechEmotion;
  /** 0 … 1 */
  intensity: number;
  profile: VoiceProfile;
  signal?: AbortSignal;
  /** The same for all sentences of a reply, which are asked for in their order. */
  reply?: VoiceOfReply;
};

export type SynthesizeSpeech = (request: SynthesizeSpeechRequest) => Promise<Speech | null>;

export type SpeechCollaborators = {
  /** Those that are set up here, the embedded ones among them. */
  voices: readonly ChainedVoice[];
  prepareSpokenText: PrepareSpokenText;
  /** Whether the person whose voice it is agrees, now. */
  mayUseVoice(consentId: string): Promise<boolean>;
  measure: VoiceMeasures;
  /** Hears of each failure; the next voice of the chain has the sentence then. */
  report?: (problem: { vendor: string; error: unknown }) => void;
};

type Sentence = {
  request: SynthesizeSpeechRequest;
  language: SpeechLanguage;
  spoken: string;
  signal: AbortSignal;
};

const graphemes = new Intl.Segmenter("ja", { granularity: "grapheme" });

/**
 * Makes the speech of one sentence with the first voice of the profile's chain that can, or null when there is nothing
 * to say. Throws `voice.text-too-long` (invalid), what the last voice failed with (`voice.synthesis-failed`) when none
 * can, and at once the reason of the signal when it aborts.
 */
export function synthesizeSpeechWith(collaborators: SpeechCollaborators): SynthesizeSpeech {
  const { voices, prepareSpokenText, mayUseVoice, measure, report } = collaborators;

  return async (request) => {
    const turn = request.reply?.begin() ?? null;
    let place: number | null = null;
    try {
      const signal = request.signal ?? new AbortController().signal;
      signal.throwIfAborted();
      refuseTooLong(request.text);
      const language = spokenLanguage(request.text, request.language, request.profile);
      const spoken = await prepareSpokenText(request.text, language, request.profile.readings);
      signal.throwIfAborted();
      if (!spoken) return null;
      const found = await firstVoice({ request, language, spoken, signal }, turn);
      place = found?.place ?? null;
      return found?.speech ?? null;
    } finally {
      turn?.end(request.profile.language, place);
    }
  };

  async function firstVoice(sentence: Sentence, turn: SpokenTurn | null) {
    const { request, signal } = sentence;
    const chain = voiceChain(request.profile);
    let from = turn?.floor(request.profile.language) ?? 0;
    for (;;) {
      const found = await walk(sentence, chain, from);
      if (!found || !turn) return found;
      if (await turn.stands(request.profile.language, found.place, signal)) return found;
      from = turn.floor(request.profile.language);
    }
  }

  /** Null when a voice finds nothing to say. */
  async function walk(
    sentence: Sentence,
    chain: readonly VoiceChoice[],
    from: number,
  ): Promise<{ speech: Speech; place: number } | null> {
    const { request, language, signal } = sentence;
    let failure: { vendor: string; error: unknown } | null = null;
    for (const [place, choice] of chain.entries()) {
      if (place < from || request.reply?.isGivenUp(choice)) continue;
      const voice = voices.find((each) => each.vendor === choice.vendor && each.languages.includes(language));
      if (!voice || !(await isAllowed(choice))) continue;
      signal.throwIfAborted();
      try {
        const speech = await ask(voice, choice, sentence);
        if (!speech) return null;
        if (failure) measure.failedOver(failure.vendor, choice.vendor);
        if (failure || chain.slice(0, place).some((other) => request.reply?.isGivenUp(other))) {
          request.reply?.takeOver();
        }
        return { speech, place };
      } catch (error) {
        signal.throwIfAborted();
        if (error instanceof VoiceResting) continue;
        failure = { vendor: choice.vendor, error };
        // Where it is given up already, the sentence for which it failed has told.
        if (!request.reply?.isGivenUp(choice)) report?.(failure);
        // The last is tried again for the next sentence: there is nobody behind it.
        if (place < chain.length - 1) request.reply?.giveUp(choice);
      }
    }
    throw failure?.error ?? noVoice();
  }

  function ask(voice: ChainedVoice, choice: VoiceChoice, sentence: Sentence): Promise<Speech | null> {
    const { request, language, spoken, signal } = sentence;
    const { text, emotion, intensity, reply } = request;
    return voice.speak({
      spoken,
      text,
      language,
      choice,
      emotion,
      intensity,
      signal,
      givenUp: reply?.signalOf(choice) ?? null,
      onBrokenOff: (error) => {
        report?.({ vendor: choice.vendor, error });
        reply?.giveUp(choice);
      },
    });
  }

  /** Asked before any cache is: a voice whose consent was taken back is silent at once. */
  async function isAllowed({ consentId }: VoiceChoice): Promise<boolean> {
    if (consentId === undefined) return true;
    return mayUseVoice(consentId).catch(() => false);
  }
}

function noVoice(): AppError {
  return new AppError({
    kind: "unavailable",
    code: voiceErrorCodes.synthesisFailed,
    message: "No voice can speak this. Try again.",
    retryable: true,
  });
}

function refuseTooLong(text: string): void {
  if (text.length <= longestSpokenText) return;
  let count = 0;
  for (const { index } of graphemes.segment(text)) {
    count += 1;
    // A grapheme may hold any number of marks: the length in characters is bounded too.
    if (count <= longestSpokenText && index <= longestSpokenText * 12) continue;
    throw new AppError({
      kind: "invalid",
      code: voiceErrorCodes.textTooLong,
      message: `At most ${longestSpokenText} characters can be spoken at once.`,
      details: { longestSpokenText },
    });
  }
}
