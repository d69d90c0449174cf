import type { Findings } from "./findings";
import { LIMITS } from "./limits";

export type Container = { json: Uint8Array; bin: Uint8Array };

const GLTF_MAGIC = 0x46546c67;
const JSON_CHUNK = 0x4e4f534a;
const BIN_CHUNK = 0x004e4942;
const HEADER_BYTES = 20;

export const megabytes = (bytes: number): number => Math.ceil((bytes / (1024 * 1024)) * 10) / 10;

/** How a file of another kind begins; only to tell a person what they chose by mistake. */
const KINDS: readonly [kind: string, start: readonly number[]][] = [
  ["zip", [0x50, 0x4b, 0x03, 0x04]],
  ["unitypackage", [0x1f, 0x8b]],
  ["picture", [0x89, 0x50, 0x4e, 0x47]],
  ["picture", [0xff, 0xd8, 0xff]],
  ["fbx", [...new TextEncoder().encode("Kaydara FBX")]],
  ["blend", [...new TextEncoder().encode("BLENDER")]],
  ["pmx", [...new TextEncoder().encode("PMX ")]],
  ["pdf", [...new TextEncoder().encode("%PDF")]],
  ["web", [0x3c]],
  ["gltf", [0x7b]],
];

function kindOf(bytes: Uint8Array): string {
  if (bytes.length === 0) return "empty";
  return KINDS.find(([, start]) => start.every((byte, i) => bytes[i] === byte))?.[0] ?? "other";
}

/**
 * Splits a binary glTF 2.0 into its two chunks; null when it is none, or more than one.
 * Layout: glTF 2.0 specification, section 4 "GLB file format".
 */
export function openContainer(bytes: Uint8Array, findings: Findings): Container | null {
  if (bytes.length > LIMITS.fileBytes) {
    const values = { foundMegabytes: megabytes(bytes.length), mostMegabytes: megabytes(LIMITS.fileBytes) };
    findings.add("file-size", "file", values);
    return null;
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 4 || view.getUint32(0, true) !== GLTF_MAGIC) {
    findings.add("file-kind", "file header", { kind: kindOf(bytes) });
    return null;
  }
  if (bytes.length < HEADER_BYTES) {
    findings.add("file-cut-off", "file header", { found: bytes.length, expected: HEADER_BYTES });
    return null;
  }
  const version = view.getUint32(4, true);
  if (version !== 2) {
    findings.add("file-version", "file header", { found: version });
    return null;
  }
  const length = view.getUint32(8, true);
  if (length > bytes.length) findings.add("file-cut-off", "file header", { found: bytes.length, expected: length });
  if (length < bytes.length) {
    findings.add("file-has-more-than-a-model", "file header", { bytes: bytes.length - length });
  }
  if (findings.refused) return null;
  return splitChunks(bytes, view, findings);
}

function splitChunks(bytes: Uint8Array, view: DataView, findings: Findings): Container | null {
  const jsonLength = view.getUint32(12, true);
  if (view.getUint32(16, true) !== JSON_CHUNK || jsonLength > bytes.length - HEADER_BYTES) {
    findings.add("file-chunks", "JSON chunk");
    return null;
  }
  if (jsonLength > LIMITS.jsonBytes) {
    const values = { foundMegabytes: megabytes(jsonLength), mostMegabytes: megabytes(LIMITS.jsonBytes) };
    findings.add("json-size", "JSON chunk", values);
    return null;
  }
  const end = HEADER_BYTES + jsonLength;
  const json = bytes.subarray(HEADER_BYTES, end);
  if (end === bytes.length) return { json, bin: new Uint8Array(0) };
  if (end + 8 > bytes.length || view.getUint32(end + 4, true) !== BIN_CHUNK) {
    findings.add("file-chunks", "BIN chunk");
    return null;
  }
  const binLength = view.getUint32(end, true);
  const rest = bytes.length - (end + 8) - binLength;
  if (rest < 0) {
    findings.add("file-chunks", "BIN chunk");
    return null;
  }
  // Up to three bytes of padding are common. A third chunk is legal glTF, and the place where other files hide.
  if (rest > 3) {
    findings.add("file-has-more-than-a-model", "BIN chunk", { bytes: rest });
    return null;
  }
  return { json, bin: bytes.subarray(end + 8, end + 8 + binLength) };
}
