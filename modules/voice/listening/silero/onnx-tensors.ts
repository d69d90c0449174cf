/**
 * The constant tensors of 32-bit floats in an ONNX file, by name, whatever graph or branch they lie in. It reads as much
 * of protocol buffers (https://protobuf.dev/programming-guides/encoding/) and of onnx.proto as that needs:
 * ModelProto.graph = 7; GraphProto.node = 1; NodeProto.output = 2, .attribute = 5; AttributeProto.t = 5, .g = 6;
 * TensorProto.data_type = 2, .raw_data = 9.
 *
 * @throws Error when the bytes are no such file
 */
export function readOnnxTensors(file: Uint8Array): Map<string, Float32Array> {
  const tensors = new Map<string, Float32Array>();
  for (const graph of submessages(file, 7)) readGraph(graph, tensors);
  if (tensors.size === 0) throw new Error("There is no tensor in this file.");
  return tensors;
}

const floatType = 1n;

function readGraph(graph: Uint8Array, tensors: Map<string, Float32Array>): void {
  for (const node of submessages(graph, 1)) {
    const [output] = submessages(node, 2);
    const name = new TextDecoder().decode(output ?? new Uint8Array());
    for (const attribute of submessages(node, 5)) {
      for (const inner of submessages(attribute, 6)) readGraph(inner, tensors);
      for (const tensor of submessages(attribute, 5)) {
        const type = fieldsOf(tensor).find(({ field }) => field === 2)?.value;
        const [raw] = submessages(tensor, 9);
        if (type === floatType && raw) tensors.set(name, new Float32Array(Uint8Array.from(raw).buffer));
      }
    }
  }
}

function submessages(message: Uint8Array, wanted: number): Uint8Array[] {
  return fieldsOf(message).flatMap(({ field, value }) =>
    field === wanted && value instanceof Uint8Array ? [value] : [],
  );
}

function fieldsOf(message: Uint8Array): { field: number; value: bigint | Uint8Array }[] {
  const fields = [];
  let at = 0;
  const varint = () => {
    let value = 0n;
    for (let shift = 0n; ; shift += 7n) {
      const byte = message[at++];
      if (byte === undefined) throw new Error("The file ends in the middle of a field.");
      value |= BigInt(byte & 127) << shift;
      if (byte < 128) return value;
    }
  };
  const bytes = (length: number) => {
    if (at + length > message.length) throw new Error("The file ends in the middle of a field.");
    at += length;
    return message.subarray(at - length, at);
  };
  while (at < message.length) {
    const key = Number(varint());
    const wire = key & 7;
    const field = key >> 3;
    if (wire === 0) fields.push({ field, value: varint() });
    else if (wire === 1) fields.push({ field, value: bytes(8) });
    else if (wire === 2) fields.push({ field, value: bytes(Number(varint())) });
    else if (wire === 5) fields.push({ field, value: bytes(4) });
    else throw new Error(`Fields of kind ${wire} are not known.`);
  }
  return fields;
}
