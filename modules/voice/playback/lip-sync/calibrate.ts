import { analysisForm, listeningDelayMs, VowelListener, type HeardVowel, type LipSyncProfile } from "./vowel-listener";

/** Sound of the voice, and when which class of it is spoken (milliseconds). */
export type CalibrationSound = {
  samples: Float32Array;
  sampleRate: number;
  spoken: { vowel: HeardVowel; startMs: number; endMs: number }[];
};

/** Phones colour each other at their ends. */
const middleShare = 0.5;
const stepMs = 5;

/**
 * A profile of one voice: for each class that the sounds hold, the coefficients at `mfccDataCount` moments spread over
 * the middles of its phones. Each sound gives one entry a class.
 *
 * @param wasm wLipSync's analysis
 * @throws Error when the sounds do not give twelve entries: two sounds with all six classes do
 */
export async function calibrate(wasm: BufferSource, sounds: readonly CalibrationSound[]): Promise<LipSyncProfile> {
  const listener = await VowelListener.open(wasm, blankProfile());
  const mfccs: LipSyncProfile["mfccs"] = [];
  for (const sound of sounds) {
    const moments = new Map<HeardVowel, number[][]>();
    listener.begin(sound.sampleRate);
    const step = Math.round((sound.sampleRate * stepMs) / 1000);
    for (let at = 0; at + step <= sound.samples.length; at += step) {
      listener.hear(sound.samples.subarray(at, at + step));
      const vowel = vowelAt(sound, ((at + step) / sound.sampleRate) * 1000 - listeningDelayMs);
      if (vowel) moments.set(vowel, [...(moments.get(vowel) ?? []), listener.coefficients()]);
    }
    for (const [name, found] of moments) {
      if (found.length < analysisForm.mfccDataCount) continue;
      mfccs.push({ name, mfccCalibrationDataList: spread(found, analysisForm.mfccDataCount) });
    }
  }
  if (mfccs.length !== analysisForm.mfccNum)
    throw new Error(`The sounds give ${mfccs.length} entries of a profile, not ${analysisForm.mfccNum}.`);
  mfccs.sort((a, b) => a.name.localeCompare(b.name));
  return { ...analysisForm, mfccs };
}

/** Enough for the analysis to run; its classes mean nothing. */
function blankProfile(): LipSyncProfile {
  const record = () => ({ array: Array.from({ length: analysisForm.mfccNum }, () => 1) });
  const mfccs = Array.from({ length: analysisForm.mfccNum }, () => ({
    name: "nn" as const,
    mfccCalibrationDataList: Array.from({ length: analysisForm.mfccDataCount }, record),
  }));
  return { ...analysisForm, useStandardization: false, mfccs };
}

function vowelAt({ spoken }: CalibrationSound, ms: number): HeardVowel | null {
  const margin = (1 - middleShare) / 2;
  const found = spoken.find(({ startMs, endMs }) => {
    const length = endMs - startMs;
    return ms >= startMs + margin * length && ms <= endMs - margin * length;
  });
  return found?.vowel ?? null;
}

function spread(found: readonly number[][], count: number): { array: number[] }[] {
  return Array.from({ length: count }, (_, index) => {
    const coefficients = found[Math.round((index * (found.length - 1)) / (count - 1))]!;
    return { array: coefficients.map((value) => Math.round(value * 1e4) / 1e4) };
  });
}
