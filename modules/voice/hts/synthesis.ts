import { MixedExcitation, clampLogPitch } from "./excitation";
import { labelsOf, type ScoreLabel } from "./labels";
import { MlsaFilter } from "./mlsa-filter";
import { raiseQuestions } from "./question-rise";
import type { JapaneseScore } from "./score";
import type { StyleWeights } from "./style-weights";
import { planUtterance, unvoiced, type UtterancePlan } from "./utterance-plan";
import type { HtsVoice } from "./voice";

export type SynthesisOptions = {
  /** Default: normal alone. */
  readonly styles?: StyleWeights;
  /** Default: as `styles`. Pure angry, sad and bashful durations drag, so cues mix them apart. */
  readonly durationStyles?: StyleWeights;
  /** 2 is twice as fast; default 1. */
  readonly speed?: number;
  readonly halfTones?: number;
  /** Half-tones by which the voice rises on the last mora of a question. Only a score knows its questions. */
  readonly questionRise?: number;
  /** How much silence to keep at both ends; the default keeps 20 ms and 100 ms of a score, everything of labels. */
  readonly keepSilence?: KeptSilence | "all";
  /** Samples come in portions of this many milliseconds; default 40. The samples do not depend on it. */
  readonly chunkMs?: number;
};

export type KeptSilence = { readonly beforeMs: number; readonly afterMs: number };

export type PhoneTiming = { readonly phone: string; readonly endMs: number };

export type SynthesizedSpeech = {
  readonly sampleRate: number;
  readonly sampleCount: number;
  /** Known before the first sample: silence, phones, pauses, silence. */
  readonly timings: readonly PhoneTiming[];
  /**
   * The samples, in the range of 16-bit integers but neither rounded nor clipped. Each portion is a new array. May be
   * run more than once.
   */
  chunks(): Generator<Float64Array<ArrayBuffer>, void, void>;
};

export const defaultQuestionRise = 6;
const defaultSilence: KeptSilence = { beforeMs: 20, afterMs: 100 };
const defaultChunkMs = 40;

/** Speaks a score, or full-context labels (one a phone, without times). Throws a RangeError if there is nothing to say. */
export function synthesize(
  voice: HtsVoice,
  input: JapaneseScore | readonly string[],
  options: SynthesisOptions = {},
): SynthesizedSpeech {
  const fromLabels = isLabelList(input);
  const phones: readonly ScoreLabel[] = fromLabels ? input.map(bareLabel) : labelsOf(input);
  const styles = options.styles ?? { normal: 1 };
  const keepSilence = options.keepSilence ?? (fromLabels ? "all" : defaultSilence);
  const plan = planUtterance(
    voice,
    phones.map(({ label }) => label),
    {
      styles,
      durationStyles: options.durationStyles ?? styles,
      speed: options.speed ?? 1,
      edgesKeepPace: keepSilence !== "all",
      halfTones: options.halfTones ?? 0,
    },
  );
  if (!fromLabels) raiseQuestions(plan, phones, options.questionRise ?? defaultQuestionRise);

  const frameMs = (1000 * voice.framePeriod) / voice.sampleRate;
  const { firstFrame, endFrame } = keptFrames(plan, frameMs, keepSilence);
  const chunkFrames = Math.max(1, Math.round((options.chunkMs ?? defaultChunkMs) / frameMs));
  return {
    sampleRate: voice.sampleRate,
    sampleCount: (endFrame - firstFrame) * voice.framePeriod,
    timings: phones.map(({ phone }, index) => ({
      phone,
      endMs: (Math.min(endFrame, plan.phoneEnds[index]!) - firstFrame) * frameMs,
    })),
    chunks: () => renderFrames(voice, plan, firstFrame, endFrame, chunkFrames),
  };
}

/** Excitation and filter are causal, so an utterance can be heard while it is made. */
function* renderFrames(
  voice: HtsVoice,
  plan: UtterancePlan,
  firstFrame: number,
  endFrame: number,
  chunkFrames: number,
): Generator<Float64Array<ArrayBuffer>, void, void> {
  const { framePeriod, sampleRate } = voice;
  const { dimension } = voice.spectrum;
  const { cepstra, logPitch, filters, filterOfFrame } = plan;
  const periodAt = (frame: number) =>
    logPitch[frame] === unvoiced ? 0 : sampleRate / Math.exp(clampLogPitch(logPitch[frame]!));
  const excitation = new MixedExcitation(framePeriod, voice.lowPass.dimension, periodAt(firstFrame));
  const filter = new MlsaFilter(dimension, voice.alpha, framePeriod);
  for (let start = firstFrame; start < endFrame; start += chunkFrames) {
    const end = Math.min(endFrame, start + chunkFrames);
    const chunk = new Float64Array((end - start) * framePeriod);
    for (let frame = start; frame < end; frame++) {
      const samples = chunk.subarray((frame - start) * framePeriod, (frame - start + 1) * framePeriod);
      excitation.frame(periodAt(frame), filters, filterOfFrame[frame]!, samples);
      filter.frame(cepstra, frame * dimension, samples);
    }
    yield chunk;
  }
}

function keptFrames(plan: UtterancePlan, frameMs: number, keep: KeptSilence | "all") {
  const { frameCount, phoneEnds } = plan;
  if (keep === "all" || phoneEnds.length < 3) return { firstFrame: 0, endFrame: frameCount };
  const speechStart = phoneEnds[0]!;
  const speechEnd = phoneEnds[phoneEnds.length - 2]!;
  return {
    firstFrame: Math.max(0, speechStart - Math.round(keep.beforeMs / frameMs)),
    endFrame: Math.min(frameCount, speechEnd + Math.round(keep.afterMs / frameMs)),
  };
}

function isLabelList(input: JapaneseScore | readonly string[]): input is readonly string[] {
  return Array.isArray(input);
}

function bareLabel(label: string): ScoreLabel {
  return { label, phone: /-([^+]*)\+/.exec(label)?.[1] ?? "", mora: -1, endsQuestion: false };
}
