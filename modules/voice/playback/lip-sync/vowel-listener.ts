import type { MouthWeights } from "../../contract";

/** A class of a profile: a mouth shape, or the nasal, in which the lips are nearly shut. */
export type HeardVowel = keyof MouthWeights | "nn";

/**
 * What a voice's vowels sound like: for each class the mel-frequency cepstral coefficients of moments in which it is
 * spoken, in wLipSync's own form. It fits one voice.
 */
export type LipSyncProfile = {
  targetSampleRate: number;
  sampleCount: number;
  melFilterBankChannels: number;
  /** 0: L1 norm, 1: L2 norm, 2: cosine similarity. */
  compareMethod: 0 | 1 | 2;
  mfccNum: number;
  mfccDataCount: number;
  useStandardization: boolean;
  mfccs: { name: HeardVowel; mfccCalibrationDataList: { array: number[] }[] }[];
};

/**
 * The form in which our profiles are made. There are twelve entries, as the analysis fills as many of its twelve
 * coefficients as a profile has entries.
 */
export const analysisForm = {
  targetSampleRate: 16_000,
  sampleCount: 1024,
  melFilterBankChannels: 30,
  compareMethod: 1,
  mfccNum: 12,
  mfccDataCount: 8,
  useStandardization: true,
} as const;

/** wLipSync's analysis (MIT, `wlipsync.wasm`), of which only this much is used. */
type Analysis = {
  load_profile(
    targetRate: number,
    samples: number,
    channels: number,
    compare: number,
    classes: number,
    records: number,
    standardise: number,
  ): number;
  precompute_profile(): void;
  set_input(sampleRate: number): void;
  get_input_buffer(): number;
  get_input_buffer_size(): number;
  execute(newestAt: number): number;
  mfccOut: WebAssembly.Global;
};

const coefficients = analysisForm.mfccNum;
/** What is found belongs to the middle of what is looked at: so long before the newest sample. */
export const listeningDelayMs = 32;

/**
 * Tells vowels in sound, after uLipSync's method: pre-emphasis, Hamming window, mel filter bank, cepstral coefficients,
 * nearest class of the profile. It is given the sound itself and not a running audio graph, so that mouths are known
 * before they are seen and silent tabs have them too. Not two sounds at once: `begin` forgets the former.
 */
export class VowelListener {
  private readonly memory = new WebAssembly.Memory({ initial: 4 });
  private readonly analysis: Analysis;
  private readonly classes: HeardVowel[];
  private ring = new Float32Array(0);
  private at = 0;
  private rate = 0;

  private constructor(module: WebAssembly.Module, profile: LipSyncProfile) {
    const { exports } = new WebAssembly.Instance(module, { env: { memory: this.memory } });
    this.analysis = exports as unknown as Analysis;
    this.classes = profile.mfccs.map(({ name }) => name);
    const records = profile.mfccs.flatMap(({ mfccCalibrationDataList }) => mfccCalibrationDataList);
    // More would be written behind the end of the analysis' own tables.
    if (this.classes.length !== coefficients || records.length !== coefficients * profile.mfccDataCount)
      throw new Error(`A lip-sync profile has ${coefficients} entries of ${profile.mfccDataCount} records each.`);
    const place = this.analysis.load_profile(
      profile.targetSampleRate,
      profile.sampleCount,
      profile.melFilterBankChannels,
      profile.compareMethod,
      this.classes.length,
      profile.mfccDataCount,
      profile.useStandardization ? 1 : 0,
    );
    const kept = new Float32Array(this.memory.buffer, place, records.length * coefficients);
    records.forEach(({ array }, index) => kept.set(array.slice(0, coefficients), index * coefficients));
    this.analysis.precompute_profile();
  }

  static async open(wasm: BufferSource, profile: LipSyncProfile): Promise<VowelListener> {
    return new VowelListener(await WebAssembly.compile(wasm), profile);
  }

  /** @param sampleRate Hz of the samples that follow */
  begin(sampleRate: number): void {
    if (sampleRate !== this.rate) {
      this.rate = sampleRate;
      this.analysis.set_input(sampleRate);
      this.ring = new Float32Array(
        this.memory.buffer,
        this.analysis.get_input_buffer(),
        this.analysis.get_input_buffer_size(),
      );
    }
    this.ring.fill(0);
    this.at = 0;
  }

  /** The class that is nearest to what sounded `listeningDelayMs` before the last of these samples. */
  hear(samples: Float32Array): HeardVowel {
    for (const sample of samples) {
      this.ring[this.at] = sample;
      this.at = (this.at + 1) % this.ring.length;
    }
    return this.classes[this.analysis.execute(this.at)]!;
  }

  /** The coefficients of the last `hear`, for making a profile. */
  coefficients(): number[] {
    return [...new Float32Array(this.memory.buffer, this.analysis.mfccOut.value as number, coefficients)];
  }
}
