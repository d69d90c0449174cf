import { walkTree } from "./decision-trees";
import { stateDurations } from "./durations";
import { clampLogPitch } from "./excitation";
import { normalisedWeights, pdfMixer, type StyleWeights } from "./style-weights";
import { generateTrajectories, usableFrames, type GlobalVariance, type StateRows } from "./trajectories";
import type { HtsVoice, StyleName, VoiceStream } from "./voice";

export type PlanOptions = {
  readonly styles: StyleWeights;
  /** Durations follow these instead of `styles`. */
  readonly durationStyles: StyleWeights;
  readonly speed: number;
  /**
   * The silence at both ends varies more than any phone, so it takes most of a change of tempo. True leaves it out: then
   * what is spoken changes by the whole `speed`.
   */
  readonly edgesKeepPace?: boolean;
  readonly halfTones: number;
};

/** What is to be filtered, frame by frame: all of an utterance but its samples. */
export type UtterancePlan = {
  readonly frameCount: number;
  /** Frames before the end of each label's phone. */
  readonly phoneEnds: Int32Array;
  readonly durations: Int32Array;
  /** PDF indices (from 1) of the states, for those who check them. */
  readonly choice: StateChoice;
  /** Mel-cepstra, frame by frame. */
  readonly cepstra: Float64Array;
  /** Natural logarithm of the fundamental frequency in Hz; `unvoiced` where there is none. */
  readonly logPitch: Float64Array;
  /** Low-pass filters of the states, and for each frame the index of its filter's first coefficient. */
  readonly filters: Float64Array;
  readonly filterOfFrame: Int32Array;
};

export const unvoiced = -1e10;

export type StateChoice = {
  /** One a label. */
  readonly duration: Int32Array;
  /** One a state, label by label. */
  readonly spectrum: Int32Array;
  readonly pitch: Int32Array;
  readonly lowPass: Int32Array;
  readonly voiced: Uint8Array;
};

export function planUtterance(voice: HtsVoice, labels: readonly string[], options: PlanOptions): UtterancePlan {
  if (labels.length === 0) throw new RangeError("An utterance needs at least one label");
  const weights = normalisedWeights(options.styles);
  const durationWeights = normalisedWeights(options.durationStyles);
  const { stateCount } = voice;
  const choice = chooseStates(voice, labels);
  const durations = durationsOf(voice, choice, durationWeights, options);

  const spectrumRows = stateRows(voice.spectrum, choice.spectrum, stateCount, weights);
  const pitchRows = stateRows(voice.pitch, choice.pitch, stateCount, weights);
  const lowPassRows = stateRows(voice.lowPass, choice.lowPass, stateCount, weights);
  for (let state = 0; state < durations.length; state++) {
    const at = state * pitchRows.width;
    const mean = pitchRows.values[at]! + (options.halfTones * Math.LN2) / 12;
    pitchRows.values[at] = options.halfTones === 0 ? mean : clampLogPitch(mean);
    choice.voiced[state] = pitchRows.values[at + pitchRows.width - 1]! > 0.5 ? 1 : 0;
  }

  const frameCount = durations.reduce((sum, frames) => sum + frames, 0);
  const stateOfFrame = new Int32Array(frameCount);
  const phoneEnds = new Int32Array(labels.length);
  let frame = 0;
  for (let state = 0; state < durations.length; state++) {
    stateOfFrame.fill(state, frame, frame + durations[state]!);
    frame += durations[state]!;
    if ((state + 1) % stateCount === 0) phoneEnds[(state + 1) / stateCount - 1] = frame;
  }

  const speaks = Uint8Array.from(labels, (label) => (voice.silence.some((isSilence) => isSilence(label)) ? 0 : 1));
  const speaking = Uint8Array.from(stateOfFrame, (state) => speaks[Math.floor(state / stateCount)]!);
  voice.questions.ask(labels[0]!);
  const cepstra = generateTrajectories({
    dimension: voice.spectrum.dimension,
    windows: voice.spectrum.windows,
    rows: spectrumRows,
    rowOfFrame: stateOfFrame,
    usable: usableFrames(voice.spectrum.windows, new Uint8Array(frameCount).fill(1)),
    globalVariance: globalVarianceOf(voice, voice.spectrum, weights, speaking),
  });

  const isVoiced = Uint8Array.from(stateOfFrame, (state) => choice.voiced[state]!);
  const inVoicedFrames = <List extends Int32Array | Uint8Array>(list: List) =>
    list.filter((_value, t) => isVoiced[t] === 1) as List;
  const curve = generateTrajectories({
    dimension: voice.pitch.dimension,
    windows: voice.pitch.windows,
    rows: pitchRows,
    rowOfFrame: inVoicedFrames(stateOfFrame),
    usable: usableFrames(voice.pitch.windows, isVoiced),
    globalVariance: globalVarianceOf(voice, voice.pitch, weights, inVoicedFrames(speaking)),
  });
  const logPitch = new Float64Array(frameCount).fill(unvoiced);
  let next = 0;
  for (let t = 0; t < frameCount; t++) if (isVoiced[t] === 1) logPitch[t] = curve[next++]!;

  return {
    frameCount,
    phoneEnds,
    durations,
    choice,
    cepstra,
    logPitch,
    // One window only: the most probable filter is the mean itself.
    filters: lowPassRows.values,
    filterOfFrame: stateOfFrame.map((state) => state * lowPassRows.width),
  };
}

function chooseStates(voice: HtsVoice, labels: readonly string[]): StateChoice {
  const { stateCount, questions } = voice;
  const states = labels.length * stateCount;
  const choice = {
    duration: new Int32Array(labels.length),
    spectrum: new Int32Array(states),
    pitch: new Int32Array(states),
    lowPass: new Int32Array(states),
    voiced: new Uint8Array(states),
  };
  labels.forEach((label, index) => {
    questions.ask(label);
    choice.duration[index] = walkTree(voice.duration.trees[0]!, questions);
    for (let state = 0; state < stateCount; state++) {
      const at = index * stateCount + state;
      choice.spectrum[at] = walkTree(voice.spectrum.trees[state]!, questions);
      choice.pitch[at] = walkTree(voice.pitch.trees[state]!, questions);
      choice.lowPass[at] = walkTree(voice.lowPass.trees[state]!, questions);
    }
  });
  return choice;
}

function durationsOf(
  voice: HtsVoice,
  choice: StateChoice,
  weights: readonly [StyleName, number][],
  { speed, edgesKeepPace = false }: PlanOptions,
): Int32Array {
  const { stateCount } = voice;
  const mix = pdfMixer(voice.duration, weights);
  const pdf = new Float64Array(voice.duration.width);
  const means = new Float64Array(choice.spectrum.length);
  const variances = new Float64Array(choice.spectrum.length);
  choice.duration.forEach((index, label) => {
    mix(0, index, pdf, 0);
    means.set(pdf.subarray(0, stateCount), label * stateCount);
    variances.set(pdf.subarray(stateCount), label * stateCount);
  });
  const durations = stateDurations(means, variances, edgesKeepPace ? 1 : speed);
  if (edgesKeepPace && choice.duration.length > 2) {
    const from = stateCount;
    const to = means.length - stateCount;
    durations.set(stateDurations(means.subarray(from, to), variances.subarray(from, to), speed), from);
  }
  return durations;
}

function stateRows(
  stream: VoiceStream,
  pdfs: Int32Array,
  stateCount: number,
  weights: readonly [StyleName, number][],
): StateRows {
  const { width } = stream;
  const mix = pdfMixer(stream, weights);
  const values = new Float64Array(pdfs.length * width);
  pdfs.forEach((pdf, state) => mix(state % stateCount, pdf, values, state * width));
  return { values, width };
}

/** Asks about the label that the questions of the voice were last pointed at: the first one of the utterance. */
function globalVarianceOf(
  voice: HtsVoice,
  stream: VoiceStream,
  weights: readonly [StyleName, number][],
  frames: Uint8Array,
): GlobalVariance | null {
  const model = stream.globalVariance;
  const tree = model?.trees[0];
  if (!model || !tree) return null;
  const pdf = new Float64Array(model.width);
  pdfMixer(model, weights)(0, walkTree(tree, voice.questions), pdf, 0);
  return { frames, pdf };
}
