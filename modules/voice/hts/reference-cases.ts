import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { loadVoice, styleNames, type HtsVoice, type StyleName } from "./voice";
import type { StyleWeights } from "./style-weights";

/** Access of tests to the served voice and to the recordings in fixtures/. */
export type ReferenceCase = {
  readonly id: string;
  readonly text: string;
  readonly styles: StyleWeights;
  readonly durationStyles: StyleWeights | null;
  readonly speed: number;
  readonly halfTones: number;
  readonly labels: readonly string[];
  readonly sampleCount: number;
  /** Phone and its end in seconds. */
  readonly phoneEnds: readonly (readonly [string, number])[];
  readonly pcmSha256: string;
  readonly states: readonly ReferenceStates[] | null;
};

/** Phone, duration PDF, and for each state its frames, spectrum PDF, pitch PDF and voicing. */
export type ReferenceStates = readonly [string, number, readonly (readonly [number, number, number, number])[]];

export function referenceCases(): ReferenceCase[] {
  return JSON.parse(fixture("cases.json.gz").toString("utf8")) as ReferenceCase[];
}

export function referencePcm(id: string): Int16Array {
  return new Int16Array(ownBuffer(fixture(`${id}.pcm16.gz`)));
}

export function referenceParameters(id: string, stream: "mcp" | "lf0"): Float32Array {
  return new Float32Array(ownBuffer(fixture(`${id}.${stream}.f32.gz`)));
}

export function voicePart(name: "shared" | StyleName): ArrayBuffer {
  return ownBuffer(readFileSync(new URL(`../../../public/voices/mei/${name}.bin`, import.meta.url)));
}

export function loadMei(): HtsVoice {
  const styles = Object.fromEntries(styleNames.map((style) => [style, voicePart(style)]));
  return loadVoice(voicePart("shared"), { normal: voicePart("normal"), ...styles });
}

function fixture(name: string): Buffer {
  return gunzipSync(readFileSync(new URL(`./fixtures/${name}`, import.meta.url)));
}

function ownBuffer(bytes: Uint8Array): ArrayBuffer {
  return Uint8Array.from(bytes).buffer;
}
