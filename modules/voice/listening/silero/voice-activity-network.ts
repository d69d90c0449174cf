import { RealSpectrum } from "../real-spectrum";
import type { Layer, NetworkWeights } from "./network-weights";

/** Hz. */
export const listeningRate = 16_000;
/** Samples that the network hears at once: 32 ms. */
export const frameSamples = 512;
/** Of the frame before, heard again with each frame. */
const contextSamples = 64;
/** At the end the sound is continued by its mirror image. */
const mirroredSamples = 64;
const windowSamples = 256;
const hopSamples = 128;
const spectra = 4;
const cells = 128;

/**
 * Tells how likely it is that somebody speaks, 32 ms at a time: Silero VAD v5 (MIT, © Silero Team,
 * https://github.com/snakers4/silero-vad), the 16 kHz branch: magnitudes of four spectra (the file's convolution is
 * exactly a Fourier transform under a Hann window), four convolutions, a recurrent layer, a sigmoid. It remembers what
 * it heard.
 */
export class VoiceActivityNetwork {
  private readonly spectrum = new RealSpectrum(windowSamples);
  private readonly sound = new Float32Array(contextSamples + frameSamples + mirroredSamples);
  /** Each a list of frames; where the convolution reaches beyond the first and last there is a frame of zeros. */
  private readonly magnitudes = new Float32Array((spectra + 2) * this.spectrum.bins);
  private readonly afterFirst = new Float32Array((spectra + 2) * 128);
  private readonly afterSecond = new Float32Array(2 * 64);
  private readonly afterThird = new Float32Array(64);
  /** What the convolutions found, then what the recurrent layer said last. */
  private readonly recurrentInput = new Float32Array(2 * cells);
  private readonly gates = new Float32Array(4 * cells);
  private readonly memory = new Float32Array(cells);
  private readonly lastInput = new Float32Array(cells);
  private readonly answer = new Float32Array(1);

  constructor(private readonly weights: NetworkWeights) {}

  /** As if nothing had been heard yet. */
  reset(): void {
    this.sound.fill(0);
    this.recurrentInput.fill(0);
    this.memory.fill(0);
  }

  /**
   * @param frame 512 samples at 16 kHz, between -1 and 1, following the frame before
   * @returns 0 … 1
   */
  hear(frame: Float32Array): number {
    if (frame.length !== frameSamples) throw new RangeError(`A frame has ${frameSamples} samples, not ${frame.length}`);
    this.measureMagnitudes(frame);
    const { first, second, third, fourth, recurrent, last } = this.weights;
    const { bins } = this.spectrum;
    for (let t = 0; t < spectra; t += 1) apply(first, this.magnitudes, t * bins, this.afterFirst, (t + 1) * 128);
    rectify(this.afterFirst);
    for (let t = 0; t < 2; t += 1) apply(second, this.afterFirst, t * 2 * 128, this.afterSecond, t * 64);
    rectify(this.afterSecond);
    apply(third, this.afterSecond, 0, this.afterThird, 0);
    rectify(this.afterThird);
    apply(fourth, this.afterThird, 0, this.recurrentInput, 0);
    for (let n = 0; n < cells; n += 1) this.recurrentInput[n] = Math.max(0, this.recurrentInput[n]!);
    apply(recurrent, this.recurrentInput, 0, this.gates, 0);
    this.remember();
    apply(last, this.lastInput, 0, this.answer, 0);
    return sigmoid(this.answer[0]!);
  }

  private measureMagnitudes(frame: Float32Array): void {
    const { sound, magnitudes, spectrum } = this;
    sound.copyWithin(0, frameSamples, frameSamples + contextSamples);
    sound.set(frame, contextSamples);
    const end = contextSamples + frameSamples;
    for (let n = 0; n < mirroredSamples; n += 1) sound[end + n] = sound[end - 2 - n]!;
    for (let t = 0; t < spectra; t += 1) spectrum.power(sound, t * hopSamples, magnitudes, (t + 1) * spectrum.bins);
    for (let n = spectrum.bins; n < (spectra + 1) * spectrum.bins; n += 1) magnitudes[n] = Math.sqrt(magnitudes[n]!);
  }

  /** Long short-term memory (Hochreiter, Schmidhuber, Neural Computation 9, 1997). */
  private remember(): void {
    const { gates, memory } = this;
    for (let n = 0; n < cells; n += 1) {
      const kept = sigmoid(gates[cells + n]!) * memory[n]!;
      memory[n] = kept + sigmoid(gates[n]!) * Math.tanh(gates[2 * cells + n]!);
      const said = sigmoid(gates[3 * cells + n]!) * Math.tanh(memory[n]!);
      this.recurrentInput[cells + n] = said;
      this.lastInput[n] = Math.max(0, said);
    }
  }
}

function apply(
  { inputs, outputs, weights, biases }: Layer,
  input: Float32Array,
  at: number,
  to: Float32Array,
  place: number,
) {
  for (let output = 0; output < outputs; output += 1) {
    const row = output * inputs;
    // Four sums, so that no addition waits for the one before.
    let a = 0;
    let b = 0;
    let c = 0;
    let d = 0;
    let n = 0;
    for (; n + 3 < inputs; n += 4) {
      a += weights[row + n]! * input[at + n]!;
      b += weights[row + n + 1]! * input[at + n + 1]!;
      c += weights[row + n + 2]! * input[at + n + 2]!;
      d += weights[row + n + 3]! * input[at + n + 3]!;
    }
    for (; n < inputs; n += 1) a += weights[row + n]! * input[at + n]!;
    to[place + output] = a + b + c + d + biases[output]!;
  }
}

function rectify(values: Float32Array): void {
  for (let n = 0; n < values.length; n += 1) if (values[n]! < 0) values[n] = 0;
}

function sigmoid(value: number): number {
  return 1 / (1 + Math.exp(-value));
}
