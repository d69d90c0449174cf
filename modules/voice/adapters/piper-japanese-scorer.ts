import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { JapaneseScore } from "../contract";
import { breathGroupsOf, breathPause, type AccentedPhone } from "../domain/score-from-phones";
import type { JapaneseScorer } from "../ports/speech-synthesizer";

/** Names of the symbols U+E000 … U+E01C of the phonemizer; every printable ASCII character stands for itself. */
const privateSymbols =
  "a: i: u: e: o: cl ky kw gy gw ty dy py by ch ts sh zy hy ny my ry ?! ?. ?~ N_m N_n N_ng N_uvular".split(" ");

const marks = new Set(["^", "$", "?", "?!", "?.", "?~", "#", "[", "]", "|"]);
const padding = "_";

/** What the score writes for a symbol that it names differently. A closed nasal stays: the mouth shuts on it. */
const scoredAs: Record<string, string> = {
  N_n: "N",
  N_ng: "N",
  N_uvular: "N",
  zy: "j",
  "a:": "a",
  "i:": "i",
  "u:": "u",
  "e:": "e",
  "o:": "o",
};

type Phonemizer = {
  phonemize(
    text: string,
    language?: string,
  ): { phonemeIds: Int32Array; prosodyFeatures: Int32Array | undefined; free(): void };
};

/** Reads Japanese with piper-plus (JPreprocess with NAIST-JDic); one instance, loaded on first use, about 200 MB. */
export function piperJapaneseScorer(options: { packagesFolder: string }): JapaneseScorer {
  let loading: Promise<Phonemizer> | null = null;
  const { config, symbols } = phonemizerVocabulary();

  async function load(): Promise<Phonemizer> {
    const wasmFile = join(options.packagesFolder, "piper-plus", "dist", "rust-wasm", "piper_plus_wasm_bg.wasm");
    const [piper, bytes] = await Promise.all([import("piper-plus/wasm/multilingual"), readFile(wasmFile)]);
    const compiled = await WebAssembly.compile(bytes);
    return withoutGreeting(() => {
      piper.initSync({ module: compiled });
      return new piper.WasmPhonemizer(config);
    });
  }

  function phonemizer(): Promise<Phonemizer> {
    loading ??= load().catch((error: unknown) => {
      loading = null;
      throw error;
    });
    return loading;
  }

  return {
    async warm() {
      const reader = await phonemizer();
      // The first call builds the dictionary's tables: 20–50 ms.
      reader.phonemize("こんにちは。", "ja").free();
    },

    async score(text) {
      const sentences = sentencesOf(text);
      if (sentences.length === 0) return null;
      const reader = await phonemizer();
      const breathGroups = sentences.flatMap(({ words, question }) =>
        breathGroupsOf(accentedPhones(reader, words, symbols), question),
      );
      return breathGroups.length === 0 ? null : ({ breathGroups } satisfies JapaneseScore);
    },
  };
}

function accentedPhones(reader: Phonemizer, text: string, symbols: readonly string[]) {
  const result = reader.phonemize(text, "ja");
  try {
    const ids = result.phonemeIds;
    const accents = result.prosodyFeatures;
    const phones: (AccentedPhone | typeof breathPause)[] = [];
    for (let index = 0; index < ids.length; index += 1) {
      const symbol = symbols[ids[index]!];
      if (index % 2 === 1) {
        // A symbol missing from the vocabulary would shift everything behind it, silently.
        if (symbol !== padding) throw new Error(`The phonemizer's answer is out of step at ${index}`);
        continue;
      }
      if (symbol === undefined || marks.has(symbol)) continue;
      if (symbol === padding) {
        phones.push(breathPause);
        continue;
      }
      phones.push({
        phone: scoredAs[symbol] ?? symbol,
        fromNucleus: accents?.[3 * index] ?? 0,
        fromStart: accents?.[3 * index + 1] ?? 1,
        fromEnd: accents?.[3 * index + 2] ?? 1,
      });
    }
    return phones;
  } finally {
    result.free();
  }
}

/** Sentences are read one by one: a question mark inside a text would otherwise be lost. */
function sentencesOf(text: string): { words: string; question: boolean }[] {
  return (text.match(/[^。．！？!?\n]+[。．！？!?\n]*/gu) ?? [])
    .filter((sentence) => /[\p{Letter}\p{Number}]/u.test(sentence))
    .map((sentence) => ({ words: sentence.replace(/[。．！？!?\n]+$/u, ""), question: /[？?]/u.test(sentence) }));
}

function phonemizerVocabulary(): { config: string; symbols: string[] } {
  const symbols: string[] = [];
  const ids: Record<string, [number]> = {};
  for (let code = 0x20; code <= 0x7e; code += 1) {
    ids[String.fromCharCode(code)] = [symbols.length];
    symbols.push(String.fromCharCode(code));
  }
  privateSymbols.forEach((name, index) => {
    ids[String.fromCharCode(0xe000 + index)] = [symbols.length];
    symbols.push(name);
  });
  const config = JSON.stringify({
    audio: { sample_rate: 22_050 },
    num_symbols: symbols.length,
    phoneme_id_map: ids,
    // Japanese alone: with English beside it Latin words come out as bare letters.
    language_id_map: { ja: 0 },
    num_languages: 1,
    inference: {},
    phoneme_type: "multilingual",
  });
  return { config, symbols };
}

/** Start-up writes a line to the console; it is synchronous, so nothing else can be muted with it. */
function withoutGreeting<T>(start: () => T): T {
  const { console } = globalThis;
  const { debug, info, log } = console;
  const silent = () => undefined;
  Object.assign(console, { debug: silent, info: silent, log: silent });
  try {
    return start();
  } finally {
    Object.assign(console, { debug, info, log });
  }
}
