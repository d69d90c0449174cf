import type { BoneName } from "../../humanoid";
import type { MotionClip } from "./motion-clip";

/**
 * A motion as a file that other programs play: binary glTF 2.0 with the extension VRMC_vrm_animation 1.0
 * (https://github.com/vrm-c/vrm-specification/tree/master/specification/VRMC_vrm_animation-1.0). Each humanoid bone is a
 * node with a rotation track, the hips have a translation track too; an expression is a node whose x is its weight.
 */
export function writeVrma(clip: MotionClip): Uint8Array<ArrayBuffer> {
  const buffer = createBuffer();
  const bones = parentsFirst(clip);
  const nodes: Json[] = bones.map((bone) => {
    const children = bones.flatMap((other, index) => (clip.skeleton.get(other)!.parent === bone ? [index] : []));
    return {
      name: bone,
      translation: clip.skeleton.get(bone)!.offset,
      ...(children.length > 0 ? { children } : {}),
    };
  });
  const roots = bones.flatMap((bone, index) => (clip.skeleton.get(bone)!.parent === null ? [index] : []));

  const times = Float32Array.from({ length: clip.frameCount }, (_, frame) => frame / clip.framesPerSecond);
  const input = buffer.add(times, "SCALAR", { min: [times[0]!], max: [times.at(-1)!] });
  const samplers: Json[] = [];
  const channels: Json[] = [];
  const animate = (node: number, path: "rotation" | "translation", values: Float32Array): void => {
    const output = buffer.add(values, path === "rotation" ? "VEC4" : "VEC3");
    channels.push({ sampler: samplers.length, target: { node, path } });
    samplers.push({ input, output, interpolation: "LINEAR" });
  };

  for (const [bone, rotations] of clip.rotations) {
    const node = bones.indexOf(bone);
    if (node < 0) throw new RangeError(`the skeleton of ${clip.name} lacks ${bone}`);
    animate(node, "rotation", normalised(rotations));
  }
  if (clip.hips) animate(bones.indexOf("hips"), "translation", clip.hips);
  const preset: Record<string, Json> = {};
  const custom: Record<string, Json> = {};
  for (const [expression, weights] of clip.expressions) {
    const node = nodes.push({ name: `expression-${expression}` }) - 1;
    roots.push(node);
    (presetExpressions.has(expression) ? preset : custom)[expression] = { node };
    const translations = new Float32Array(weights.length * 3);
    weights.forEach((weight, frame) => (translations[frame * 3] = weight));
    animate(node, "translation", translations);
  }

  const bin = buffer.bytes();
  return glbOf(
    {
      asset: { version: "2.0", generator: "Oshaberi" },
      extensionsUsed: ["VRMC_vrm_animation"],
      extensions: {
        VRMC_vrm_animation: {
          specVersion: "1.0",
          humanoid: { humanBones: Object.fromEntries(bones.map((bone, node) => [bone, { node }])) },
          ...(clip.expressions.size > 0
            ? {
                expressions: {
                  ...(Object.keys(preset).length > 0 ? { preset } : {}),
                  ...(Object.keys(custom).length > 0 ? { custom } : {}),
                },
              }
            : {}),
        },
      },
      scene: 0,
      scenes: [{ nodes: roots }],
      nodes,
      animations: [{ name: clip.name, samplers, channels }],
      buffers: [{ byteLength: bin.length }],
      bufferViews: buffer.views,
      accessors: buffer.accessors,
    },
    bin,
  );
}

type Json = Record<string, unknown>;

/** Of our expressions those that the specification names; others are custom. */
const presetExpressions: ReadonlySet<string> = new Set(["neutral", "happy", "angry", "sad", "relaxed", "surprised"]);

function parentsFirst(clip: MotionClip): BoneName[] {
  const depth = (bone: BoneName): number => {
    const parent = clip.skeleton.get(bone)?.parent;
    return parent ? depth(parent) + 1 : 0;
  };
  return [...clip.skeleton.keys()].sort((one, other) => depth(one) - depth(other));
}

/** Unit length in single precision, as the specification of glTF wants rotations. */
function normalised(rotations: Float32Array): Float32Array {
  const result = Float32Array.from(rotations);
  for (let at = 0; at < result.length; at += 4) {
    const length = Math.hypot(result[at]!, result[at + 1]!, result[at + 2]!, result[at + 3]!);
    for (let axis = 0; axis < 4; axis++) result[at + axis] = result[at + axis]! / length;
  }
  return result;
}

const floatComponent = 5126;
const widths = { SCALAR: 1, VEC3: 3, VEC4: 4 } as const;

function createBuffer() {
  const parts: Float32Array[] = [];
  const views: Json[] = [];
  const accessors: Json[] = [];
  let length = 0;
  return {
    views,
    accessors,
    /** Returns the index of the accessor. */
    add(values: Float32Array, type: keyof typeof widths, limits: Json = {}): number {
      views.push({ buffer: 0, byteOffset: length, byteLength: values.byteLength });
      parts.push(values);
      length += values.byteLength;
      return (
        accessors.push({
          bufferView: views.length - 1,
          componentType: floatComponent,
          count: values.length / widths[type],
          type,
          ...limits,
        }) - 1
      );
    },
    /** Little-endian, as glTF has it, on whatever machine. */
    bytes(): Uint8Array {
      const view = new DataView(new ArrayBuffer(length));
      let at = 0;
      for (const part of parts)
        for (const value of part) {
          view.setFloat32(at, value, true);
          at += 4;
        }
      return new Uint8Array(view.buffer);
    },
  };
}

const magic = 0x46546c67;
const jsonChunk = 0x4e4f534a;
const binaryChunk = 0x004e4942;

function glbOf(json: Json, bin: Uint8Array): Uint8Array<ArrayBuffer> {
  const text = new TextEncoder().encode(JSON.stringify(json));
  const jsonLength = Math.ceil(text.length / 4) * 4;
  const result = new Uint8Array(12 + 8 + jsonLength + 8 + bin.length);
  const view = new DataView(result.buffer);
  const header = [magic, 2, result.length, jsonLength, jsonChunk];
  header.forEach((word, index) => view.setUint32(index * 4, word, true));
  result.fill(0x20, 20, 20 + jsonLength);
  result.set(text, 20);
  view.setUint32(20 + jsonLength, bin.length, true);
  view.setUint32(24 + jsonLength, binaryChunk, true);
  result.set(bin, 28 + jsonLength);
  return result;
}
