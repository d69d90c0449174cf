/**
 * The weights of Silero VAD v5 (16 kHz branch) as they are served: 16-bit floats, little-endian, one layer after the
 * other, each a row of weights an output and then the biases. A row is written in the order in which the layer reads its
 * input: frame by frame, in a frame channel by channel. Taps that only ever meet padding are left out, the two biases of
 * the recurrent layer are one.
 */
export type NetworkWeights = { readonly [Name in LayerName]: Layer };
export type Layer = { readonly inputs: number; readonly outputs: number; weights: Float32Array; biases: Float32Array };
export type LayerName = (typeof layerShapes)[number]["name"];

export const layerShapes = [
  /** 129 bins, 3 frames → 128 channels, for each of 4 frames. */
  { name: "first", inputs: 387, outputs: 128 },
  /** 128 channels, 3 frames → 64, for each of 2. */
  { name: "second", inputs: 384, outputs: 64 },
  /** 64 channels, 2 frames (a third is padding) → 64, once. */
  { name: "third", inputs: 128, outputs: 64 },
  /** 64 channels, 1 frame (two are padding) → 128. */
  { name: "fourth", inputs: 64, outputs: 128 },
  /** 128 channels and 128 of what it said before → input, forget, cell and output gates of 128 cells. */
  { name: "recurrent", inputs: 256, outputs: 512 },
  { name: "last", inputs: 128, outputs: 1 },
] as const;

/** In bytes. */
export const weightsSize = layerShapes.reduce((sum, { inputs, outputs }) => sum + 2 * (inputs + 1) * outputs, 0);

/** @throws Error when the file has another length than the network needs */
export function readNetworkWeights(file: ArrayBuffer): NetworkWeights {
  if (file.byteLength !== weightsSize)
    throw new Error(`The weights of the voice activity network have ${file.byteLength} bytes, not ${weightsSize}.`);
  const view = new DataView(file);
  let at = 0;
  const next = (count: number) => {
    const values = new Float32Array(count);
    for (let n = 0; n < count; n += 1, at += 2) values[n] = fromHalf(view.getUint16(at, true));
    return values;
  };
  const layers = layerShapes.map(({ name, inputs, outputs }) => {
    const layer: Layer = { inputs, outputs, weights: next(inputs * outputs), biases: next(outputs) };
    return [name, layer];
  });
  return Object.fromEntries(layers) as NetworkWeights;
}

/** IEEE 754 binary16; infinities and NaN do not occur in weights. */
function fromHalf(bits: number): number {
  const sign = bits & 0x8000 ? -1 : 1;
  const exponent = (bits >> 10) & 31;
  const fraction = bits & 1023;
  return sign * (exponent === 0 ? fraction * 2 ** -24 : (1 + fraction / 1024) * 2 ** (exponent - 15));
}
