import { parseTrees, QuestionBook, type DecisionTree } from "./decision-trees";
import { compilePattern, quotedPatterns, type LabelPattern } from "./label-pattern";
import { ascii, parseVoiceFile, type VoiceFile } from "./voice-file";

export const styleNames = ["normal", "happy", "angry", "sad", "bashful"] as const;
export type StyleName = (typeof styleNames)[number];

/** Regression window of a stream: `coefficients[left]` belongs to the frame itself. */
export type RegressionWindow = { readonly coefficients: Float64Array; readonly left: number };

/** Gaussians of one model: all means, then all variances, then for a multi-space stream the voicing weight. */
export type PdfTable = {
  readonly values: Float32Array;
  /** Floats a PDF. */
  readonly width: number;
  /** Index into `values` of PDF 1 of each tree. */
  readonly treeStart: Int32Array;
  readonly counts: Int32Array;
};

export type Model = {
  readonly trees: readonly DecisionTree[];
  readonly questionCount: number;
  readonly pdfKey: string;
  /** Floats a PDF. */
  readonly width: number;
  /** Set if all styles have the same PDFs; else they are in `byStyle`. */
  readonly common: PdfTable | null;
  readonly byStyle: Map<StyleName, PdfTable>;
};

export type VoiceStream = Model & {
  readonly name: string;
  readonly dimension: number;
  readonly isMultiSpace: boolean;
  readonly windows: readonly RegressionWindow[];
  /** Global variance of whole utterances; null if the stream has none. */
  readonly globalVariance: Model | null;
};

export type HtsVoice = {
  readonly sampleRate: number;
  /** Samples a frame. */
  readonly framePeriod: number;
  readonly stateCount: number;
  /** All-pass constant of the mel-cepstrum. */
  readonly alpha: number;
  readonly questions: QuestionBook;
  /** A label that matches one of these (silence) stays outside the global variance. */
  readonly silence: readonly LabelPattern[];
  readonly duration: Model;
  readonly spectrum: VoiceStream;
  readonly pitch: VoiceStream;
  readonly lowPass: VoiceStream;
};

/** `normal` is needed to speak at all; a style that is not there yet is added later by `addStyle`. */
export type StyleBuffers = { readonly normal: ArrayBuffer } & Readonly<Partial<Record<StyleName, ArrayBuffer>>>;

/** Builds the voice from its parts as served. Throws when a part is damaged or of a kind this synthesiser cannot speak. */
export function loadVoice(shared: ArrayBuffer, styles: StyleBuffers): HtsVoice {
  const file = parseVoiceFile(shared);
  const setting = settingsOf(file);
  const stateCount = integer(setting, "NUM_STATES");
  const [spectrum, pitch, lowPass, ...rest] = setting("STREAM_TYPE").split(",");
  if (spectrum !== "MCP" || pitch !== "LF0" || lowPass !== "LPF" || rest.length > 0) {
    throw new Error(`Voice: streams MCP,LF0,LPF expected, found ${setting("STREAM_TYPE")}`);
  }
  const questions = new QuestionBook();
  const stream = (name: string) => readStream(name, stateCount, setting, file, questions);
  const voice: HtsVoice = {
    sampleRate: integer(setting, "SAMPLING_FREQUENCY"),
    framePeriod: integer(setting, "FRAME_PERIOD"),
    stateCount,
    alpha: allPassConstant(setting("OPTION[MCP]")),
    questions,
    silence: quotedPatterns(setting("GV_OFF_CONTEXT")).map(compilePattern),
    duration: readModel("DURATION_TREE", "DURATION_PDF", stateCount * 2, file, questions),
    spectrum: stream(spectrum),
    pitch: stream(pitch),
    lowPass: stream(lowPass),
  };
  if (voice.duration.trees.length !== 1) throw new Error("Voice: one duration tree expected");
  for (const style of styleNames) {
    const part = styles[style];
    if (part) addStyle(voice, style, part);
  }
  return voice;
}

export function addStyle(voice: HtsVoice, style: StyleName, part: ArrayBuffer): void {
  const file = parseVoiceFile(part);
  const ofStyle = modelsOf(voice).filter((model) => model.common === null);
  const tables = ofStyle.map((model) => pdfTableOf(model.pdfKey, requiredBlock(file, model.pdfKey), model));
  ofStyle.forEach((model, index) => model.byStyle.set(style, tables[index]!));
}

export function hasStyle(voice: HtsVoice, style: StyleName): boolean {
  return modelsOf(voice).every((model) => model.common !== null || model.byStyle.has(style));
}

/** The PDFs of a model in a style. Throws if the style has not been loaded. */
export function pdfTable(model: Model, style: StyleName): PdfTable {
  const table = model.common ?? model.byStyle.get(style);
  if (!table) throw new Error(`Voice: style ${style} is not loaded`);
  return table;
}

function modelsOf(voice: HtsVoice): Model[] {
  const streams = [voice.spectrum, voice.pitch, voice.lowPass];
  return [voice.duration, ...streams, ...streams.flatMap((stream) => stream.globalVariance ?? [])];
}

type Setting = (key: string) => string;

function readStream(
  name: string,
  stateCount: number,
  setting: Setting,
  file: VoiceFile,
  questions: QuestionBook,
): VoiceStream {
  const dimension = integer(setting, `VECTOR_LENGTH[${name}]`);
  const isMultiSpace = setting(`IS_MSD[${name}]`) === "1";
  const windows = (file.blocks.get(`STREAM_WIN[${name}]`) ?? []).map(windowOf);
  if (windows.length !== integer(setting, `NUM_WINDOWS[${name}]`)) throw new Error(`Voice: windows of ${name} missing`);
  const width = dimension * windows.length * 2 + (isMultiSpace ? 1 : 0);
  const model = readModel(`STREAM_TREE[${name}]`, `STREAM_PDF[${name}]`, width, file, questions);
  if (model.trees.length !== stateCount) throw new Error(`Voice: ${name} has ${model.trees.length} trees`);
  const globalVariance =
    setting(`USE_GV[${name}]`) === "1"
      ? readModel(`GV_TREE[${name}]`, `GV_PDF[${name}]`, dimension * 2, file, questions)
      : null;
  return { ...model, name, dimension, isMultiSpace, windows, globalVariance };
}

function readModel(treeKey: string, pdfKey: string, width: number, file: VoiceFile, questions: QuestionBook): Model {
  const { trees, questionCount } = parseTrees(ascii(requiredBlock(file, treeKey)), questions);
  const block = file.blocks.get(pdfKey)?.[0];
  const common = block ? pdfTableOf(pdfKey, block, { trees, width }) : null;
  return { trees, questionCount, pdfKey, width, common, byStyle: new Map() };
}

function pdfTableOf(key: string, block: Uint8Array, { trees, width }: Pick<Model, "trees" | "width">): PdfTable {
  const view = new DataView(block.buffer, block.byteOffset, block.byteLength);
  const counts = new Int32Array(trees.length);
  const treeStart = new Int32Array(trees.length);
  let total = 0;
  trees.forEach((tree, index) => {
    const count = view.getUint32(index * 4, true);
    checkLeaves(key, tree, count);
    counts[index] = count;
    treeStart[index] = total * width;
    total += count;
  });
  if (block.byteLength !== 4 * (trees.length + total * width)) throw new Error(`Voice: ${key} has a wrong length`);
  const values = new Float32Array(total * width);
  for (let index = 0; index < values.length; index++) values[index] = view.getFloat32((trees.length + index) * 4, true);
  return { values, width, treeStart, counts };
}

function checkLeaves(key: string, tree: DecisionTree, count: number): void {
  for (const children of [tree.no, tree.yes]) {
    for (const child of children) {
      if (child < -count) throw new Error(`Voice: a tree names PDF ${-child} of ${count} in ${key}`);
    }
  }
}

function windowOf(block: Uint8Array): RegressionWindow {
  const [count, ...coefficients] = ascii(block).trim().split(/\s+/).map(Number);
  if (count !== coefficients.length || coefficients.some(Number.isNaN)) throw new Error("Voice: bad regression window");
  return { coefficients: Float64Array.from(coefficients), left: Math.floor(coefficients.length / 2) };
}

function allPassConstant(option: string): number {
  const values = new Map(option.split(",").map((part) => part.split("=") as [string, string]));
  if (Number(values.get("GAMMA") ?? 0) !== 0) {
    throw new Error("Voice: line spectral pairs (GAMMA other than 0) cannot be spoken; a mel-cepstral voice is needed");
  }
  const alpha = Number(values.get("ALPHA"));
  if (!(alpha > 0 && alpha < 1)) throw new Error(`Voice: ALPHA must lie between 0 and 1: ${option}`);
  return alpha;
}

function settingsOf(file: VoiceFile): Setting {
  const values = new Map(file.settings.map(({ key, value }) => [key, value]));
  return (key) => {
    const value = values.get(key);
    if (value === undefined) throw new Error(`Voice: setting ${key} is missing`);
    return value;
  };
}

function integer(setting: Setting, key: string): number {
  const value = Number(setting(key));
  if (!Number.isInteger(value) || value <= 0) throw new Error(`Voice: ${key} is not a positive integer`);
  return value;
}

function requiredBlock(file: VoiceFile, key: string): Uint8Array {
  const block = file.blocks.get(key)?.[0];
  if (!block) throw new Error(`Voice: block ${key} is missing`);
  return block;
}
