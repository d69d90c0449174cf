import { AppError } from "@modules/kernel";
import { speedRange, voiceErrorCodes, widestPitchShift, type JapaneseScore } from "../contract";
import { embeddedVendor } from "../domain/voice-chain";
import type { ChainedVoice } from "../ports/chained-voice";
import type { ScoreStore } from "../ports/score-store";
import type { SpeechProvenance } from "../ports/speech-provenance";
import type { JapaneseScorer } from "../ports/speech-synthesizer";
import { bounded } from "../domain/bounded";
import { contentKey } from "./clip-key";

export type EmbeddedJapaneseCollaborators = {
  japaneseScorer: JapaneseScorer;
  scores: ScoreStore;
  provenance: SpeechProvenance;
};

const facts = { vendor: embeddedVendor, voice: "mei", language: "ja", consentId: null } as const;

/** The embedded Japanese voice: a score, which the listener's browser voices. It costs this server almost nothing. */
export function embeddedJapaneseVoice(collaborators: EmbeddedJapaneseCollaborators): ChainedVoice {
  const { japaneseScorer, scores, provenance } = collaborators;

  async function scoreOf(spoken: string): Promise<JapaneseScore | null> {
    const key = contentKey({ score: spoken });
    const known = await scores.get(key);
    if (known) return known.score;
    const score = await japaneseScorer.score(spoken).catch((error: unknown) => {
      throw new AppError({
        kind: "unavailable",
        code: voiceErrorCodes.synthesisFailed,
        message: "The Japanese voice failed. Try again.",
        cause: error,
        retryable: true,
      });
    });
    if (score) provenance.certifyScore(score, facts);
    void scores.put(key, score);
    return score;
  }

  return {
    vendor: embeddedVendor,
    languages: ["ja"],
    async speak({ spoken, choice, emotion, intensity, signal }) {
      const score = await scoreOf(spoken);
      signal.throwIfAborted();
      if (!score) return null;
      return {
        form: "score",
        voice: "mei",
        language: "ja",
        score,
        emotion,
        intensity: bounded(intensity, 0, 1),
        speed: bounded(choice.speed, speedRange.min, speedRange.max),
        halfTones: bounded(choice.halfTones, -widestPitchShift, widestPitchShift),
      };
    },
  };
}
